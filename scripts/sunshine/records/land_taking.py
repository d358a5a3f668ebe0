"""征地补偿 (VA-M12, FA-M11): what land is taken, by which standards it is paid, how the money is shared and where it is.

Stages: LM 47, LMR 26–31. Households stand here only masked; a record that holds any expires (privacy.md §5): the figures
that stay for good belong into a record without households.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Payment, Unit
from sunshine.records.decision import Objection
from sunshine.records.header import Record
from sunshine.records.paper import Product
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, MaskedName, Number, Prose, RateField, Ref, Text

STAGES = {
    "pre_notice": "征收土地预公告",
    "plan": "征地补偿安置方案公告",
    "notice": "征收土地公告",
    "distribution": "征地补偿费分配方案",
    "account": "征地补偿费收支",
}
AREA_UNITS = {"平方米": "平方米", "亩": "亩", "公顷": "公顷"}
SHARES = {"full": "参加分配", "part": "部分参加", "none": "不参加", "other": "另有规定"}
FEES = (
    "land_fee",
    "resettlement_fee",
    "crops_fee",
    "structures_fee",
    "houses_fee",
    "other_buildings_fee",
    "social_security_fee",
    "other_fee",
)
"""The items that add up to a row's `subtotal`."""


class Taking(Part):
    """One village or group whose land is taken: area by class of land, compensation by item."""

    no: Text | None = named("序号", default=None)
    name: Text = named("被征地村组", "例如 南塘村3组；村里自己的一行写“南塘村（村级）”")
    subject: Text | None = named("哪个村", "本站有页面的村写路径", default=None)
    area: Printed[Number] | None = named("征地面积", "单位写在“面积单位”里", default=None)
    farmland: Printed[Number] | None = named("农用地", default=None)
    cultivated: Printed[Number] | None = named("其中耕地", default=None)
    construction_land: Printed[Number] | None = named("建设用地", default=None)
    unused_land: Printed[Number] | None = named("未利用地", default=None)
    crops_area: Printed[Number] | None = named("青苗面积", "按青苗标准补偿的面积", default=None)
    land_fee: Printed[Fen] | None = named("土地补偿费", unit="元", default=None)
    resettlement_fee: Printed[Fen] | None = named("安置补助费", unit="元", default=None)
    crops_fee: Printed[Fen] | None = named("青苗补偿费", unit="元", default=None)
    structures_fee: Printed[Fen] | None = named("地上附着物补偿费", unit="元", default=None)
    houses_fee: Printed[Fen] | None = named("村民住宅补偿费", unit="元", default=None)
    other_buildings_fee: Printed[Fen] | None = named("非居住房屋补偿费", unit="元", default=None)
    social_security_fee: Printed[Fen] | None = named("社会保障费", unit="元", default=None)
    other_fee: Printed[Fen] | None = named("其他补偿费", unit="元", default=None)
    subtotal: Printed[Fen] | None = named("补偿费小计", unit="元", default=None)
    note: Text | None = named("备注", default=None)

    @property
    def fees(self) -> int | None:
        """分, all stated items together; None where one of them is not exact."""
        stated = [fee for fee in (getattr(self, name) for name in FEES) if fee is not None]
        exact: list[int] = [fee.value for fee in stated if fee.is_exact]
        return sum(exact) if exact and len(exact) == len(stated) else None


class Standard(Part):
    """One standard of compensation, as the paper prints it."""

    item: Text = named("补偿项目", "例如 土地补偿费、青苗补偿费")
    applies_to: Text | None = named("适用范围", "地类或区片，例如 粮棉地、东风镇", default=None)
    rate: RateField | None = named("补偿标准", "例如 144.15 元/平方米；纸上漏印单位的照印", default=None)
    note: Text | None = named("说明", default=None)


class Payee(Part):
    """Who receives an item, and how: the collective, the owner, never a person by name."""

    item: Text = named("补偿项目")
    payee: Text = named("付给谁", "写类别，例如 农村集体经济组织、青苗所有者，不写个人")
    method: Text | None = named("怎么付", "例如 转账", default=None)
    note: Text | None = named("说明", default=None)


class Eligibility(Part):
    """A rule on who takes part in the distribution."""

    who: Text = named("哪一类人", "写类别，例如 基准日在籍、有承包权的成员")
    share: Annotated[str, Choice(SHARES)] = named("参加不参加")
    people: Count | None = named("人数", unit="人", default=None)
    portion: RateField | None = named("每人份额", "例如 1 份、0.5 份", default=None)
    note: Text | None = named("说明", default=None)


class Split(Part):
    """A part of the money by percent."""

    item: Text = named("分成哪几块", "例如 土地补偿费、村集体留存")
    percent: Printed[Number] = named("比例", unit="%")
    note: Text | None = named("说明", default=None)


