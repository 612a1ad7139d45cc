"""A firm with a program has its visitors remove a rival's by name: as a condition, or for a conflict."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from rectitude.facts.quoting import further, passage, sentence

Kind = Literal["condition", "conflict", "perhaps"]
"""What the removal is said to be for; or it cannot be told whether the site itself demands it."""

_TRADES = {
    "browser": r"浏览器|(?<![a-z])(?:browser|chrome|firefox|opera)(?![a-z])",
    "input": r"输入法|(?<![a-z])(?:input(?: method)?|keyboard|ime)(?![a-z])",
    "guard": (
        r"杀毒(?:软件)?|(?:安全)?卫士|(?:电脑|安全|手机|QQ|百度)管家|毒霸|火绒|瑞星|防病毒|安全软件"
        r"|(?<![a-z])(?:anti-?virus|internet security|avast|norton|mcafee|kaspersky)(?![a-z])"
    ),
    "player": r"播放器|影音|\b(?:media )?player\b",
    "fetcher": r"下载器|下载工具|迅雷|\bdownload(?:er| manager)\b",
    "zip": r"压缩(?:软件)?|解压|\b(?:zip|archiver)\b",
    "cleaner": r"清理大师|清理工具|垃圾清理|优化大师|\bcleaner\b",
    "drive": r"网盘|云盘|\bcloud drive\b",
}
"""What programs are for, and known names that tell it; ours. Rivals are for the same."""
_OF_TRADE = {trade: re.compile(words, re.IGNORECASE) for trade, words in _TRADES.items()}

_KNOWN = (
    r"(?:360|QQ|UC|搜狗|猎豹|2345|夸克|百度|华为|小米|傲游|谷歌|火狐)\s?(?:安全|极速|高速)?浏览器"
    r"|360(?:安全卫士|杀毒)|腾讯电脑管家|金山毒霸|瑞星(?:杀毒)?|火绒(?:安全)?|(?:搜狗|百度|讯飞|QQ)(?:拼音)?输入法|迅雷"
    r"|(?:百度|阿里|夸克|天翼)(?:网盘|云盘)|(?<![A-Za-z])(?:Chrome|Firefox|Avast|Norton|McAfee|Kaspersky)(?![A-Za-z])"
)
_NO_NAME = (
    r"其[他它余]|别的?|旧|老版?|低|原[有来]?|第三方|同类|任何|本|该|此|这|那|系统|自带|内置|默认|当前|现有|已装|多余|所有|全部|两|多"
    r"|不|非|一|您|你|我们?|主流|国产|另|各|某|的|或|和|与"
)
_UNQUOTED = (
    rf"(?:(?<=卸载)|(?<=移除)|(?<=删除)|(?<=删掉)|(?<=与)|(?<=和)|(?<=跟)|(?<=同)|(?<=装有)|(?<=安装了)|(?<=把)|(?<=将)|(?<=、)|(?<=是))"
    rf"\s?(?!{_NO_NAME})[\u4e00-\u9fa5A-Za-z0-9]{{2,8}}?\s?(?:浏览器|输入法|杀毒(?:软件)?|卫士|管家|播放器|下载器|压缩|清理大师|网盘|云盘)"
)
"""A name where a removal or a conflict is spoken of, be it in no quotation marks."""
_QUOTED = (
    r"[“\"「『《](?:[^“”\"「」『』《》\n]{1,16})[”\"」』》]"
    r"\s?(?:浏览器|输入法|杀毒(?:软件)?|卫士|管家|播放器|下载器|软件)?"
)
_ENGLISH = (
    r"(?<![A-Za-z])(?!(?:Your|This|The|An?|Another|Other|Any|Old|Our|All|If|You|Please|Some)\b)"
    r"[A-Z]\w{2,20}(?: [A-Z]\w{1,20}){0,2} "
    r"(?:Input(?: Method)?|Keyboard|Browser|Anti-?[Vv]irus|Player|Zip|IME)\b"
)
_RIVAL = re.compile(f"{_KNOWN}|{_UNQUOTED}|{_QUOTED}|{_ENGLISH}")
_LISTED = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-z0-9][A-Za-z0-9 ]{2,15})(?:、[^、。；，,\n]{2,16}){0,8}"
    r"\s?等(?:第三方|国产|主流)?\s?(浏览器|输入法|杀毒软件|卫士|管家|播放器|下载器|压缩软件|清理大师|网盘|云盘)"
)
"""A name in Latin letters, and what it is, where several are told in a row."""

_REMOVED = r"卸载|移除|删除|删掉|卸掉|uninstall|remove"
_DEMANDED = re.compile(
    rf"(?<![不无])(?<!不必|不用|无需|必要)(?:请|须|需要?|必须|务必|应当?|建议|推荐|劝|得先|先|立即|马上|尽快|一键|办法|方法|只有|只能|条件|[:：])"
    rf"(?:(?!不|无需|如|保留)[^。；;\n]){{0,24}}?(?:{_REMOVED})"
    rf"|(?:^|\n)\W{{0,3}}\d{{0,2}}[.、)）]?\s{{0,2}}(?:{_REMOVED})"
    r"|未(?:卸载|移除|删除)|(?:卸载|移除|删除)[^。；;\n]{0,20}(?:后|之后)[^。；;\n]{0,4}(?:才|方|再)"
    r"|\b(?:please|must|should|need to|have to|until you|first|recommend|advise) "
    r"(?:\w+ ){0,2}(?:uninstall|remov)",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"否则|才(?:能|可|会|给)|方(?:能|可)|(?:前|之前)[^。；;\n]{0,4}(?:必须|须|请|需|务必)|再(?:安装|运行|使用|打开|启动|登录|继续)"
    r"|不(?:提供|予|能|可|会)(?:(?!共存|同时)[^。；;\n]){0,6}(?:服务|使用|启[用动]|运行|安装|打开|登录|激活|领取)"
    r"|无法(?:使用|启[用动]|运行|安装|打开|登录|激活|继续|领取)"
    r"|领取?[^。；;\n]{0,12}(?:会员|红包|奖励|礼|积分)|(?:送|赠|奖励|返)[^。；;\n]{0,10}(?:会员|红包|积分|元)|(?:须|需|必须)?(?:同时)?满足|参与条件|领取条件"
    r"|\b(?:before|until|otherwise|in order to|or else|required)\b",
    re.IGNORECASE,
)
"""Without the removal one's own program, or a gift, is withheld."""
_CONFLICT = re.compile(
    r"冲突|不(?:能|可|可以)共存|无法共存|不兼容|抢占|占用|干扰|互斥|打架"
    r"|拖慢|变慢|卡顿|蓝屏|运行速度|更流畅|slow(?:s|ing)? down|conflicts?|incompatible|interfer",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"如果?|若|假如|万一|一旦|仍[^。；\n]{0,6}问题|\b(?:if|in case|when you)\b", re.IGNORECASE
)
_FREE = re.compile(
    r"(?:无需|不必|不用|不需要|没必要|不要求|并?不会)[^。；;\n]{0,12}(?:卸载|移除|删除)|同时(?:安装|使用)[^。；;\n]{0,8}(?:没|不会|并不)"
    r"|(?<!不)(?<!不能)(?<!不可)(?<!无法)(?:可以?|能)[^。；;\n]{0,10}(?:共存|同时(?:安装|使用))|由[您你](?:自行)?决定|自行选择|保留其?中?一款|装回|重新装"
    r"|no need to (?:uninstall|remove)|(?:can|may) (?:both|coexist|keep)",
    re.IGNORECASE,
)
"""Elsewhere beside it: visitors may keep both, or choose."""
_FOR_ALL = re.compile(
    r"(?:其[他它]|任何|所有|全部|一切|同类)(?:的|品牌)?[^。；;\n]{0,6}(?:杀毒|安全|卫士|输入法|浏览器|播放器|软件)"
    r"|\b(?:any|all) other\b",
    re.IGNORECASE,
)
"""A rule for all such programs, of which a name is an instance."""
_OF_TWO = re.compile(r"[两二多][款个种](?!月)|\b(?:two|several|both)\b", re.IGNORECASE)
"""Of any two at once, of which either may go."""
_WITHHELD = re.compile(
    r"否则|不(?:提供|予|能|会|给)[^。；;\n]{0,8}(?:服务|激活|登录|领取|开通)|领取|(?:送|赠|奖励|返)[^。；;\n]{0,10}(?:会员|红包|积分|元)"
    r"|无法(?:激活|登录|领取|继续)",
)
"""What is kept from who does not remove it, beyond what two such programs cannot do at once."""
_ANOTHERS_WORD = re.compile(
    r"仿冒|假冒|山寨|诈骗|判决|法院|不正当竞争|起诉|被告|原告|新闻|报道|曝光|教程|如何(?:彻底)?卸载|怎[么样](?:彻底)?卸载|公安|通报"
    r"|网友|楼主|发表于|发布于|回复|评论|点评|评测|\b(?:lawsuit|court|tutorial|how to|posted by|review)\b",
    re.IGNORECASE,
)
LONGEST = 160
"""Characters of a sentence that are looked at; ours."""


