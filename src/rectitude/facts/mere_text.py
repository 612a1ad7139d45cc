"""Addresses that stand as mere text on a page, where others' in places of the same kind are links."""

import re
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import Treated, pages_with_links

AFTER = 40
"""Characters after an address that are said of it; ours."""
_COPIED = re.compile(
    r"复制(?:此|该)?(?:链接|网址|地址)|复制[^。\n]{0,8}(?:浏览器|打开|访问)|请[^。\n]{0,4}复制"
    r"|\bcopy (?:the )?(?:link|address|url)\b",
    re.IGNORECASE,
)
LEAST_UNLINKED = 2
"""Addresses of one site that must stand as mere text, and of others as links: one may be a slip. Ours."""
_NO_ADDRESS_TO_VISIT = re.compile(
    r"^https?://(api|localhost|schemas?|ns|xmlns|gateway|open)[.\d-]|[{}<>]|//[^/]*(example\.(com|org|net)|your|xxx)"
    r"|/(api|v\d+|xmlns|schemas?)(/|$)|:\d{4,5}(/|$)",
    re.IGNORECASE,
)
"""Addresses that programs ask for, and samples: nobody means them to be visited. Ours."""
_SETS_BY_ITSELF = re.compile(r"\b(nofollow|ugc)\b", re.IGNORECASE)
"""What programs that make links of what people typed say of them, and authors as a rule do not."""


class Mere(msgspec.Struct, frozen=True):
    """A site whose address stands as mere text where others' become links."""

    page: str
    party: str
    presses: tuple[OutwardPress, ...]
    others: tuple[Treated, ...]
    by_hand: str = ""
    """Words right after its address, and after none of the others', that ask to copy it."""
    nobodys: tuple[OutwardPress, ...] = ()
    """Tries that made a link of an address that nobody knows, all of them, in the place of its own."""

    @property
    def certain(self) -> bool:
        """
        Whether nothing else tells its addresses from those that a program made links of.

        Not who wrote them, how many links a text may have, what stands before them, their scheme or ending:
        one stands before another site's link in one text, in all these alike.
        """
        made = [other.last for other in self.others if _made_by_itself(other.last)]
        once = min(len(self.presses), len({each.target for each in made})) < LEAST_UNLINKED
        if once:
            return False
        if any(_NO_ADDRESS_TO_VISIT.search(press.target) for press in self.presses):
            return False
        return any(_is_alike(press, other) for press in self.presses for other in made)


def _made_by_itself(press: OutwardPress) -> bool:
    by_way = party(press.href) != party(press.target)
    return by_way or bool(_SETS_BY_ITSELF.search(press.relation))


def _is_alike(plain: OutwardPress, link: OutwardPress) -> bool:
    return (
        plain.block == link.block != 0
        and plain.position < link.position
        and plain.led_in_by == link.led_in_by
        and urlsplit(plain.target).scheme == urlsplit(link.target).scheme
        and _ending(plain.target) == _ending(link.target)
    )


def _ending(url: str) -> str:
    """Return what follows the name of a party: `com.cn`."""
    return party(url).partition(".")[2]


def mere_text(website: Website) -> Iterator[Mere]:
    """Yield the sites whose addresses are no links, in places of one kind with others' that are."""
    texts = {page.final_url: page.text for page in website.pages}
    for page in pages_with_links(website):
        linked = {link.party for link in page.links}
        by_party: dict[str, list[OutwardPress]] = defaultdict(list)
        for press in page.unlinked:
            if party(press.target) not in linked:
                by_party[party(press.target)].append(press)
        for site, presses in by_party.items():
            groups = {press.group for press in presses}
            others = tuple(
                link
                for link in page.links
                if link.last.group in groups and link.last.label.startswith(("http:", "https:"))
            )
            if others:
                nobodys = page.passes_nobodys(site)
                by_hand = _by_hand(texts.get(page.page, ""), presses, others)
                yield Mere(page.page, site, tuple(presses), others, by_hand, nobodys)


def _by_hand(text: str, presses: list[OutwardPress], others: tuple[Treated, ...]) -> str:
    """Return the words that ask to copy these addresses alone; nothing where others' have such, too."""
    if any(_copying(text, other.last.target) for other in others):
        return ""
    return next(filter(None, (_copying(text, press.target) for press in presses)), "")


def _copying(text: str, address: str) -> str:
    r"""
    Return what is said right after an address, up to the next one, if it asks to copy it.

    >>> _copying("报名 https://a.example/1 复制到浏览器打开\nhttps://b.example/", "https://a.example/1")
    '复制到浏览器打开'
    """
    at = text.find(address)
    if at < 0:
        return ""
    after, *_ = text[at + len(address) :][:AFTER].split("http")
    lines = " ".join(after.splitlines()[:2])
    return " ".join(lines.split()) if _COPIED.search(lines) else ""