class HouseholdShare(Part):
    """One household's share (privacy class P2): the head's name is masked."""

    household: MaskedName = named("户主")
    group: Text | None = named("村民小组", default=None)
    people: Count | None = named("参加分配人数", unit="人", default=None)
    area: Printed[Number] | None = named("承包地面积", default=None)
    amount: Printed[Fen] = named("分得金额", unit="元")


class LandTaking(Record):
    """One stage of one taking of land."""

    KIND: ClassVar[str] = "land_taking"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    area_unit: Annotated[str, Choice(AREA_UNITS)] = named("面积单位", "全篇面积的单位", default="平方米")
    stage: Annotated[str, Choice(STAGES)] = named("哪一步")
    project_name: Text | None = named("征地项目", default=None)
    place: Text | None = named("征收范围", "例如 章练塘路南侧 35-02 地块", default=None)
    use: Text | None = named("征地用途", default=None)
    approval_no: Text | None = named("批准文号", "照原样写，括号不改", default=None)
    approved_on: Day | None = named("批准日期", default=None)
    agency: Text | None = named("实施单位", default=None)
    custodian: Text | None = named("补偿费存在哪里", "例如 村经济合作社征地补偿费专户（尾号1234）", default=None)
    registration: Text | None = named("补偿登记", "到哪里登记、带什么", default=None)
    register_until: Day | None = named("登记截止", default=None)
    rows: tuple[Taking, ...] = named("各村组征地与补偿", default=())
    total: Taking | None = named("合计行", "照纸上印的合计写，程序另外重算", default=None)
    standards: tuple[Standard, ...] = named("补偿标准", default=())
    payees: tuple[Payee, ...] = named("钱付给谁", default=())
    base_day: Day | None = named("人口基准日", "按哪一天在册的人计算", default=None)
    eligibility: tuple[Eligibility, ...] = named("谁参加分配", default=())
    split: tuple[Split, ...] = named("分成比例", default=())
    gross_lines: tuple[Product, ...] = named("补偿费怎么算", "面积 × 单价 ＝ 金额", default=())
    gross: Printed[Fen] | None = named("补偿费总额", unit="元", default=None)
    deductions: tuple[Product, ...] = named("先扣除的", "数量 × 单价 ＝ 金额，单位照印", default=())
    distributable: Printed[Fen] | None = named("可分配金额", unit="元", default=None)
    opening_balance: Printed[Fen] | None = named("期初结余", unit="元", default=None)
    received: Printed[Fen] | None = named("已收到", unit="元", default=None)
    distributed: Printed[Fen] | None = named("已分配", unit="元", default=None)
    retained: Printed[Fen] | None = named("集体留存", unit="元", default=None)
    closing_balance: Printed[Fen] | None = named("还没分的", unit="元", default=None)
    per_share: Printed[RateField] | None = named("每份金额", "例如 18600 元/人", default=None)
    people: Printed[Count] | None = named("参加分配人数", unit="人", default=None)
    households: Printed[Count] | None = named("参加分配户数", unit="户", default=None)
    receipts: tuple[Payment, ...] = named("收款明细", default=())
    payments: tuple[Payment, ...] = named("付款明细", "写批次，不写个人", default=())
    household_shares: tuple[HouseholdShare, ...] = named(
        "各户分配", "姓名要遮住；写了就必须有“到期撤下”，长期公布的总数请另写一条", default=()
    )
    objection: Objection | None = named("异议", default=None)
    description: Prose | None = named("其他内容", "可用 Markdown", default=None)
    previous_ref: Ref | None = named("前一步的公告", refers="land_taking", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _has_figures(self) -> LandTaking:
        if self.stage == "account" and self.received is None and self.distributed is None:
            raise refuse("figures", "公布补偿费收支，“已收到”和“已分配”至少写一项", at="stage")
        return self

    @property
    def privacy(self) -> str:
        """P2 with households in it; without them the record stays for good."""
        return "P2" if self.household_shares else ""

    @property
    def count_of_rows(self) -> int | None:
        """How many households it lists, which its tombstone keeps; None without any."""
        return len(self.household_shares) or None

    @property
    def area(self) -> Printed[Number] | None:
        """The whole area: as printed, or of the only row."""
        if self.total is not None:
            return self.total.area
        return self.rows[0].area if len(self.rows) == 1 else None

    @property
    def compensation(self) -> Printed[Fen] | None:
        """The whole compensation: as printed, or of the only row."""
        if self.total is not None and self.total.subtotal is not None:
            return self.total.subtotal
        if self.gross is None and len(self.rows) == 1:
            return self.rows[0].subtotal
        return self.gross
