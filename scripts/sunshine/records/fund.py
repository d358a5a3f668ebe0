"""专项资金、政府拨付和社会捐赠 (VA-D06, FA-M12, FA-M13): money and goods that came for a purpose, and what became of them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Funding, Goods, Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.spending import Use
from sunshine.records.table import Table
from sunshine.records.values import Count, Day, Fen, Flag, RateField, Ref, Text, read_masked

ORIGINS = {"collective": "从集体经济所得", "government": "政府拨付", "donation": "社会捐赠", "other": "其他"}
DONORS = {
    "organisation": "单位",
    "person": "个人",
    "persons": "多人合计",
    "anonymous": "匿名",
    "unnamed": "其余未列名",
}
_FIGURES = (
    "allocated pledged opening_balance received used balance sources uses donors goods allocation".split()
)  # fmt: skip


class Standard(Part):
    """By which rate the money is given: 每村 4 万元, 贫困村另加 1 万元."""

    applies_to: Text = named("适用对象")
    rate: RateField = named("标准", "例如 4 万元/村")
    note: Text | None = named("说明", default=None)


class Donor(Part):
    """Who gave or promised. Organisations stand in full, persons masked; a promise is not a receipt."""

    name: Text = named("捐赠人", "单位写全称；个人遮住姓名，例如 张*明；不愿公开的写 匿名；未成年人不列名")
    donor_type: Annotated[str, Choice(DONORS)] = named("捐赠人类别")
    uscc: Text | None = named("统一社会信用代码", default=None)
    count: Count | None = named("人数", unit="人", default=None)
    each: Printed[Fen] | None = named("每人金额", unit="元", default=None)
    pledged: Printed[Fen] | None = named("认捐", "答应捐的，到账前不算收入", unit="元", default=None)
    received: Printed[Fen] | None = named("到账", unit="元", default=None)
    goods: Text | None = named("捐赠物资", "例如 口罩 2000 只", default=None)
    given_on: Day | None = named("捐赠日期", default=None)
    designated_use: Text | None = named("指定用途", default=None)
    same_as: Text | None = named("与哪一笔是同一笔钱", "同一笔捐款有两种叫法时写明，只算一次", default=None)
    note: Text | None = named("备注", default=None)

    @model_validator(mode="after")
    def _person_is_masked(self) -> Donor:
        if self.donor_type == "person":
            try:
                read_masked(self.name)
            except ValueError as refusal:
                raise refuse("mask", f"“捐赠人”{refusal}", at="name") from None
        return self


class Custody(Part):
    """Who keeps the money or the goods; it need not be the village."""

    custodian: Text = named("由谁保管")
    is_outside: Flag = named("不在村账上", "钱放在村外（镇里、主管部门、公司）的写 true", default=False)
    account: Text | None = named("账户", "例如 专项资金账户（尾号1234）", default=None)
    note: Text | None = named("说明", default=None)


class Fund(Record):
    """One fund, grant or collection: where it came from, for what, what was spent, what is left."""

    KIND: ClassVar[str] = "fund"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    fund_name: Text = named("资金或物资名称")
    origin: Annotated[str, Choice(ORIGINS)] = named("来自哪里")
    granted_by: Text | None = named("拨付单位", default=None)
    doc_no: Text | None = named("拨付文号", "照文件写", default=None)
    purposes: tuple[Text, ...] = named("规定用途", "文件或捐赠人规定能用在哪里，一条一项", default=())
    bans: tuple[Text, ...] = named("不得用于", "文件写明不能用的地方", default=())
    standards: tuple[Standard, ...] = named("分配标准", default=())
    cutoff: MomentField | None = named("截至", "累计公布的写截至哪一天、几点", example="2026-09-30 17:00", default=None)
    is_cumulative: Flag = named("是否累计数", "每天或每期累计公布、新的盖过旧的写 true", default=False)
    allocated: Printed[Fen] | None = named("安排总额", "文件安排的，还没有到账", unit="元", default=None)
    pledged: Printed[Fen] | None = named("认捐总额", "答应捐的，到账前不算收入", unit="元", default=None)
    opening_balance: Printed[Fen] | None = named("上期结余", "第一次公布写 0", unit="元", default=None)
    received: Printed[Fen] | None = named("收到", unit="元", default=None)
    used: Printed[Fen] | None = named("使用", unit="元", default=None)
    balance: Printed[Fen] | None = named("结余", unit="元", default=None)
    donation_count: Count | None = named("捐款笔数", unit="笔", default=None)
    sources: tuple[Funding, ...] = named("资金来源", default=())
    uses: tuple[Use, ...] = named("使用明细", default=())
    donors: tuple[Donor, ...] = named("捐赠明细", default=())
    goods: tuple[Goods, ...] = named("物资明细", "只记数量；没有价格的不折成钱", default=())
    allocation: Table | None = named("分配表", "分给几个村、几个项目的照表写", default=None)
    custody: Custody | None = named("保管", default=None)
    planned_use: Text | None = named("打算怎么用", "还没有使用的写明由谁、怎么定", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    ledger_ref: Ref | None = named("入账的收支明细", refers="ledger", default=None)
    project_refs: tuple[Ref, ...] = named("相关项目", refers="project", default=())

    @model_validator(mode="after")
    def _says_how_much(self) -> Fund:
        if not any(getattr(self, name) for name in _FIGURES):
            words = "这里少了金额或数量；“收到”“使用”“结余”“安排总额”“捐赠明细”“物资明细”至少写一项"
            raise refuse("count", words, at="fund_name")
        return self

    @model_validator(mode="after")
    def _named_donors_expire(self) -> Fund:
        if self.expires_on is None and any(donor.donor_type == "person" for donor in self.donors):
            words = "这里列了捐款的个人，少了“到期撤下”expires_on，请补上；要长期公开的，把个人合写成一行（类别 persons 多人合计）"
            raise refuse("expiry", words)
        return self

    @property
    def periods(self) -> tuple[str, ...]:
        """The words of the periods that sources and uses are told apart by, in their order; ("",) where there are none."""
        stated = [*(one.period for one in self.sources), *(one.period for one in self.uses)]
        return tuple(dict.fromkeys(period.text if period else "" for period in stated)) or ("",)
