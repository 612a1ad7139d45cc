"""
Pages of a site that show another firm's whole page in a frame, under the site's own address.

Most frames are services that the site uses, or its own pages at a host. One is told of where page and frame
name two firms as whose they are, and nothing around it says whose page it is, or by what right it stands.
"""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import Framed, PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.copies import is_declared
from rectitude.facts.firms import are_of_two_firms, firms
from rectitude.facts.parties import host_of, party, recipient
from rectitude.facts.site import first_party, home, pages_once

LEAST_LINKS = 5
"""Links of a page that is a site's own, and no form or player of a service; ours."""

_TOLD_BY = 200
"""Characters by which a frame's text is found in that of its page; ours."""
_OWNED = re.compile(r"©|\(c\)|版权所有|copyright|ICP备", re.IGNORECASE)
"""That the text of a frame says whose the page is."""
_BY_OTHERS = re.compile(
    r"(?:技术支持|技术服务|提供|支持|承建|制作|powered by)[:：\s]{0,3}[\u4e00-\u9fa5]{0,24}公司"
    r"|[\u4e00-\u9fa5]{0,24}公司\s?(?:提供|技术支持|制作|承建)",
    re.IGNORECASE,
)
"""A firm that made a page, or keeps it up."""
_USED = re.compile(
    r"来源|转载|引自|摘自|由.{0,30}提供|合作|集团|旗下|子公司|母公司|原文|外部(?:网站|页面)|第三方"
    r"|\b(?:source|provided by|partners?|external|third.party)\b",
    re.IGNORECASE,
)
"""Words around a frame by which a site says what it is, or how the firms belong together."""


class Shown(msgspec.Struct, frozen=True):
    """A page with such a frame."""

    page: PageVisit
    frame: Framed
    firm: str
    """Whose the framed page says that it is."""


def shown(website: Website) -> Iterator[Shown]:
    """Yield other firms' pages in frames, one of each party."""
    own, entry = first_party(website), home(website)
    told: set[str] = set()
    for page in pages_once(website):
        for frame in page.framed:
            host = host_of(frame.address)
            if own.owns(host) or own.resembles(host) or recipient(host) or party(host) in told:
                continue
            theirs, around = _BY_OTHERS.sub(" ", frame.text), _before(page, frame)
            ours = f"{_before(entry, frame)}\n{around}" if entry else around
            two = are_of_two_firms(ours, frame.text) and are_of_two_firms(ours, theirs)
            if two and _is_a_page(frame, theirs) and not _says(around, frame, theirs):
                told.add(party(host))
                yield Shown(page, frame, firms(theirs)[-1])


def _before(page: PageVisit, frame: Framed) -> str:
    """Return a page's own words, after which those of its frames come."""
    return page.text.partition(frame.text[:_TOLD_BY])[0]


def _is_a_page(frame: Framed, text: str) -> bool:
    return frame.links >= LEAST_LINKS and bool(_OWNED.search(text))


def _says(around: str, frame: Framed, theirs: str) -> bool:
    """Whether the page itself says whose the framed page is, or what it is."""
    named = host_of(frame.address) in around or party(host_of(frame.address)) in around
    names = any(firm[-6:] in around for firm in firms(theirs))
    return named or names or bool(_USED.search(around)) or is_declared(around)
