"""协助政府事项清单 (GA-M07): what the village does for which department, on which legal ground, with what money."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Day, Fen, Ref, Text

SORTS = {"assist": "协助", "delegated": "委托", "purchased": "购买服务", "other": "其他"}
STATES = {"in_force": "正在做", "new": "新增", "removed": "已取消"}
FUND_STATES = {
    "received": "已到账",
    "approved": "已批复",
    "expected": "还没到账",
    "none": "没有经费",
    "not_stated": "未注明",
}


class Duty(Part):
    """One task that belongs to a department of the government."""

    task: Text = named("事项")
    department: Text | None = named("哪个部门的事", default=None)
    legal_basis: Text | None = named("法律依据", "写法律名称和第几条", default=None)
    sort: Annotated[str, Choice(SORTS)] = named("性质", default="assist")
    village_does: Text | None = named("村里做什么", default=None)
    handler: Text | None = named("村里谁负责", "写岗位", default=None)
    funds: Printed[Fen] | None = named("经费", unit="元", default=None)
    funds_state: Annotated[str, Choice(FUND_STATES)] = named("经费到位", default="not_stated")
    workload: Count | None = named("一年办多少件", unit="件", default=None)
    state: Annotated[str, Choice(STATES)] = named("状态", default="in_force")


class DutyList(Record):
    """The list of one year or as it stands."""

    KIND: ClassVar[str] = "duty_list"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    duties: tuple[Duty, ...] = named("事项", min_length=1)
    funds_total: Printed[Fen] | None = named("经费合计", unit="元", default=None)
    refused: tuple[Text, ...] = named("不应当由村里做的事", "清单写明不得交给村里的事项", default=())
    agreed_with: Text | None = named("与谁商定", default=None)
    document_no: Text | None = named("清单文号", default=None)
    confirmed_on: Day | None = named("最近核对", "长期有效的，每年核对一次", default=None)
    ledger_ref: Ref | None = named("相关收支明细", refers="ledger fund", default=None)

    @property
    def paid_duties(self) -> int:
        """How many tasks come with money."""
        return sum(1 for duty in self.duties if duty.funds is not None and (duty.funds.value or 0) > 0)
