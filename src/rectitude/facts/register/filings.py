"""What the rules on filings ask of a domain's case: was it right once, is a change under review."""

import re
from collections.abc import Mapping

from rectitude.evidence.register import Filing, Observation, TableRow
from rectitude.facts.entities import shown_name
from rectitude.facts.register import DomainCase, Reconciliation, days
from rectitude.facts.register.domains import REVIEW_DAYS
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Parameter,
    Place,
    Severity,
    Subject,
    Term,
)


def fault(
    message: str,
    subject: Subject,
    place: Place,
    evidence: tuple[str, ...],
    words: Mapping[str, Parameter] | None = None,
    *,
    sure: bool = True,
    doubt: bool = False,
    severity: Severity | None = None,
) -> Finding:
    """Return a fault that records prove (`sure`), or the question that they leave."""
    return Finding(
        outcome=Outcome.FAILED if sure else Outcome.CANNOT_TELL,
        message=message,
        place=place,
        parameters={name: _shown(name, value) for name, value in (words or {}).items()},
        evidence=evidence,
        severity=severity,
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        subject=subject,
        doubt=doubt and not sure,
    )


NOT_TOLD = Term("register.not-told")
"""What stands in a message where the tables do not tell a service, a use or a day."""
_NAMES = frozenset({"registrant", "unit", "other"})
"""Words of a message that can be a natural person's name."""


def _shown(name: str, value: Parameter) -> Parameter:
    return shown_name(value) if name in _NAMES and isinstance(value, str) else value


def domain_subject(case: DomainCase) -> Subject:
    """Return the domain as the subject of a finding."""
    return Subject("domain", case.domain)


def domain_place(fault: str, domain: str, row: TableRow) -> Place:
    """Return where a fault of a domain stands: its kind tells it apart from the domain's others."""
    return Place(
        kind="domain",
        key=f"{fault}:{domain}",
        fields={
            "target": domain,
            "domain": domain,
            "file": row.file,
            "line": row.line,
            "fault": fault,
        },
    )


def is_under_review(filing: Filing, today: str) -> bool:
    """Whether a change is under review with a receipt that is not too old."""
    if filing.status != "change_under_review" or not filing.receipt_no:
        return False
    age = days(filing.receipt_date, today)
    return age is None or age <= REVIEW_DAYS


def was_held_by_filer(case: DomainCase, filing: Filing, joined: Reconciliation) -> bool:
    """Whether the domain was the filer's once: by an earlier registrant, or by what its page said."""
    return bool(former_proofs(case, filing, joined))


def former_proofs(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[TableRow, ...]:
    """Return the rows that show that the domain was the filer's and is another's now."""
    parties = joined.parties
    held = [
        row
        for row in case.earlier_registrants
        if row.registrant and parties.are_one(row.registrant, filing.unit_name)
    ]
    if held:
        return tuple(held[:1])
    return _registered_since(case, filing, joined) or _page_then_and_now(case, filing, joined)


def _registered_since(
    case: DomainCase, filing: Filing, joined: Reconciliation
) -> tuple[TableRow, ...]:
    """Return the registration of a stranger that began after the filing: the one before it had lapsed."""
    row = case.registrant
    if row is None or not row.registered or not filing.update_time:
        return ()
    since = row.registered > filing.update_time
    apart = joined.parties.are_apart(row.registrant, filing.unit_name)
    return (row,) if since and apart else ()


def _page_then_and_now(
    case: DomainCase, filing: Filing, joined: Reconciliation
) -> tuple[Observation, ...]:
    said = [each for each in case.observations if each.shown_unit]
    if len(said) < 2 or case.registrant is None:
        return ()
    then, now = said[0], said[-1]
    parties = joined.parties
    turned = (
        parties.are_one(then.shown_unit or "", filing.unit_name)
        and parties.are_apart(now.shown_unit or "", filing.unit_name)
        and parties.are_one(now.shown_unit or "", case.registrant.registrant)
    )
    return (then, now) if turned else ()


_CANCELLED = re.compile(
    r"注销(?:了)?(?:网站|网站的)?备案(?:申请)?[^。;；]{0,30}?(?:办结|完成|通过|成功|生效|状态已注销)"
    r"|备案(?:号|信息|主体|网站)?(?:已|也已|均已|于[^,，。;；]{4,14})(?:经)?注销"
)
_NOT_CANCELLED = re.compile(
    r"(?:未|没有?|尚未|不)[^,，。;；]{0,6}注销|注销[^,，。;；]{0,6}(?:未|没)|误"
)


def is_said_cancelled(filing: Filing) -> bool:
    """
    Whether a remark in a filing's own row says that it was cancelled.

    >>> is_said_cancelled(Filing(domain="a.example", extra={"核实": "11-03提交注销备案，11-12办结"}))
    True
    >>> is_said_cancelled(Filing(domain="a.example", extra={"核实": "公司注销，备案未注销"}))
    False
    """
    said = filing.extra.values()
    return any(_CANCELLED.search(text) and not _NOT_CANCELLED.search(text) for text in said)
