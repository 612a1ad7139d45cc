"""Who recommends by a link on a page, and earns by it, as the words beside it say."""

import re
from urllib.parse import parse_qsl, urlsplit

from rectitude.facts.outward import recommended_by

AROUND = 80
"""Characters before and after the code of who recommends; ours: the sentence, and one more."""

_EARNS = re.compile(
    r"返利|返佣|返现|返\s?(?:我|给我)?\s?\d|佣金|提成|(?:邀请|推荐|推广|分享)[码链]"
    r"|我的(?:专属|个人)?(?:邀请|推荐|推广|分享)?(?:链接|码)|(?:给|算)我(?:返|奖|积|提|的)"
    r"|\b(?:my (?:referral |invite )?(?:link|code)|referral|commission|kickback)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"^(?:uid|user_?id|share_?(?:id|uid|code)|sharer(?:_?id)?)$", re.IGNORECASE)
"""Names of parameters that say who recommends only where the words beside the link do; ours."""
_TOLD = re.compile(
    r"(?:替换|转换|统一|改写|改为|换成|换为)[^。；\n]{0,16}(?:推广|返利|佣金|邀请|推荐|参数|来源|[账帐]号)"
    r"|(?:推广|返利|佣金|邀请|推荐|参数|来源|[账帐]号)[^。；\n]{0,16}(?:替换|转换|统一|改写|改为|换成|换为)"
    r"|\b(?:replac|rewrit|convert)\w*[^.\n]{0,30}\b(?:affiliate|referral|codes?|parameters?)\b",
    re.IGNORECASE,
)
"""The site tells those who post that it puts an account of its own there."""


def earns_by(text: str, target: str) -> bool:
    """
    Whether words beside an address say that who posted it earns by the code in it.

    >>> earns_by("从我的链接买：https://a.example/p?ref=zhou88", "https://a.example/p?ref=zhou88")
    True
    >>> earns_by("官网：https://a.example/p?ref=zhou88", "https://a.example/p?ref=zhou88")
    False
    """
    return _is_said_to_earn(text, recommended_by(target))


def earns_by_account(text: str, target: str, name: str) -> bool:
    """
    Whether words beside an address say that who posted it earns by the account in a parameter of it.

    >>> address = "https://a.example/p?id=3&uid=zhou"
    >>> earns_by_account(f"我的推广链接：{address}", address, "uid")
    True
    >>> earns_by_account(f"我的推广链接：{address}", address, "id"), earns_by_account(address, address, "uid")
    (False, False)
    """
    account = dict(parse_qsl(urlsplit(target).query)).get(name, "")
    return bool(_SOMEBODY.match(name)) and _is_said_to_earn(text, account)


def _is_said_to_earn(text: str, code: str) -> bool:
    at = text.find(code) if code else -1
    return at >= 0 and bool(_EARNS.search(text[max(0, at - AROUND) : at + AROUND]))


def says_that_it_replaces(text: str) -> bool:
    """
    Whether a page says that codes of those who recommend are replaced.

    >>> says_that_it_replaces("帖内商品链接的推广参数会统一换成本站的。"), says_that_it_replaces("欢迎分享。")
    (True, False)
    """
    return bool(_TOLD.search(text))
