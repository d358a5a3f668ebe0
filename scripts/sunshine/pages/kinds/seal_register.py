"""印章使用登记 on pages: how often, for what sort of matter, who approved."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import months
from sunshine.records.seal_register import MATTERS, SealRegister
from sunshine.units import Filed


def sentence(record: SealRegister, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(record.period) if record.period else "本期"
    if not record.total:
        return f"{when}没有用印。"
    most = record.by_matter[0] if record.by_matter else None
    told = f"，最多的是{MATTERS[most[0]]}，{most[1]} 份" if most and len(record.by_matter) > 1 else ""
    refused = f"；没有同意用印 {record.refused} 次" if record.refused else ""
    return f"{when}用印 {record.total} 份{told}{refused}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, SealRegister)
    return {
        "matters": [(MATTERS[word], f"{count} 份") for word, count in record.by_matter],
        "checks": (_counted(record),),
    }


def _counted(record: SealRegister) -> Check:
    if record.counted == record.total:
        return Check(True, "逐笔加起来，与合计一致")
    return Check(False, f"逐笔加起来是 {record.counted} 份，合计写的是 {record.total} 份")
