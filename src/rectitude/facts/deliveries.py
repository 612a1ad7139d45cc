"""
Whether a link delivers the program that it names, by what the file says of itself.

A name in Chinese and one in Latin letters may be of one program; then nothing follows but what the file says
of whose it is.
"""

import re
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.download import Download
from rectitude.evidence.page import Link, PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.own_names import FETCHES, PORTAL, OwnNames
from rectitude.facts.program_names import (
    KIND,
    LATIN_KINDS,
    OF_ANY,
    SEGMENT,
    WORD,
    are_apart,
    are_for_the_same,
    may_be_called,
    plain_name,
    share,
)
from rectitude.facts.site import pages_once

Verdict = Literal[
    "as-named", "own", "downloader", "said-beside", "perhaps-own", "perhaps-another", "unknown"
]  # fmt: skip
"""
`own`: the site's own program in the place of another firm's; `downloader`: one that fetches programs;
`said-beside`: such, and the page says so around its links. A name that is merely another may be a new one.
"""

_NO_PRODUCT = re.compile(
    r"^(?:setup|install(?:er)?|launcher|安装程序|安装向导|自解压\w*|(?:7-?zip|7z)\s*(?:setup\s*)?sfx.*|nsis.*"
    r"|nullsoft.*|inno setup.*|installshield.*|setup factory.*|advanced installer.*|wix.*|electron.*|qt .*"
    r"|application|program|todo.*|<.*>)$",
    re.IGNORECASE,
)
"""What tools that make installers write where nobody set a name."""
_FAST = re.compile(r"高速|极速|快速|安全|fast|secure|safe", re.IGNORECASE)
"""What a link is called behind which a site has its downloader; else it may be the maker's own. Ours."""
_WITH = re.compile(
    r"(?:使用|通过|借助|需要?|安装|via|with|using)[^。\n]{0,12}(?:下载器|下载助手|downloader)",
    re.IGNORECASE,
)


class Delivery(msgspec.Struct, frozen=True):
    """A link that was followed, the program that a visitor is told of, and what came."""

    page: PageVisit
    download: Download
    named: str
    delivered: str
    """How the file calls itself, or the name that it is given."""
    verdict: Verdict

    @property
    def refs(self) -> tuple[str, ...]:
        return self.page.ref, self.download.ref


def deliveries(website: Website) -> tuple[Delivery, ...]:
    """Return what came of the links to programs that delivered a file."""
    pages = {page.final_url: page for page in reversed(pages_once(website))}
    own = OwnNames.of(website)
    found = tuple(
        _delivery(pages[each.page], each, own)
        for each in website.downloads
        if each.page in pages and not each.problem and each.format != "page"
    )
    return tuple(_by_its_twin(each, found, own) for each in found)


def _by_its_twin(each: Delivery, found: tuple[Delivery, ...], own: OwnNames) -> Delivery:
    """
    Judge a file that says nothing by a link to the site's own program that delivers the very same one.

    What comes for many other programs alike may be one that fetches them, but where it is named for the
    very kind of the site's own.
    """
    if each.verdict != "unknown" or not own.is_of_another(
        each.named, _words(each.page, each.download)
    ):
        return each
    names = {other.named for other in found if _is_same(each, other)} - {each.named}
    mine = next((name for name in sorted(names) if name and own.is_named(name)), "")
    if not mine or not are_apart(each.named, mine):
        return each
    file = each.download.file_name
    is_it = are_for_the_same(mine, file) and not FETCHES.search(f"{mine} {file}")
    verdict: Verdict = "own" if names == {mine} or is_it else "perhaps-own"
    return msgspec.structs.replace(each, delivered=mine, verdict=verdict)


def _is_same(one: Delivery, other: Delivery) -> bool:
    ours, theirs = one.download, other.download
    return bool(ours.digest) and (ours.digest, ours.size) == (theirs.digest, theirs.size)


def _delivery(page: PageVisit, download: Download, own: OwnNames) -> Delivery:
    names = _names(page, download)
    named = next(iter(names), "")
    product, said = _said(download)
    delivered = product or download.package or download.file_name
    if said and any(share(each, said) for each in names):
        return Delivery(page, download, named, delivered, "as-named")
    verdict = _verdict(page, download, named, product, said, own)
    return Delivery(page, download, named, delivered, verdict)


