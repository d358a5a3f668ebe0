"""What villages receive and spend money on: the sentences of the accounts, with the range of each amount in 元.

Blanks: {month} {group} {road} {lane} {water} {hall} {square} {bridge} {crop} {old} {school} {field}. A line with a
measure is quantity × price: `low`–`high` is then the quantity and `price` the range of one piece in 分.
"""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of receipt or payment. `tags`: where it happens ("" everywhere); `months`: when (() always)."""

    tags: str
    row: str
    summary: str
    low: int
    high: int
    evidence: str = "发票"
    source: str = "村级运转经费"
    months: tuple[int, ...] = ()
    measure: str = ""
    price: tuple[int, int] = (0, 0)
    is_income: bool = False
    cents: bool = False


SUMMER, WINTER, FLOOD = (6, 7, 8, 9), (11, 12, 1, 2), (5, 6, 7, 8, 9)

# fmt: off
COMMITTEE = (
    Line("", "办公费", "购A4复印纸", 6, 20, measure="箱", price=(13800, 16800)),
    Line("", "办公费", "购打印机硒鼓、墨盒", 2, 6, measure="个", price=(9500, 26000)),
    Line("", "办公费", "购档案盒、卷宗封皮", 20, 90, measure="个", price=(450, 1250)),
    Line("", "办公费", "付村委会固定电话和宽带费（{month}月）", 168, 420, cents=True),
    Line("", "办公费", "付复印装订会议材料费", 120, 680, cents=True),
    Line("", "办公费", "付公章刻制和备案费", 180, 420, months=(3, 4)),
    Line("", "办公费", "付村务公开栏展板更换费", 420, 1680),
    Line("", "办公费", "购办公桌抽屉锁、插线板等零星用品", 96, 430, cents=True),
    Line("", "办公费", "付电脑维修、加装内存费", 280, 960),
    Line("", "水电费", "付村委会办公楼{month}月电费", 640, 2680, evidence="电费发票", cents=True),
    Line("", "水电费", "付{hall}{month}月水费", 85, 460, evidence="水费发票", cents=True),
    Line("", "水电费", "付{road}路灯{month}月电费", 520, 3150, evidence="电费发票", cents=True),
    Line("", "差旅费", "付参加区农经业务培训往返车费", 46, 180, evidence="车票"),
    Line("", "差旅费", "付到镇报送年报材料交通费", 20, 96, evidence="车票", months=(1, 2, 12)),
    Line("", "会议培训费", "付村民代表会议材料和饮用水费", 160, 620, cents=True),
    Line("", "会议培训费", "付网格员业务培训讲课费", 500, 1500, evidence="劳务费签领表"),
    Line("", "会议培训费", "付村民代表、小组长会议误餐费", 240, 720, evidence="签领表"),
    Line("", "报刊费", "付党报党刊订阅费", 1680, 4280, months=(11, 12)),
    Line("", "报刊费", "付{hall}阅览室杂志订阅费", 360, 1180, months=(1, 12)),
    Line("", "维修费", "付{road}坑洼修补材料和人工费", 1200, 6800),
    Line("", "维修费", "付{hall}屋面补漏费", 860, 4600),
    Line("", "维修费", "付{bridge}栏杆油漆费", 480, 2100),
    Line("", "维修费", "付{square}健身器材维修费", 350, 1860),
    Line("", "维修费", "付{group}下水管疏通费", 200, 980, evidence="收据"),
    Line("", "维修费", "付{lane}破损路灯更换费", 3, 14, measure="盏", price=(18500, 36000)),
    Line("", "维修费", "付村部门窗、水龙头维修费", 120, 860, evidence="收据", cents=True),
    Line("", "环境整治", "付{month}月保洁员劳务费", 2400, 9800, evidence="劳务费签领表", source="人居环境专项"),
    Line("", "环境整治", "付{group}清理乱堆物人工费", 4, 22, evidence="签领表", source="人居环境专项", measure="工日", price=(16000, 20000)),
    Line("", "环境整治", "购垃圾清运手推车", 2, 6, source="人居环境专项", measure="辆", price=(38000, 62000)),
    Line("", "环境整治", "购扫把、铁锹、手套等保洁工具", 180, 960, source="人居环境专项", cents=True),
    Line("", "环境整治", "付大件垃圾清运费", 3, 12, source="人居环境专项", measure="车", price=(28000, 45000)),
    Line("", "环境整治", "付建筑垃圾转运费", 600, 3200, source="人居环境专项"),
    Line("", "环境整治", "付{square}绿化补植苗木款", 40, 260, source="人居环境专项", measure="株", price=(1200, 5800)),
    Line("", "治安巡逻", "付{month}月夜间巡逻补贴", 900, 3600, evidence="签领表", source="平安建设补助"),
    Line("", "治安巡逻", "购巡逻手电、反光背心", 4, 18, measure="套", price=(5800, 11800), source="平安建设补助"),
    Line("", "治安巡逻", "付监控探头流量费", 240, 1260, source="平安建设补助", cents=True),
    Line("", "公益福利", "付重阳节慰问70岁以上老人", 40, 210, evidence="签领表", months=(10,), measure="人", price=(10000, 20000)),
    Line("", "公益福利", "付春节慰问困难家庭物资款", 12, 46, months=(1, 2), measure="份", price=(15000, 30000)),
    Line("", "公益福利", "付暑期儿童看护班材料费", 260, 1450, months=(7, 8), cents=True),
    Line("", "公益福利", "付元宵灯会布置费", 600, 3200, months=(2, 3)),
    Line("", "公益福利", "付{square}露天电影放映费", 2, 8, months=(6, 7, 8, 9), measure="场", price=(30000, 45000)),
    Line("", "公益福利", "付村民体检组织和早餐费", 420, 2600, months=(4, 5, 9, 10)),
    Line("", "公益福利", "付老年学员书画班材料费", 160, 780, cents=True),
    Line("", "公益福利", "付腰鼓队服装道具款", 10, 26, measure="套", price=(12800, 23800)),
    Line("", "误工补贴", "付换届选举工作人员误工补贴", 12, 60, evidence="签领表", source="选举经费", months=(3, 4), measure="人次", price=(10000, 15000)),
    Line("", "误工补贴", "付配合土地变更调查指界误工补贴", 4, 20, evidence="签领表", measure="人次", price=(10000, 15000)),
    Line("", "误工补贴", "付信息采集入户误工补贴", 6, 30, evidence="签领表", measure="人次", price=(8000, 12000), months=(4, 5, 9, 10)),
    Line("", "固定资产购置", "购会议室折叠椅", 12, 60, measure="把", price=(8800, 16800)),
    Line("", "固定资产购置", "购办公电脑", 1, 3, measure="台", price=(389900, 529900)),
    Line("", "固定资产购置", "购壁挂空调", 1, 3, measure="台", price=(269900, 349900), months=(5, 6, 7)),
    Line("", "其他支出", "付网银汇款手续费", 8, 62, evidence="银行回单", cents=True),
    Line("", "其他支出", "付基本账户年服务费", 120, 360, evidence="银行回单", months=(1,)),
    Line("", "其他支出", "付公共责任保险费", 1260, 4600, months=(3, 4, 5)),
    Line("", "其他支出", "付法律顾问服务费", 1500, 4000, months=(6, 12)),
    Line("water", "环境整治", "付{water}打捞水葫芦人工费", 6, 30, evidence="签领表", source="河道长效管理补助", measure="工日", price=(16000, 20000)),
    Line("water", "维修费", "付{bridge}桥头防撞墩修复费", 600, 2800),
    Line("water", "治安巡逻", "付防汛值守补贴", 8, 40, evidence="签领表", source="防汛补助", months=FLOOD, measure="人次", price=(8000, 12000)),
    Line("water", "固定资产购置", "购防汛编织袋、救生衣", 30, 220, source="防汛补助", months=FLOOD, measure="件", price=(300, 6800)),
    Line("fish", "维修费", "付渡船船底刷漆和缆绳更换费", 860, 3600),
    Line("fish", "公益福利", "付渔民安全知识讲座场地布置费", 180, 760),
    Line("reed", "环境整治", "付荡边芦苇倒伏清理费", 800, 4200, months=WINTER, source="人居环境专项"),
    Line("rice", "维修费", "付{field}机耕桥修补费", 900, 5200),
    Line("rice", "治安巡逻", "付秸秆禁烧巡查补贴", 10, 40, evidence="签领表", months=(5, 6, 10, 11), measure="人次", price=(8000, 10000)),
    Line("rice", "水电费", "付排灌站{month}月电费", 860, 5800, months=SUMMER, evidence="电费发票", cents=True),
    Line("hill", "治安巡逻", "付护林防火值守补贴", 10, 46, evidence="签领表", source="护林补助", months=(1, 2, 3, 4, 11, 12), measure="人次", price=(8000, 10000)),
    Line("hill", "维修费", "付{lane}山洪冲毁路段抢修费", 1800, 7600, months=FLOOD),
    Line("hill", "水电费", "付山泉水抽水泵{month}月电费", 160, 860, evidence="电费发票", cents=True),
    Line("orchard", "公益福利", "付柚子采收季志愿服务饮水、药品费", 320, 1280, months=(10, 11)),
    Line("tea", "会议培训费", "付春茶采摘技能培训费", 600, 1900, months=(3, 4)),
    Line("bamboo", "维修费", "付{bridge}桥板更换费", 500, 2600),
    Line("oldtown", "维修费", "付{lane}石板归位人工费", 800, 4600),
    Line("oldtown", "治安巡逻", "购老街灭火器和水带", 6, 30, measure="具", price=(6800, 15800)),
    Line("oldtown", "公益福利", "付{square}民俗表演布景费", 500, 2900, months=(1, 2, 9, 10)),
    Line("school", "公益福利", "付书屋暑期阅读活动材料费", 260, 1380, months=(7, 8), cents=True),
    Line("school", "治安巡逻", "付上学路口护学值守补贴", 20, 60, evidence="签领表", measure="人次", price=(3000, 5000)),
    Line("shops", "环境整治", "付{road}商户门前垃圾桶清洗费", 360, 1560, source="人居环境专项"),
    Line("veg", "环境整治", "付棚区废旧地膜回收奖励", 300, 1600, evidence="签领表", source="人居环境专项", measure="公斤", price=(80, 150)),
    Line("veg", "水电费", "付{water}提水泵{month}月电费", 460, 3200, evidence="电费发票", cents=True),
    Line("city", "维修费", "付{field}座椅和凉亭维修费", 420, 2860),
    Line("city", "环境整治", "付楼道堆物清理搬运费", 3, 16, measure="车", price=(26000, 42000), source="居民活动经费"),
    Line("city", "公益福利", "付{hall}手工课材料费", 180, 960, source="居民活动经费", cents=True),
    Line("city", "公益福利", "付邻里节百家宴桌椅租用费", 420, 1900, months=(5, 9, 10), source="居民活动经费"),
    Line("island", "维修费", "付渡船缆绳和浮筒更换费", 260, 1280),
    Line("island", "水电费", "付码头航标灯{month}月电费", 26, 118, evidence="电费发票", cents=True),
    Line("", "财政补助—专项", "收镇级人居环境长效管理奖补", 6000, 26000, "拨款单", "镇级财政", is_income=True),
    Line("", "财政补助—专项", "收垃圾分类考核奖励", 1500, 9000, "拨款单", "镇级财政", (1, 4, 7, 10), is_income=True),
    Line("", "财政补助—专项", "收平安建设补助", 2000, 8000, "拨款单", "区级财政", (3, 6, 9, 12), is_income=True),
    Line("", "财政补助—专项", "收公益性岗位补贴", 4800, 16800, "拨款单", "区级财政", is_income=True),
    Line("", "财政补助—专项", "收党组织活动经费", 3000, 9000, "拨款单", "区级财政", (5, 6), is_income=True),
    Line("water", "财政补助—专项", "收河道长效保洁补助", 5000, 18000, "拨款单", "区级财政", is_income=True),
    Line("hill", "财政补助—专项", "收生态公益林管护补助", 6000, 22000, "拨款单", "区级财政", (3, 9), is_income=True),
    Line("", "捐赠收入", "收在外乡友捐赠{hall}取暖设备款", 2000, 12000, "捐赠收据", "社会捐赠", WINTER, is_income=True),
    Line("", "捐赠收入", "收共建单位捐赠图书折价款", 600, 3600, "捐赠收据", "社会捐赠", is_income=True),
    Line("", "其他收入", "收废旧办公家具处置款", 160, 1200, "收据", "自有资金", is_income=True),
    Line("", "其他收入", "收保险公司{road}路灯撞损赔款", 800, 3200, "赔款回单", "自有资金", is_income=True, cents=True),
)
# fmt: on

# fmt: off
COLLECTIVE = (
    Line("", "经营支出", "付出租房屋屋面防水维修费", 1200, 8600, source="自有资金"),
    Line("", "经营支出", "付{old}电线更换费", 860, 5200, source="自有资金"),
    Line("", "经营支出", "付资产评估费", 2000, 6000, source="自有资金", months=(2, 3, 9)),
    Line("", "经营支出", "付招租公告登报费", 300, 960, source="自有资金"),
    Line("", "办公费", "付成员大会表决票、成员名册印制费", 120, 860, source="自有资金", cents=True),
    Line("", "办公费", "付财务软件年服务费", 800, 2400, source="自有资金", months=(1, 12)),
    Line("", "税金", "缴纳出租房屋房产税、增值税及附加", 1200, 9800, "完税凭证", "自有资金", (1, 4, 7, 10), cents=True),
    Line("", "水电费", "付{old}公共部位{month}月电费", 130, 980, "电费发票", "自有资金", cents=True),
    Line("", "误工补贴", "付理事会、监事会会议误工补贴", 4, 14, "签领表", "自有资金", measure="人次", price=(10000, 15000)),
    Line("", "其他支出", "付账户管理费和转账手续费", 12, 96, "银行回单", "自有资金", cents=True),
    Line("", "其他支出", "付厂房财产保险费", 1600, 6800, source="自有资金", months=(3, 4)),
    Line("rice", "经营支出", "付{field}田埂修整机械费", 1800, 9600, source="自有资金", months=(2, 3, 11, 12)),
    Line("rice", "经营支出", "购{crop}示范方有机肥", 4, 26, source="自有资金", months=(3, 4, 5), measure="吨", price=(72000, 98000)),
    Line("rice", "经营支出", "付植保飞防作业费", 300, 1180, source="自有资金", months=(7, 8), measure="亩", price=(800, 1300)),
    Line("fish", "经营支出", "付塘埂加固土方费", 2600, 12800, source="自有资金", months=(12, 1, 2)),
    Line("fish", "经营支出", "购增氧机", 2, 8, source="自有资金", months=(5, 6), measure="台", price=(98000, 168000)),
    Line("reed", "经营支出", "付{field}围网桩更换费", 1600, 7800, source="自有资金", months=(1, 2, 3)),
    Line("orchard", "经营支出", "付{field}柚园春季修剪人工费", 20, 76, "签领表", "自有资金", (2, 3), "工日", (18000, 22000)),
    Line("orchard", "经营支出", "购果园粘虫板、套袋", 600, 3800, source="自有资金", months=(4, 5, 6), measure="个", price=(35, 120)),
    Line("tea", "经营支出", "付{field}除草松土人工费", 12, 60, "签领表", "自有资金", (5, 6, 9), "工日", (16000, 20000)),
    Line("tea", "经营支出", "购茶苗补植款", 800, 4600, source="自有资金", months=(2, 3, 11), measure="株", price=(80, 160)),
    Line("bamboo", "经营支出", "付竹林垦复人工费", 8, 42, "签领表", "自有资金", (8, 9, 10), "工日", (18000, 22000)),
    Line("oldtown", "经营支出", "付{old}白蚁防治费", 900, 3800, source="自有资金", months=(4, 5)),
    Line("shops", "经营支出", "付店面统一招牌灯箱维修费", 600, 3900, source="自有资金"),
    Line("veg", "经营支出", "购大棚薄膜", 6, 40, source="自有资金", months=(9, 10, 11), measure="卷", price=(56000, 78000)),
    Line("veg", "经营支出", "付连栋大棚卷帘机维修费", 480, 3600, source="自有资金"),
    Line("", "投资收益", "收镇联合投资公司分红", 12000, 86000, "分红通知单", "自有资金", (2, 6, 12), is_income=True),
    Line("", "财政补助—专项", "收集体经济发展扶持资金", 10000, 60000, "拨款单", "区级财政", (5, 11), is_income=True),
    Line("rice", "经营收入—服务", "收代烘干{crop}服务费", 20, 160, "发票", "自有资金", (10, 11), "吨", (12000, 15000), True),
    Line("rice", "经营收入—服务", "收机耕作业服务费", 120, 860, "发票", "自有资金", (5, 6, 10, 11), "亩", (9000, 13000), True),
    Line("fish", "经营收入—服务", "收渔船临时停泊费", 260, 1800, "收据", "自有资金", is_income=True),
    Line("orchard", "经营收入—服务", "收选果加工服务费", 6, 48, "发票", "自有资金", (10, 11, 12), "吨", (16000, 22000), True),
    Line("tea", "经营收入—服务", "收手工炒茶体验收入", 20, 190, "收据", "自有资金", (3, 4, 5), "人次", (3000, 6000), True),
    Line("bamboo", "经营收入—服务", "收冬笋统一销售款", 120, 960, "收据", "自有资金", (1, 2, 12), "公斤", (1200, 2200), True),
    Line("oldtown", "经营收入—服务", "收古建研学讲解费", 20, 160, "发票", "自有资金", (4, 5, 9, 10), "人次", (1500, 3000), True),
    Line("shops", "经营收入—服务", "收市集临时摊位费", 12, 60, "收据", "自有资金", (), "摊次", (3000, 6000), True),
    Line("veg", "经营收入—服务", "收育苗代育费", 60, 460, "发票", "自有资金", (2, 3, 8, 9), "盘", (600, 1200), True),
    Line("", "其他收入", "收出租房屋代收水电费", 300, 4200, "收据", "代收代付", cents=True, is_income=True),
)
# fmt: on

CODED = {
    "经营收入—租赁": "501 经营收入（租赁）",
    "经营收入—发包": "501 经营收入（发包）",
    "经营收入—服务": "501 经营收入（服务）",
    "投资收益": "502 投资收益",
    "财政补助—运转经费": "503 补助收入（运转经费）",
    "财政补助—专项": "503 补助收入（专项）",
    "捐赠收入": "504 其他收入（捐赠）",
    "利息收入": "504 其他收入（利息）",
    "其他收入": "504 其他收入",
    "经营支出": "511 经营支出",
    "土地流转费": "511 经营支出（土地流转费）",
    "税金": "512 税金及附加",
    "村干部报酬": "513 管理费用（报酬）",
    "误工补贴": "513 管理费用（误工补贴）",
    "办公费": "513 管理费用（办公费）",
    "水电费": "513 管理费用（水电费）",
    "差旅费": "513 管理费用（差旅费）",
    "会议培训费": "513 管理费用（会议培训费）",
    "报刊费": "513 管理费用（报刊费）",
    "维修费": "513 管理费用（维修费）",
    "环境整治": "514 公益支出（环境整治）",
    "治安巡逻": "514 公益支出（治安巡逻）",
    "公益福利": "514 公益支出（公益福利）",
    "工程款": "153 在建工程（工程款）",
    "固定资产购置": "151 固定资产（购置）",
    "收益分配": "322 收益分配（成员分红）",
    "其他支出": "515 其他支出",
}
"""How the books of one town name the rows: numbers of the chart of 2023 first."""
