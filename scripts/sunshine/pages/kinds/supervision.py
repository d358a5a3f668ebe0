"""监督记录 on pages: who looked at what, what was asked, what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.records.supervision import ISSUE_STATES, VOUCHER_ACTIONS, VOUCHER_STATES, Supervision
from sunshine.units import Filed


def sentence(record: Supervision, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [f"{record.form}，{len(record.attendees)} 人参加"]
    if record.vouchers_reviewed is not None:
        parts.append(f"看了 {record.vouchers_reviewed} 张凭证")
    if record.items_reviewed:
        parts.append(f"看了 {len(record.items_reviewed)} 个事项")
    if record.issues:
        answered = sum(1 for issue in record.issues if issue.reply)
        replies = f"{answered} 条已有答复" if answered else "还没有答复"
        parts.append(f"提出 {len(record.issues)} 条意见，{replies}")
    return "，".join(parts) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    return {"voucher_states": VOUCHER_STATES, "issue_states": ISSUE_STATES, "actions": VOUCHER_ACTIONS}
