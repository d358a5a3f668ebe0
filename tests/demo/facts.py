"""The invented district: three towns, twelve units, and what makes each of them different.

No place name here is borne by a unit of the national list of statistics codes; 99 is no province's prefix.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.demo.yaml_text import Style

DISTRICT = "shili"
DISTRICT_NAME = "示例区"
DISTRICT_CODE = "990101"


@dataclass(frozen=True, slots=True)
class Town:
    """A town or sub-district."""

    slug: str
    name: str
    code: str
    government: str


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One village or neighbourhood committee and its clerk's habits.

    `tags` choose its geography's sentences; `size` (1 to 4) how much happens; `books` how its accounts are cut.
    """

    town: str
    slug: str
    name: str
    pinyin: str
    code: str
    short: str
    groups: tuple[tuple[str, int], ...]
    population: int
    size: int
    grant: int
    """区级运转经费，元，一个季度。"""
    has_collective: bool
    tags: frozenset[str]
    words: dict[str, str]
    last4: tuple[str, str, str]
    style: Style
    books: str = "quarters"
    """quarters · months (since 2026-q3) · yearly (2024 as one year)."""
    collective_unit: str = "元"
    detail: int = 2
    """1 sparse, 2 usual, 3 everything."""
    has_balance: bool = False
    has_words: bool = False
    aliases: tuple[str, ...] = ()
    boards: tuple[str, ...] = ()
    is_village: bool = True
    members: int = 0

    @property
    def path(self) -> str:
        return f"{DISTRICT}/{self.town}/{self.slug}"

    @property
    def households(self) -> int:
        return sum(count for _, count in self.groups)

    @property
    def committee(self) -> str:
        return self.name + ("村民委员会" if self.is_village else "居民委员会")


TOWNS = (
    Town("daoyu", "稻屿镇", "990101101", "稻屿镇人民政府"),
    Town("qilu", "栖麓镇", "990101102", "栖麓镇人民政府"),
    Town("lanbu", "蓝埠街道", "990101001", "蓝埠街道办事处"),
)


def _numbered(*households: int) -> tuple[tuple[str, int], ...]:
    return tuple((f"{index}组", count) for index, count in enumerate(households, 1))


def _named(**households: int) -> tuple[tuple[str, int], ...]:
    return tuple(households.items())


