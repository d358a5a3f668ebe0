"""Leases, land transfers, services and purchases: contracts that are no building works."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deal:
    """One contract. `quantity` × `price` is a year's amount (`price` in 分); `years` may be 0 for one purchase."""

    unit: str
    slug: str
    start: str
    years: int
    subject: str
    quantity: str
    measure: str
    price: int
    party: str
    kind: str
    method: str
    book: str = "collective"
    direction: str = "receive"
    dues: int = 1
    """Payments a year."""
    rise: tuple[int, int] = (0, 0)
    """Every so many years, so many percent more."""
    deposit: int = 0
    arrears_in: str = ""
    note: str = ""


# fmt: off
DEALS = (
    Deal("daoyu/lusheng", "fish-pond-east", "2023-01-01", 5, "东塘精养鱼塘", "46.5", "亩", 82000, "周*根", "contracting_out",
         "open_tender", dues=2, deposit=2000000),
    Deal("daoyu/lusheng", "fish-pond-west", "2024-07-01", 6, "西渡圩混养塘", "31.2", "亩", 76000, "橹声水产", "contracting_out",
         "open_tender", rise=(3, 5), deposit=1500000),
    Deal("daoyu/lusheng", "boat-shed", "2025-03-01", 3, "老船坞修船棚", "240", "平方米", 9600, "示例区河湾修船服务部", "lease", "quotes"),
    Deal("daoyu/lusheng", "cleaning", "2026-01-01", 1, "村域河道和道路保洁", "12", "个月", 680000, "示例区净源保洁有限公司", "service",
         "competitive_negotiation", book="committee", direction="pay", dues=4),
    Deal("daoyu/luting", "crab-water", "2022-01-01", 6, "南滩围网养蟹水面", "128", "亩", 42000, "芦汀河蟹", "contracting_out",
         "open_tender", dues=2, rise=(3, 5)),
    Deal("daoyu/luting", "granary", "2025-01-01", 4, "旧粮站仓间", "380", "平方米", 7200, "示例区荡边饲料经营部", "lease", "quotes", dues=2),
    Deal("daoyu/luting", "reed-cut", "2025-11-01", 1, "芦苇收割", "210", "亩", 3800, "吴*", "contracting_out", "quotes"),
    Deal("daoyu/zhaolu", "seed-base", "2024-01-01", 5, "良种一方流转地", "312.6", "亩", 90000, "朝露良种", "lease", "direct", dues=2,
         note="流转费由集体经济组织统一收取后，按农户委托协议逐户发放；农户明细在公开栏张贴，网站只公布总数。"),
    Deal("daoyu/zhaolu", "gin-house", "2024-05-01", 3, "老轧花厂厂房", "520", "平方米", 6600, "示例区仓场包装材料有限公司", "lease",
         "open_tender", dues=2, deposit=1000000, arrears_in="2026"),
    Deal("daoyu/zhaolu", "printer", "2026-06-15", 0, "办事大厅自助打印机", "1", "台", 1280000, "示例区晨光办公设备经营部",
         "procurement", "quotes", book="committee", direction="pay"),
    Deal("daoyu/baidai", "silk-mill", "2023-07-01", 8, "原丝织厂厂房", "3600", "平方米", 8400, "示例区百埭家纺有限公司", "lease",
         "open_tender", dues=2, rise=(3, 6), deposit=10000000),
    Deal("daoyu/baidai", "market-stalls", "2025-01-01", 2, "农贸点摊位", "36", "个", 240000, "示例区百埭农贸市场管理部", "lease",
         "open_tender", dues=4),
    Deal("daoyu/baidai", "rice-land", "2024-01-01", 5, "北圩成片稻田", "1180", "亩", 85000, "百埭农机", "lease", "direct", dues=2),
    Deal("daoyu/baidai", "solar-roof", "2025-06-01", 20, "库房屋顶光伏场地", "1900", "平方米", 600, "示例区日升新能源有限公司",
         "lease", "competitive_negotiation"),
    Deal("daoyu/baidai", "warehouse", "2026-09-01", 3, "农机库房夹层", "160", "平方米", 9000, "示例区稻香配送服务部", "lease", "quotes", dues=2),
    Deal("daoyu/baidai", "cleaning", "2025-01-01", 2, "18个组保洁和垃圾清运", "12", "个月", 2450000, "示例区净源保洁有限公司",
         "service", "open_tender", book="committee", direction="pay", dues=4),
    Deal("daoyu/baidai", "patrol", "2026-01-01", 1, "夜间治安巡逻", "12", "个月", 960000, "示例区平安保安服务有限公司", "service",
         "competitive_negotiation", book="committee", direction="pay", dues=4),
    Deal("daoyu/pengyu", "ferry", "2026-01-01", 1, "渡船维护保养", "1", "年", 480000, "郑*山", "service", "direct", book="committee",
         direction="pay", note="全村只有一条渡船，镇内仅一名船工有资质，未另行比价，村民代表会议同意。"),
    Deal("qilu/youpo", "orchard", "2022-10-01", 10, "向阳坡集体柚园", "96.8", "亩", 110000, "柚坡果业", "contracting_out",
         "open_tender", rise=(5, 5), deposit=3000000),
    Deal("qilu/youpo", "sorting-line", "2025-11-01", 3, "选果线和选果棚", "1", "套", 6800000, "示例区甜坡果品有限公司", "lease", "online_bidding",
         dues=2, deposit=2000000),
    Deal("qilu/youpo", "tea-shop", "2024-04-01", 3, "水库边小卖部", "48", "平方米", 30000, "何*英", "lease", "quotes"),
    Deal("qilu/youpo", "fire-guard", "2025-12-01", 1, "冬春森林防火巡护", "5", "个月", 420000, "示例区青岭护林服务队", "service", "quotes",
         book="committee", direction="pay"),
    Deal("qilu/yanquan", "tea-garden", "2023-03-01", 8, "一号、二号茶园", "142", "亩", 68000, "砚泉茶叶", "contracting_out", "open_tender",
         dues=2, rise=(4, 4)),
    Deal("qilu/yanquan", "tea-room", "2025-05-01", 3, "砚泉茶话室一层", "120", "平方米", 18000, "示例区泉边茶舍", "lease", "quotes", dues=2),
    Deal("qilu/yanquan", "quarry-yard", "2024-09-01", 2, "采石场旧料场堆放场地", "2600", "平方米", 1500,
         "示例区双孔石材工艺有限公司", "lease", "open_tender", note="只准堆放成品石料，不得开采、破碎。"),
    Deal("qilu/zhaolu", "bamboo", "2024-01-01", 6, "后山毛竹林", "420", "亩", 9500, "竹里竹制品", "contracting_out", "direct"),
    Deal("qilu/zhaolu", "workshop", "2025-09-01", 3, "旧篾器社", "210", "平方米", 7500, "姚*芳", "lease", "quotes"),
    Deal("qilu/zhenxi", "guest-rooms", "2024-05-01", 5, "牌楼街民宿用房", "860", "平方米", 13200, "枕溪民宿", "lease", "open_tender",
         dues=2, rise=(2, 5), deposit=5000000),
    Deal("qilu/zhenxi", "chestnut", "2023-10-01", 5, "溪西台地板栗林", "74", "亩", 52000, "沈*平", "contracting_out", "quotes"),
    Deal("qilu/zhenxi", "parking", "2025-10-01", 2, "牌楼前停车场经营权", "64", "个车位", 90000, "示例区枕溪停车服务部", "lease", "online_bidding"),
    Deal("qilu/zhenxi", "tour-signs", "2026-05-20", 0, "古村导览牌", "28", "块", 46000, "示例区木语标识制作部", "procurement", "quotes",
         book="committee", direction="pay"),
    Deal("lanbu/miefang", "shop-1", "2024-01-01", 3, "老街1号至4号店面", "186", "平方米", 42000, "篾坊商贸", "lease", "open_tender",
         dues=4, deposit=2000000),
    Deal("lanbu/miefang", "shop-5", "2024-10-01", 3, "老街5号店面", "42", "平方米", 48000, "唐*", "lease", "renewal", dues=2),
    Deal("lanbu/miefang", "shop-6", "2025-04-01", 3, "老街6号、7号店面", "88", "平方米", 45000, "示例区竹里光阴茶馆", "lease", "open_tender", dues=2),
    Deal("lanbu/miefang", "west-land", "2025-01-01", 5, "西栅地块临时停车场", "3200", "平方米", 2800, "示例区安停停车管理有限公司",
         "lease", "online_bidding", dues=2),
    Deal("lanbu/miefang", "broadband", "2026-01-01", 2, "便民服务站专线网络", "12", "个月", 28000, "示例区通达网络服务部", "service",
         "quotes", book="committee", direction="pay", dues=2),
    Deal("lanbu/caiqi", "greenhouse-1", "2024-02-01", 4, "一号连栋大棚", "28.4", "亩", 320000, "菜畦蔬菜", "contracting_out", "open_tender", dues=2),
    Deal("lanbu/caiqi", "greenhouse-2", "2025-02-01", 4, "二号连栋大棚", "19.6", "亩", 330000, "示例区鲜畦农业发展有限公司",
         "contracting_out", "online_bidding", dues=2, deposit=2500000),
    Deal("lanbu/caiqi", "seedling-house", "2024-08-01", 3, "老育苗房", "460", "平方米", 8800, "韩*祥", "lease", "quotes", dues=2),
    Deal("lanbu/caiqi", "market-stall", "2026-01-01", 1, "早市广场摊位", "52", "个", 120000, "示例区早市管理服务部", "lease", "open_tender", dues=4),
    Deal("lanbu/caiqi", "sprayer", "2026-03-18", 0, "植保无人机", "2", "台", 3860000, "示例区田翼农业机械经营部", "procurement",
         "competitive_negotiation", direction="pay"),
    Deal("lanbu/tongling", "property", "2025-01-01", 2, "老小区公共部位保洁", "12", "个月", 520000, "示例区邻里物业服务有限公司",
         "service", "open_tender", book="committee", direction="pay", dues=4),
    Deal("lanbu/tongling", "lift", "2026-04-01", 1, "居民客堂电梯维护保养", "4", "次", 180000, "示例区升平电梯维保有限公司",
         "service", "quotes", book="committee", direction="pay", dues=2),
    Deal("lanbu/tongling", "bins", "2026-07-20", 0, "分类垃圾桶", "60", "个", 23500, "示例区净界环卫用品经营部", "procurement", "quotes",
         book="committee", direction="pay"),
)
# fmt: on
