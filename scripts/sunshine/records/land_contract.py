"""土地承包、流转 (VA-M11): which plots, who works them, how long, for how much, who agreed."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Counterparty, Due, Method, Payment, Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.terms import Approval, Bidding, Computed, Escalation, Stretch, computed_stretches, stated_total
from sunshine.records.values import Count, Day, Fen, Flag, Number, Rate, RateField, Ref, Text
from sunshine.records.voting import Ballot, Body

FORMS = {
    "household": "家庭承包",
    "other_contracting": "其他方式承包",
    "lease": "出租（转包）",
    "shares": "入股",
    "exchange": "互换",
    "assignment": "转让",
    "entrusted": "农户委托统一流转",
    "return": "收回",
}
LAND = {
    "arable": "耕地",
    "paddy": "水田",
    "dry": "旱地",
    "garden": "园地",
    "forest": "林地",
    "grass": "草地",
    "water": "水面",
    "reserve": "机动地",
    "waste": "四荒地",
    "other": "其他",
}


class Plot(Part):
    """One plot. A local measure stands beside its 亩 with the conversion that was used: 垧 is not everywhere the same."""

    plot_no: Text | None = named("地块编号", default=None)
    name: Text = named("地块名称", "写地名，不写农户姓名")
    group: Text | None = named("所在小组", default=None)
    land: Annotated[str, Choice(LAND)] | None = named("土地种类", default=None)
    area: Number | None = named("面积", unit="亩", default=None)
    local_area: RateField | None = named("当地说的面积", example="3 垧", default=None)
    conversion: RateField | None = named("换算", "当地一个单位是多少亩", example="15 亩/垧", default=None)
    conversion_basis: Text | None = named("按什么换算", default=None)
    note: Text | None = named("备注", default=None)

    @model_validator(mode="after")
    def _has_an_area(self) -> Plot:
        if self.area is None and self.local_area is None:
            raise refuse("missing", "这里少了“面积”，请补上；当地单位的写“当地说的面积”")
        return self

    @property
    def in_mu(self) -> Decimal | None:
        """亩: as stated, or by the recorded conversion; None where there is neither."""
        if self.area is not None or self.local_area is None or self.conversion is None:
            return self.area
        fits = self.conversion.unit == f"亩/{self.local_area.unit}"
        return self.local_area.value * self.conversion.value if fits else None


class LandContract(Record):
    """One contract of land, with its schedule and its receipts."""

    KIND: ClassVar[str] = "land_contract"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Annotated[str, Choice(FORMS)] = named("承包或流转方式")
    contract_no: Text | None = named("合同编号", default=None)
    subject: Text = named("土地", "哪一片地，做什么用")
    lessee: Counterparty = named("承包方、受让方", "个人的姓名要遮住")
    is_outsider: Flag | None = named("是否本集体以外的单位或个人", default=None)
    approvals: tuple[Approval, ...] = named("逐级同意", "包给本集体以外的，写镇政府批准文号", default=())
    plots: tuple[Plot, ...] = named("地块", default=())
    area_total: Number | None = named("面积合计", unit="亩", default=None)
    households: Count | None = named("涉及农户", unit="户", default=None)
    method: Method | None = named("确定方式", default=None)
    bidding: Bidding | None = named("竞价情况", default=None)
    signed_on: Day | None = named("签订日期", default=None)
    start: Day | None = named("开始", default=None)
    end: Day | None = named("结束", default=None)
    term: RateField | None = named("期限", example="5 年", default=None)
    rate: RateField | None = named("单价", "例如 900 元/亩·年", example="900 元/亩·年", default=None)
    in_kind: Text | None = named("实物折价", "例如 每亩稻谷 500 斤，按收购价折款", default=None)
    yearly_amount: Printed[Fen] | None = named("每年金额", unit="元", default=None)
    amount: Printed[Fen] | None = named("总金额", unit="元", default=None)
    rise: Escalation | None = named("租金递增", default=None)
    stretches: tuple[Stretch, ...] = named("分段租金", "合同逐段写明的才写", default=())
    payment_terms: Text | None = named("怎么付款", default=None)
    deposit: Fen | None = named("保证金", unit="元", default=None)
    schedule: tuple[Due, ...] = named("应收计划", default=())
    payments: tuple[Payment, ...] = named("已收", default=())
    arrears: Fen | None = named("拖欠", unit="元", default=None)
    passed_on: Printed[Fen] | None = named("已转付农户", "代收的流转费发给农户多少", unit="元", default=None)
    restrictions: tuple[Text, ...] = named("约定不能做的", "例如 不得改变农业用途", default=())
    decision_body: Body | None = named("决议机构", default=None)
    votes: Ballot | None = named("表决情况", default=None)
    decision_ref: Ref | None = named("决议编号", refers="decision", default=None)
    asset_ref: Ref | None = named("登记在哪本台账", refers="register", example="register/2026-resources", default=None)
    contract_ref: Ref | None = named("上一份合同", refers="contract land_contract", example="land_contract/2021-east",
                                     default=None)  # fmt: skip

    @model_validator(mode="after")
    def _runs_forward(self) -> LandContract:
        if self.start and self.end and self.start > self.end:
            raise refuse("order", "“开始”晚于“结束”，请核对", at="end")
        return self

    @property
    def paid(self) -> int:
        """分 received so far."""
        return sum(payment.amount for payment in self.payments)

    @property
    def area(self) -> Decimal | None:
        """亩 of all plots; the stated total where a plot's 亩 cannot be known."""
        areas = [plot.in_mu for plot in self.plots]
        known = [area for area in areas if area is not None]
        return sum(known, Decimal(0)) if known and len(known) == len(areas) else self.area_total

    @property
    def computed_stretches(self) -> tuple[Computed, ...]:
        """The rent year by year as rate, area, term and rise make it; empty where the contract itself states it."""
        area = Rate(self.area, "亩") if self.area is not None else None
        return () if self.stretches else computed_stretches(self.rate, area, self.term, self.rise)

    @property
    def term_total(self) -> int | None:
        """分 of the whole term, from the stated stretches or from the computed ones."""
        return stated_total(self.stretches) or sum(one.total for one in self.computed_stretches) or None
