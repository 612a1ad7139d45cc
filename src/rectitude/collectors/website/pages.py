"""Which pages of a site are visited next: those that say how it treats people come first."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from rectitude.collectors.pressing import Control, forbidding
from rectitude.evidence.page import Link, PageVisit, Role
from rectitude.facts.parties import party

_ROLES: tuple[tuple[Role, str], ...] = (
    ("third-parties", r"第三方.{0,12}(清单|目录|列表|共享|SDK)|共享清单|SDK\s*(清单|目录|列表)"
                      r"|合作(方|伙伴).{0,6}(清单|目录|列表)|cookies?.{0,3}(政策|声明|说明|清单|列表|policy|notice)"
                      r"|third.?part(y|ies)|sub.?processors"),
    ("privacy", r"隐私|个人信息(保护|处理)|privacy"),
    ("login", r"登\s*录|登\s*入|(?<![a-z])log[-_ ]?in(?![a-z])|(?<![a-z])sign[-_ ]?in(?![a-z])|/passport\b"),
    ("register", r"注\s*册|开通账号|register|sign.?up|signup|join us"),
    ("settings", r"设置|偏好|个性化|[账帐][号户]|个人(中心|主页|资料)|^我的|settings|preferences"
                 r"|account|profile|/(mine|my|user|me)/?$"),
    ("licence", r"营业执照|证照|资质|经营许可|licen[cs]e"),
    ("about", r"关于|联系我们|公司简介|about|contact"),
)  # fmt: skip
_PREFERENCE: tuple[Role, ...] = (
    "privacy",
    "login",
    "register",
    "settings",
    "third-parties",
    "licence",
    "about",
    "other",
)
TELLING: frozenset[Role] = frozenset({"privacy", "third-parties", "licence", "about"})
"""Pages that tell of the firm, and often hold none of the scripts of its trade; ours."""

_NOT_A_PAGE = re.compile(
    r"\.(apk|avi|bmp|css|csv|dmg|docx?|exe|gif|gz|ico|ipa|jpe?g|js|json|mov|mp[34]|msi|pdf|png"
    r"|pptx?|rar|svg|tar|tgz|txt|wav|webm|webp|woff2?|xlsx?|xml|zip|7z)$",
    re.IGNORECASE,
)
_LEAVE_ALONE = re.compile(
    r"退\s*出|log.?out|sign.?out",
    re.IGNORECASE,
)
"""Words of links that end the visit; what pays, orders or deletes is left alone as by all presses."""


def role_of(link: Link) -> Role:
    """Return what a link leads to, by its text first and its address second."""
    path = urlsplit(link.href)
    for words in (link.text, f"{path.path} {path.fragment}"):
        for role, pattern in _ROLES:
            if re.search(pattern, words, re.IGNORECASE):
                return role
    return "other"


class Agenda:
    """The pages that may be visited, and those that were."""

    def __init__(self, address: str) -> None:
        self._party = party(urlsplit(address).hostname or "")
        self._visited = {_same(address)}
        self._roles: set[Role] = {"home", "other"}
        self._settings = 0
        """Pages of settings that were visited."""
        self._known: dict[str, tuple[Role, str]] = {}
        self._asking: set[str] = set()
        """Addresses of pages that promise a form."""
        self._shapes: set[str] = set()
        """Of the addresses visited: of many goods one stands for the others."""
        self._home = _folder(address)
        self._siblings: Counter[str] = Counter()
        """How many pages are known of each folder."""

    def learn(self, page: PageVisit) -> None:
        """Take up the links of a visited page."""
        self._visited |= {_same(page.url), _same(page.final_url)}
        self._roles.add(page.role)
        self._settings += page.role == "settings"
        self.take(page.links)

    @classmethod
    def of(cls, address: str, links: Iterable[Link]) -> "Agenda":
        """Return the agenda of a first page of which no more than the links is known."""
        agenda = cls(address)
        agenda.take(links)
        return agenda

    def kinds(self) -> Iterator[tuple[Role, str]]:
        """Yield role and address of one page of each kind."""
        while found := self.next(new_kind=True):
            role, _ = found
            self._settings += role == "settings"
            if role != "other":
                self._roles.add(role)
            yield found

    def take(self, links: Iterable[Link]) -> None:
        """Take up links of the site's pages."""
        for link in within(self._party, links):
            if _same(link.href) not in self._known:
                self._known[_same(link.href)] = (role_of(link), link.href)
                self._siblings[_folder(link.href)] += 1
            if _ASKS.search(f"{link.text} {urlsplit(link.href).path}"):
                self._asking.add(link.href)

    def next(
        self, *, new_kind: bool = False, leave_out: frozenset[Role] = frozenset()
    ) -> tuple[Role, str] | None:
        """
        Return role and address of the page to visit now: one a role, then others, then the rest.

        `new_kind` leaves out what has the role or the shape of a page that was visited.
        """
        open_ = [found for key, found in self._known.items() if key not in self._visited]
        open_ = [found for found in open_ if found[0] not in leave_out]
        if new_kind:
            open_ = [found for found in open_ if self._is_new(*found)]
        if not open_:
            return None
        role, href = min(open_, key=lambda found: self._rank(*found))
        self._visited.add(_same(href))
        self._shapes.add(self._shape(href))
        return role, href

    def _is_new(self, role: Role, href: str) -> bool:
        if role == "settings" and self._settings < SETTINGS:
            return True
        if role != "other":
            return role not in self._roles
        return self._shape(href) not in self._shapes

    def _rank(self, role: Role, href: str) -> tuple[bool, int, bool, bool]:
        again = role != "other" and role in self._roles
        asks = href in self._asking
        return again, _PREFERENCE.index(role), not asks, self._shape(href) in self._shapes

    def _shape(self, href: str) -> str:
        """Return an address without what tells one of many alike from another: numbers, or its name."""
        folder, parts = _folder(href), urlsplit(href)
        if folder != self._home and self._siblings[folder] >= ALIKE:
            return folder
        route = parts.fragment if parts.fragment.startswith(("/", "!/")) else ""
        query = "" if _CARRIES.search(unquote(parts.query)) else parts.query
        return re.sub(r"\d+", "0", f"{parts.path}?{query}#{route}")


