"""What is wrong with a domain's filing: none, a false one, another's number, no number or link."""

import re
from collections.abc import Iterable, Iterator, Mapping

from rectitude.evidence.register import (
    EarlierObservation,
    Filing,
    Licence,
    Observation,
    Registrant,
    TableRow,
)
from rectitude.facts import numbers
from rectitude.facts.entities import is_hidden, is_person
from rectitude.facts.parties import party
from rectitude.facts.register import DomainCase, Kinship, Link, Reconciliation, Shown, link_of
from rectitude.facts.register.dates import days
from rectitude.facts.register.domains import bare
from rectitude.facts.register.false_filings import found_false
from rectitude.facts.register.filings import (
    domain_place,
    domain_subject,
    fault,
    is_under_review,
    was_held_by_filer,
)
from rectitude.facts.register.notices import is_a_notice, is_a_title
from rectitude.findings import Finding, Parameter, Severity


def filing_faults(case: DomainCase, joined: Reconciliation) -> Iterator[Finding]:
    """Yield the faults of a domain's filing and of the number on its home page."""
    filing = case.filing
    if filing is None:
        yield from _not_filed(case, joined)
    elif filing.status == "cancelled":
        yield from _cancelled(case, filing, joined)
    else:
        yield from found_false(case, filing, joined)
        yield from _registrant(case, filing, joined)
        yield from _number(case, filing, joined)
        yield from _without_number(case, filing, joined)


def _not_filed(case: DomainCase, joined: Reconciliation) -> Iterator[Finding]:
    """Find a domain that serves pages from the mainland without a filing; overseas none is needed."""
    if _was_not_looked_for(case, joined):
        yield _not_seen(case)
        return
    served = _last_served(case)
    mainland = _is_in_mainland(served, case.searched, joined) if served else False
    if served is None or mainland is False:
        return
    subject = domain_subject(case)
    place = domain_place("not-filed", case.domain, served)
    unread = joined.coverage.may_be_unread("filings", case.domain)
    searched = case.searched if _is_of_its_time(case.searched, served) else None
    if unread and searched is None:
        yield fault("not-filed-perhaps-unread", subject, place, (served.ref,), sure=False)
    elif mainland is None:
        yield fault("not-filed-unknown-where", subject, place, (served.ref,), sure=False)
    elif case.earlier_filings:
        evidence = (served.ref, case.earlier_filings[-1].ref)
        yield fault("filing-gone", subject, place, evidence)
    else:
        refs = (served.ref, searched.ref) if searched else (served.ref,)
        yield fault("not-filed", subject, place, refs)


def _was_not_looked_for(case: DomainCase, joined: Reconciliation) -> bool:
    """Whether a domain was searched for in vain, and no look says whether it answers."""
    return (
        case.searched is not None
        and case.searched.location != "overseas"
        and bool(case.observations)
        and not any(each.http_status is not None or _shows(each) for each in case.observations)
        and all(joined.is_mainland(each) is not False for each in case.observations)
    )


def _not_seen(case: DomainCase) -> Finding:
    row = case.observations[-1]
    searched = (case.searched.ref,) if case.searched else ()
    place = domain_place("not-filed", case.domain, row)
    evidence = (row.ref, *searched)
    return fault("not-filed-not-seen", domain_subject(case), place, evidence, sure=False)


