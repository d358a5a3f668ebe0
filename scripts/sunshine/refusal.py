"""Everything the reader refuses: one code, one name and one sentence for a clerk, each in this table only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sunshine.finding import Finding, Severity

LIMIT = 20
"""How many findings of one kind a file may show before the rest is only counted."""

_ECHO = re.compile(r"[A-Za-z_]\w{0,40}", re.ASCII)
_LONG_DIGITS = re.compile(r"\d{7}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One wrong: its code, what it is called on the rules' page, and the sentence with its blanks."""

    code: str
    title: str
    words: str

    def at(self, path: str, line: int = 1, column: int = 1, **facts: object) -> Finding:
        """The finding that this wrong stands at this place."""
        message = self.words.format(line=line, column=column, **facts)
        return Finding(self.code, Severity.BLOCK, path, line, column, message)


def name_of(key: str) -> str:
    """The key as a message may repeat it: short plain names only, nothing that could be a person or a number."""
    if _ECHO.fullmatch(key) and not _LONG_DIGITS.search(key):
        return f"“{key}”"
    return "这个项目名"


EMPTY = Refusal("SRC-01", "空文件", "文件里还没有内容，请按模板填写；不需要这个文件就把它删掉")
TOO_LARGE = Refusal("SRC-02", "文件太大", "文件超过 1 MiB，请分成几个文件，或者删掉误贴进来的内容")
UTF16 = Refusal("SRC-03", "UTF-16 编码", "文件是 UTF-16（记事本里叫 Unicode）编码，请另存为 UTF-8")
GBK = Refusal("SRC-04", "GBK 编码", "第 {line} 行起是 GBK（记事本里叫 ANSI）编码，请另存为 UTF-8")
BAD_BYTES = Refusal(
    "SRC-05", "坏字节", "第 {line} 行有不是 UTF-8 的字节，文件可能没有传完整；请重新打开核对，另存为 UTF-8"
)
NUL = Refusal("SRC-06", "空字节", "第 {line} 行第 {column} 列有空字节 U+0000，文件可能损坏，请删掉它或从原文件重新保存")
CONTROL = Refusal("SRC-07", "控制字符", "第 {line} 行第 {column} 列有控制字符 {code}，看不见也不能公开，请删掉")
BIDI = Refusal(
    "SRC-08", "改变书写方向的字符", "第 {line} 行第 {column} 列有改变书写方向的字符 {code}，会让人看错内容，请删掉"
)
INVISIBLE = Refusal(
    "SRC-09", "看不见的字符", "第 {line} 行第 {column} 列有看不见的字符 {code}，多半是从网页或微信粘来的，请删掉"
)
LINE_SEPARATOR = Refusal(
    "SRC-10", "特殊换行符", "第 {line} 行第 {column} 列有特殊换行符 {code}，请删掉，再按一次回车键换行"
)
PRIVATE_USE = Refusal(
    "SRC-11",
    "自造字",
    "第 {line} 行第 {column} 列有自造字或无效字符 {code}，别人的电脑上显示不出来，请换成标准汉字，打不出的字用拼音注明",
)
LONE_CR = Refusal(
    "SRC-12", "旧式换行", "第 {line} 行第 {column} 列的换行是旧式的（只有 CR），请用编辑器把换行改成 LF 后保存"
)
MOJIBAKE = Refusal("SRC-13", "乱码", "第 {line} 行第 {column} 列是乱码 {code}，原来的字已经丢了，请对照原件重新填写")
TAB = Refusal("SRC-14", "制表符", "第 {line} 行第 {column} 列有制表符（Tab 键），请改成空格")
NO_FRONT_MATTER = Refusal(
    "SRC-15", "没有开头信息", "第一行要是三个短横线 ---，下面写标题、日期等项目，再用一行 --- 隔开正文"
)
UNCLOSED_FRONT_MATTER = Refusal("SRC-16", "开头信息没有收尾", "开头的项目写完后，请另起一行写三个短横线 ---，再写正文")

