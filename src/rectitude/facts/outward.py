"""How a site treats links to other sites that stand side by side on its own pages."""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.copies import altered
from rectitude.facts.links.addresses import Change, address_changes, party
from rectitude.facts.links.reasons import Stated, stated
from rectitude.facts.parties import bare
from rectitude.facts.site import home
from rectitude.facts.stopping import BY_HAND, COUNTS_DOWN, SCANNED, Cause, cause_of
from rectitude.findings import Finding, Outcome, Place, untested

ADDRESS = re.compile(r"https?://[^\s&\"'<>]+", re.IGNORECASE)
LEAST_ROUNDS = 2
"""Presses that must end the same way: one may have met a page that was not ready. Ours."""

ERROR = 400
"""The first status that says that something was not served (RFC 9110, 15.5)."""
_REFUSALS = frozenset({403, 451})
"""By which a server that works says that it will not (RFC 9110, 15.5.4; RFC 7725)."""
_NO_WAY_OUT = re.compile(
    r"复制|拷贝|分享|转发|收藏|二维码|下载|播放|大图|放大|举报|点赞|\b(copy|share|download|play|zoom|enlarge|embed|qr)\b",
    re.IGNORECASE,
)
"""What a control with an address in it does besides leading there, by its label."""
_COPIED = re.compile(
    r"(?:链接|网址|地址|内容)?(?:已|成功)?复制(?:成功|到(?:剪[贴切]板|粘贴板))?[!！。]?|copied[!.]?",
    re.IGNORECASE,
)
CONTROL = 12
"""Characters beyond which words are what a link is about, and no control's; ours."""
_MEDIA = re.compile(
    r"\.(jpe?g|png|gif|webp|avif|svg|bmp|ico|mp4|webm|m3u8|mov|mp3|m4a|wav|ogg|js|css|json|woff2?)$",
    re.IGNORECASE,
)
"""Files that pages show in themselves: pressing them opens a picture or a player."""


def carried(href: str) -> Iterator[str]:
    """
    Yield the addresses that an address carries in its parameters or path.

    >>> [each for each in carried("https://bbs.example/go?to=https%3A%2F%2Fa.example.com%2Fx") if each]
    ['https://a.example.com/x', 'https://a.example.com/x']
    """
    parts = urlsplit(href)
    for _, value in parse_qsl(f"{parts.query}&{parts.fragment.partition('?')[2]}"):
        yield from (value, unquote(value), _of_base64(value))
    if found := ADDRESS.search(unquote(parts.path)):
        yield found[0]


def _of_base64(value: str) -> str:
    with suppress(binascii.Error, ValueError):
        return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode()
    return ""


_REFERS = re.compile(
    r"^(?:invit\w*|referr?er\w*|ref(?:_?(?:id|code))?|aff\w*|cps\w*|pid|union_?id|promo(?:_?code)?|promoter(?:_?(?:id|code))?|distributor\w*|spread\w*)$",
    re.IGNORECASE,
)
"""Names of parameters by which a link says who recommends; ours."""


def recommended_by(target: str) -> str:
    """
    Return who recommends by a link, as its address says; nothing where it does not.

    >>> recommended_by("https://shop.example/p/1?inviter=zhou88"), recommended_by("https://shop.example/p/1")
    ('zhou88', '')
    """
    pairs = parse_qsl(urlsplit(target).query)
    return next((value for name, value in pairs if _REFERS.match(name)), "")


def leads_out(label: str, address: str) -> bool:
    """
    Whether a control with such a label and address is there to lead to it.

    >>> leads_out("看这里", "https://a.example/x"), leads_out("复制链接", "https://a.example/x")
    (True, False)
    >>> leads_out("环湖骑行全程记录 云帆视频 · 点击播放", "https://a.example/x")
    True
    """
    short = len(label) <= CONTROL and not label.startswith(("http:", "https:"))
    return not (short and _NO_WAY_OUT.search(label)) and not _MEDIA.search(urlsplit(address).path)


def counted_down(press: OutwardPress) -> bool:
    """Whether something stood and counted down before the link opened by itself."""
    return press.outcome == "opened" and bool(COUNTS_DOWN.search(press.text))


