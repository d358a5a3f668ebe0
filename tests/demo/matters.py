"""What villagers decide besides works and leases."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter. `units`: tags or paths it belongs to ("" for all); `done_after`: days until the result is told."""

    slug: str
    day: date
    title: str
    text: str
    body: str = "villager_representatives_assembly"
    book: str = "committee"
    amount: int = 0
    done_after: int = 0
    is_whole: bool = True
    units: tuple[str, ...] = ()
    min_size: int = 2
    recused: tuple[str, ...] = ()


MATTERS = (
    Matter("budget", date(2024, 1, 20), "2024年度财务收支预算", "1. 通过2024年度收支预算。\n2. 单笔支出超过2万元的，另行提交会议讨论。\n3. 执行情况按季公布。",
           is_whole=False, min_size=4),
    Matter("budget", date(2025, 1, 18), "2025年度财务收支预算", "1. 通过2025年度收支预算。\n2. 环境整治支出不超过总支出的三成。\n3. 年中调整须再次表决。",
           is_whole=False, min_size=4),
    Matter("budget", date(2026, 1, 17), "2026年度财务收支预算", "1. 通过2026年度收支预算。\n2. 压减办公经费一成，用于{hall}开放。\n3. 每季度公布执行情况。",
           is_whole=False),
    Matter("pact", date(2024, 11, 23), "修订村规民约", "1. 增加文明养犬、电动自行车停放两条。\n2. 删去罚款条款，改为批评教育和积分管理。\n3. 修订文本报镇人民政府备案。",
           body="villagers_assembly", done_after=24, units=("daoyu", "qilu/zhenxi", "lanbu/miefang")),
    Matter("absence-pay", date(2025, 2, 22), "调整误工补贴标准", "1. 享受误工补贴的人员为村民小组长、村民代表和临时抽调人员。\n2. 标准为每人每天100元至150元，按实际天数计发。\n3. 每季度随收支明细公布总额。",
           done_after=40, recused=("村文书",), units=("daoyu/baidai", "qilu/youpo", "lanbu/caiqi")),
    Matter("waste-points", date(2025, 5, 24), "垃圾分类积分办法", "1. 每户每月基础积分20分，小组互评。\n2. 积分可在{hall}兑换日用品，每季度兑换一次。\n3. 兑换经费在人居环境奖补中列支。",
           amount=18000, done_after=60, units=("daoyu/luting", "lanbu/tongling", "lanbu/miefang")),
    Matter("dividend", date(2025, 12, 20), "2025年度集体收益分配方案", "1. 按章程先提取公积金、公益金。\n2. 其余部分按份额分配，每份金额在成员名册核对后公布。\n3. 分配清册上墙公示，网站只公布总数。",
           body="members_assembly", book="collective", done_after=30, units=("daoyu/baidai", "lanbu/caiqi", "lanbu/miefang", "qilu/youpo")),
    Matter("dividend", date(2024, 12, 21), "2024年度集体收益分配方案", "1. 按章程先提取公积金、公益金。\n2. 其余部分按份额分配。\n3. 分配清册上墙公示。",
           body="member_representatives_assembly", book="collective", done_after=35, units=("daoyu/baidai", "lanbu/miefang")),
    Matter("cemetery", date(2024, 3, 30), "清明祭扫和公益性墓地管理办法", "1. 墓地由村委会统一管理，不收取安葬费。\n2. 倡导鲜花祭扫，林区禁止明火。\n3. 每年3月公布剩余穴位数。",
           done_after=20, units=("qilu/yanquan", "qilu/zhaolu")),
    Matter("river-ban", date(2025, 3, 15), "{water}禁渔和护河公约", "1. 每年3月至6月禁止在{water}电鱼、网捕。\n2. 每组推荐一名护河员，轮流巡河。\n3. 发现排污及时报告村委会。",
           units=("daoyu/lusheng", "daoyu/pengyu"), is_whole=False, min_size=1),
    Matter("hall-hours", date(2026, 5, 23), "{hall}开放和管理办法", "1. 每天8:30至20:30开放，节假日不停。\n2. 红白事借用提前三天登记，不收场地费，水电按表结算。\n3. 由村文书负责，监督委员会每月抽查。",
           done_after=30, units=("daoyu/lusheng", "qilu/zhaolu", "lanbu/caiqi")),
    Matter("subsidy-use", date(2026, 7, 18), "人居环境奖补资金使用方案", "1. 六成用于保洁员劳务，两成用于垃圾清运，两成用于绿化。\n2. 不得用于接待和发放补贴。\n3. 年底公布使用清单。",
           amount=52000, units=("daoyu/luting", "daoyu/zhaolu", "qilu/yanquan")),
    Matter("reading", date(2026, 8, 22), "{school}空置房间改作书屋", "1. 同意把空置房间改作公共书屋，开办费从共建单位捐赠款中列支。\n2. 图书登记造册，损坏照价赔偿。\n3. 开放时间另行公告。",
           amount=12600, units=("qilu/zhenxi", "lanbu/caiqi"), is_whole=False),
    Matter("supervisors", date(2026, 4, 18), "推选新一届监督委员会成员", "1. 按得票多少推选主任1名、委员2名，其中1名具有财会知识。\n2. 村委会成员及其近亲属不得担任。\n3. 任期与村委会相同。",
           is_whole=False, min_size=1, units=("daoyu/baidai", "daoyu/pengyu", "qilu/youpo", "lanbu/miefang")),
    Matter("ferry-rota", date(2026, 6, 13), "渡船值守轮班办法", "1. 每户轮值，每月一次，遇大风停航由码头挂旗。\n2. 轮值不计报酬，燃油费从运转经费列支。\n3. 值守表贴在码头。",
           body="villagers_assembly", units=("island",), min_size=1, done_after=30),
    Matter("mediation", date(2024, 8, 17), "设立村民议事会和调解小组", "1. 议事会由各组推荐1至2人，任期与村民代表相同。\n2. 议事会形成的意见须提交村民代表会议表决后执行。\n3. 调解记录归入村务档案。",
           is_whole=False, units=("qilu/youpo", "lanbu/miefang", "daoyu/luting")),
    Matter("clean-day", date(2024, 6, 22), "每月清洁日制度", "1. 每月第一个星期六为清洁日，每户至少一人参加。\n2. 检查结果在公开栏公布。\n3. 连续三次优胜的小组给予扫把、垃圾桶等实物奖励。",
           is_whole=False, units=("daoyu/lusheng", "daoyu/baidai", "lanbu/tongling")),
    Matter("lamp-hours", date(2025, 10, 18), "路灯开关时间", "1. 5月至9月19:30开灯、次日4:30关灯，其余月份17:30开灯、次日5:30关灯。\n2. 春节期间通宵。\n3. 故障由网格员两天内报修。",
           is_whole=False, units=("daoyu/lusheng", "qilu/zhaolu", "lanbu/caiqi")),
    Matter("farm-machine", date(2026, 9, 19), "秋收机械作业收费标准", "1. 本村成员收割每亩70元，外村每亩90元。\n2. 先成片后零散，排队次序当天公布。\n3. 收入进集体账户。",
           body="members_assembly", book="collective", units=("rice",), is_whole=False),
    Matter("heating", date(2026, 10, 24), "{hall}添置取暖设备", "1. 同意用在外乡友捐赠款添置取暖设备，不足部分从运转经费列支。\n2. 三家询价后采购。\n3. 11月底前安装完毕。",
           amount=16800, done_after=45, units=("qilu/zhenxi", "qilu/youpo", "lanbu/tongling", "daoyu/lusheng")),
    Matter("insurance", date(2026, 10, 17), "政策性农业保险统一投保", "1. 以{crop}为标的，由集体统一办理投保，自缴部分由种植户承担。\n2. 投保面积公示七天以上。\n3. 理赔款直接到户。",
           units=("rice", "orchard", "tea"), done_after=50),
)  # fmt: skip