WIDE_COLON = Refusal(
    "SRC-20",
    "中文冒号",
    "第 {line} 行用了中文冒号（或冒号后是全角空格），请改成英文冒号加一个空格；如果是正文，请给整段加英文双引号，写在 | 下面的每行缩进两格",
)
LOOKALIKE = Refusal("SRC-21", "全角符号", "第 {line} 行开头用了全角空格或全角符号，请改成英文的空格、短横线 - 或井号 #")
COMMENT = Refusal(
    "SRC-22",
    "内容后面的注释",
    "第 {line} 行内容后面跟了 # 注释，会丢字；注释请另起一行，# 是内容的话请给整段加英文双引号",
)
ALIAS = Refusal("SRC-23", "别名", "第 {line} 行用了 * 别名，请把内容照原样再写一遍；* 是内容的话请加英文双引号")
ANCHOR = Refusal("SRC-24", "锚点", "第 {line} 行用了 & 锚点，请去掉；& 是内容的话请加英文双引号")
TAG = Refusal("SRC-25", "标签", "第 {line} 行用了 ! 标签，请去掉；! 是内容的话请加英文双引号")
DIRECTIVE = Refusal("SRC-26", "指令", "第 {line} 行是 % 开头的指令，请删掉这一行")
SECOND_DOCUMENT = Refusal(
    "SRC-27", "第二份文档", "第 {line} 行又用 --- 或 ... 分出一段，一个文件只写一份记录，请删掉这一行或另建文件"
)
MERGE = Refusal("SRC-28", "合并项", "第 {line} 行用了 << 合并，请把要合并的项目逐条写出来")
DUPLICATE = Refusal("SRC-29", "重复的项目", "第 {line} 行的{name}在第 {first} 行已经写过，请核对后只留一个")
BAD_KEY = Refusal("SRC-30", "项目名不对", "第 {line} 行冒号前面要有项目名，并且只能是一个词，请对照模板改正")
TOO_DEEP = Refusal("SRC-31", "层次太深", "第 {line} 行的层次超过 20 层，请对照模板检查缩进和括号")
TOO_MANY = Refusal("SRC-32", "条目太多", "到第 {line} 行已超过 100000 个条目，请分成几个文件")
NOT_MAPPING = Refusal(
    "SRC-33", "不是逐项填写", "第 {line} 行不是“项目: 内容”的写法；请对照模板逐项填写，用英文冒号，冒号后空一格"
)
ESCAPED = Refusal("SRC-34", "转义出的特殊字符", "第 {line} 行双引号里用反斜杠写出了不能用的字符 {code}，请删掉")
QUOTE = Refusal("SRC-35", "引号没有成对", "第 {line} 行开始的引号没有收尾，或引号后面还有字；引号要成对，用英文引号")
COLON = Refusal(
    "SRC-36", "多出的冒号", "第 {line} 行多了一个英文冒号，或上一行的缩进不对；内容里有冒号的，请给整段加英文双引号"
)
NO_COLON = Refusal(
    "SRC-37", "缺少冒号", "第 {line} 行缺少英文冒号，或冒号后没有空格；请写成“项目: 内容”，长文字换行时下一行要多缩进"
)
INDENT = Refusal(
    "SRC-38", "缩进没有对齐", "第 {line} 行的缩进和上面没有对齐，或短横线、引号用错了；同一层的项目要左边对齐"
)
BRACKET = Refusal("SRC-39", "括号没有成对", "第 {line} 行的方括号或花括号没有收尾，或少了逗号；括号和逗号都要用英文的")
BAD_START = Refusal(
    "SRC-40", "开头的符号不能用", "第 {line} 行有内容以 @、`、%、[、{{ 等符号开头，请给整段加英文双引号"
)
BACKSLASH = Refusal(
    "SRC-41", "反斜杠写法不对", "第 {line} 行双引号里的反斜杠写法不对，请改用英文单引号，或把 \\ 写成 \\\\"
)
DASH = Refusal(
    "SRC-42", "短横线的位置不对", "第 {line} 行的短横线位置不对，或后面没有空一格；清单请另起一行写，每条以“- ”开头"
)
BLOCK_TEXT = Refusal(
    "SRC-43", "多行文字的写法不对", "第 {line} 行 | 或 > 后面不能再写字，请把文字从下一行开始写，并多缩进两格"
)
SYNTAX = Refusal("SRC-49", "写法不对", "第 {line} 行附近的写法读不懂，请对照模板检查这一行的冒号、引号、括号和缩进")