class Treated(msgspec.Struct, frozen=True):
    """One site's link on one page, and all presses on it."""

    page: str
    party: str
    presses: tuple[OutwardPress, ...]
    frame: frozenset[str] = frozenset()
    """Lines of the page on which the link stands."""

    @property
    def last(self) -> OutwardPress:
        return self.presses[-1]

    @property
    def opens(self) -> bool:
        """Whether one press is enough, in any round."""
        return any(press.outcome == "opened" for press in self.presses)

    @property
    def reachable(self) -> bool:
        return any(press.outcome in {"opened", "passed-on"} for press in self.presses)

    @property
    def stopped(self) -> bool:
        """Whether no press led to the other site, in all rounds."""
        return self._always("stopped")

    @property
    def extra(self) -> bool:
        """Whether it took further presses in all rounds."""
        return self._always("passed-on") and all(press.presses for press in self.presses)

    @property
    def waited(self) -> bool:
        """Whether it opened by itself each time, after a page of the site's own had counted down."""
        return self._always("opened") and all(map(counted_down, self.presses))

    @property
    def diverted(self) -> bool:
        return self._always("diverted")

    @property
    def refs(self) -> tuple[str, ...]:
        return tuple(press.ref for press in self.presses)

    @property
    def said(self) -> str:
        """
        What came after the press, without what the page before has as well.

        A site's head and foot stand around all its pages: what they say, as the name of a network firm or
        that the site is filed, is said of no link.
        """
        return "\n".join(line for line in _lines(self.last.text) if line not in self.frame)

    @property
    def reason(self) -> Stated:
        """What the page said for it."""
        return stated(self.said, self.last.controls)

    @property
    def cause(self) -> Cause:
        last = self.last
        in_error = (last.status or 0) >= ERROR and last.status not in _REFUSALS
        return cause_of(self.said, last.controls, in_error=in_error)

    @property
    def diverted_at_all(self) -> bool:
        return any(press.outcome == "diverted" for press in self.presses)

    @property
    def is_named(self) -> bool:
        """Whether the link itself holds the address, and not its words alone."""
        last = self.last
        return party(last.href) == self.party or any(
            party(each) == self.party for each in carried(last.href)
        )

    @property
    def leads_out(self) -> bool:
        return leads_out(self.last.label, self.last.target)

    def place(self, kind: str) -> Place:
        """Return where it stands, the same from run to run."""
        key = f"{kind}:{self.party}"
        return Place(kind="page", key=key, fields={"url": bare(self.page), "target": self.party})

    def _always(self, outcome: str) -> bool:
        return len(self.presses) >= LEAST_ROUNDS and all(
            press.outcome == outcome for press in self.presses
        )


class PageLinks(msgspec.Struct, frozen=True):
    """The links to other sites of one page, each of another party."""

    page: str
    links: tuple[Treated, ...]
    unlinked: tuple[OutwardPress, ...]
    nobodys: tuple[OutwardPress, ...] = ()
    """What came of an address of no firm's in the place of a link's."""

    typed: tuple[OutwardPress, ...] = ()
    """What stands at addresses that were asked for by themselves, as one who types them would."""

    def passes_nobodys(self, whose: str) -> tuple[OutwardPress, ...]:
        """Return the tries of an address that nobody knows in a party's place, if all led on at once."""
        tries = tuple(each for each in self.nobodys if each.stands_for == whose)
        passed = len(tries) >= LEAST_ROUNDS and all(each.outcome == "opened" for each in tries)
        return tries if passed else ()

    @property
    def open_at_once(self) -> tuple[Treated, ...]:
        return tuple(link for link in self.links if link.opens)

    @property
    def reachable(self) -> tuple[Treated, ...]:
        return tuple(link for link in self.links if link.reachable)


