"""公布的天数，不少于公布起始那天适用的最少天数。

一句话
    贴出来的东西要贴够天数，让没赶上的人也能看到。

为什么
    公布时间太短，外出务工的村民看不到，也来不及提出意见。

依据
    公布时间不少于十五日（村民委员会组织法(2025) 35，2026年1月1日起施行）；
    征地补偿安置方案公告不少于三十日（土地管理法实施条例 28）；以前的记录按规则文件里当时的数值。
    本地另有规定的，按 region.yml、village.yml 里 overrides 写的数值，并写明出处。

怎么查
    “公布止”减“公布起”，起始当天不计；与“公布起”那天的最少天数比较。
    最少天数是规则文件里的 publicity.min_days；公开目录给事项写了别的数值的（例如征地补偿方案），用那个数值，
    有几个的用最长的；公示（可以提异议）另有天数的用公示的天数。决策的“决议公开”“实施结果公开”两步同样比较。

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
    → posted_until：2025年12月20日公布，2025年12月22日止，共 2 天；应不少于 3 天（规则“全国”，地方做法）；需要说明。

    steps:
      - {step: resolution_disclosure, date: 2026-08-21, until: 2026-08-31}
    → steps[0].until：“决议公开”：2026年8月21日公布，2026年8月31日止，共 10 天；应不少于 15 天（村民委员会组织法(2025) 35）；需要说明。

不适用
    没有写“公布止”的（还在公布，或者长期公布）；起止写反了的（由 TIM-05 核对）。
    公布到会议或选举那天为止的事项（公开目录写了 until），例如会议通知、选民名单；按工作日算的事项，例如发展党员公示。

假定
    按日历天数算。上墙记录的起止不在这里比较。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunshine.finding import Severity
from sunshine.law import LAND_REGULATION_28, ORGANIC_LAW_35, PROJECT_RULE
from sunshine.profiles import Figure, Profile
from sunshine.records.decision import STEPS, Decision
from sunshine.records.figures import KEYS
from sunshine.records.header import Record
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import day_words

RULE = Rule("公布时间少于规定天数", (), Severity.FLAG, (ORGANIC_LAW_35, LAND_REGULATION_28, PROJECT_RULE))

_GENERAL = ("publicity.min_days",)
_DISCLOSURES = ("resolution_disclosure", "implementation_disclosure")


def check(record: Record, case: Case) -> Iterator[Wrong]:
    yield from _judge(("posted_until",), "", (record.posted_from, record.posted_until), _keys(record, case), case)
    if isinstance(record, Decision):
        for index, step in enumerate(record.steps):
            if step.step in _DISCLOSURES:
                name = f"“{STEPS[step.step]}”："
                yield from _judge(("steps", index, "until"), name, (step.date, step.until), _GENERAL, case)


def _keys(record: Record, case: Case) -> tuple[str, ...]:
    """The figures that bind this record: none where it hangs until a day, the general one where the item has no own."""
    item = case.settings.catalogue.item(record.catalogue_code)
    if item is None:
        return _GENERAL
    if item.posting.objection and record.posting_kind == "objection_period":
        return (item.posting.objection,)
    return () if item.posting.until else item.posting.least or _GENERAL


def _judge(
    place: tuple[str | int, ...], name: str, days: tuple[date | None, date | None], keys: tuple[str, ...], case: Case
) -> Iterator[Wrong]:
    """Silent where the posting is long enough or cannot be judged. The law is that of the posting's first day."""
    first, last = days
    if first is None or last is None or last < first or case.profile is None:
        return
    figure = _longest(case.profile, keys, first)
    if figure is None or (last - first).days >= figure.of(int):
        return
    posted = f"{name}{day_words(first)}公布，{day_words(last)}止，共 {(last - first).days} 天"
    yield Wrong(place, f"{posted}；应不少于 {figure.printed}（{figure.cited}）；需要说明。", basis=figure.basis)


def _longest(profile: Profile, keys: tuple[str, ...], day: date) -> Figure | None:
    """The strictest of the figures; working days are left out, because the calendar of holidays is not known here."""
    in_days = [key for key in keys if KEYS[key].unit == "天"]
    figures = [figure for key in in_days if (figure := profile.figure(key, day)) is not None]
    return max(figures, key=lambda figure: figure.of(int), default=None)
