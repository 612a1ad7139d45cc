"""A website as a whole: its home page, its own parties, its policy, the parties it talks to."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlsplit

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.aliases import aliases
from rectitude.facts.parties import FirstParty, Known, host_of

_POLICY_TITLE = re.compile(
    r"隐私(政策|保护|声明|条款|协议|权)|个人信息(保护|处理)|第三方.{0,12}(清单|目录|列表|共享)"
    r"|cookies?.{0,3}(政策|声明|说明|清单|列表|policy|notice)"
    r"|privacy (policy|notice|statement)|SDK.{0,6}(清单|目录|列表)",
    re.IGNORECASE,
)
_POLICY_LENGTH = 100
"""Characters below which a page with the title of a policy is a mere pointer to one; ours. One that says
in a sentence what is collected or given is a policy, however short."""
_SAYS = re.compile(
    r"(我们|本站|本网站|本公司|本平台|本应用|本店|本商城|本医院|本学校|本中心|运营者|本院|本校|有限公司|您).{0,40}?"
    r"(收集|使用|提供给|提供您|共享|处理|写入|保存|留存|不会向|不向|用于)[^。]{2,}。"
    r"|除上述.{0,6}，.{0,12}第三方"
    r"|\bwe (do not |never |only )?(collect|use|share|keep|store|process|profile|sell)\b[^.]{4,}\.",
    re.IGNORECASE,
)

_READ_LENGTH = 20
"""Characters from which on a page that a link calls a policy was read, however short it is; ours."""
_LIST = re.compile(
    r"第三方.{0,12}(清单|目录|列表)|共享清单|SDK.{0,6}(清单|目录|列表)|third.?part"
    r"|合作(方|伙伴).{0,6}(清单|目录|列表)|cookies?.{0,3}(政策|声明|说明|清单|列表|policy|notice)",
    re.IGNORECASE,
)
_INDEX = re.compile(r"/(index|default)\.(html?|php|jsp|aspx?)$", re.IGNORECASE)
"""The file that servers send for a folder."""

_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf|docx?|xlsx?|zip|rar|7z|exe|msi|apk|dmg)$",
    re.IGNORECASE,
)
"""In a path: what a link leads to is no page."""
_MANY = 3
"""Linked pages of one folder from which on they are many of one kind; ours."""
_ROUTES = frozenset(
    (*"macrs", "mod", "do", "act", "action", "op", "page", "view", "route", "ctrl", "controller")
)
"""Names in a query by which one program serves all pages of a site; ours."""
_ACT = re.compile(
    r"下\s*单|购\s*买|抢\s*购|订\s*购|支\s*付|付\s*款|结\s*算|退\s*出"
    r"|\b(?:buy|order|pay|check ?out|log ?out)\b",
    re.IGNORECASE,
)
"""In a link: it does something, and is never followed; firms tell nothing of themselves there."""
_FOOTER = 2000
"""Characters at the end of a page in which its firm is named; ours."""


def is_read(page: PageVisit) -> bool:
    """Whether a page was read, if not to its end: what takes too long may cut off what comes last."""
    return not page.problem or (page.problem == "deadline" and bool(page.text))


def home(website: Website) -> PageVisit | None:
    """Return the first page as seen without a choice, or None if it could not be seen."""
    whole = [page for page in website.pages if page.role == "home" and is_read(page)]
    first = (page for page in whole if page.moment.context == "ignored")
    return next(first, whole[0] if whole else None)


def first_party(website: Website) -> FirstParty:
    """Return the site's own parties: of the home page's addresses, and as the persona declares."""
    pages = [page for page in website.pages if page.role == "home"] or list(website.pages[:1])
    urls = [url for page in pages for url in (page.url, page.final_url)]
    own = FirstParty.of(urls, website.persona.first_party)
    listed = {each.host: Known(each.list, each.ref) for each in reversed(website.listed)}
    return msgspec.structs.replace(own, aliases=aliases(website, own), listed=listed)


def pages_once(website: Website) -> tuple[PageVisit, ...]:
    """Return each page once, as seen without a choice where it was."""
    order = {"ignored": 0, "refused": 1, "accepted": 2}
    seen: dict[str, PageVisit] = {}
    for page in sorted(website.pages, key=lambda each: order.get(each.moment.context, 3)):
        if is_read(page):
            seen.setdefault(plain(page.final_url), page)
    return tuple(seen.values())


def plain(address: str) -> str:
    """Return an address without what does not make it another page: `/index.html`, `#top`."""
    bare, _, fragment = address.partition("#")
    bare = _INDEX.sub("/", bare)
    return f"{bare}#{fragment}" if fragment.startswith(("/", "!/")) else bare


def _shape(address: str) -> str:
    """Return an address without the numbers by which pages of one kind differ."""
    parts = urlsplit(address)
    return re.sub(r"\d+", "0", f"{parts.netloc.lower()}{parts.path}?{parts.query}")


def policies(website: Website) -> tuple[PageVisit, ...]:
    """Return the pages on which the site says how it treats personal data and who receives it."""
    return tuple(
        page
        for page in pages_once(website)
        if (len(page.text) >= _POLICY_LENGTH or _SAYS.search(page.text))
        and (
            page.role in {"privacy", "third-parties"}
            or (page.role != "home" and _POLICY_TITLE.search(page.title))
        )
    )


def has_unread_policy(website: Website) -> bool:
    """Return whether a policy is linked and none was read: then silence proves nothing."""
    pages = pages_once(website)
    read = {
        plain(page.final_url)
        for page in pages
        if page.role in {"privacy", "third-parties"} and len(page.text) >= _READ_LENGTH
    }
    if policies(website):
        return False
    links = (link for page in pages for link in page.links if _POLICY_TITLE.search(link.text))
    return any(plain(link.href) not in read for link in links)


def has_unread_list(website: Website) -> bool:
    """Return whether a list of third parties is linked and was not read."""
    read = {page.final_url.partition("#")[0] for page in website.pages}
    return any(
        _LIST.search(link.text) and link.href.partition("#")[0] not in read
        for page in website.pages
        for link in page.links
    )


def has_unread_pages(website: Website, *, alike: bool = False) -> bool:
    """
    Return whether a page of the site's own is linked and was not read: it may say what is missing.

    `alike`: one stands for all whose addresses differ in numbers alone, as goods and videos do, or that lie
    with many in one folder, or are many answers of one page to the same question. An address that only takes
    visitors to another party is no page.
    """
    own = first_party(website)
    pages = pages_once(website)
    read = {plain(address) for page in pages for address in (page.url, page.final_url)}
    shapes = {_shape(address) for address in read} if alike else set[str]()
    folders = _many_in(pages) & {_folder(address) for address in read} if alike else set[str]()
    return any(
        link.visible
        and link.href.startswith(("http:", "https:"))
        and own.owns(host_of(link.href))
        and not _FILE.search(urlsplit(link.href).path)
        and not _ACT.search(link.text)
        and not leads_out(link.href, own)
        and plain(link.href) not in read
        and _shape(link.href) not in shapes
        and _folder(link.href) not in folders
        for page in pages
        for link in page.links
    )


def leads_out(address: str, own: FirstParty) -> bool:
    """
    Whether an address names another party's in its query, as a site's own jump to it does.

    >>> own = FirstParty.of(["https://site.example/"])
    >>> leads_out("https://site.example/go?to=https%3A%2F%2Fshop.example%2F1", own)
    True
    >>> leads_out("https://site.example/login?back=https%3A%2F%2Fsite.example%2F", own)
    False
    """
    targets = (value for _, value in parse_qsl(urlsplit(address).query))
    return any(
        each.startswith(("http:", "https:")) and not own.owns(host_of(each)) for each in targets
    )


def _many_in(pages: Iterable[PageVisit]) -> set[str]:
    """Return the folders, below the first, and the pages that answer, to many of which a site links."""
    linked = {plain(link.href) for page in pages for link in page.links}
    count = Counter(map(_folder, linked))
    return {folder for folder, pages in count.items() if folder and pages >= _MANY}


def _folder(address: str) -> str:
    """Return where a page lies, without the host's own folder; of one that is asked, what it is asked."""
    parts = urlsplit(address)
    asked = sorted(name for name, _ in parse_qsl(parts.query))
    if asked and (parts.path.endswith((".html", ".htm")) or not _ROUTES & set(asked)):
        return f"{parts.netloc.lower()}{parts.path}?{'&'.join(asked)}"
    folder = parts.path.strip("/").rpartition("/")[0]
    return f"{parts.netloc.lower()}/{folder}" if folder else ""


def own_names(website: Website) -> str:
    """Return the texts in which a site names its own firm: title and footer of the home page."""
    page = home(website)
    return f"{page.title} {page.text[-_FOOTER:]}" if page else ""
