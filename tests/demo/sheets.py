"""Notices whose words differ from village to village only in names: pacts, rules, guides, campaigns, feasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.demo.pacts import FINANCE_RULES, PACT


@dataclass(frozen=True, slots=True)
class Sheet:
    """One notice for the units with one of these tags, towns or paths."""

    slug: str
    day: date
    code: str
    title: str
    text: str
    units: tuple[str, ...]
    entity: str = "committee"
    attached: str = ""


def _d(text: str) -> date:
    return date.fromisoformat(text)


SHEETS = (
    Sheet("pact", _d("2024-12-19"), "VA-M01", "{school}议定：村规民约（2024年修订）", PACT, ("qilu/zhenxi",)),
    Sheet(
        "pact",
        _d("2024-12-18"),
        "VA-M01",
        "村规民约（2024年修订）",
        PACT,
        ("daoyu/lusheng", "daoyu/luting", "daoyu/zhaolu", "daoyu/baidai", "lanbu/miefang"),
    ),
    Sheet(
        "finance-rules",
        _d("2026-04-29"),
        "VA-M05",
        "财务管理和审批制度",
        FINANCE_RULES,
        ("daoyu/baidai", "qilu/yanquan", "lanbu/tongling"),
    ),
    Sheet(
        "seal-rules",
        _d("2026-05-12"),
        "VA-M05",
        "公章使用和保管制度",
        """
1. 公章由村文书保管，锁入专柜，不得带出村部。
2. 用章先登记：日期、事由、文种、份数、批准岗位。
3. 空白纸张、空白介绍信一律不盖章。
4. 涉及合同、借款、担保的，须附会议决议。依照法律，村民委员会不得提供担保。
5. 登记簿每半年交监督委员会检查一次，检查情况公布。
""",
        ("qilu/zhaolu", "daoyu/pengyu"),
    ),
    Sheet(
        "guide-proof",
        _d("2024-06-12"),
        "SV-M02",
        "便民代办事项和所需材料",
        """
下列事项可以在村里代办，**不收费**。

| 事项 | 带什么 | 几天办好 |
|---|---|---|
| 居住证明 | 户口簿 | 当天 |
| 医保参保登记 | 户口簿、参保表 | 3个工作日 |
| 老年优待证 | 户口簿、照片 | 10个工作日 |
| 建房申请递交 | 申请表、四邻意见 | 送镇里办理 |
| 农机购置补贴申请 | 发票、合格证 | 送镇里办理 |

代办员每周三到镇里集中办理一次。材料不齐的，一次讲清楚。
""",
        ("daoyu/luting", "qilu/zhaolu", "lanbu/caiqi"),
    ),
    Sheet(
        "guide-medical",
        _d("2026-09-07"),
        "GA-M07",
        "2027年度城乡居民医保开始缴费",
        """
2027年度城乡居民基本医疗保险集中缴费期为**2026年9月10日至12月20日**。

- 手机缴费：打开税务缴费页面，按提示操作；
- 现场缴费：每星期二、星期四上午，{hall}有人帮办；
- 特困、低保等人员由政府按政策资助，不用自己交。

请保管好自己的证件和密码，代办员不收现金、不留证件复印件。
""",
        ("daoyu/zhaolu", "daoyu/baidai", "qilu/youpo", "qilu/zhenxi", "lanbu/tongling"),
    ),
    Sheet(
        "flood",
        _d("2026-06-15"),
        "GA-M07",
        "汛期值守和转移安排",
        """
进入汛期，{water}水位由值守人员每天早晚各报一次。

## 三种情况怎么做

| 信号 | 意思 | 怎么做 |
|---|---|---|
| 广播响一遍 | 注意 | 收好晾晒物，不下河、不过低洼路 |
| 广播响两遍 | 准备 | 老人、病人先到{hall} |
| 敲锣 | 转移 | 全体按小组路线撤离，组长清点人数 |

集中安置点：{hall}。物资（编织袋、救生衣、矿泉水）已入库，清单贴在仓库门上。
""",
        ("daoyu/lusheng", "daoyu/luting", "daoyu/pengyu", "qilu/zhenxi"),
        attached="小组转移路线图",
    ),
    Sheet(
        "forest-fire",
        _d("2025-11-03"),
        "GA-M07",
        "冬春森林防火通告",
        """
2025年11月1日至2026年4月30日为森林防火期。

