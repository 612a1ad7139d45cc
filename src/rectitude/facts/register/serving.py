"""What contracts, bills and checks say of who serves a domain, laid beside the access provider on file."""

import re
from collections.abc import Iterator

from rectitude.evidence.register import Filing
from rectitude.facts.register import Dealing, DomainCase, Reconciliation, days
from rectitude.facts.register.explaining import UNREPORTED, tells_unreported
from rectitude.facts.register.filings import domain_place, domain_subject, fault
from rectitude.facts.register.hosting import providers
from rectitude.facts.register.weighing import Force
from rectitude.findings import Finding, Parameter

CHANGE_DAYS = 30
"""A change younger than this may be on its way to the office: a doubt only. Order 33, article 14, asks
for the change 30 days ahead, so this is lenient; ours."""
SERVED_BY_ANOTHER = "served-by-another"
"""The message of a provider by contract who is not the one on file."""
_CITED = 10


def served_elsewhere(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """
    Find a provider who serves a domain by contract, and is not the one on file; or that this one has ended.

    A row from before the filing's last change says nothing against it, and of two providers at once the
    one on file is enough.
    """
    said = joined.dealings.by_domain.get(case.domain, [])
    if not said or not filing.access_provider:
        return
    said = [each for each in said if not joined.parties.are_one(each.row.firm, filing.unit_name)]
    newer = [each for each in said if not each.since or each.since >= filing.update_time]
    filed = [
        e
        for e in said
        if not all(joined.parties.are_apart(e.row.firm, name) for name in providers(filing))
    ]
    if any(each.counts for each in filed):
        return
    others = [e for e in newer if e.counts and e not in filed and not _is_in_front(e)]
    if others:
        if not _is_being_changed(filing, others, joined):
            yield _another(case, filing, others, joined)
    else:
        yield from _ended(case, filing, filed, joined)


_IN_FRONT = re.compile(
    r"cdn|内容分发|加速|waf|高防|云(?:防护|盾|清洗)|回源|源站|反向代理|proxied|in front",
    re.IGNORECASE,
)
"""What a row says of a network that stands before a site, or of the machine behind it."""


def _is_in_front(dealing: Dealing) -> bool:
    """Whether a row itself says that whom it names only stands before the site."""
    return any(_IN_FRONT.search(text) for text in dealing.row.extra.values())


def _another(
    case: DomainCase, filing: Filing, others: list[Dealing], joined: Reconciliation
) -> Finding:
    since = min((each.since for each in others if each.since), default="")
    age = days(since, joined.today)
    told = any(tells_unreported(*each) for each in filing.extra.items())
    for_long = told and not since and any(map(_FOR_LONG.search, filing.extra.values()))
    over = (age is not None and age >= CHANGE_DAYS) or (since and told) or for_long
    applied = filing.status == "change_under_review" or _applied_since(filing, since)
    sure = bool(over) and any(e.is_sure for e in others) and not applied
    words: dict[str, Parameter] = {
        "provider": filing.access_provider,
        "owner": others[0].row.firm,
        "files": tuple(dict.fromkeys(each.row.file for each in others)),
        "since": since or "—",
        "days": age if age is not None else "—",
    }
    return fault(
        SERVED_BY_ANOTHER if sure else f"{SERVED_BY_ANOTHER}-{'perhaps' if since else 'undated'}",
        domain_subject(case),
        domain_place("provider", case.domain, filing),
        (filing.ref, *(each.row.ref for each in others[:_CITED])),
        words,
        sure=sure,
        doubt=True,
    )


_FOR_LONG = re.compile(
    r"逾期|一直|多年|长期|至今|从未|多次|屡次|[三四五六]次|去年|前年"
    r"|超过?\s*(?:\d{2,}\s*[天日]|\d+\s*个?[月年])|repeatedly|for years",
    re.IGNORECASE,
)
"""That the change has been due for more than the days that are left for it."""
_RECEIVED = re.compile(
    r"已(?:经)?(?:提交|申请|申报|受理)\S{0,8}变更|变更\S{0,8}(?:已(?:提交|申请|申报|受理)|受理中|审核中)"
    r"|(?:日|号)(?:已)?受理\S{0,8}变更|变更\S{0,12}受理(?:单)?号"
)
"""That the change of the filing was handed in, in words: neither 应提交变更 nor 未提交变更."""


def _is_being_changed(filing: Filing, others: list[Dealing], joined: Reconciliation) -> bool:
    """Whether the provider changed within the period for it, and the change is said to be handed in."""
    since = min((each.since for each in others if each.since), default="")
    age = days(since, joined.today)
    told = [*filing.extra.items(), *(item for each in others for item in each.row.extra.items())]
    said = [cell for _, cell in told]
    answered = (f"{heading}{cell}" for heading, cell in told)  # 变更申请 | 已提交
    received = any(map(_RECEIVED.search, (*said, *answered))) or _applied_since(filing, since)
    return (
        age is not None and age < CHANGE_DAYS and received and not any(map(UNREPORTED.search, said))
    )


def _applied_since(filing: Filing, since: str) -> bool:
    """Whether the filing has the receipt of an application from after a change, or of no day."""
    return bool(filing.receipt_no) and (filing.receipt_date or since) >= since


def _ended(
    case: DomainCase, filing: Filing, filed: list[Dealing], joined: Reconciliation
) -> Iterator[Finding]:
    """Find that the provider on file serves a domain no more (空壳), where nothing shows it alive there."""
    over = [each for each in filed if each.force is Force.OVER]
    ended = max((each.row.valid_to or each.row.date for each in over), default="")
    if not over or (ended and ended < filing.update_time):
        return
    age = days(ended, joined.today)
    alive = any(each.serves and each.observed_at >= ended for each in case.observations)
    said = any(each.row.state for each in over)
    sure = said and not alive and age is not None and age >= CHANGE_DAYS
    yield fault(
        "service-ended" if sure else "service-ended-perhaps",
        domain_subject(case),
        domain_place("service-ended", case.domain, filing),
        (filing.ref, *(each.row.ref for each in over[:_CITED])),
        {
            "provider": filing.access_provider,
            "ended": ended or "—",
            "days": age if age is not None else "—",
            "files": tuple(dict.fromkeys(each.row.file for each in over)),
        },
        sure=sure and filing.status != "change_under_review",
        doubt=True,
    )
