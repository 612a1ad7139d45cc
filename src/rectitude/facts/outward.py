"""How a site treats links to other sites that stand side by side on its own pages."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import Change, address_changes, party
from rectitude.facts.links.reasons import Stated, stated
from rectitude.facts.parties import bare
from rectitude.findings import Place

LEAST_ROUNDS = 2
"""Presses that must end the same way: one may have met a page that was not ready. Ours."""
LEAST_UNLINKED = 2
"""Addresses of one site that must stand as mere text, and of others as links: one may be a slip. Ours."""

Cause = Literal["none", "rivalry", "vague", "specific", "appeal", "needless"]
"""
Why a link was stopped, by the page's own words. `rivalry`: since it is another firm's; `vague`: against
some rule; `specific`: what can be checked, or a danger; `needless`: it asks to sign in, or says that the
link is dead.
"""

_RIVALRY = re.compile(
    r"竞品|竞争对手|友商|同类(平台|网站)|(其他|其它|别的|外部|第三方|站外)(电商|购物|视频|社交|直播|内容|短视频|音乐|外卖|打车)?"
    r"(平台|商城|网店)的?[^。，\n]{0,10}(链接|商品|内容|店铺)?[^。，\n]{0,8}(不支持|暂不支持|无法|不能|不予|不可|禁止|已屏蔽|不允许)"
    r"|(仅|只)(支持|能|允许)(打开|访问)?(本站|本平台|自家|旗下|合作(伙伴|方|平台|网站)?|签约)"
    r"|competitor|rival|only (our own|partner)",
    re.IGNORECASE,
)
_AGAINST_A_RULE = re.compile(
    r"违规|违法|违反|不良|有害|投诉|举报|规范|规定|条款|politic|violat|polic(y|ies)|complain|report|against",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(
    r"(请先?|需要?|须)[^。\n]{0,6}(登录|登陆|登入|注册|实名)|(已|链接)(失效|过期|不存在|被?删除)|找不到(该|此)?(页面|链接)"
    r"|404|not found|expired|(sign|log) ?in (first|to)",
    re.IGNORECASE,
)
BY_HAND = re.compile(
    r"复制.{0,12}(?:网址|链接|地址|浏览器)|长按.{0,6}复制|浏览器(中|里|内)?.{0,6}(打开|访问|粘贴)|cop(?:y|ied).{0,40}browser",
    re.IGNORECASE,
)


class Treated(msgspec.Struct, frozen=True):
    """One site's link on one page, and all presses on it."""

    page: str
    party: str
    presses: tuple[OutwardPress, ...]

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
    def diverted(self) -> bool:
        return self._always("diverted")

    @property
    def refs(self) -> tuple[str, ...]:
        return tuple(press.ref for press in self.presses)

    @property
    def reason(self) -> Stated:
        """What the page said for it."""
        return stated(self.last.text, self.last.controls)

    @property
    def cause(self) -> Cause:
        text, said = self.last.text, self.reason
        if _RIVALRY.search(text):
            return "rivalry"
        if _NEEDLESS.search(text):
            return "needless"
        if said.kind in {"specific", "dangerous"}:
            return "specific"
        if said.appeal:
            return "appeal"
        return "vague" if _AGAINST_A_RULE.search(text) else "none"

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
    return tuple(_page(page, presses) for page, presses in by_page.items())


def _page(page: str, presses: list[OutwardPress]) -> PageLinks:
    links: dict[str, list[OutwardPress]] = defaultdict(list)
    unlinked = []
    for press in presses:
        if press.outcome == "unlinked":
            unlinked.append(press)
        else:
            links[party(press.target)].append(press)
    treated = tuple(Treated(page, site, tuple(made)) for site, made in links.items())
    return PageLinks(page, treated, tuple(unlinked))


def shut(website: Website) -> Iterator[tuple[Treated, PageLinks]]:
    """Yield the links that no press opened, on pages where other sites' links open."""
    for page in pages_with_links(website):
        for link in page.links:
            if link.stopped and page.reachable and link.cause != "needless":
                yield link, page


def slowed(website: Website) -> Iterator[tuple[Treated, PageLinks]]:
    """Yield the links that take a further press or the visitor's own copying, where others open at once."""
    for page in pages_with_links(website):
        for link in page.links:
            by_hand = link.stopped and BY_HAND.search(link.last.text)
            if (link.extra or by_hand) and page.open_at_once:
                yield link, page


def are_few(slow: Treated, page: PageLinks) -> bool:
    """Whether it is the odd one out: a notice before most links spares sites that are known to be safe."""
    held = [link for link in page.links if not link.opens]
    return len(page.open_at_once) > len(held) and slow in held


class Mere(msgspec.Struct, frozen=True):
    """A site whose address stands as mere text where others' become links."""

    page: str
    party: str
    presses: tuple[OutwardPress, ...]
    others: tuple[Treated, ...]

    @property
    def certain(self) -> bool:
        return len(self.presses) >= LEAST_UNLINKED and len(self.others) >= LEAST_UNLINKED


def mere_text(website: Website) -> Iterator[Mere]:
    """Yield the sites whose addresses are no links, in places of one kind with others' that are."""
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
                yield Mere(page.page, site, tuple(presses), others)


def changed(website: Website) -> Iterator[tuple[Treated, PageLinks, tuple[Change, ...]]]:
    """Yield the links that led to another address than the one that they name, with what differs."""
    for page in pages_with_links(website):
        for link in page.links:
            reached = {press.reached for press in link.presses if press.reached}
            for address in sorted(reached)[:1]:
                if changes := address_changes(link.last.target, address):
                    yield link, page, changes


def names(links: tuple[Treated, ...]) -> tuple[str, ...]:
    """Return the parties of links, for a message."""
    return tuple(link.party for link in links)


def pressed(website: Website) -> int:
    """Return how many links to other sites were pressed."""
    return sum(len(page.links) for page in pages_with_links(website))