1. 林区和林缘三百米内禁止烧荒、烧秸秆、放孔明灯；
2. 上坟鲜花祭扫，{lane}口设检查点，火种请自觉寄存；
3. 护林员每天巡查两遍，发现烟点先报告再处置；
4. 老人、小孩不参加扑火。

火情电话：12345，或本村值班电话 021-0000-0000。
""",
        ("qilu/youpo", "qilu/yanquan", "qilu/zhaolu"),
    ),
    Sheet(
        "straw",
        _d("2026-10-09"),
        "GA-M07",
        "秋收秸秆离田和禁烧安排",
        """
收割后三天内打捆离田，捡拾打捆由集体统一安排，农户不出钱。

- 收储点：{old}空场；
- 路线：走{road}，不占{square}；
- 巡查：每组两人，每天上午、下午、夜里各一次，值守费用在收支明细公布。
""",
        ("rice", "veg"),
    ),
    Sheet(
        "policy",
        _d("2026-02-11"),
        "GA-M08",
        "新修订的村民委员会组织法宣传要点",
        """
新修订的《村民委员会组织法》自**2026年1月1日**起施行，和村民关系最近的有几条：

- 公布事项在公开栏的时间**不少于十五日**（第三十五条）；
- 财务往来较多的，收支情况每月公布一次（第三十五条）；
- 涉及切身利益的事，要组织协商，结果和落实情况要公布；
- 监督委员会任期和村委会相同，成员中要有懂财务、懂管理的人（第三十七条）。

对公布的内容有疑问，可以查询；认为不真实、不及时的，可以向镇人民政府反映（第三十六条）。
""",
        ("daoyu/lusheng", "daoyu/baidai", "qilu/youpo", "lanbu/miefang", "lanbu/caiqi"),
    ),
    Sheet(
        "policy-city",
        _d("2026-05-18"),
        "GA-M08",
        "老旧小区改造政策问答",
        """
**问：加装电梯要多少户同意？** 由本单元业主依法表决，社区只负责组织协商和公布进度。

**问：改造要居民出钱吗？** 公共部位由财政和产权单位承担，户内自愿。

**问：进度在哪里看？** 每两周在{hall}门口更新一次。
""",
        ("city",),
    ),
    Sheet(
        "party-day",
        _d("2025-07-01"),
        "PA-S01",
        "七月主题党日：看账本、听意见",
        """
**内容**：党员到{hall}看上季度收支明细，认领意见；**人数**：到会党员占应到的九成。

收到意见四条：路灯、保洁、公开栏字太小、会议通知太晚。前三条当月落实，会议通知改为提前十天张贴。
""",
        ("daoyu/lusheng", "qilu/zhenxi", "lanbu/miefang"),
        entity="party",
    ),
    Sheet(
        "party-service",
        _d("2026-05-06"),
        "PA-S01",
        "党员责任区和志愿服务安排",
        """
| 责任区 | 内容 | 时间 |
|---|---|---|
| {road}沿线 | 巡查路灯、井盖 | 每周一次 |
| {water}沿岸 | 清理漂浮物，劝阻钓鱼越界 | 每半月一次 |
| {hall} | 阅览室值守 | 双休日 |

服务时间登记在册，年底民主评议时公布。
""",
        ("daoyu/zhaolu", "lanbu/tongling"),
        entity="party",
    ),
    Sheet(
        "party-study",
        _d("2024-04-10"),
        "PA-S01",
        "党纪学习教育安排",
        """
4月至7月，每月第二个星期三晚上集中学习一次，地点{hall}。

1. 逐条读原文，不念稿子；
2. 请镇里纪检干部讲身边的规矩：公款、公章、公车；
3. 每名党员写一条对村务公开的建议，由{chair}汇总公布。
""",
        ("daoyu/baidai", "qilu/youpo", "lanbu/caiqi"),
        entity="party",
    ),
    Sheet(
        "hall-open",
        _d("2025-03-10"),
        "SV-C01",
        "{hall}开放时间",
        """
| 场所 | 星期一至星期五 | 双休日 |
|---|---|---|
| 阅览室 | 8:30—20:30 | 9:00—20:30 |
| 棋牌室 | 13:00—20:00 | 13:00—20:00 |
| 排练厅 | 18:30—20:30 | 预约 |

