"""The home page shows the site's filing number where people see it, linked to the ministry's system."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import msgspec

from rectitude.evidence.page import Box, Link, PageVisit
from rectitude.evidence.website import Website
from rectitude.facts import numbers, script_of_text
from rectitude.facts.filing_system import EARLIER, FILING_SYSTEM, RETIRED
from rectitude.facts.numbers import Number
from rectitude.facts.parties import bare, host_of, party
from rectitude.facts.site import home, pages_once
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 12

_ON_THE_WAY = re.compile(rf"//{re.escape(FILING_SYSTEM)}(?![\w.-])")
"""The filing system's address in that of another, as sites write links that they count."""
_OFF_CENTRE = 0.25
"""Share of the page's width by which a number may stand off the middle; ours, and only a note."""
_PENDING = re.compile(
    r"(?:ICP|网站|域名)?\s*(?<!公安)(?<!网安)(?<!联网)备案(?:编?号|信息)?\s*(?:[:：]|为|是)?\s*[（(\[【]?\s*"
    r"(?:正在|尚在|仍在)?(?:申请|办理|审核|审批|提交|补充|更新|备案)中[^\n]{0,6}"
    r"|(?:ICP|网站)\s*备案[^\n。]{0,6}(?:待补|待定|待办|待更新|后补|暂无|稍后|即将|近期)[^\n。]{0,8}"
    r"|(?<!公安)(?<!网安)(?<!联网)备案(?:编?号|申请)\s*[:：]?[^\n。]{0,6}(?:待(?:下发|批复|补|公布|定)|已提交|已受理)[^\n。]{0,8}"
    r"|(?:正在|尚在)(?:申请|办理)\s*(?:ICP|网站)\s*备案|(?:本站|网站|域名)\s*正在备案"
    r"|^\W{0,3}(?:本站|网站|ICP)?\s*(?:正在)?备案中\W{0,4}$|ICP\s*备(?:案)?\s*[Xx×*＊]{4,}\s*号"
    r"|\bICP\s*(?:filing|licen[cs]e|registration|no\.?)[^\n]{0,12}"
    r"(?:pending|in progress|to follow|applied for)",
    re.IGNORECASE | re.MULTILINE,
)
"""Words in a number's place: the page itself says that it has none to show."""
_WITHOUT_LETTERS = re.compile(
    rf"[{''.join(numbers.PROVINCES)}]备(?:案)?(?:\d{{8}}|\d{{10}})号?(?:-\d{{1,4}})?"
)
"""A filing number whose letters ICP were left out; so short a text is one only by where it leads."""
_INSTITUTION = re.compile(r"\.(edu|gov|ac)\.cn$")
"""Domains under which departments have sites of their own: the number may stand on the institution's."""
_INDEX = re.compile(r"(index|home|default|main|portal)[^./]*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2}([-_][a-z]{2,4})?", re.IGNORECASE)
"""A folder by which sites hold their languages apart, each with a home page: `zh-cn`."""
_MANY_DIGITS = re.compile(r"\d{3}")
"""A day or an article's number in an address; ours."""
_PENDING_AT = 600
"""Characters at the end of a page's text among which such words stand in a number's place; ours."""


_NOT_GOT = 400
"""The first status that says that there is nothing (RFC 9110)."""
_MOST_CITED = 4


class _Shown(msgspec.Struct, frozen=True):
    number: Number
    written: str
    href: str
    visible: bool
    hidden_by: str
    box: Box | None
    pressed: bool = False


def judge(website: Website) -> Iterator[Finding]:
    """Yield one finding: about the number best shown, or about its absence."""
    entry = home(website)
    if entry is None:
        yield untested("no-home-page")
        return
    page = _front(entry, website)
    if not (page.text.strip() or page.footer or page.links):
        yield untested("not-rendered")
        return
    shown = list(_shown(page))
    licences = [each for each in shown if each.number.kind == "telecom-licence" and each.visible]
    filings = [each for each in shown if each.number.kind in {"filing", "icp-licence"}]
    if not filings:
        yield _licensed(page, licences[0]) if licences else _absent(page, website)
        return
    best = min(filings, key=_rank)
    finding = _judged(page, best, website)
    unproved = finding.outcome is Outcome.FAILED and _is_inner(page)
    yield _asked_of_home(page, best, finding) if unproved else finding


def _front(entry: PageVisit, website: Website) -> PageVisit:
    """Return the home page, which alone must show the number, rather than the article that was given."""
    return (_is_inner(entry) and _root(entry, website)) or entry


def _asked_of_home(page: PageVisit, best: _Shown, finding: Finding) -> Finding:
    """Turn what is wrong with the number of an inner page into a question: the duty is the home page's."""
    place, fault = (
        Place(kind="page", key="number", fields={"url": bare(page.final_url)}),
        finding.message,
    )
    return cannot_tell(
        "faulty-inside",
        place,
        finding.evidence,
        number=best.written.strip(),
        address=bare(page.final_url),
        fault=Term(f"filing_fault.{fault}"),
    )


