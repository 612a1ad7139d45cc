"""What a site says itself of where the access resources come from that it sells, and who may sell them on."""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.crossing import crossing_on
from rectitude.facts.letting import (
    AGAINST_IT,
    from_unlicensed,
    has_prices,
    lent,
    let_again,
    letting,
)
from rectitude.facts.licence_answers import answered_no, said_lacking, without_lack
from rectitude.facts.observed_day import observed_day
from rectitude.facts.offers import ON_SALE, offers_on
from rectitude.facts.own_line import own_line, own_line_told, unapproved
from rectitude.facts.parties import bare
from rectitude.facts.shown_licences import ended, shown_licences
from rectitude.facts.site import has_unread_pages, home, pages_once
from rectitude.facts.subleasing import subleased_on
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 19

_LICENSED = re.compile(
    r"持[^。\n]{0,4}证|持牌|许可证|牌照|(?<![A-Za-z])[AB][12](?:\.[AB][12])*\s?-\s?\d{6,}|\blicen[cs]ed?\b",
    re.IGNORECASE,
)
"""Who says so may be licensed to let on; whether to whom it lets, too, is not seen from a page."""
_LICENSED_FOR_ACCESS = re.compile(
    r"(?:持有?|具备|取得|拥有)[^。；\n]{0,12}(?:IDC|ISP|数据中心|互联网接入|B1[14])[^。；\n]{0,8}(?:证|牌照)|持牌"
    r"|持证(?!单位|主体|企业|机构|人)",
    re.IGNORECASE,
)
"""The same where the licences that a site shows are by its own words for other services, or over."""
_UNASKED = re.compile(
    r"(不查|不看|无需|不需要?|不用|(?<!有)没有|无)(?:[^，。；\n]{0,4}|增值电信业务(?:经营)?"
    r"|(?:[A-Za-z\s、/和或及与等]|办理|取得|增值|电信|业务|经营|相关|任何|资质){0,20})"
    r"(许可证|牌照|(?<![验认保论见身])(?<!身份)证(?![件明书券]))"
)
"""That none is held or asked for; a question whether there is one says neither, nor does an identity card."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail where pages let on what is rented, or sell an unapproved line across the border; else ask."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    pages = pages_once(website)
    told = [each for each in (_let(website, pages), *_across(pages), *_of_licences(pages)) if each]
    proved = (each for each in told if each.outcome is Outcome.FAILED)
    yield next(proved, told[0] if told else inapplicable("nothing-sublet", pages=len(pages)))


def _let(website: Website, pages: tuple[PageVisit, ...]) -> Finding | None:
    """Say of access that is let on, by the offer itself or by the seller's own account of it."""
    priced = any(has_prices(page.text) for page in pages)
    papers = _words_of_a_licence(website)
    shown = any(_has_licence(page.text, papers) for page in pages)
    found = next(filter(None, (_on_page(page, priced=priced, shown=shown) for page in pages)), None)
    if found and found.message == "sublet" and not shown:
        found = next(filter(None, (_let_on_beside(found, page) for page in pages)), found)
    if found is None or found.message == "sublet":
        found = _subleased(website, pages, papers, priced=priced) or found
    return found


def _across(pages: tuple[PageVisit, ...]) -> Iterator[Finding]:
    """Yield what sellers say of their own lines across the border."""
    crossings = [(page, each) for page in pages if (each := crossing_on(page))]
    public = [(page, each) for page, each in crossings if each.kind == "public"]
    on_sale = any(offer.service == "vpn" for page in pages for offer in offers_on(page))
    for page in pages:
        if quoted := unapproved(page.text, sold=bool(public) or on_sale):
            yield failed("unapproved", _place("unapproved", page), (page.ref,), quoted=quoted)
            break
    offers = ((page, own_line(each.around)) for page, each in public)
    accounts = ((page, own_line_told(page.text)) for page in pages if public)
    for page, quoted in (*offers, *accounts):
        if quoted:
            yield failed("own-line", _place("own-line", page), (page.ref,), quoted=quoted)
            break


def _of_licences(pages: tuple[PageVisit, ...]) -> Iterator[Finding]:
    """Yield that a licence is lent, or access rented of one who has none."""
    for page in pages:
        if quoted := lent(page.text):
            yield failed("licence-lent", _place("lent", page), (page.ref,),
                         confidence=Confidence.MEDIUM, quoted=quoted)  # fmt: skip
            break
    for page in pages:
        if quoted := from_unlicensed(page.text):
            place = _place("from-unlicensed", page)
            yield failed("from-unlicensed", place, (page.ref,), quoted=quoted)
            break


def _place(key: str, page: PageVisit) -> Place:
    return Place(kind="page", key=key, fields={"url": bare(page.final_url)})


def _words_of_a_licence(website: Website) -> re.Pattern[str]:
    """Return by which words a site may be licensed: what it shows may be for other services, or over."""
    pages, day = pages_once(website), observed_day(website)
    shown = shown_licences(pages)
    over = ended(pages, shown)
    of_no_use = (each for each in shown if each.is_for_others or each.is_over(day))
    past = {str(each.number) for each in (*of_no_use, *(over.licences if over else ()))}
    return _LICENSED_FOR_ACCESS if shown and len(past) == len(shown) else _LICENSED


def _on_page(page: PageVisit, *, priced: bool, shown: bool) -> Finding | None:
    offer = letting(page.text, priced=priced)
    if offer is None:
        return None
    place, cited = _place("sublet", page), (page.ref,)
    if offer.kind == "of-households":
        return cannot_tell("of-households", place, cited, quoted=offer.quoted)
    if offer.kind == "let-on" and not shown:
        return failed("let-on", place, cited, quoted=offer.quoted)
    return cannot_tell("sublet", place, cited, quoted=offer.quoted)


def _let_on_beside(sublet: Finding, page: PageVisit) -> Finding | None:
    """Fail where one page sublets, and another says that it may be let on: agents have one of their own."""
    if quoted := let_again(page.text):
        cited = tuple(dict.fromkeys((*sublet.evidence, page.ref)))
        return failed("let-on", sublet.place, cited, quoted=quoted)
    return None


def _subleased(
    website: Website, pages: tuple[PageVisit, ...], papers: re.Pattern[str], *, priced: bool
) -> Finding | None:
    """
    Fail where a seller says that it leased access itself and lets it on, and shows no licence anywhere.

    Who has one must show it on the site. While pages are left unread, it may stand there, unless the
    seller says that there is none.
    """
    accounts = ((page, subleased_on(page)) for page in pages)
    page, quoted = next((each for each in accounts if each[1]), (None, ""))
    if page is None or not (priced or ON_SALE.search(page.text)):
        return None
    if AGAINST_IT.search(page.text):
        return None
    place = _place("sublet", page)
    said = any(
        _UNASKED.search(each.text) or answered_no(each.text) or said_lacking(each.text)
        for each in pages
    )
    told_of = (_UNASKED.sub("", without_lack(each.text)) for each in pages)
    licensed = any(map(papers.search, told_of))
    if licensed or (has_unread_pages(website) and not said):
        return cannot_tell("sublet", place, (page.ref,), quoted=quoted)
    cited = tuple(dict.fromkeys((page.ref, *(each.ref for each in pages))))
    told: dict[str, Any] = {"quoted": quoted, "pages": len(pages)}
    return failed("leased-and-let", place, cited, confidence=Confidence.MEDIUM, **told)


def _has_licence(text: str, papers: re.Pattern[str]) -> bool:
    told_of = without_lack(text)
    return bool(papers.search(told_of)) and not _UNASKED.search(told_of)
