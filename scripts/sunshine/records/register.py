"""资产、资源台账 (FA-M06, FA-M07): what the collective owns, what it is worth in the books, who uses it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.terms import Equipment
from sunshine.records.values import Day, Fen, Flag, RateField, Ref, Text, read_masked

CLASSES = {"operating": "经营性资产", "non_operating": "非经营性资产", "resource": "资源性资产"}
SORTS = {
    "building": "房屋建筑",
    "machine": "机器设备",
    "facility": "道路、水利等设施",
    "vehicle": "车辆船只",
    "biological": "林木、牲畜等",
    "intangible": "无形资产",
    "investment": "对外投资",
    "arable": "耕地",
    "garden": "园地",
    "forest": "林地",
    "grass": "草地",
    "water": "水面、滩涂",
    "waste": "四荒地",
    "construction": "集体建设用地",
    "other": "其他",
}
USES = {
    "own": "自己使用",
    "leased": "出租",
    "contracted": "发包",
    "public": "村民公用",
    "lent": "借给别人用",
    "idle": "暂时闲置",
    "other": "其他",
}
CHANGES = {
    "added": "新增",
    "increased": "增加",
    "decreased": "减少",
    "disposed": "处置",
    "revalued": "重新估价",
    "corrected": "登记更正",
}


class Asset(Part):
    """One asset or one piece of land, as the register has it."""

    asset_id: Text = named("资产编号", "一物一号，以后不改")
    name: Text = named("名称")
    asset_class: Annotated[str, Choice(CLASSES)] = named("类别")
    sort: Annotated[str, Choice(SORTS)] | None = named("种类", default=None)
    quantity: RateField | None = named("数量", example="1 栋", default=None)
    area: RateField | None = named("面积", example="46.5 亩", default=None)
    group: Text | None = named("所在小组", default=None)
    place: Text | None = named("位置", "写小组或地名，不写门牌号", default=None)
    acquired: MomentField | None = named("取得时间", example="2019-06", default=None)
    fund_source: Text | None = named("用什么钱形成", default=None)
    original: Printed[Fen] | None = named("原值", unit="元", default=None)
    accumulated_depreciation: Printed[Fen] | None = named("累计折旧", unit="元", default=None)
    net: Printed[Fen] | None = named("净值", unit="元", default=None)
    use: Annotated[str, Choice(USES)] | None = named("使用情况", default=None)
    user: Text | None = named("使用人或承包人", "单位写全称；个人的姓名要遮住", default=None)
    user_is_person: Flag = named("使用人是否自然人", default=False)
    lease_ref: Ref | None = named(
        "相关合同", refers="contract land_contract", example="contract/2026-mill", default=None
    )
    equipment: tuple[Equipment, ...] = named("设备", default=())
    change: Annotated[str, Choice(CHANGES)] | None = named("比上次", "没有变动的不写", default=None)
    change_reason: Text | None = named("变动原因", default=None)
    note: Text | None = named("备注", default=None)

    @model_validator(mode="after")
    def _person_is_masked(self) -> Asset:
        if self.user_is_person and self.user:
            try:
                read_masked(self.user)
            except ValueError as refusal:
                raise refuse("mask", f"“使用人或承包人”{refusal}", at="user") from None
        return self


class Register(Record):
    """The register of one body on one day."""

    KIND: ClassVar[str] = "register"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    as_of: Day | None = named("登记截至", default=None)
    checked_by: Text | None = named("谁盘点核对", "写岗位或小组", default=None)
    assets: tuple[Asset, ...] = named("资产资源", min_length=1)
    original_total: Printed[Fen] | None = named("原值合计", unit="元", default=None)
    depreciation_total: Printed[Fen] | None = named("累计折旧合计", unit="元", default=None)
    net_total: Printed[Fen] | None = named("净值合计", unit="元", default=None)
    area_total: RateField | None = named("面积合计", example="312.6 亩", default=None)
    previous_ref: Ref | None = named("上一次登记", refers="register", example="register/2025-assets", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    valuation_ref: Ref | None = named("清产核资编号", refers="valuation", example="valuation/2026-stock", default=None)

    @model_validator(mode="after")
    def _each_number_once(self) -> Register:
        twice = [one for one, count in Counter(asset.asset_id for asset in self.assets).items() if count > 1]
        if twice:
            raise refuse("twice", f"有 {len(twice)} 个“资产编号”用了两次，一个编号只能是一件资产", at="assets")
        return self

    @property
    def changed(self) -> tuple[Asset, ...]:
        """What has changed since the register before."""
        return tuple(asset for asset in self.assets if asset.change is not None)


def sum_of(amounts: Sequence[Printed[int] | None]) -> int | None:
    """分 of the stated amounts; None where none is stated or one is not exact."""
    stated = [amount for amount in amounts if amount is not None]
    exact = [amount.value for amount in stated if amount.is_exact and amount.value is not None]
    return sum(exact) if exact and len(exact) == len(stated) else None
