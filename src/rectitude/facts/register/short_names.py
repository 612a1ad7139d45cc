"""By what short names a text calls a firm: 沭港网络, or 沭港 alone, of 连云港沭港网络科技有限公司."""

import re

from rectitude.facts import places

_SHORTEST = 3
"""Letters of a short name that is not what tells a firm's name from others; ours."""
_BRAND = 2
"""Letters with which what tells a firm's name from others begins, and by which it is called; ours."""
_FORM = re.compile(
    r"(?:科技|网络|信息|技术|服务|数据|通信|电子|商贸|有限|责任|股份|集团|公司|中心|单位|部)+"
)
"""What many names of firms have."""


def is_short_for(said: str, name: str) -> bool:
    """
    Whether a name may be called so.

    >>> is_short_for("沭港网络", "连云港沭港网络科技有限公司"), is_short_for("公司", "沭港网络科技有限公司")
    (True, False)
    >>> is_short_for("网联", "银川网联科技有限公司"), is_short_for("银川", "银川网联科技有限公司")
    (True, False)
    """
    if said == _brand(name):
        return True
    return len(said) >= _SHORTEST and said in name and not _FORM.fullmatch(said)


def _brand(name: str) -> str:
    """Return what stands in a name between its place and its form, or nothing."""
    brand, *form = _FORM.split(name[places.leading(name).end :], maxsplit=1)
    return brand if form and len(brand) >= _BRAND else ""


def calls(text: str, name: str) -> bool:
    """
    Whether a text has the beginning of what tells a name from others: neither its place nor its form.

    >>> name = "连云港沭港网络科技有限公司"
    >>> calls("沭港对外开通宽带", name), calls("连云港电信开通", name)
    (True, False)
    """
    telling = _FORM.split(name[places.leading(name).end :])[0]
    return len(telling) >= _BRAND and telling[:_BRAND] in text