class Demand(msgspec.Struct, frozen=True):
    """The rival's program, what its removal is for, and the words."""

    product: str
    kind: Kind
    quoted: str


def trades(title: str) -> frozenset[str]:
    """
    Return what the programs are for that a title names.

    >>> sorted(trades("青鹿输入法官网")), sorted(trades("火绒"))
    (['input'], ['guard'])
    """
    return frozenset(trade for trade, words in _OF_TRADE.items() if words.search(title))


def demands(text: str, title: str) -> Iterator[Demand]:
    """Yield the removals of rivals that a text demands, of a firm whose programs its title tells."""
    own = trades(title)
    if not own or _ANOTHERS_WORD.search(text) or _FREE.search(text):
        return
    for product, match in _named(text):
        said, after = passage(text, match.start(), match.end(), LONGEST)
        later = further(text, match.end(), LONGEST)[:1]
        both = "。".join((_heading(text, match.start()), said, after, *later))
        if not _rivals(product, own, title) or not _removal_of(product, said, after):
            continue
        if kind := _kind(said, both, own):
            yield Demand(product, kind, sentence(text, match.start(), match.end()))


def _named(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the names of programs in a text, with what they are."""
    for match in _RIVAL.finditer(text):
        yield match[0].strip(' “”"「」『』《》'), match
    for match in _LISTED.finditer(text):
        yield f"{match[1].strip()} {match[2]}", match


def _rivals(product: str, own: frozenset[str], title: str) -> bool:
    """Whether a program is for the same as the site's own, and not its own by the first two characters."""
    return bool(trades(product) & own) and product[:2].lower() not in title.lower()


def _removal_of(product: str, said: str, after: str) -> bool:
    """Whether the sentence demands a removal, or the next one does of the same program."""
    if _DEMANDED.search(said):
        return True
    return bool(_DEMANDED.search(after)) and (
        product[:2] in after or re.search("上述|这些|该|它", after) is not None
    )


def _kind(said: str, both: str, own: frozenset[str]) -> Kind | None:
    condition, conflict = _CONDITION.search(both), _CONFLICT.search(both)
    if not (condition or conflict):
        return None
    if _SUPPOSED.search(said) or _FOR_ALL.search(both) or _OF_TWO.search(both):
        return "perhaps"
    if "guard" in own and not _WITHHELD.search(both):
        return "perhaps"  # two scanners may really hinder each other
    return "condition" if condition else "conflict"


def _heading(text: str, at: int) -> str:
    """Return the last line before that ends with a colon, as above a list."""
    lines = text[max(0, at - LONGEST) : at].splitlines()
    return next((line for line in reversed(lines) if line.rstrip().endswith(("：", ":"))), "")
