"""
What the names of programs tell: of what kind one is, and whether two names may be of one program.

Names are told apart only where they can be: two in one script that share nothing. A name in Chinese and one
in Latin letters may be of one program.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from rectitude.facts.rival_removal import trades

OF_ANY = re.compile(
    r"立即|马上|免费|官方|官网|高速|安全|普通|极速|快速|本地|电信|联通|移动|网通|一键|点击|点此|最新|正式|绿色"
    r"|破解|汉化|经典|旧|新|下载|安装|程序|地址|通道|入口|按钮|文件|软件包|安装包|客户端|电脑|手机|桌面|个人|中文|简体"
    r"|国际|标准|专业|企业|安卓|苹果|[vV]?\d+(?:\.\d+)+|\d+\s*(?:位|bit)|[（(\[【][^）)\]】]*[）)\]】]|版本?|包|端"
    r"|备用|备选|镜像|线路[一二三四五\d]?|分流|直链|主站|教育网|校园网"
    r"|\s适用于?|用于|正在|即将|开始|感谢您?|谢谢|页面?|中心|专区|频道"
    r"|\b(?:free|now|fast|secure|safe|direct|official|latest|stable|download|install|installer"
    r"|setup|click|here|get|the|windows|win|mac|macos|android|ios|linux|pc|desktop|mobile|version|beta|x86|x64|64|32|exe"
    r"|mirror|alternative|apk|dmg|msi|and|or|your|our|a|an|for)\b",
    re.IGNORECASE,
)
"""Words of links and titles that name no program."""
_KINDS = (
    "浏览器", "输入法", "播放器", "下载器", "解压缩", "压缩", "杀毒", "安全卫士", "卫士", "管家", "助手",
    "阅读器", "看图", "办公", "会议", "加速器", "模拟器", "壁纸", "音乐", "视频", "日历", "录屏", "翻译",
)  # fmt: skip
KIND = re.compile("|".join(_KINDS))
_FILLING = re.compile(r"软件|大师|专家|平台|系统|应用|工具|在线|智能|万能|通用|专用")
LATIN_KINDS = frozenset(
    ("browser", "player", "reader", "input", "ime", "assistant", "helper", "manager", "guard", "safe", "zip",
     "box", "store", "market", "downloader", "download", "liulanqi", "xiazaiqi", "zhushou", "guanjia",
     "shurufa", "bofangqi", "weishi", "yasuo")
)  # fmt: skip
"""What programs are for, in the names of their files."""
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[\u4e00-\u9fa5]+")
CJK = re.compile(r"[\u4e00-\u9fa5]+")
_FETCHER = re.compile(r"[\u4e00-\u9fa5A-Za-z]下载(?:加速器|助手)?$")
"""A program that is called after what it does."""
_VERSIONED = re.compile(
    r"([\u4e00-\u9fa5A-Za-z][\u4e00-\u9fa5A-Za-z ]{1,15}?)\s?[vV]?\d{1,3}(?:\.\d{1,4}){1,3}"
    r"(?![\d.%\s]*[万亿元折分倍米年GM])"
)
SEGMENT = re.compile(r"\s*[-_|–—·,，、:：/]+\s*|\s{1,}")
"""Between the parts of a title."""


def plain_name(text: str) -> str:
    """Return the name of a program in the words of a link or title; nothing where they hold none."""
    name = " ".join(OF_ANY.sub(" ", text).split()).strip(" -_—·:：，,.。!！»›→↓")
    return name if len(CJK.sub("", name)) > 1 or len("".join(CJK.findall(name))) > 1 else ""


def share(named: str, said: str) -> bool:
    """Whether two names have a telling part in common: a word of Latin letters, or two characters."""
    latin = {
        word.lower() for word in re.findall(r"[A-Za-z][A-Za-z+]+|\d+[A-Za-z]+", named)
    } - LATIN_KINDS
    plain = re.sub(r"[^a-z0-9+]", "", said.lower())
    if any(re.sub(r"[^a-z0-9+]", "", word) in plain for word in latin):
        return True
    return any(pair in said for part in CJK.findall(telling(named)) for pair in _pairs(part))


def telling(name: str) -> str:
    """Return a Chinese name without what says only of what kind a program is."""
    return _FILLING.sub(" ", KIND.sub(" ", name))


def _pairs(part: str) -> Iterator[str]:
    if len(part) == 1:
        yield part
    for first, second in pairwise(part):
        yield first + second


def are_apart(named: str, product: str) -> bool:
    """Whether both are Chinese names, and share no character that tells them."""
    ours, theirs = (
        set("".join(CJK.findall(telling(named)))),
        set("".join(CJK.findall(telling(product)))),
    )
    return (
        bool(ours and theirs) and not ours & theirs and not re.search("[A-Za-z]", named + product)
    )


def may_be_called(named: str, rest: str) -> bool:
    """Whether the rest of a product's name may be the same program's, in the other script."""
    if not rest.strip():
        return False
    in_chinese, rest_in_chinese = (bool(CJK.search(telling(each))) for each in (named, rest))
    rest_in_latin = bool(re.search("[A-Za-z]{2}", rest))
    return rest_in_latin if in_chinese else rest_in_chinese or rest_in_latin


def are_for_the_same(one: str, other: str) -> bool:
    """
    Whether two programs are of one kind, by their names.

    >>> are_for_the_same("山雀浏览器", "云雀极速浏览器"), are_for_the_same("山雀浏览器", "云雀软件管家")
    (True, False)
    >>> are_for_the_same("Swift Browser", "LarkBrowser"), are_for_the_same("山雀", "云雀")
    (True, False)
    """
    return bool(_kinds(one) & _kinds(other))


def versioned(words: str) -> str:
    """
    Return the program that a title or link names with its version; nothing where it has none.

    >>> versioned("下载 山雀下载 5.2.1"), versioned("山雀下载 v5.2 官方版"), versioned("2.5 万人在用")
    ('山雀下载', '山雀下载', '')
    """
    found = _VERSIONED.search(words)
    return (
        re.sub(r"^(?:(?:立即|免费|点击|高速)?下载|安装)\s+", "", found[1]).strip() if found else ""
    )


def _kinds(name: str) -> set[str]:
    latin = {word.lower() for word in WORD.findall(name)} & LATIN_KINDS
    fetches = {"fetcher"} if _FETCHER.search(name) else set()
    return {*KIND.findall(name), *latin, *trades(name), *fetches}