def _verdict(
    page: PageVisit, download: Download, named: str, product: str, said: str, own: OwnNames
) -> Verdict:
    if not said:
        return _by_file_name(page, download, named, own)
    if not named:
        return "unknown"
    if product and product in download.label:
        return "as-named"
    if own.is_named(named):  # its own program, under another name in the file
        return "perhaps-another" if are_apart(named, product) else "unknown"
    found = _of_another_name(page, download, named, product, own)
    certain = found in {"downloader", "own"}
    return "said-beside" if certain and _is_said(page, download, product) else found


def _of_another_name(
    page: PageVisit, download: Download, named: str, product: str, own: OwnNames
) -> Verdict:
    mine, rest = own.is_of(product, download), own.without_brand(product)
    sure = not may_be_called(named, rest)
    if FETCHES.search(product) and sure and (mine or not rest):
        sites = mine or own.is_of_company(download.company)
        return "downloader" if sites or _FAST.search(download.label) else "perhaps-another"
    if mine and sure and own.is_of_another(named, _words(page, download)):
        return "own"
    if are_apart(named, product):
        return "perhaps-another"
    if mine or own.is_of_company(download.company):
        return "perhaps-own"
    return "unknown"


def _by_file_name(page: PageVisit, download: Download, named: str, own: OwnNames) -> Verdict:
    """Judge a file that says nothing by the name that it is given, if that is wholly a program's."""
    stem = download.file_name.rpartition(".")[0] or download.file_name
    parts = (word for word in WORD.findall(stem) if OF_ANY.sub("", word))
    words = [word.lower() for word in parts if len(word) > 1]
    if not named or not words:
        return "unknown"
    if share(named, stem):
        return "as-named"
    if own.label and (rest := own.rest_of("".join(words))) is not None:
        words = [own.label, *([rest] if rest else [])]
    brands = [word for word in words if own.is_brand(word)]
    kinds = [word for word in words if word in LATIN_KINDS or KIND.search(word)]
    if not kinds or {*brands, *kinds} != set(words):
        return "unknown"
    fetches = bool(FETCHES.search(stem)) or "xiazaiqi" in words
    if fetches and (brands or _FAST.search(download.label)) and not own.is_named(named):
        return "said-beside" if _is_said(page, download, stem) else "downloader"
    if brands and own.is_of_another(named, _words(page, download)):
        return "own"
    return "unknown"


def _said(download: Download) -> tuple[str, str]:
    """Return the program's name by its file, and all that the file says; nothing if tools wrote it."""
    names = [download.product, download.description, download.original_name]
    telling = [name for name in names if name and not _NO_PRODUCT.match(name)]
    product = next(iter(telling), "")
    return product, " ".join([*telling, download.company, download.package]).strip()


def _names(page: PageVisit, download: Download) -> list[str]:
    """
    Return the program that a visitor is told of, what was read last first.

    That is what the last link calls it, or its page by the title; then what links before do.
    """
    between, labels = download.between, [plain_name(download.label)]
    if between:
        labels = [plain_name(between.label), _of_title(between.title), *labels]
    if page.role != "home" and not any(labels):
        labels.append(_of_title(page.title))
    return [name for name in labels if name]


def _of_title(title: str) -> str:
    parts = (part for part in SEGMENT.split(title) if not PORTAL.search(part))
    return next((name for part in parts if (name := plain_name(part))), "")


def _words(page: PageVisit, download: Download) -> str:
    """Return what is said on the way to a program, its page and the one between."""
    between = download.between
    return f"{page.text}\n{between.text.replace(between.label, ' ', 1)}" if between else page.text


def _is_said(page: PageVisit, download: Download, product: str) -> bool:
    """Whether the page speaks of what is delivered in its own words, labels of links apart."""
    words = _words(page, download)
    for link in page.links:
        if product and product in link.text:
            words = _without_entry(words, link, download)
    fetching = _WITH.search(words)
    return bool((product and product in words) or (fetching and FETCHES.search(product)))


def _without_entry(words: str, link: Link, download: Download) -> str:
    """Return words without a link's own, and the rest of its line where that is another program's."""
    if link.href == download.href or link.text not in words:
        return words.replace(link.text, " ", 1)
    at = words.index(link.text)
    end = words.find("\n", at)
    return words[: words.rfind("\n", 0, at) + 1] + (words[end:] if end >= 0 else "")


def path_of(delivery: Delivery) -> str:
    """Return the path of the link, which stays the same from run to run."""
    parts = urlsplit(delivery.download.href)
    return parts.path or "/"