def pages_with_links(website: Website) -> tuple[PageLinks, ...]:
    """Return the pages whose links to several other sites were pressed."""
    by_page: dict[str, list[OutwardPress]] = defaultdict(list)
    for press in website.outward:
        if not press.problem:
            by_page[press.page].append(press)
    frames = {page.final_url: frozenset(_lines(page.text)) for page in website.pages}
    return tuple(
        _page(page, presses, frames.get(page, frozenset())) for page, presses in by_page.items()
    )


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _page(page: str, presses: list[OutwardPress], frame: frozenset[str]) -> PageLinks:
    its: dict[str, list[OutwardPress]] = defaultdict(list)
    unlinked, nobodys, typed = [], [], []
    for press in presses:
        if press.typed:
            typed.append(press)
        elif _only_copies(press):
            continue
        elif press.stands_for:
            nobodys.append(press)
        elif press.outcome == "unlinked":
            unlinked.append(press)
        else:
            its[f"{party(press.target)} {recommended_by(press.target)}"].append(press)
    treated = (Treated(page, party(made[0].target), tuple(made), frame) for made in its.values())
    links = tuple(link for link in treated if link.leads_out)
    return PageLinks(page, links, tuple(unlinked), tuple(nobodys), tuple(typed))


def _only_copies(press: OutwardPress) -> bool:
    """Whether what is no link says that a press copied the address, and nothing else: that is its use."""
    is_none = not press.href and press.outcome == "stopped"
    return is_none and bool(_COPIED.fullmatch(press.text.strip()))


def shut(website: Website) -> Iterator[tuple[Treated, PageLinks]]:
    """
    Yield the links that no press opened, on pages where other sites' links open.

    What the site shows itself as a copy is not kept shut.
    """
    copied = _copied(website)
    for page in pages_with_links(website):
        for link in page.links:
            kept = link.stopped and page.reachable and link.cause != "needless"
            if kept and link.party not in copied:
                yield link, page


def _copied(website: Website) -> set[str]:
    """Return whose pages the site shows as copies."""
    return {party(copy.target) for copy in website.copies if not copy.problem and altered(copy)}


def slowed(website: Website) -> Iterator[tuple[Treated, PageLinks]]:
    """Yield the links that take a further press or the visitor's own copying, where others open at once."""
    copied = _copied(website)
    for page in pages_with_links(website):
        for link in page.links:
            if link.party in copied:
                continue
            by_hand = link.stopped and (BY_HAND.search(link.said) or SCANNED.search(link.said))
            if (link.extra or by_hand) and page.open_at_once:
                yield link, page


def are_few(slow: Treated, page: PageLinks) -> bool:
    """
    Whether it is the odd one out: a notice before most links spares sites that are known to be safe.

    A notice and an address that has to be copied are two treatments, of which each is counted by itself.
    """
    alike = [link for link in page.links if not link.opens and link.extra == slow.extra]
    return len(page.open_at_once) > len(alike) and slow in alike


class Altered(msgspec.Struct, frozen=True):
    """A link that led to another address than the one that it names, in all its presses."""

    link: Treated
    page: PageLinks
    changes: tuple[Change, ...]
    """What differs each time, with the values of the first."""
    varying: frozenset[str] = frozenset()
    """Names of parameters whose value was another each time."""


def changed(website: Website) -> Iterator[Altered]:
    """Yield the links that led to another address than the one that they name, with what differs."""
    for page in pages_with_links(website):
        for link in page.links:
            each = [
                address_changes(link.last.target, press.reached)
                for press in link.presses
                if press.reached
            ]
            if not each:
                continue
            always = set.intersection(*({change.key for change in changes} for changes in each))
            stable = set.intersection(*(set(changes) for changes in each))
            found = tuple(change for change in each[0] if change.key in always)
            if found:
                varying = frozenset(change.name for change in found if change not in stable)
                yield Altered(link, page, found, varying)


def names(links: tuple[Treated, ...]) -> tuple[str, ...]:
    """Return the parties of links, for a message."""
    return tuple(link.party for link in links)


def or_untested(
    website: Website, find: Callable[[], Iterable[Finding]], alike: str = "alike"
) -> Iterator[Finding]:
    """
    Yield what is found; where nothing is, why nothing more can be said: never that all is well.

    A site whose links were found wanting on one page is not asked about for another page's sake.
    """
    if home(website) is None:
        yield untested("no-home-page")
        return
    found = list(find())
    proved = {each.place.key for each in found if each.outcome is Outcome.FAILED}
    for each in found:
        if each.outcome is Outcome.FAILED or each.place.key not in proved:
            yield each
    if not found:
        links = pressed(website)
        yield untested(alike, links=links) if links else untested("none-pressed")


def pressed(website: Website) -> int:
    """Return how many links to other sites were pressed."""
    return sum(len(page.links) for page in pages_with_links(website))