def _shown(page: PageVisit) -> Iterator[_Shown]:
    """Yield the numbers of the footer's passages, then those that only the page's text has."""
    seen: set[str] = set()
    for item in page.footer:
        those = numbers.find(item.text)
        for found in those:
            written = item.text[found.start : found.end]
            href = item.href if len(those) == 1 else _href_among(page, item.href, written)
            seen.add(str(found.number))
            yield _Shown(
                found.number, written, href, item.visible, item.hidden_by, item.box, item.pressed
            )
    for found in numbers.find(page.text):
        if str(found.number) not in seen:
            written = page.text[found.start : found.end]
            yield _Shown(found.number, written, _href_among(page, "", written), True, "", None)


def _href_among(page: PageVisit, href: str, written: str) -> str:
    """Return where one number of several in a passage leads: only the link with its own text is its own."""
    plain = _plain(written)
    links = ((_plain(link.text), link.href) for link in page.links)
    alone = next((link for text, link in links if plain in text), "")
    return alone or (href if host_of(href) == FILING_SYSTEM else "")


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _rank(each: _Shown) -> tuple[bool, bool, int]:
    order = ["right", "licence", "own", "by-way", "earlier", "retired", "elsewhere", "unlinked"]
    return not each.visible, each.number.problem is not None, order.index(_link(each))


def _link(each: _Shown, own: str = "") -> str:
    """Say where a number leads to, in one word."""
    host = host_of(each.href)
    if host == FILING_SYSTEM:
        return "right"
    if each.number.kind == "icp-licence":
        return "licence"
    if host == EARLIER:
        return "earlier"
    if host in RETIRED:
        return "retired"
    if not host or each.href.startswith(("javascript:", "#")):
        return "unlinked"
    if own and party(host) == own:
        return "own"
    return "by-way" if _ON_THE_WAY.search(unquote(urlsplit(each.href).query)) else "elsewhere"


def _lost_scripts(page: PageVisit, website: Website) -> tuple[str, ...]:
    """
    Return the requests for the page's scripts that got none: they may be what shows its footer.

    Of any host: frameworks come from networks that deliver for many.
    """
    visited = {bare(page.url), bare(page.final_url)}
    return tuple(
        each.ref
        for each in website.exchanges
        if each.resource_type == "script"
        and (each.failure or (each.status or 0) >= _NOT_GOT)
        and (not each.page or bare(each.page) in visited)
    )[:_MOST_CITED]


def _judged(page: PageVisit, best: _Shown, website: Website) -> Finding:
    url = bare(page.final_url)
    place = Place(kind="page", key="number", fields={"url": url})
    cited = (page.ref,)
    number = str(best.number)
    if not best.visible:
        if best.hidden_by == "display" and (lost := _lost_scripts(page, website)):
            return cannot_tell(
                "hidden-perhaps", place, (page.ref, *lost), doubt=True, number=number
            )
        if best.hidden_by == "drawer":
            return cannot_tell("in-drawer", place, cited, number=number)
        return failed("hidden", place, cited, number=number, how=Term(f"hidden.{best.hidden_by}"))
    if best.number.problem is not None:
        problem = Term(f"number_problem.{best.number.problem}")
        return failed("malformed", place, cited, written=best.written.strip(), problem=problem)
    match _link(best, party(host_of(page.final_url))):
        case "licence":
            return passed("licence-number-shown", cited, number=number)
        case "right":
            key = "shown" if _is_centred(best, page) else "shown-off-centre"
            return passed(key, cited, number=number)
        case "retired":
            return failed("retired-link", place, cited, severity=Severity.LOW, number=number,
                          host=host_of(best.href))  # fmt: skip
        case "unlinked":
            return _unlinked(best, place, cited)
        case "earlier":
            return cannot_tell("earlier-link", place, cited, number=number, host=EARLIER)
        case "by-way":
            return cannot_tell("by-way", place, cited, number=number, host=host_of(best.href))
        case "own":
            return _within(best, place, cited)
        case _:
            return failed("linked-elsewhere", place, cited, severity=Severity.MEDIUM,
                          number=number, host=urlsplit(best.href).netloc)  # fmt: skip


def _unlinked(best: _Shown, place: Place, cited: tuple[str, ...]) -> Finding:
    number = str(best.number)
    if best.pressed:
        return failed("leads-nowhere", place, cited, severity=Severity.MEDIUM, number=number)
    if _leads_from_here(best):
        return cannot_tell("scripted-link", place, cited, number=number)
    return failed("unlinked", place, cited, severity=Severity.MEDIUM, number=number)


def _within(best: _Shown, place: Place, cited: tuple[str, ...]) -> Finding:
    """Judge a link to the site itself: fail it where its address was asked for and does not lead on."""
    number, address = str(best.number), bare(best.href)
    if not best.pressed:
        return cannot_tell("own-link", place, cited, number=number, address=address)
    return failed("linked-within", place, cited, severity=Severity.MEDIUM, number=number,
                  address=address)  # fmt: skip


