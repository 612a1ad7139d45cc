"""What columns are that tell of pages: which number one shows, whose it is, and when it was visited last."""

import re
from collections.abc import Sequence

from rectitude.collectors.register.wordings import (
    ASKS,
    SHOWN_ON_A_PAGE,
    column_by_words,
)

ON_THE_PAGE = re.compile(
    SHOWN_ON_A_PAGE + r"|指向|链接|跳转|打开|link",
    re.IGNORECASE,
)
"""Words in headings of what stands on a page, or of where it leads."""


def leave_what_pages_claim(found: dict[int, str], headings: Sequence[str]) -> None:
    """Beside the question whether a page shows its number, what the page shows is no licence on record."""
    if "is_shown" in found.values():
        on_pages = [n for n, column in found.items() if ON_THE_PAGE.search(headings[n])]
        for n in [n for n in on_pages if found[n] != "is_shown"]:
            del found[n]


_HOLDS_THE_NUMBER = re.compile(
    r"^(?:该|此|上述|所示|首页|页面|网站|公示|展示|标明|其)\S{0,6}(?:许可)?证?号?\S{0,4}(?:的)?(?:真实|实际|登记)?(?:持证|持有|所属|归属)"
    r"|^(?:holder|owner)of(?:the|that)?(?:shown|displayed)?(?:number|licen[cs]e)"
)
"""Headings of whose the number on a page is, by the register: perhaps another's than the page's firm."""


def prefer_whose_page_it_is(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let the firm be whose page was looked at, beside the one whose number it shows."""
    at = next((n for n, column in found.items() if column == "holder"), None)
    if at is None or "is_shown" not in found.values() or not _HOLDS_THE_NUMBER.match(headings[at]):
        return
    others = [
        n
        for n, text in enumerate(headings)
        if n not in found and column_by_words("licences", text) == "holder"
    ]
    if len(others) == 1:
        del found[at]
        found[others[0]] = "holder"


def leave_numbers_on_pages(
    found: dict[int, str], headings: Sequence[str], kinds: Sequence[str]
) -> None:
    """Beside a look-up of the filing, or a number on record, what a page shows is no number on record."""
    on_pages = [
        n for n, column in found.items() if column in _NUMBERS and ON_THE_PAGE.search(headings[n])
    ]
    on_record = [
        n
        for n, text in enumerate(headings)
        if (kinds[n] == _A_NUMBER or found.get(n) in _NUMBERS) and not ON_THE_PAGE.search(text)
    ]
    for n in on_pages if on_record or "checked" in found.values() else ():
        column = found.pop(n)
        if on_record and on_record[0] not in found:
            found[on_record[0]] = column


_RESOLVED = re.compile(r"^(?:当前|目前|现|实际|最新|dns)*解析|^(?:dns|now|currently)?resolved")


def is_an_address_seen(heading: str, headings: Sequence[str]) -> bool:
    """Whether an address is where a site resolves to, beside the site's answer: seen, and not filed."""
    looks = any(column_by_words("observations", text) == "http_status" for text in headings)
    return looks and bool(_RESOLVED.match(heading))


def leave_addresses_seen(found: dict[int, str], headings: Sequence[str]) -> None:
    """Leave addresses that were seen to the looks that stand beside the filings."""
    for n in [n for n, column in found.items() if column == "server_ips"]:
        if is_an_address_seen(headings[n], headings):
            del found[n]


_NUMBERS = frozenset({"main_licence", "service_licence"})
_A_NUMBER = "filing-number"


def prefer_numbers_on_pages(found: dict[int, str], headings: Sequence[str]) -> None:
    """
    Beside a number on record the one under a heading of pages is the one that was seen.

    So it is beside the question whether one is shown, which then only says of an empty cell what it means.
    """
    shown = next((n for n, column in found.items() if column == "shown_number"), None)
    on_pages = [
        n
        for n, text in enumerate(headings)
        if found.get(n, "shown_number") == "shown_number"
        and ON_THE_PAGE.search(text)
        and column_by_words("observations", text) == "shown_number"
    ]
    if shown is None or not on_pages:
        return
    asked = [n for n in on_pages if ASKS.search(headings[n])]
    told = [n for n in on_pages if n not in asked]
    del found[shown]
    found[(told or asked)[0]] = "shown_number"
    if told and asked:
        found[asked[0]] = "is_shown"


_LAST_VISIT = re.compile(r"访问|活跃|visit")


def settle_last_visits(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let the last visit be of a site's use, beside how often it is visited: else it is the last look."""
    if "visits" in found.values() and "alive_on" not in found.values():
        for n in [n for n, column in found.items() if column == "silent_since"]:
            if _LAST_VISIT.search(headings[n]):
                found[n] = "alive_on"


_IN_THE_SOURCE = re.compile(
    r"源码|源代码|源文件|静态|脚本(?:执行|运行)?前|渲染前|raw|source|static"
)
_RENDERED = re.compile(r"渲染后?|脚本(?:执行|运行|加载)?后|动态|浏览器|render")


def prefer_what_is_rendered(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let a number that a browser shows go before what stands in a page's source: scripts write footers."""
    for column in ("shown_number", "number_link", "shown_unit"):
        at = next((n for n, each in found.items() if each == column), None)
        if at is None or not _IN_THE_SOURCE.search(headings[at]):
            continue
        for n, text in enumerate(headings):
            same = n not in found and column_by_words("observations", text) == column
            if same and _RENDERED.search(text):
                del found[at]
                found[n] = column
                break
