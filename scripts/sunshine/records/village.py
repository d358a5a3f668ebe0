"""village.yml and region.yml: the facts of a unit that its records lean on."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from sunshine.records.choice import Choice
from sunshine.records.figures import Overrides
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.values import Count, Day, Flag, OfficePhone, Text, UnitCode

UNITS = {"villagers_committee": "村民委员会", "residents_committee": "居民委员会"}
ENTITY_KINDS = {
    "villagers_committee": "村民委员会",
    "residents_committee": "居民委员会",
    "collective": "集体经济组织",
    "party_organization": "党组织",
    "supervision_committee": "村务监督委员会",
    "election_committee": "选举委员会",
    "group": "村民小组",
    "government": "政府部门",
}
EntityKind = Annotated[str, Choice(ENTITY_KINDS)]


class Entity(Part):
    """A body that publishes in its own name and keeps its own books."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]{0,30}$")] = named(
        "主体代号", "小写字母开头，例如 committee"
    )
    kind: EntityKind = named("主体类型")
    name: Text = named("主体名称")


class Group(Part):
    """A villagers' group."""

    name: Text = named("小组名称")
    households: Count | None = named("户数", unit="户", default=None)


class Board(Part):
    """A notice board."""

    place: Text = named("公开栏位置")
    size: Text | None = named("大小", default=None)


class BankAccount(Part):
    """An account of the village's own bodies, by its last four digits."""

    label: Text = named("账户名称")
    holder: Text = named("户主", "主体代号")
    last4: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")] = named("尾号", "账号的末四位数字")
    is_basic: Flag = named("是否基本账户", default=False)


class Contact(Part):
    """Whom to ask: office telephone and hours."""

    post: Text = named("岗位")
    name: Text | None = named("姓名", default=None)
    phone: OfficePhone = named("办公电话", "区号-号码，例如 021-0000-0000，或者 12345 热线")
    hours: Text | None = named("值班时间", default=None)


class Succession(Part):
    """A unit that this one took over: its folder stays as an archive."""

    path: Text = named("原单位路径")
    on: Day = named("变更日期")
    reason: Text = named("变更原因")


class Formerly(Part):
    """What the unit was called and coded before: old papers and old codes must still lead here."""

    name: Text = named("原来的名称")
    code: UnitCode | None = named("原来的区划代码", default=None)
    until: MomentField | None = named("用到什么时候", example="2016-07", default=None)
    note: Text | None = named("说明", "例如 县改区", default=None)


class Village(Part):
    """One village or neighbourhood committee."""

    name: Text = named("村名", "例如 南塘村")
    official_name: Text | None = named("全称", default=None)
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")] | None = named(
        "统计用区划代码", "12 位数字", default=None
    )
    short: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{2,6}$")] = named(
        "短码", "2 到 6 个小写字母或数字，全站唯一"
    )
    unit: Annotated[str, Choice(UNITS)] = named("单位类型")
    profile: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,40}$")] = named(
        "规则", "content/profiles/ 里规则文件的名字，例如 cn", default="cn"
    )
    overrides: Overrides = named("本地规定", "与规则文件不同的数值，写明出处", default=())
    pinyin: Text | None = named("拼音", "程序读错村名时写明，例如 nan tang cun", default=None)
    aliases: tuple[Text, ...] = named("别名", default=())
    households: Count | None = named("户数", unit="户", default=None)
    population: Count | None = named("人口", unit="人", default=None)
    groups: tuple[Group, ...] = named("村民小组", default=())
    entities: tuple[Entity, ...] = named("公开主体", min_length=1)
    boards: tuple[Board, ...] = named("公开栏", default=())
    bank_accounts: tuple[BankAccount, ...] = named("银行账户", default=())
    contacts: tuple[Contact, ...] = named("联系人", default=())
    succeeds: tuple[Succession, ...] = named("承接", default=())
    formerly: tuple[Formerly, ...] = named("原名原代码", default=())


class ExpectedUnit(Part):
    """A unit that belongs to the region whether or not it has a folder yet."""

    name: Text = named("单位名称")
    code: UnitCode | None = named("区划代码", default=None)
    slug: Text | None = named("文件夹名", default=None)


class Region(Part):
    """A town, district or any level above villages."""

    name: Text = named("名称", "例如 东风镇")
    code: UnitCode | None = named("区划代码", default=None)
    pinyin: Text | None = named("拼音", default=None)
    profile: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,40}$")] = named(
        "规则", "content/profiles/ 里规则文件的名字，例如 cn", default="cn"
    )
    overrides: Overrides = named("本地规定", "与规则文件不同的数值，写明出处", default=())
    entities: tuple[Entity, ...] = named("公开主体", default=())
    expected_units: tuple[ExpectedUnit, ...] = named("应有单位", default=())
    contacts: tuple[Contact, ...] = named("联系人", default=())
    formerly: tuple[Formerly, ...] = named("原名原代码", default=())