# fmt: off
UNITS = (
    Unit(
        town="daoyu", slug="lusheng", name="橹声村", pinyin="lu sheng cun", code="990101101201", short="lsc",
        groups=_named(东渡组=46, 西渡组=52, 网场组=38, 河湾组=41, 桥头组=35), population=731, size=3, grant=58000,
        has_collective=True, tags=frozenset({"water", "fish"}),
        words={
            "water": "橹声河", "road": "渡口路", "lane": "网场巷", "hall": "老渡口文化客堂", "square": "船坞广场",
            "bridge": "东渡桥", "crop": "花鲢", "coop": "示例区橹声水产养殖专业合作社", "old": "老船坞",
            "school": "橹声小学旧址", "field": "西渡圩",
        },
        last4=("4012", "4038", "4175"), style=Style(blank_lines=True, remarks=("由村文书按纸质报表录入，原件存村委会",)),
        detail=3, has_balance=True, has_words=True, boards=("村委会门口公开栏", "老渡口候船亭"),
        aliases=("橹声渡",), members=598,
    ),
    Unit(
        town="daoyu", slug="luting", name="芦汀村", pinyin="lu ting cun", code="990101101202", short="ltc",
        groups=_numbered(33, 40, 29, 37, 44, 31, 26), population=802, size=2, grant=52000,
        has_collective=True, tags=frozenset({"water", "reed"}),
        words={
            "water": "芦汀荡", "road": "荡北路", "lane": "芦花弄堂", "hall": "芦汀睦邻点", "square": "荡边小广场",
            "bridge": "芦汀桥", "crop": "河蟹", "coop": "示例区芦汀河蟹专业合作社", "old": "旧粮站",
            "school": "芦汀幼托点", "field": "南滩",
        },
        last4=("5120", "5163", "5208"), style=Style(quote="text", is_indented=False),
        detail=2, boards=("村部大厅公开栏",), members=655,
    ),
    Unit(
        town="daoyu", slug="zhaolu", name="朝露村", pinyin="zhao lu cun", code="990101101203", short="zld",
        groups=_numbered(28, 31, 35, 27, 30, 33, 29, 36, 25), population=846, size=3, grant=60000,
        has_collective=True, tags=frozenset({"rice"}),
        words={
            "water": "七里泾", "road": "育秧路", "lane": "仓场巷", "hall": "朝露文化大院", "square": "晒场广场",
            "bridge": "泾口桥", "crop": "水稻种子", "coop": "示例区朝露良种繁育专业合作社", "old": "老轧花厂",
            "school": "朝露中心小学", "field": "良种一方",
        },
        last4=("6301", "6377", "6390"), style=Style(quote="figures", inline=True), books="months",
        detail=3, has_words=True, boards=("村委会公开栏", "文化大院公开栏", "9组路口公开栏"), members=702,
    ),
    Unit(
        town="daoyu", slug="baidai", name="百埭村", pinyin="bai dai cun", code="990101101204", short="bdc",
        groups=_numbered(45, 38, 52, 41, 36, 47, 50, 39, 44, 33, 48, 42, 35, 51, 40, 37, 46, 43), population=2386,
        size=4, grant=192000, has_collective=True, tags=frozenset({"rice", "water", "works"}),
        words={
            "water": "百埭横河", "road": "中心路", "lane": "十八埭巷", "hall": "百埭文化中心", "square": "丰收广场",
            "bridge": "百埭闸桥", "crop": "优质粳稻", "coop": "示例区百埭农机服务专业合作社", "old": "原丝织厂",
            "school": "百埭小学", "field": "北圩",
        },
        last4=("7008", "7015", "7092"), style=Style(order=("id", "title", "catalogue_code", "entity", "village")),
        collective_unit="万元", detail=3, has_balance=True, has_words=True,
        boards=("村委会大院公开栏", "农贸点公开栏", "18组候车亭公开栏"), members=1984,
    ),
    Unit(
        town="daoyu", slug="pengyu", name="篷屿村", pinyin="peng yu cun", code="990101101205", short="pyc",
        groups=_named(屿上组=12), population=31, size=1, grant=9500, has_collective=False,
        tags=frozenset({"water", "island"}),
        words={
            "water": "篷屿浜", "road": "环屿小路", "lane": "码头石阶", "hall": "屿上议事亭", "square": "码头坪",
            "bridge": "篷屿栈桥", "crop": "蚕豆", "coop": "", "old": "看水房", "school": "", "field": "屿南坡",
        },
        last4=("8016", "", ""), style=Style(quote="single"), books="yearly", detail=1, boards=("码头木牌",),
    ),
    Unit(
        town="qilu", slug="youpo", name="柚坡村", pinyin="you po cun", code="990101102201", short="ypc",
        groups=_named(上坡组=42, 中坡组=51, 下坡组=47, 果园组=33), population=604, size=3, grant=55000,
        has_collective=True, tags=frozenset({"hill", "orchard"}),
        words={
            "water": "柚坡水库", "road": "果园环线", "lane": "石板坡道", "hall": "柚香议事厅", "square": "打柚坪",
            "bridge": "坡脚桥", "crop": "红心柚", "coop": "示例区柚坡果业专业合作社", "old": "旧选果棚",
            "school": "坡脚教学点", "field": "向阳坡",
        },
        last4=("3106", "3142", "3159"), style=Style(is_indented=False, inline=True), detail=3,
        has_balance=True, boards=("村委会公开栏", "选果场公开栏"), members=511,
    ),
    Unit(
        town="qilu", slug="yanquan", name="砚泉村", pinyin="yan quan cun", code="990101102202", short="yqc",
        groups=_numbered(38, 45, 41, 36, 30, 34), population=688, size=2, grant=50000,
        has_collective=True, tags=frozenset({"hill", "tea"}),
        words={
            "water": "砚泉溪", "road": "茶山路", "lane": "凿石巷", "hall": "砚泉茶话室", "square": "石匠广场",
            "bridge": "双孔石桥", "crop": "绿茶", "coop": "示例区砚泉茶叶专业合作社", "old": "停产采石场",
            "school": "砚泉希望楼", "field": "三号茶园",
        },
        last4=("2205", "2241", "2263"), style=Style(blank_lines=True, quote="text"), detail=2, has_words=True,
        boards=("村部门厅公开栏",), members=540,
    ),
    Unit(
        town="qilu", slug="zhaolu", name="朝露村", pinyin="zhao lu cun", code="990101102203", short="zlq",
        groups=_named(竹里组=29, 石坎组=24, 云脚组=21), population=248, size=2, grant=36000,
        has_collective=True, tags=frozenset({"hill", "bamboo"}),
        words={
            "water": "朝露涧", "road": "竹海道", "lane": "石坎台阶", "hall": "竹里会堂", "square": "竹编工坊院",
            "bridge": "云脚索桥", "crop": "毛竹", "coop": "示例区竹里竹制品专业合作社", "old": "旧篾器社",
            "school": "石坎夜校", "field": "后山竹林",
        },
        last4=("1904", "1938", ""), style=Style(order=("id", "village", "entity", "period", "published_on")), detail=1,
        boards=("竹里会堂外墙",), members=203,
    ),
    Unit(
        town="qilu", slug="zhenxi", name="枕溪村", pinyin="zhen xi cun", code="990101102204", short="zxc",
        groups=_named(书院组=36, 溪东组=40, 溪西组=44, 牌楼组=31, 磨坊组=27), population=571, size=3, grant=54000,
        has_collective=True, tags=frozenset({"hill", "oldtown", "school"}),
        words={
            "water": "枕溪", "road": "书院路", "lane": "牌楼街", "hall": "枕溪书屋", "square": "牌楼前广场",
            "bridge": "磨坊廊桥", "crop": "板栗", "coop": "示例区枕溪民宿服务专业合作社", "old": "磨坊老屋",
            "school": "枕溪完全小学", "field": "溪西台地",
        },
        last4=("9011", "9027", "9064"), style=Style(quote="figures", blank_lines=True), detail=3, has_balance=True,
        boards=("村委会公开栏", "书院照壁旁公开栏"), aliases=("枕溪古村",), members=478,
    ),
    Unit(
        town="lanbu", slug="miefang", name="篾坊村", pinyin="mie fang cun", code="990101001201", short="mfc",
        groups=_numbered(61, 58, 49, 66, 53), population=917, size=3, grant=72000,
        has_collective=True, tags=frozenset({"oldtown", "shops"}),
        words={
            "water": "老市河", "road": "篾坊老街", "lane": "竹器弄堂", "hall": "老街议事堂", "square": "戏台广场",
            "bridge": "市河三孔桥", "crop": "竹器", "coop": "示例区篾坊老街商贸有限公司", "old": "老竹器社",
            "school": "老街社区学校", "field": "西栅地块",
        },
        last4=("0613", "0648", "0671"), style=Style(quote="single", is_indented=False), detail=2,
        has_words=True, boards=("戏台旁公开栏", "便民服务站公开栏"), members=803,
    ),
    Unit(
        town="lanbu", slug="caiqi", name="菜畦村", pinyin="cai qi cun", code="990101001202", short="cqc",
        groups=_numbered(39, 42, 35, 47, 31, 38, 44, 29), population=968, size=3, grant=66000,
        has_collective=True, tags=frozenset({"veg"}),
        words={
            "water": "灌溉四号渠", "road": "棚区机耕路", "lane": "菜场巷", "hall": "菜畦乡邻中心", "square": "早市广场",
            "bridge": "四号渠桥", "crop": "叶菜", "coop": "示例区菜畦蔬菜产销专业合作社", "old": "老育苗房",
            "school": "菜畦农民学堂", "field": "连栋大棚区",
        },
        last4=("1507", "1522", "1586"), style=Style(inline=True), books="months", detail=3, has_balance=False,
        has_words=True, boards=("村委会公开栏", "早市广场公开栏"), members=826,
    ),
    Unit(
        town="lanbu", slug="tongling", name="桐铃社区", pinyin="tong ling she qu", code="990101001001", short="tlsq",
        groups=_named(桐荫里=312, 铃园=268, 市河新村=205), population=2140, size=2, grant=46000,
        has_collective=False, tags=frozenset({"city"}),
        words={
            "water": "市河步道", "road": "桐荫路", "lane": "铃园支弄", "hall": "桐铃居民客堂", "square": "铃园小广场",
            "bridge": "市河人行桥", "crop": "", "coop": "", "old": "旧车棚", "school": "社区老年学校", "field": "口袋花园",
        },
        last4=("0234", "", ""), style=Style(order=("id", "title", "published_on")), detail=2, is_village=False,
        boards=("居委会一楼公开栏", "桐荫里东门公开栏", "市河新村门卫旁公开栏"),
    ),
)
# fmt: on
"""The twelve units, in the order of the district's list."""

UNWRITTEN = ("daoyu", "tinglu", "听橹村", "990101101206")
"""A unit of the region that has no folder yet."""
