"""The words by which switches of personalised delivery, and what keeps their choice, are known."""

import re

from rectitude.facts.personalisation.naming import SWITCHED
from rectitude.facts.popups.words import CLOSE_SIGN

PROMISES = re.compile(SWITCHED, re.IGNORECASE)
CONFIRMS = (
    "^(确定|确认|是的?|继续|ok|confirm|continue|yes"
    "|((我要)?(确定|确认|仍要|仍然|坚持|继续|残忍|狠心))?(关闭|停用)(个性化)?(推荐|推送)?"
    "|(yes,? ?)?(turn (it )?off|disable)( anyway)?)$"
)
SAVES = "保 ?存|提 ?交|应 ?用|确 ?定|确 ?认|更 ?新|完 ?成|save|apply|submit|update|done"
"""Libraries of components put a space between the two characters of a button."""
_OTHER_USE = re.compile(
    r"搜索|查询|返回|回到|首页|菜单|导航|客服|分享|夜间|语言|展开|收起|更多|上一|下一|打印|领取|抢购"
    r"|(?<![a-z])(search|menu|(feed)?back|share|lang(uage)?|more|top)(?![a-z])",
    re.IGNORECASE,
)
"""What a button beside a switch does that keeps no choice."""
SETTINGS = re.compile(
    r"^(?!.*(?:政策|协议|声明|条款|policy|notice|statement)).*(?:设置|偏好|管理|选项|settings|preferences|options|choices)",
    re.IGNORECASE,
)
"""The title of a page on which one chooses, and reads no policy."""
ASKS_ABOUT = re.compile(r"如何|怎么|怎样|什么|为何|[?？]|^(how|why|what|can) ", re.IGNORECASE)
"""A question of a list of questions, which opens its answer."""
_STATE = re.compile(r"^\W*已?(关闭|停用|开启)\W*$|^\W*(turned )?(on|off)\W*$", re.IGNORECASE)


def unknown(buttons: list[str], pressed: list[str]) -> list[str]:
    """
    Return the buttons beside a switch that may keep the choice, for all that can be read on them.

    Crosses that stand more than once take away an item each; a single one may close a panel that keeps it.

    >>> unknown(["允许所选", "", "立即领取", "Stop", "×", "×"], []), unknown(["×"], [])
    (['允许所选', '—', 'Stop'], ['×'])
    """
    crosses = {each for each in buttons if CLOSE_SIGN.match(each) and buttons.count(each) > 1}
    return [
        each or "—"
        for each in buttons
        if each not in pressed and each not in crosses and not _OTHER_USE.search(each)
    ]


def lines(text: str) -> set[str]:
    return {line for each in text.splitlines() if (line := each.strip())}


def new_lines(before: str, after: str, label: str = "") -> str:
    r"""
    Return what a page says anew; what the switch says of itself is no word of the page.

    >>> new_lines("设置", "设置\n个性化推荐 已关闭\n登录后才能保存", "个性化推荐")
    '登录后才能保存'
    """
    stood = set(before.splitlines())
    new = [line.strip() for line in after.splitlines() if line.strip() and line not in stood]
    return "\n".join(
        line for line in new if not (label and label in line) and not _STATE.match(line)
    )
