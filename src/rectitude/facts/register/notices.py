"""Titles of pages that stand where a site was: of whoever stopped it, or sells its domain."""

import re

_TITLE = re.compile(r"标题|title", re.IGNORECASE)
_LONGEST_NOTICE = 40
"""Characters of a title that is a notice; ours: of a longer one the words may be about anything."""
_NOTICE = re.compile(
    r"(?:暂停|停止|禁止|无法|不可)(?:访问|服务|接入)|(?:网站|站点|域名|页面)(?:未备案|已关闭|已停用|已?暂停|出售|转让|停放)"
    r"|domain (?:is )?(?:for sale|parked)|suspended|unavailable",
    re.IGNORECASE,
)
"""What a page is headed that stands where a site was: of whoever stopped it, or sells its domain."""


def is_a_title(heading: str) -> bool:
    """Whether a heading is of titles of pages."""
    return bool(_TITLE.search(heading))


def is_a_notice(title: str) -> bool:
    """
    Whether the title of a page says that the site is stopped.

    >>> is_a_notice("该网站暂停访问"), is_a_notice("山货铺")
    (True, False)
    """
    return len(title) <= _LONGEST_NOTICE and bool(_NOTICE.search(title))
