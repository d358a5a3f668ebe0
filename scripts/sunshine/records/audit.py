"""审计与整改 (VA-S06, FA-S02): what was looked at, what was found, what was done about each finding, what is left."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse, shown
from sunshine.records.values import Day, Fen, Prose, Ref, Text

FORMS = {
    "leaving": "离任经济责任审计",
    "term": "任期经济责任审计",
    "annual": "年度财务审计",
    "finance": "村级财务审计",
    "special": "专项审计",
    "inspection": "财务检查",
}
OPINIONS = {
    "clean": "没有保留意见",
    "qualified": "有保留意见",
    "adverse": "否定意见",
    "disclaimer": "无法表示意见",
    "not_stated": "未注明",
}
WAYS = {
    "recovered": "收回",
    "paid_over": "上缴",
    "returned": "退还",
    "adjusted": "调账",
    "mended": "补办、改正",
    "rules": "订立制度",
    "other": "其他",
}
RETURNING_WAYS = frozenset({"recovered", "paid_over", "returned"})
"""Money that really moved back; an entry in the books moves none."""
STATES = {
    "done": "已完成",
    "ongoing": "整改中",
    "later": "今后加强（没有写具体做法）",
    "not_stated": "未注明",
}


class Rectification(Part):
    """One thing done about a finding."""

    action: Text = named("怎么改的")
    way: Annotated[str, Choice(WAYS)] = named("方式", default="other")
    amount: Printed[Fen] | None = named("金额", unit="元", default=None)
    to: Text | None = named("交给谁", default=None)
    done_on: Day | None = named("日期", default=None)
    note: Text | None = named("说明", default=None)
    record_ref: Ref | None = named(
        "看哪条记录",
        "整改的结果写在本村哪条记录里",
        refers="contract land_contract register ledger debt decision project procurement regulation",
        example="register/2026-assets",
        default=None,
    )


class AuditFinding(Part):
    """One finding with everything that was done about it: neither can be read without the other."""

    no: Text = named("序号", "照报告写，例如 3、（三）")
    matter: Text = named("查出什么")
    amount: Printed[Fen] | None = named("涉及金额", unit="元", default=None)
    basis: Text | None = named("对照什么规定", default=None)
    cause: Text | None = named("原因", default=None)
    state: Annotated[str, Choice(STATES)] = named("整改情况", default="not_stated")
    responsible: Text | None = named("谁负责整改", "写岗位", default=None)
    due: Day | None = named("整改期限", default=None)
    actions: tuple[Rectification, ...] = named("整改", default=())
    rest: Printed[Fen] | None = named("还余", "纸上写明还剩多少没有解决的", unit="元", default=None)

    @property
    def returned(self) -> int:
        """分 that came back, of the amounts that are stated exactly."""
        amounts = [action.amount for action in self.actions if action.way in RETURNING_WAYS]
        return sum(amount.value or 0 for amount in amounts if amount is not None and amount.is_exact)

    @property
    def computed_rest(self) -> int | None:
        """分 found less what came back and what was entered with an amount; None where the amount found is not exact."""
        if self.amount is None or not self.amount.is_exact or self.amount.value is None:
            return None
        adjusted = [action.amount for action in self.actions if action.way == "adjusted" and action.amount]
        entered = sum(amount.value or 0 for amount in adjusted if amount.is_exact)
        return self.amount.value - self.returned - entered


class Audit(Record):
    """One audit. `text` holds its prose, if any."""

    KIND: ClassVar[str] = "audit"
    BODY: ClassVar[str] = "text"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Annotated[str, Choice(FORMS)] = named("种类")
    auditor: Text | None = named("谁审计", "写机构，例如 镇农经站、某某会计师事务所", default=None)
    audited: tuple[Person, ...] = named("审计谁的任期", "写岗位", default=())
    scope: Text | None = named("审计范围", default=None)
    audited_from: Day | None = named("审计到账的起始", "账从哪一天看起", default=None)
    audited_until: Day | None = named("审计到账的截止", default=None)
    fieldwork_from: Day | None = named("审计开始", default=None)
    fieldwork_until: Day | None = named("审计结束", default=None)
    amount_audited: Printed[Fen] | None = named("审计金额", unit="元", default=None)
    report_no: Text | None = named("报告编号", default=None)
    report_on: Day | None = named("报告日期", default=None)
    opinion: Annotated[str, Choice(OPINIONS)] | None = named("审计意见", default=None)
    conclusion: Text | None = named("总的结论", default=None)
    findings: tuple[AuditFinding, ...] = named("查出的事项", default=())
    text: Prose | None = named("审计说明", "可用 Markdown", default=None)
    previous_ref: Ref | None = named("上一次审计", refers="audit", default=None)

    @model_validator(mode="after")
    def _each_number_once(self) -> Audit:
        twice = [no for no, count in Counter(finding.no for finding in self.findings).items() if count > 1]
        if twice:
            raise refuse("audit", f"有两项的“序号”都是{shown(twice[0])}，请改成不同的", at="findings")
        return self

    @model_validator(mode="after")
    def _runs_forward(self) -> Audit:
        for first, last in (("audited_from", "audited_until"), ("fieldwork_from", "fieldwork_until")):
            start, end = getattr(self, first), getattr(self, last)
            if start and end and start > end:
                labels = [type(self).model_fields[name].title for name in (first, last)]
                raise refuse("order", f"“{labels[0]}”晚于“{labels[1]}”，请核对", at=last)
        return self

    @property
    def settled(self) -> int:
        """How many findings are settled."""
        return sum(1 for finding in self.findings if finding.state == "done")
