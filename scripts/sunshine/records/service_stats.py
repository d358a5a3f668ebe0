"""代办服务台账 (SV-M03): how many errands of each sort were taken on and done, how long they took. Counts only."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from sunshine.records.cells import Tally, gives_away
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.satisfaction import Satisfaction
from sunshine.records.values import Count, Number, Text


class Service(Part):
    """One sort of errand. A small count could lead to one household, so it is written 少于5."""

    kind: Text = named("事项", "例如 医保报销、老年卡、生育登记")
    accepted: Tally | None = named("收到", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="件", default=None)
    done: Tally | None = named("办结", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="件", default=None)
    pending: Tally | None = named("还在办", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="件", default=None)
    overdue: Tally | None = named("超时", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="件", default=None)
    mean_days: Printed[Number] | None = named("平均几天办好", unit="天", default=None)
    handler: Text | None = named("谁代办", "写岗位", default=None)


class ServiceStats(Record):
    """The errands of one period."""

    KIND: ClassVar[str] = "service_stats"

    services: tuple[Service, ...] = named("代办事项", min_length=1)
    accepted_total: Tally | None = named("收到合计", unit="件", default=None)
    done_total: Tally | None = named("办结合计", unit="件", default=None)
    mean_days: Printed[Number] | None = named("平均几天办好", unit="天", default=None)
    home_visits: Printed[Count] | None = named("上门服务", unit="次", default=None)
    handed_up: Printed[Count] | None = named("转镇里办", unit="件", default=None)
    satisfaction: Satisfaction | None = named("满意度", default=None)
    remark: Text | None = named("说明", default=None)

    @model_validator(mode="after")
    def _totals_reveal_nothing(self) -> ServiceStats:
        for name, total in (("accepted", "accepted_total"), ("done", "done_total")):
            if gives_away([getattr(service, name) for service in self.services], getattr(self, total)):
                label = type(self).model_fields[total].title
                words = f"“{label}”减去写明的各项，就能算出写“少于5”的那一项；请再把一项写成“不单列”，或者不写“{label}”"
                raise refuse("cell", words, at=total)
        return self