NO_PLACE_FILE = Refusal(
    "SRC-50", "缺少说明文件", "这个文件夹里缺 {name}，请补上；村放 village.yml，镇、区放 region.yml"
)
TWO_PLACE_FILES = Refusal("SRC-51", "又是村又是区域", "这个文件夹里同时有 village.yml 和 region.yml，请只留一个")
NESTED = Refusal("SRC-52", "村里又有村", "村的文件夹里不能再放村或区域，请把它移到上一级文件夹")
PLACE_NAME = Refusal(
    "SRC-53", "文件夹名不对", "文件夹名只能用小写字母、数字和短横线（如 nantang），最长 80 个字符，请改名"
)
RESERVED = Refusal("SRC-54", "名字已被占用", "这个名字网站或系统已经用了，请换一个名字")
FILE_NAME = Refusal(
    "SRC-55",
    "文件名不对",
    "文件名只能用小写字母、数字和短横线，以 .yml 或 .md 结尾（如 2026-q3.yml），旧版写成 2026-q3.v1.yml，请改名",
)
UNKNOWN_FILE = Refusal("SRC-56", "多余的文件", "这里不放这个文件，请移到别处；记录要放在村里对应种类的文件夹中")
UNKNOWN_FOLDER = Refusal("SRC-57", "多余的文件夹", "这里不放这个文件夹；村里只能有 {kinds} 这几种文件夹，请改名或移走")
ATTACHMENTS = Refusal("SRC-58", "附件文件夹", "附件功能还没开通，请先只登记名称和校验值，把这个文件夹移走")
SYMLINK = Refusal("SRC-59", "快捷方式", "这是指向别处的链接（快捷方式），不能公开，请换成真正的文件或文件夹")
SPECIAL = Refusal("SRC-60", "不是普通文件", "这不是普通文件（而是文件夹、管道、设备等），请删掉或移走")
CASE_CLASH = Refusal("SRC-61", "只差大小写", "有另一个名字只差大小写或写法，在有的电脑上会互相覆盖，请只留一个，用小写")
TWO_FORMATS = Refusal("SRC-62", "同名两种格式", "同一个名字既有 .yml 又有 .md，分不清以哪个为准，请只留一个")
TOO_MANY_FILES = Refusal("SRC-63", "文件太多", "这个文件夹里超过 20000 个文件，请检查是不是放错了；没有读取其中的内容")
TOO_DEEP_FOLDER = Refusal("SRC-64", "文件夹层次太深", "区域的文件夹超过 8 层，请减少层次")
OUTSIDE = Refusal("SRC-65", "路径越界", "这个路径不在 content 文件夹里，没有读取")
VANISHED = Refusal("SRC-66", "文件不见了", "文件或文件夹不在了，可能正在被移动或改名，请核对后再试一次")
NO_PERMISSION = Refusal("SRC-67", "没有权限", "没有权限读取，请在文件属性里允许读取后再试")
OFFICE_FILE = Refusal(
    "SRC-68", "办公文档或图片", "这里不放表格、文档或图片，请按模板把内容填进 .yml 文件，原件另外保存"
)
JUNK_FILE = Refusal("SRC-69", "系统或临时文件", "这是电脑或软件自动生成的临时文件，请关闭相关软件后删掉它")
YAML_SUFFIX = Refusal("SRC-70", "后缀不对", "后缀请改成 .yml（不是 .yaml、.yml.txt 等）")
VERSION_NAME = Refusal("SRC-71", "版本号不对", "旧版文件的版本号从 v1 起，写成 2026-q3.v1.yml，不带多余的 0，请改名")

REFUSALS = tuple(value for value in tuple(globals().values()) if isinstance(value, Refusal))
"""The whole table, in the order of its codes."""