def _leads_from_here(best: _Shown) -> bool:
    """Tell a link that a script follows: where it leads was not seen."""
    return best.href.startswith("javascript:")


def _is_centred(best: _Shown, page: PageVisit) -> bool:
    if best.box is None or not page.width:
        return True
    middle = best.box.x + best.box.width / 2
    return abs(middle - page.width / 2) <= page.width * _OFF_CENTRE


def _licensed(page: PageVisit, licence: _Shown) -> Finding:
    """Accept a licence number in the filing number's stead (State Council Order 292, article 12)."""
    return passed("licence-shown", (page.ref,), number=str(licence.number))


def _number_elsewhere(page: PageVisit, website: Website) -> tuple[PageVisit, str] | None:
    """Return another page of the site that shows a number, which may have come too late here."""
    for other in pages_once(website):
        if other.final_url == page.final_url:
            continue
        for text in (*(item.text for item in other.footer if item.visible), other.text):
            for found in numbers.find(text):
                if found.number.kind in {"filing", "icp-licence"} and not found.number.problem:
                    return other, str(found.number)
    return None


def _is_inner(page: PageVisit) -> bool:
    """Tell by its address a page that can hardly be the home page: an article, a list, a product."""
    path = urlsplit(page.url).path
    segments = [each for each in path.split("/") if each]
    if not segments:
        return False
    stem, dot, _ = segments[-1].rpartition(".")
    first = _INDEX.fullmatch(segments[-1].partition(".")[0])
    folders = segments[:-1] if first else segments
    deep = len(folders) > 1 and not _LANGUAGE.fullmatch(folders[0])
    return bool(deep or _MANY_DIGITS.search(path) or (dot and not _INDEX.fullmatch(stem)))


def _root(entry: PageVisit, website: Website) -> PageVisit | None:
    """Return the first page of the same host, which shows the number, if it was got too."""
    roots = (
        page
        for page in pages_once(website)
        if urlsplit(page.final_url).path in {"", "/"}
        and (page.status or 0) < _NOT_GOT
        and _same_host(page, entry)
    )
    return next(roots, None)


def _same_host(one: PageVisit, other: PageVisit) -> bool:
    """Tell pages of one host; `www` is no other."""
    hosts = {host_of(each.final_url).removeprefix("www.") for each in (one, other)}
    return len(hosts) == 1


def _is_empty(link: Link) -> bool:
    """Tell a link that has its place on the page and holds nothing: neither words nor a picture."""
    box = link.box
    if box is None or not (box.x or box.y):  # what is not displayed has no place at all
        return False
    return not link.text.strip() and not box.width


def _absent(page: PageVisit, website: Website) -> Finding:
    if page.problem:
        return untested("cut-short", problem=page.problem)
    place = Place(kind="page", key="number", fields={"url": bare(page.final_url)})
    to_the_system = [
        link
        for link in page.links
        if host_of(link.href) in {FILING_SYSTEM, EARLIER, *RETIRED} and not _is_empty(link)
    ]
    for link in to_the_system:
        if link.visible and _WITHOUT_LETTERS.fullmatch(_plain(link.text)):
            problem = Term("number_problem.no-letters")
            written = link.text.strip()
            return failed("malformed", place, (page.ref,), written=written, problem=problem)
    if to_the_system:
        return cannot_tell("number-not-text", place, (page.ref,))
    if elsewhere := _number_elsewhere(page, website):
        other, number = elsewhere
        cited = (page.ref, other.ref)
        return cannot_tell(
            "absent-here", place, cited, number=number, address=bare(other.final_url)
        )
    chinese = script_of_text.is_simplified_chinese(page.text)
    in_cn = host_of(page.final_url).endswith(".cn")
    of_mainland = script_of_text.speaks_of_the_mainland(page.text)
    if pending := _PENDING.search(page.text[-_PENDING_AT:]):
        return failed("pending", place, (page.ref,), written=" ".join(pending.group().split()))
    host = host_of(page.final_url)
    if _INSTITUTION.search(host) and host.removeprefix("www.") != party(host):
        return cannot_tell("absent-on-subdomain", place, (page.ref,), domain=party(host))
    if of_mainland and chinese and _is_inner(page):
        return cannot_tell("absent-inside", place, (page.ref,), address=bare(page.final_url))
    if of_mainland and chinese:
        sure = Confidence.HIGH if in_cn else Confidence.MEDIUM
        return failed("absent", place, (page.ref,), confidence=sure)
    if of_mainland:
        return cannot_tell("absent-in-english", place, (page.ref,), doubt=True)
    if not chinese and not in_cn:
        return inapplicable("not-for-the-mainland")
    if not in_cn and script_of_text.names_an_entry_abroad(page.text):
        return inapplicable("operator-abroad")
    return cannot_tell("absent-perhaps-abroad", place, (page.ref,), doubt=True)
