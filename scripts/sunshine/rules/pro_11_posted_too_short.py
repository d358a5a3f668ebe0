"""公布的天数，不少于公布起始那天适用的最少天数。

一句话
    贴出来的东西要贴够天数，让没赶上的人也能看到。

为什么
    公布时间太短，外出务工的村民看不到，也来不及提出意见。

依据
    公布时间不少于十五日（村民委员会组织法(2025) 35，2026年1月1日起施行）；
    征地补偿安置方案公告不少于三十日（土地管理法实施条例 28）；以前的记录按规则文件的默认值。

怎么查
    “公布止”减“公布起”，起始当天不计；与规则文件里“公布起”那天的最少天数比较。
    征地补偿（VA-M12、FA-M11）用补偿方案的天数。决策的“决议公开”“实施结果公开”两步同样比较。

合格
    posted_from: 2026-10-01
    posted_until: 2026-10-16

    posted_from: 2025-12-20
    posted_until: 2025-12-23

不合格
    posted_from: 2026-10-01
    posted_until: 2026-10-15
    → posted_until：2026年10月1日公布，2026年10月15日止，共 14 天；应不少于 15 天（村民委员会组织法(2025) 35）；需要说明。

    posted_from: 2025-12-20
    posted_until: 2025-12-22
    → posted_until：2025年12月20日公布，2025年12月22日止，共 2 天；应不少于 3 天（规则“全国”）；需要说明。

    steps:
      - {step: resolution_disclosure, date: 2026-08-21, until: 2026-08-31}
    → steps[0].until：“决议公开”：2026年8月21日公布，2026年8月31日止，共 10 天；应不少于 15 天（村民委员会组织法(2025) 35）；需要说明。

不适用
    没有写“公布止”的（还在公布，或者长期公布）；起止写反了的（由 TIM-05 核对）。
    公布到会议或选举那天为止、另有期限的事项：会议通知（VA-D01）、选民名单（VA-E02）、候选人名单（VA-E03）、发展党员公示（PA-M02）。

假定
    按日历天数算。上墙记录的起止不在这里比较。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunshine.finding import Severity
from sunshine.law import LAND_REGULATION_28, ORGANIC_LAW_35, PROJECT_RULE, Basis
from sunshine.records.decision import STEPS, Decision
from sunshine.records.header import Record
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import day_words

RULE = Rule("公布时间少于规定天数", (), Severity.FLAG, (ORGANIC_LAW_35, LAND_REGULATION_28, PROJECT_RULE))

_COMPENSATION = frozenset({"VA-M12", "FA-M11"})
_OWN_LIMIT = frozenset({"VA-D01", "VA-E02", "VA-E03", "PA-M02"})
_DISCLOSURES = ("resolution_disclosure", "implementation_disclosure")


def check(record: Record, case: Case) -> Iterator[Wrong]:
    code = record.catalogue_code
    if code not in _OWN_LIMIT:
        yield from _judge(("posted_until",), "", (record.posted_from, record.posted_until), code, case)
    if isinstance(record, Decision):
        for index, step in enumerate(record.steps):
            if step.step in _DISCLOSURES:
                name = f"“{STEPS[step.step]}”："
                yield from _judge(("steps", index, "until"), name, (step.date, step.until), code, case)


def _judge(
    place: tuple[str | int, ...], name: str, days: tuple[date | None, date | None], code: str, case: Case
) -> Iterator[Wrong]:
    """Silent where the posting is long enough or cannot be judged. The law is that of the posting's first day."""
    first, last = days
    if first is None or last is None or last < first or case.profile is None:
        return
    figures = case.profile.on(first)
    if figures is None:
        return
    is_compensation = code in _COMPENSATION
    least = figures.compensation_posting_days if is_compensation else figures.posting_days
    if (last - first).days >= least:
        return
    law = LAND_REGULATION_28 if is_compensation else ORGANIC_LAW_35
    basis = law if law.holds_on(first) else Basis(f"规则“{case.profile.name}”")
    words = f"{day_words(first)}公布，{day_words(last)}止，共 {(last - first).days} 天；应不少于 {least} 天（{basis}）；需要说明。"
    yield Wrong(place, name + words, basis=(basis,))
