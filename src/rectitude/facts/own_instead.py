"""A firm accuses another's program, has it removed, and puts its own for the same in its place."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from rectitude.facts.own_names import OwnNames
from rectitude.facts.program_names import are_for_the_same
from rectitude.facts.quoting import further, passage, sentence

_KIND = r"(?:浏览器|输入法|播放器|下载器|杀毒(?:软件)?|卫士|管家|助手|网盘|云盘|压缩|阅读器|清理大师|加速器)"
_KNOWN = (
    r"(?<![A-Za-z])(?:(?:Google|Microsoft|Mozilla)\s?)?(?:Chrome|Firefox|Edge|Opera|Safari|Brave)"
    rf"(?![A-Za-z])(?:\s?{_KIND})?"
)
_PROGRAM = re.compile(rf"{_KNOWN}|[\u4e00-\u9fa5A-Za-z0-9]{{2,10}}?{_KIND}", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(
    r"^.*(?:使用|安装|运行|卸载|移除|删除|改用|换用|换成|发现|检测到|监测到|推荐|下载(?!器|加速器|助手|管家|工具)|体验|选择|试试|立即|马上|尽快|正在|提醒|已|把|将|和|与|及|或|的|到|了|是|在)"
)
"""Words that stand before a name without a space; ours."""
_NO_NAME = re.compile(
    r"^(?:下载|本|该|此|这|那|其[他它余]|别的?|旧|老|低|新|第三方|同类|任何|系统|自带|内置|默认|当前|现有|所有|全部|各|某|您|你|我们?|主流|国产|国外|多|两|安全|更)"
)
_ACCUSED = re.compile(
    r"(?<!不会)(?<!没有)(?<!不)(?<!未)(?<!无)(?:不安全|后门|窃取|盗取|偷取|偷窥|监视您|泄露|劫持|流氓|木马|病毒|恶意|高危|危险|风险|隐患"
    r"|偷偷|占[满用光尽]|拖[慢垮]|卡死)"
    r"|\b(?:unsafe|spyware|malware|malicious|dangerous|steals?|backdoor)\b",
    re.IGNORECASE,
)
_THIS = re.compile(rf"(?:该|此|这[款个]?)(?:{_KIND}|软件|程序|产品)|它")
_REMOVED = re.compile(
    r"(?<![不无])(?<!不必|不用|无需|必要)(?:请|建议|务必|必须|应当?|需要?|立即|马上|尽快|尽早|一键)"
    r"[^。；！!？?\n如]{0,12}?(?:卸载|移除|删除)"
    r"|\b(?:please|must|should|now|immediately)\b[^.\n]{0,16}\b(?:uninstall|remove)\b",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r"(?:改用|换用|换成|换上|替换为|安装|使用|推荐|下载|体验|试试|选择|\b(?:use|install|try|switch to)\b)",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"CVE-|CNVD|CNNVD|MD5|SHA-?\d|病毒名|编号|版本(?:过低|太低|过旧|较低)|旧版|低版本|停止(?:支持|更新|维护|服务)|不再(?:支持|维护)"
    r"|通报|公告第|下架|判决|法院|公安|警方|工信部|网信办|检测报告|仿冒|假冒|冒充|山寨|盗版|冲突|不兼容|(?:如何|怎[么样])(?:彻底)?卸载|教程",
    re.IGNORECASE,
)
"""What can be checked, or is another matter than whose it is."""
_ANOTHERS_WORD = re.compile(
    r"网友|楼主|发表于|发布于|评论|点评|提问|用户反馈|报道|曝光|新闻|不正当竞争|起诉|被告|原告|评测|测评"
)
_COMMENTS = re.compile(
    r"^\W*(?:网友|用户|全部|最新|热门|精彩)?(?:评论|点评|留言|讨论|提问)\W*\d*\W*$", re.MULTILINE
)
"""A heading, after which others speak."""
_SUPPOSED = re.compile(r"如果|假如|若(?!干)|万一|一旦|\bif\b", re.IGNORECASE)
LONGEST = 160
"""Characters of a sentence that are looked at, on either side of a name; ours."""
MOST_LATER = 2
"""Sentences after the next one that still belong to it; ours."""


class Instead(msgspec.Struct, frozen=True):
    """The other firm's program, the own one that is to take its place, and the words."""

    product: str
    own: str
    quoted: str


def instead(text: str, own: OwnNames, known: Iterable[str] = ()) -> Iterator[Instead]:
    """
    Yield other firms' programs that a text accuses and has removed, and offers the site's own for.

    `known`: further names of programs, as those that the site hands out are called.
    """
    comments = _COMMENTS.search(text)
    text = text[: comments.start()] if comments else text
    for product, match in _programs(text, known) if _REMOVED.search(text) else ():
        if not product or own.is_named(product):
            continue
        said, after = passage(text, match.start(), match.end(), LONGEST)
        words = "。".join((said, after, *further(text, match.end(), 2 * LONGEST)[:MOST_LATER]))
        removed = _REMOVED.search(text, match.start(), match.start() + 2 * LONGEST)
        if (
            not removed
            or not _is_of(product, words)
            or _GROUND.search(words)
            or _ANOTHERS_WORD.search(words)
        ):
            continue
        if _SUPPOSED.search(said):
            continue
        if mine := _own_for_the_same(words, product, own):
            yield Instead(product, mine, sentence(text, removed.start(), removed.end()))


def _programs(text: str, known: Iterable[str]) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _PROGRAM.finditer(text):
        yield name_in(match[0]), match
    for name in known:
        for match in re.finditer(re.escape(name), text):
            yield name, match


def _is_of(product: str, words: str) -> bool:
    """Whether it is the program that is called harmful, in a sentence with its name or with “this”."""
    return any(
        (product in each or _THIS.search(each)) and _ACCUSED.search(each)
        for each in words.split("。")
    )


def name_in(found: str) -> str:
    """
    Return a program's name without the words before it; nothing where it is none.

    >>> name_in("正在使用灰雀浏览器"), name_in("其他浏览器"), name_in("Chrome 浏览器")
    ('灰雀浏览器', '', 'Chrome')
    """
    if latin := re.match(_KNOWN, found, re.IGNORECASE):
        return re.sub(rf"\s?{_KIND}$", "", latin[0])
    name = _BEFORE_A_NAME.sub("", found)
    alone = re.fullmatch(_KIND, name) or _NO_NAME.match(name)
    return "" if alone or len(re.sub(rf"{_KIND}$", "", name)) < 2 else name


def _own_for_the_same(words: str, product: str, own: OwnNames) -> str:
    """Return the site's own program of that kind which is recommended; nothing where none is."""
    for match in _PROGRAM.finditer(words):
        name = name_in(match[0])
        recommended = _RATHER.search(words, max(0, match.start() - 12), match.end())
        if name and recommended and own.is_named(name) and are_for_the_same(name, product):
            return name
    return ""
