"""Words by which a page urges those who come with one client to remove it."""

import re

from rectitude.facts.quoting import sentence

_URGED = re.compile(
    r"(?<![不无])(?<!不必|不用|无需|必要)(?:请|建议|务必|必须|立即|马上|尽快|一键)"
    r"[^。；！!？?如若]{0,12}?(?:卸载|弃用)(?!旧|老|后重|并重|再重|重)"
    r"|\b(?:please|must|should|now)\b[^.;!?]{0,16}\buninstall\b",
    re.IGNORECASE,
)
_THE_CLIENT = re.compile(
    r"(?:您|你)?(?:正在|当前|现在)?使用的?[^。，；！!？?]{0,12}浏览器|(?:当前|该|此|本)(?:款|个)?浏览器"
    r"|(?:检测到|发现)(?:您|你)?[^。；！!？?]{0,10}(?:使用|安装|装有|运行)"
    r"|\b(?:your|this) browser\b|\byou are using\b",
    re.IGNORECASE,
)
"""What is to be removed is that with which the page was opened."""
_ANOTHER_MATTER = re.compile(
    r"版本|旧版|升级|更新|重新安装|重装|插件|扩展|控件|加载项|仿冒|假冒|山寨|盗版|病毒名|CVE-|CNVD|通报|下架|判决|公安"
    r"|如果|假如|若(?!干)|万一|教程|如何|怎[么样]"
    r"|\b(?:outdated|upgrade|update|plug-?in|extension|if|how to)\b",
    re.IGNORECASE,
)
"""An old version, an addition to a browser, what can be checked, or what is only supposed."""
LONGEST = 120
"""Characters before the urging in which the client is spoken of; ours."""


def urged_away(text: str) -> str:
    """
    Return the words by which a text urges to remove the browser in use; nothing without.

    >>> urged_away("您正在使用的浏览器与本站不兼容，请卸载后换用山雀浏览器打开。")
    '您正在使用的浏览器与本站不兼容，请卸载后换用山雀浏览器打开'
    >>> urged_away("检测到您正在运行山雀，请立即卸载山雀，改用沙鸥。")
    '检测到您正在运行山雀，请立即卸载山雀，改用沙鸥'
    >>> urged_away("您的浏览器版本过低，请卸载后重新安装。"), urged_away("当前浏览器无需卸载。")
    ('', '')
    """
    for match in _URGED.finditer(text):
        said = text[max(0, match.start() - LONGEST) : match.end() + LONGEST // 4]
        before = text[max(0, match.start() - LONGEST) : match.end()]
        if _THE_CLIENT.search(before) and not _ANOTHER_MATTER.search(said):
            return sentence(text, match.start(), match.end())
    return ""