def _without_number(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a site in the mainland for which a list of filings, with numbers, has none."""
    if filing.main_licence or filing.service_licence or filing.file not in joined.with_numbers:
        return
    served = _last_served(case)
    if served is None:
        return
    found = joined.is_mainland(served)
    if found or (found is None and filing.location == "mainland"):
        place = domain_place("no-number", case.domain, filing)
        evidence = (filing.ref, served.ref)
        yield fault("no-number-on-record", domain_subject(case), place, evidence, sure=False)


LOOKED_UP_DAYS = 90
"""Days before a look at a site for which a look-up in vain says that it had no filing; ours: one is granted
within twenty working days, and lists are seldom gathered faster."""


def _is_of_its_time(searched: Filing | None, served: Observation) -> bool:
    """Whether a look-up was made so near to the look at a site that it speaks of it."""
    age = days(searched.snapshot_date, served.observed_at) if searched else None
    return age is None or age <= LOOKED_UP_DAYS


def _cancelled(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    served = _last_served(case)
    mainland = _is_in_mainland(served, filing, joined) if served else False
    if served is None or mainland is False:
        return
    if filing.update_time and served.observed_at and served.observed_at <= filing.update_time:
        return
    message = "cancelled-but-served" if mainland else "cancelled-unknown-where"
    if not filing.update_time and (days(served.observed_at, filing.snapshot_date) or 0) > 0:
        message = "cancelled-unknown-when"
    place = domain_place("cancelled", case.domain, filing)
    evidence = (filing.ref, served.ref)
    sure = message == "cancelled-but-served"
    yield fault(message, domain_subject(case), place, evidence, sure=sure)


def _is_in_mainland(served: Observation, row: Filing | None, joined: Reconciliation) -> bool | None:
    """
    Whether a site is served from the mainland; of a filed address its filing says so too.

    So does a look-up beside the look itself, in one line.
    """
    found = joined.is_mainland(served)
    if found is not None or row is None or not row.location:
        return found
    ended = row.status in {"none", "cancelled"}
    together = ended and (row.file, row.line) == (served.file, served.line)
    return row.location == "mainland" if together or served.ip in row.server_ips else None


def _last_served(case: DomainCase) -> Observation | None:
    """Return the last observation, if it was a page: an error page is no service."""
    last = case.observations[-1] if case.observations else None
    if last is None or last.KIND == EarlierObservation.KIND:
        return None
    same_day = (each for each in case.observations if each.observed_at == last.observed_at)
    searched = case.searched is not None
    served = (each for each in same_day if each.serves or (searched and _shows(each)))
    return next((each for each in served if not _is_notice(each)), None)


def _shows(seen: Observation) -> bool:
    """
    Whether a page was seen of whose answer nothing is told: who looked its site up read a number on it.

    That of a sub-domain may be the one of the domain above, under which no look-up finds it.
    """
    is_told = bool(seen.shown_number) and seen.http_status is None
    return is_told and party(seen.domain) == bare(seen.domain)


def _is_notice(seen: Observation) -> bool:
    """Whether the title that was written down of a page says that the site is stopped."""
    return any(is_a_title(heading) and is_a_notice(text) for heading, text in seen.extra.items())


_IS_TOLD = re.compile(
    r"[。；;：:！？]|[，,][^，,]{4,}[，,]"
    r"|[(（][^()（）]*(?:经理|店主|业主|经营者|本人|代表人|负责人|股东|董事|监事|理事|会长|院长|校长|合伙人|创始人)[^()（）]*[)）]$"
)
"""What stands where a name does and is none: it tells how filer and registrant stand to each other."""


def _registrant(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """MIIT 2017 No. 264: the registrant is the filer, its shareholder, head or senior manager."""
    row = case.registrant
    if (
        row is None
        or not row.registrant
        or not filing.unit_name
        or _NONE_YET.search(filing.unit_name)
    ):
        return
    if row.registrant in {filing.unit_name, filing.leader}:
        return
    if joined.parties.are_one(row.registrar, row.registrant):
        return
    if joined.units.holds_or_heads(row.registrant, filing) or _is_its_new_name(row):
        return
    if _is_told_near(row.registrant, (*filing.extra.items(), *row.extra.items())):
        return
    kinship = joined.parties.kinship(row.registrant, filing.unit_name, "", filing.credit_code)
    if kinship is Kinship.UNKNOWN:
        yield from _registered_later(case, filing, row)
        return
    if kinship not in {Kinship.DIFFERENT, Kinship.ALIKE, Kinship.NAMESAKE}:
        return
    if was_held_by_filer(case, filing, joined) or is_under_review(filing, joined.today):
        return
    manager = is_person(row.registrant) and not is_person(filing.unit_name)
    related = joined.coverage.may_be_unread("relations", row.registrant.lower())
    is_told = bool(_IS_TOLD.search(row.registrant))
    sure = kinship is Kinship.DIFFERENT and not manager and not related and not is_told
    unsure = "registrant-is-a-person" if manager else "registrant-unsure"
    yield fault(
        "registrant-is-another" if sure else unsure,
        domain_subject(case),
        domain_place("registrant", case.domain, row),
        (filing.ref, row.ref),
        {"registrant": row.registrant, "unit": filing.unit_name},
        sure=sure,
    )


_OF_A_NEW_NAME = re.compile(
    r"(?:现|新|最新)\S{0,4}名|更名后|改名后|(?:new|present) name", re.IGNORECASE
)


def _is_its_new_name(row: Registrant) -> bool:
    """Whether the registrant's row has that name as the one that the filer bears now."""
    return any(
        _OF_A_NEW_NAME.search(name) and cell == row.registrant for name, cell in row.extra.items()
    )


def _registered_later(case: DomainCase, filing: Filing, row: Registrant) -> Iterator[Finding]:
    """Ask who holds a domain that was registered anew after the filing, in letters that tell no unit."""
    if is_hidden(row.registrant) or not filing.update_time or row.registered <= filing.update_time:
        return
    yield fault(
        "registrant-later-unknown",
        domain_subject(case),
        domain_place("registrant", case.domain, row),
        (filing.ref, row.ref),
        {"registrant": row.registrant, "unit": filing.unit_name, "since": row.registered},
        sure=False,
        doubt=True,
    )


_NEAR_THE_FILER = re.compile(
    r"股东|出资|投资|发起人|高管|董事|监事|负责人|法定代表人|shareholder|director|manager",
    re.IGNORECASE,
)


_NONE_YET = re.compile(r"^(?:尚|还|暂|仍)?(?:未|没有?|无)(?:提交|办理?|做|申请|有)?(?:过|到)?备案$")
"""What stands for the filer where there is none."""
_OF_HOW_THEY_STAND = re.compile(r"关系|身份|relation", re.IGNORECASE)
_RELATED = re.compile(
    r"[母子]公司|总公司|分公司|分支机构|分[校院店厂所]|全资|控股|参股|持股|同一(?:主体|单位|集团|控制|实际控制)|集团|关联"
    r"|曾用名|更名|改名|改制|前身|上级|主管|隶属|下属|所属"
    r"|parent|subsidiary|branch|affiliat|shareholder|former name|renamed|same (?:group|entity|control)",
    re.IGNORECASE,
)
"""What a check calls two units that are near each other, as MIIT 2017 No. 264 wants them, or nearly."""
_DENIED = re.compile(r"非|不|无|没|未|疑|待|否|\bno\b|\bnot\b|unrelated", re.IGNORECASE)


def _is_told_near(registrant: str, beside: Iterable[tuple[str, str]]) -> bool:
    """Whether a column beside the filing names the registrant as one of the filer's, or says what he is."""
    return any(
        (_NEAR_THE_FILER.search(name) and registrant in cell)
        or (
            _OF_HOW_THEY_STAND.search(name)
            and (_NEAR_THE_FILER.search(cell) or _RELATED.search(cell))
            and not _DENIED.search(cell)
        )
        for name, cell in beside
    )


def _number(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Judge the home page of the last day; one sound number on any of its addresses is enough."""
    if not (filing.main_licence or filing.service_licence):
        yield from _none_shown(case, filing, joined)
        return
    faults = [
        _page_fault(case, filing, page, joined)
        for page in case.latest
        if (page.shown_number is not None or _tells_where_it_leads(page, joined))
        and (page.serves or page.http_status is None)
        and (page.location or filing.location) != "overseas"
    ]
    if faults and faults[-1] is not None and None not in faults:
        yield faults[-1]


_WITHOUT_A_PAGE = re.compile(
    r"跳转|重定向|转向|转至|指向|接口|无(?:网页|页面|首页)|邮件|邮箱|内网|小程序|静态资源|redirect|forward|\bapi\b|\bmail",
    re.IGNORECASE,
)
"""What a row says of a domain that leads to another site, or has no pages, on which a number could stand."""


def _none_shown(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Find a site that a check calls filed, in a list without numbers, and whose home page shows none."""
    told = filing.file in joined.with_checks - joined.with_numbers
    if not told or "status" in filing.unread:
        return
    pages = [page for page in case.latest if page.shown_number is not None and not page.silent]
    if not pages or any(page.shown_number for page in pages) or _is_overseas(filing, pages, joined):
        return
    beside = "\n".join((*filing.extra.values(), *pages[-1].extra.values()))
    settled = filing.status == "normal" and not _WITHOUT_A_PAGE.search(beside)
    sure = settled and all(page.serves for page in pages)
    message = "number-absent-of-filed" if sure else "number-absent-perhaps"
    place = domain_place("number", case.domain, pages[-1])
    yield fault(message, domain_subject(case), place, (filing.ref, pages[-1].ref), sure=sure)


def _is_overseas(filing: Filing, pages: list[Observation], joined: Reconciliation) -> bool:
    away = any(joined.is_mainland(page) is False for page in pages)
    return away or filing.location == "overseas"


def _tells_where_it_leads(page: Observation, joined: Reconciliation) -> bool:
    """Whether words for the number itself say where it leads; a column of links may be of the site's own."""
    told = page.number_link is not None and "shown_number" in page.unread
    return told and page.file not in joined.with_links


def _page_fault(
    case: DomainCase, filing: Filing, page: Observation, joined: Reconciliation
) -> Finding | None:
    if page.shown_number is None:
        link = page.number_link or ""
        alone = link.isascii() and not re.search(
            r"\s", link
        )  # else the cell says more than where it leads
        return _link_fault(case, filing, page) if alone else None
    number = page.shown_number or _told_beside(page)
    if not number:
        own = {"own": filing.service_licence or filing.main_licence}
        return _on_page("number-absent", case, filing, page, own)
    shown = joined.shown_numbers.of(number, filing)
    if shown.kind not in _FAULT_OF_NUMBER:
        return _link_fault(case, filing, page)
    explained = shown.kind in {Shown.OF_ANOTHER, Shown.NOT_ON_RECORD}
    if explained and is_under_review(filing, joined.today):
        return None
    words = {
        "shown": number,
        "own": filing.service_licence or filing.main_licence,
        "other": _name_in(shown.row),
    }
    return _on_page(_FAULT_OF_NUMBER[shown.kind], case, filing, page, words, shown.row)


_IS_SHOWN = re.compile(r"显示|可见|展示|出现|看到|displays|shows|visible", re.IGNORECASE)
_IS_NOT = re.compile(r"未|没|不|无|应|须|not|should", re.IGNORECASE)


def _told_beside(page: Observation) -> str:
    """Return the number that a look shows by a remark where its own column is empty: 渲染后显示 京ICP备…."""
    for cell in page.extra.values():
        for clause in re.split(r"[,，。;；\n]", cell):
            found = [each for each in numbers.find(clause) if each.number.kind == "filing"]
            if found and _IS_SHOWN.search(clause) and not _IS_NOT.search(clause):
                return str(found[0].number)
    return ""


_FAULT_OF_NUMBER = {
    Shown.MALFORMED: "number-malformed",
    Shown.OF_ANOTHER: "number-of-another",
    Shown.NOT_ON_RECORD: "number-not-on-record",
    Shown.UNSURE: "number-unsure",
    Shown.IN_WORDS: "number-in-words",
}


def _name_in(row: Filing | Licence | None) -> str:
    if row is None:
        return ""
    return row.unit_name if isinstance(row, Filing) else row.holder


def _link_fault(case: DomainCase, filing: Filing, page: Observation) -> Finding | None:
    if page.number_link is None:
        return None
    words = {"link": page.number_link}
    match link_of(page.number_link):
        case Link.MINISTRY:
            return None
        case Link.EARLIER:
            return _on_page("link-earlier", case, filing, page, words, severity=Severity.LOW)
        case Link.RETIRED:
            return _on_page("link-retired", case, filing, page, words, severity=Severity.LOW)
        case Link.ELSEWHERE:
            return _on_page("link-elsewhere", case, filing, page, words, severity=Severity.MEDIUM)
        case Link.NONE:
            return _on_page("not-linked", case, filing, page, words, severity=Severity.MEDIUM)


def _on_page(
    message: str,
    case: DomainCase,
    filing: Filing,
    page: Observation,
    words: Mapping[str, Parameter],
    row: TableRow | None = None,
    severity: Severity | None = None,
) -> Finding:
    evidence = (filing.ref, page.ref, row.ref) if row else (filing.ref, page.ref)
    return fault(
        message,
        domain_subject(case),
        domain_place("number", case.domain, page),
        evidence,
        words,
        sure=message not in {"number-unsure", "number-in-words", "link-earlier"},
        severity=severity,
    )
