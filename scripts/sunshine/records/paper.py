"""What a paper looked like: where it comes from, which dates and bodies it names, and its parts in their printed order.

Real disclosures do not fit a form: figures stand in sentences, a total stands in a header, a cell holds a note. A record
keeps them here as they are printed, beside the fields that say what they mean.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints, model_validator

from sunshine.records.choice import Choice
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.table import Table
from sunshine.records.values import Prose, RateField, Text

DATE_ROLES = {
    "event": "事项发生", "approved": "批准", "decided": "决定", "drafted": "拟稿", "signed": "落款", "printed": "印制",
    "posted": "上墙", "online": "网上发布", "in_url": "网址里的日期", "reported": "报道", "effective": "生效",
    "expires": "失效", "repealed": "废止", "as_of": "截至", "deadline": "截止", "applied": "报名", "other": "其他",
}  # fmt: skip
BODY_ROLES = {
    "issuer": "发文单位", "signer": "落款单位", "subject": "涉及单位", "payer": "付款方", "payee": "收款方",
    "custodian": "资金保管方", "party": "合同方", "place": "办理地点", "replier": "答复单位", "reviewer": "审核方",
    "addressee": "主送单位", "builder": "实施单位", "other": "其他",
}  # fmt: skip
SOURCES = {"own": "发布单位自己的原件", "retelling": "媒体或他人转述", "republished": "他处转载", "specimen": "样本"}
CONFIDENCE = {"verified": "已与原件核对", "secondary": "转述，未见原件", "unverified": "未核对"}


class Dating(Part):
    """One of the dates on a paper and what it is the date of. Dates that disagree stand side by side."""

    role: Annotated[str, Choice(DATE_ROLES)] = named("什么日期")
    on: Printed[MomentField] = named("日期", "写到纸上写明的那一步；空着的写“（空白）”")
    until: MomentField | None = named("到", default=None)
    printed: Text | None = named("原样写法", "例如 二〇一〇年五月三十一日、20191227", default=None)
    confirmed_by: Text | None = named("谁确认的读法", "写法残缺、由人确认的写岗位", default=None)
    note: Text | None = named("说明", default=None)


class Naming(Part):
    """A body or place that a paper names, and as what."""

    role: Annotated[str, Choice(BODY_ROLES)] = named("什么角色")
    name: Text = named("名称", "个人要遮住姓名")
    note: Text | None = named("说明", default=None)


class Mention(Part):
    """A line of the printed head: 索引号, 主题分类, 文号 … An empty one is kept as empty."""

    label: Text = named("项目")
    value: Printed[Text] = named("内容", "空着的写“（空白）”")


class Original(Part):
    """The paper or page that a record was taken from."""

    title: Text | None = named("原标题", default=None)
    document_no: Text | None = named("文号", "照原样写，括号不改", default=None)
    other_document_nos: tuple[Text, ...] = named("文号的其他写法", default=())
    column: Text | None = named("原栏目", "原来发在哪个栏目", default=None)
    source: Annotated[str, Choice(SOURCES)] = named("来源", default="own")
    confidence: Annotated[str, Choice(CONFIDENCE)] = named("核对情况", default="verified")
    address: Text | None = named("原网址", "只记录，不做成链接", default=None)
    dates: tuple[Dating, ...] = named("各种日期", default=())
    bodies: tuple[Naming, ...] = named("各方", default=())
    head: tuple[Mention, ...] = named("表头信息", default=())
    missing: Text | None = named("缺了什么", "没有收全的写明缺哪些；写了就表示不完整", default=None)
    oddities: tuple[Text, ...] = named("原件的出入", "原件上写错、写漏、对不上的地方，照实写", default=())
    reviewer: Text | None = named("原件上的审核人", "系统账号不算审核人", default=None)


class Figure(Part):
    """A figure that stands in a sentence or in a list of 科目：数."""

    label: Text = named("名称")
    value: Printed[RateField] = named("数值", "例如 32488.20 平方米、约 60 人、无")
    note: Text | None = named("说明", default=None)


class Product(Part):
    """数量 × 单价 ＝ 金额, as one line states it."""

    label: Text = named("名称")
    quantity: RateField = named("数量", "例如 32772.78 亩")
    rate: RateField = named("单价", "例如 86 元/亩")
    amount: Printed[RateField] = named("金额", "例如 2818459.08 元")
    state: Text | None = named("状态", "例如 申请、已发放", default=None)
    note: Text | None = named("说明", default=None)


_KINDS_OF_BLOCK = ("heading", "text", "items", "figures", "products", "table", "field")


class Block(Part):
    """One piece of a paper in its printed order: a heading, sentences, a list, figures, a table, or a field of the record
    that stands here."""

    heading: Text | None = named("小标题", default=None)
    text: Prose | None = named("文字", default=None)
    items: tuple[Text, ...] = named("条目", "序号照原样写在每条开头", default=())
    figures: tuple[Figure, ...] = named("数字", default=())
    products: tuple[Product, ...] = named("数量乘单价", default=())
    table: Table | None = named("表格", default=None)
    field: (
        Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}(\.([0-9]{1,3}|[a-z][a-z_]{0,39})){0,4}$")] | None
    ) = named(
        "引用的项目", "写本记录里的项目名，数字就不用再写一遍；清单里的写 steps.0.attendance，从 0 数起", default=None
    )
    sentence: Text | None = named(
        "逐行成句", "纸上把引用的项目写成句子的，写句子的样子，例如 {name} {area} 平方米", default=None
    )

    @model_validator(mode="after")
    def _is_one_thing(self) -> Block:
        if len([name for name in _KINDS_OF_BLOCK if getattr(self, name)]) != 1:
            words = "一块只写一样：heading、text、items、figures、products、table、field 之一"
            raise refuse("block", words)
        return self

    @property
    def sort(self) -> str:
        """The one thing that this block is."""
        return next(name for name in _KINDS_OF_BLOCK if getattr(self, name))