def within(site: str, links: Iterable[Link]) -> Iterator[Link]:
    """Yield the links that lead to pages of a party and do nothing else when they are followed."""
    for link in links:
        parts = urlsplit(link.href)
        if (
            parts.scheme in {"http", "https"}
            and party(parts.hostname or "") == site
            and not _NOT_A_PAGE.search(parts.path)
            and not _LEAVE_ALONE.search(f"{link.text} {parts.path}")
            and not forbidding(Control((link.text,), link.href, link=True))
        ):
            yield link


_INDEX = re.compile(r"/(index|default)\.(html?|php|jsp|aspx?)$", re.IGNORECASE)
"""The file that servers send for a folder: the same page."""


_ASKS = re.compile(
    r"购物车|结\s*算|预约|报名|留言|申请|咨询|反馈|挂号|投保|试用|cart|checkout|book(ing)?\b|apply|enquir|feedback|flow",
    re.IGNORECASE,
)
"""Words of links to pages on which people give their data; ours."""


_CARRIES = re.compile(r"=((https?:)?//|aHR0c)")
"""
An address in an address, also in Base64: pages on the way to others are of one kind, whatever they lead to.
"""
ALIKE = 4
"""Pages of a folder, beside that of the home page, from which on they are many of one kind; ours."""


SETTINGS = 2
"""Pages at which visitors may choose that are read of a site: its settings, and their own page; ours."""


def _folder(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path.rpartition('/')[0]}"


def _same(address: str) -> str:
    """Return an address without what does not make it another page; `#/route` does."""
    bare, fragment = urldefrag(address)
    bare = _INDEX.sub("/", bare)
    return f"{bare}#{fragment}" if fragment.startswith(("/", "!/")) else bare
