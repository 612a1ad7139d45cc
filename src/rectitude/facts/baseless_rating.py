"""A site rates another firm's program as dangerous and has it removed, though its own test found nothing."""

import re

import msgspec

from rectitude.facts.quoting import sentence

_KIND = (
    r"(?:浏览器|输入法|播放器|下载器|压缩|杀毒(?:软件)?|卫士|管家|助手|阅读器|清理大师|加速器|网盘|云盘"
    r"|\s(?:Browser|Player|Anti-?virus|Cleaner|Reader))"
)
_NO_NAME = (
    r"(?:本|该|此|其他|其它|别的|旧版?|老版?|手机|电脑|系统|自带|默认|第三方|这款|那款"
    r"|安装|卸载|使用|推荐|更好用的)"
)
_PROGRAM = re.compile(rf"(?!{_NO_NAME})[\u4e00-\u9fa5A-Za-z0-9]{{2,8}}?{_KIND}")
"""A program's name ends with what the program is for."""
_CONDEMNED = re.compile(
    r"高危|危险(?:软件|程序|应用|等级)?|极?不安全|恶意软件|流氓软件|有害|高风险|风险(?:等级|评级|软件)"
    r"|\b(?:dangerous|high[- ]risk|unsafe|malicious)\b",
    re.IGNORECASE,
)
_URGED = re.compile(
    r"(?<!不)(?<!无需)(?<!不必)(?:请|建议|务必|必须|立即|马上|尽快|尽早)[^。；\n]{0,8}(?:卸载|移除|删除)"
    r"|\b(?:please|should|must|recommend|now:?)\b[^.\n]{0,20}\b(?:uninstall|remov\w+)",
    re.IGNORECASE,
)
_TESTED = (
    r"(?:病毒|木马|恶意(?:行为|代码|程序|扣费)?|隐私(?!政策|声明|保护|条款|协议)|权限|漏洞|后门|联网行为"
    r"|virus(?:es)?|trojans?|malware|privacy(?! (?:policy|notice))|permissions)"
)
_CLEAN = (
    r"(?:均?未(?:检出|发现|检测到|见异常|见)|没有(?:发现|检出)|无(?:异常|风险|发现|威胁)?(?![\u4e00-\u9fa5])|正常|通过|合格"
    r"|安全|0\s?[个项处]?(?!\d)|none(?: found)?|clean|passed|ok\b)"
)
_ROW = re.compile(
    rf"{_TESTED}[^\n：:\t。，]{{0,10}}[：:\t\n]\s{{0,3}}(?:(?P<clean>{_CLEAN})|(?P<other>[^\n\t。；，]{{1,16}}))",
    re.IGNORECASE,
)
"""What was tested for, and beside it the result."""
_IN_PROSE = re.compile(
    rf"(?:未|没有)(?:能)?(?:发现|检出|检测到)[^。；\n]{{0,8}}{_TESTED}[^。；\n]{{0,4}}[、和及与或][^。；\n]{{0,6}}{_TESTED}"
    rf"|\bno {_TESTED}(?:,| or| and)[^.\n]{{0,12}}{_TESTED}",
    re.IGNORECASE,
)
"""Two kinds of fault at least, and none was found."""
_GROUND = re.compile(
    r"因为?其|由于|原因[：:]|静默|捆绑|私自|擅自|篡改|劫持|通报|下架|CVE-|旧版|停止维护|用户投诉|被投诉|升级到|仿冒|山寨|假冒"
    r"|\b(?:because|due to|bundl\w+|outdated)\b",
    re.IGNORECASE,
)
"""A ground of another kind may stand beside the test."""
_RATHER = re.compile(
    rf"(?:推荐|安装|换用|改用|换成|下载|试试|请用|使用|install|try|use)[^。；\n]{{0,12}}?(?P<kind>{_KIND})",
    re.IGNORECASE,
)
LEAST_CLEAN = 2
"""Results without any fault that make a test of the program; ours: a single one is of one kind of fault."""


class BaselessRating(msgspec.Struct, frozen=True):
    """The program, the words by which it is to be removed, and a result of the test beside them."""

    product: str
    quoted: str
    result: str


def baseless_rating(title: str, text: str) -> BaselessRating | None:
    """
    Return the program of another firm that a page condemns against its own test, offering its own; or None.

    The page is of that program by its title or its heading.
    """
    heading = next((line for line in text.splitlines() if _PROGRAM.search(line)), "")
    named = _PROGRAM.search(title) or _PROGRAM.search(heading)
    urged = next((each for each in _URGED.finditer(text)), None)
    if named is None or urged is None or not _CONDEMNED.search(text) or _GROUND.search(text):
        return None
    result = _found_nothing(text)
    if not result or not _offers_another(named[0], text):
        return None
    return BaselessRating(named[0], sentence(text, urged.start(), urged.end()), result)


def _found_nothing(text: str) -> str:
    """Return a result of a test that found no fault of any kind; nothing where it found one, or is none."""
    rows = list(_ROW.finditer(text))
    if any(row["other"] for row in rows):
        return ""
    prose = _IN_PROSE.search(text)
    if prose:
        return sentence(text, prose.start(), prose.end())
    return " ".join(rows[0][0].split()) if len(rows) >= LEAST_CLEAN else ""


def _offers_another(product: str, text: str) -> bool:
    """Whether another program for the same is offered beside it."""
    return any(
        product.endswith(each["kind"]) and product not in each[0] for each in _RATHER.finditer(text)
    )
