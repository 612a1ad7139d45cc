"""Addresses that were posted and that a page does not show: other words stand in their place."""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import party
from rectitude.facts.links.reasons import stated
from rectitude.facts.original_text import with_original
from rectitude.facts.outward import carried
from rectitude.facts.own_treatment import kept_for_harm
from rectitude.facts.site import pages_once

LEAST = 2
"""Addresses of one site that must be missing: one may have been taken out by hand. Ours."""
_POSTED = re.compile(r"https?://[\w./?=&%#:+~-]+", re.ASCII | re.IGNORECASE)
BEFORE, AFTER = 4, 2
"""Characters around an address in its line without which its place is not known; ours."""
NEAR = 12
"""Characters around an address that are compared; ours."""
LONGEST = 24
"""Characters that may stand in the place of an address; ours."""
_WITHHELD = re.compile(
    r"(?:不予?|未予?|不再|无法|暂不|不能)(?:显示|展示|公开)|不可见|屏蔽|隐藏|删除|删掉|过滤|移除|已处理|\*{3,}"
    r"|\b(?:hidden|removed|blocked|deleted|filtered|withheld)\b",
    re.IGNORECASE,
)
"""That something is not shown: a player, a picture or a card may stand for an address, too."""
_RULED_OUT = re.compile(
    r"(?:广告|推广|引流|营销|灌水|外链|站外|竞品|导流|网址|链接)[^。；\n]{0,20}(?:屏蔽|不予?显示|删除|删掉|过滤|隐藏|替换|撤下)"
    r"|\b(?:spam|adverts?|promotion\w*)\b[^.\n]{0,40}\b(?:removed?|hidden|deleted|blocked)\b",
    re.IGNORECASE,
)
"""A rule of the site by which some addresses are not shown: whether it holds here is a question."""


class Missing(msgspec.Struct, frozen=True):
    """One address as it was posted, and what the page has in its place."""

    page: PageVisit
    original: PageVisit
    posted: str
    shown: str

    @property
    def refs(self) -> tuple[str, str]:
        return self.page.ref, self.original.ref


class TakenOut(msgspec.Struct, frozen=True):
    """A site whose posted addresses all are missing, where others' became links."""

    party: str
    places: tuple[Missing, ...]
    others: tuple[str, ...]
    """Whose posted addresses are links on the same pages."""
    ruled: bool
    """Whether the site says somewhere that it does not show some."""

    @property
    def certain(self) -> bool:
        """Whether it happens every time, with words that say so and give no reason."""
        several = len({each.posted for each in self.places}) >= LEAST
        reasons = (stated(each.shown) for each in self.places)
        unreasoned = all(reason.kind == "none" and not reason.appeal for reason in reasons)
        said = all(_WITHHELD.search(each.shown) for each in self.places)
        return several and said and unreasoned and not self.ruled


def taken_out(website: Website) -> Iterator[TakenOut]:
    """Yield the sites of which no posted address is shown, on pages where others' are links."""
    missing: dict[str, list[Missing]] = defaultdict(list)
    linked, others = set[str](), dict[str, None]()
    for page, original in with_original(website):
        here = _named(page)
        linked |= here
        framed = set(map(party, page.frames))  # a player stands there
        for match in _POSTED.finditer(original.text):
            whose = party(match[0])
            if whose in here:
                others.setdefault(whose)
            elif whose not in {party(page.final_url), *framed} and whose not in page.text:
                shown = _in_its_place(page, original.text, match)
                if shown:  # else a picture may stand there
                    missing[whose].append(Missing(page, original, match[0], shown))
    ruled = any(
        kept_for_harm(page.text) or _RULED_OUT.search(page.text) for page in pages_once(website)
    )
    for whose, places in missing.items():
        if others and whose not in linked:
            yield TakenOut(whose, tuple(places), tuple(others), ruled)


def _named(page: PageVisit) -> set[str]:
    """Return to whose sites a page links."""
    return {party(each) for link in page.links for each in (link.href, *carried(link.href))}


def _in_its_place(page: PageVisit, original: str, match: re.Match[str]) -> str | None:
    """
    Return what stands on the page between the words around an address; None where that is not known.

    A link in its place leads somewhere, and is no missing one.
    """
    before = _bare(original[: match.start()].rpartition("\n")[2])[-NEAR:]
    after = _bare(original[match.end() :].partition("\n")[0])[:NEAR]
    if len(before) < BEFORE or len(after) < AFTER:
        return None
    text = _bare(page.text)
    found = re.search(f"{re.escape(before)}(.{{0,{LONGEST}}}?){re.escape(after)}", text)
    if not found or any(link.text and _bare(link.text) in found[1] for link in page.links):
        return None
    return found[1]


def _bare(text: str) -> str:
    return "".join(text.split())