场所免费，水电从运转经费列支。爱护公物，禁止吸烟。
""",
        ("qilu/yanquan", "lanbu/tongling"),
    ),
    Sheet(
        "reading-month",
        _d("2026-06-08"),
        "SV-C01",
        "读书月活动安排",
        """
六月起在{hall}办读书月。

1. 每星期六下午亲子共读，名额三十组；
2. 每星期三晚上讲一本农书；
3. 旧书交换，一本换一本。

活动经费从共建单位捐赠中列支，结束后公布用了多少、剩多少。
""",
        ("school", "city", "orchard"),
    ),
    Sheet(
        "market-day",
        _d("2026-09-14"),
        "SV-C01",
        "中秋{road}市集安排",
        """
9月19日至20日，{square}办中秋市集，摊位三十六个，本村村民优先。

- 抽签：9月16日上午，{hall}，监督委员会主持；
- 摊位费：每摊每天三十元，收入进集体账户；
- 秩序：{road}两天步行，机动车绕行。
""",
        ("shops",),
    ),
    Sheet(
        "lantern",
        _d("2025-02-06"),
        "SV-C01",
        "元宵灯会安排",
        """
正月十五晚6:30至9:00，{square}至{bridge}挂灯。灯谜三百条，猜中兑一份小礼品。

请看好老人孩子，{water}边不放烟花。义工报名到{hall}。
""",
        ("daoyu/lusheng", "daoyu/baidai", "lanbu/miefang"),
    ),
    Sheet(
        "wedding",
        _d("2024-10-15"),
        "VA-M13",
        "红白事简办倡议和场地使用",
        """
## 倡议

酒席不超过二十桌，不请歌舞班，不放整夜的炮；白事不超过三天。

## 场地

{hall}可以免费使用，桌椅两百套，提前三天向村文书登记，用后清洗归位。水电按表结算，损坏照价赔偿。

红白理事会由各组推荐的老人组成，帮忙张罗，不收礼。
""",
        ("daoyu/zhaolu", "qilu/zhenxi", "daoyu/luting"),
    ),
    Sheet(
        "garden",
        _d("2026-03-09"),
        "VA-M13",
        "房前屋后“小三园”建设",
        """
把空地变成小菜园、小果园、小花园。每户可领苗木十株，{crop}苗另计。

- 报名：本组组长处，3月20日截止；
- 标准：不占路、不压管、不用水泥围；
- 验收：6月由评比小组察看，结果公布。
""",
        ("qilu/zhaolu", "lanbu/caiqi"),
    ),
    Sheet(
        "bridge-detour",
        _d("2024-11-18"),
        "VA-M13",
        "{bridge}加固期间绕行",
        """
{bridge}桥面加固，11月20日至12月底全封闭。行人和电动车走临时便桥，汽车走{road}。

施工时间早7:00至晚5:30，给大家添麻烦，请谅解。工程情况见 `project/2024-footbridge`。
""",
        ("reed",),
    ),
    Sheet(
        "road-detour",
        _d("2025-04-14"),
        "VA-M13",
        "{road}拓宽施工期间绕行",
        """
{road}拓宽，4月15日起分两段施工，每段约35天，半幅通行。

| 路段 | 时间 | 绕行 |
|---|---|---|
| 4组至5组 | 4月15日—5月20日 | 走{lane} |
| 6组至7组 | 5月21日—6月底 | 走{bridge} |

抢收抢种的农机可以跟施工队说一声，随时放行。工程情况见 `project/2025-road`。
""",
        ("daoyu/zhaolu",),
    ),
    Sheet(
        "ditch-water",
        _d("2026-10-12"),
        "VA-M13",
        "北圩灌排渠清淤期间停水安排",
        """
北圩灌排渠分段清淤护砌，分段停水，请提前蓄水。

1. 8组、9组：10月13日至22日；
2. 10组、11组：10月23日至11月3日；
3. 12组、13组：11月4日至15日。

工程情况见 `project/2026-ditches`，监督电话 021-0000-0000。
""",
        ("daoyu/baidai",),
    ),
    Sheet(
        "ferry-winter",
        _d("2025-12-01"),
        "SV-M02",
        "冬季渡船班次",
        """
| 开船 | 篷屿码头 | 对岸 |
|---|---|---|
| 早班 | 6:30 | 7:00 |
| 午班 | 11:30 | 12:00 |
| 晚班 | 16:30 | 17:00 |

码头挂红旗停航。急事找值守人，随时开船。
""",
        ("island",),
    ),
)
