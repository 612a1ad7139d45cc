"""
Whether a store's page still offers an app, where the store answers 200 for everything.

The same store is asked for an app that cannot exist. What it says of that one alike proves nothing of
ours; "taken down" counts only where the store says it of both in readable words, and "there" only
where the page names the app and the other does not. Everything else is for a person to see.
"""

import re
import secrets
from difflib import SequenceMatcher
from typing import Literal
from urllib.parse import unquote, urlsplit

import msgspec

from rectitude.collectors import html
from rectitude.network.client import Answer

Verdict = Literal["found", "gone", "unclear"]

ALIKE = 0.95
"""Share of the words of two pages that are the same where both say the same: ours."""

LONGEST = 20_000
"""Characters of the words of a page that are compared: ours."""

_GONE = re.compile(
    "已下架|已被下架|不存在|已删除|未找到|找不到|已失效|暂未上架|no longer available|not found"
    "|has been removed|does ?n[o']t exist|unavailable",
    re.IGNORECASE,
)
"""How stores say that there is no such app; ours, from the pages of stores."""

_ID = re.compile(r"[A-Za-z]{0,3}[0-9]{4,}|[0-9]+")


class Listed(msgspec.Struct, frozen=True):
    """The app of a listing: what its page would name."""

    package: str
    name: str = ""


def control(address: str, listed: Listed) -> tuple[str, str, str] | None:
    """
    Return the address of an app that cannot exist in the same store, our id in it, and the false one.

    None where the address shows no id.

    >>> control("https://store.example/app/12345?from=a", Listed("a.b.c"))[1]
    '12345'
    """
    parts = urlsplit(address)
    start = address.find(parts.netloc) + len(parts.netloc)
    place = address.find(listed.package, start) if listed.package else -1
    if place >= 0:
        false = f"none.{secrets.token_hex(6)}.such"
        return _put(address, place, listed.package, false), listed.package, false
    ids = list(_ID.finditer(address, start))
    if not ids:
        return None
    longest = max(ids, key=lambda match: len(match[0]))
    letters = longest[0].rstrip("0123456789")
    digits = "".join(secrets.choice("0123456789") for _ in range(len(longest[0]) + 6))
    false = f"{letters}9{digits}"
    return _put(address, longest.start(), longest[0], false), longest[0], false


def _put(address: str, place: int, old: str, new: str) -> str:
    return address[:place] + new + address[place + len(old) :]


def judge(page: Answer, other: Answer, listed: Listed, own: str, false: str) -> Verdict:
    """Return whether a page that was answered offers an app; `other` is the answer for the false id."""
    words = words_of(page).replace(own, "#").replace(listed.package, "#")
    others = words_of(other).replace(false, "#").replace(own, "#")
    answered = other.status is not None and other.status < 400
    if answered and alike(words, others):
        return "gone" if _GONE.search(words) and _GONE.search(others) else "unclear"
    if _GONE.search(words) or not (answered or other.status in {404, 410}):
        return "unclear"
    named = bool(listed.name) and listed.name in words and listed.name not in others
    packaged = listed.package in words_of(page) and (own != listed.package)
    return "found" if named or packaged else "unclear"


def alike(one: str, other: str) -> bool:
    """Return whether two pages say the same, but for a few words."""
    if one == other:
        return True
    first, second = _words(one), _words(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9#]+|[^\sA-Za-z0-9#]", text[:LONGEST])[:4000]


def words_of(answer: Answer) -> str:
    """Return what a person can read on a page without scripts, its title first."""
    page = html.read(answer.body, answer.headers.get("content-type", ""))
    return unquote(f"{page.title} {page.text}").strip()
