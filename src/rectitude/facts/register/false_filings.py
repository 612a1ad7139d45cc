"""Filings that a check concluded to be false, and those passed after their filer was no more."""

import re
from collections.abc import Iterator

from rectitude.evidence.register import Filing
from rectitude.facts.register import DomainCase, Reconciliation
from rectitude.facts.register.filings import domain_place, domain_subject, fault
from rectitude.facts.register.verdicts import is_doubted, verdict_of
from rectitude.findings import Finding

_SETTLED = re.compile(
    r"(?<![未不])(?:已|并)(?:更正|改正|整改|重新备案)"
    r"|(?<!公司)(?<!企业)(?<!单位)(?<!主体)(?<!执照)已(?:被|经)?(?:注销|撤销|关闭)|corrected|cancelled",
    re.IGNORECASE,
)
"""That the filing was dealt with: neither 未更正 nor that its filer was struck off (公司已注销)."""


def found_false(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """
    Find a filing in force that a check concludes to be false; ask where the conclusion is in doubt.

    That the business register has its filer struck off before the filing was passed is cited beside it.
    """
    for row in (*case.filings, *case.earlier_filings):
        words, _ = verdict_of(row.extra)
        if not words:
            continue
        beside = "\n".join(row.extra.values())
        sure = not (is_doubted(words) or _SETTLED.search(beside))
        unit = joined.units.gone(filing)
        evidence = (row.ref, filing.ref, *([unit.ref] if unit else ()))
        yield fault(
            "found-false" if sure else "found-false-perhaps",
            domain_subject(case),
            domain_place("found-false", case.domain, row),
            tuple(dict.fromkeys(evidence)),
            {"unit": row.unit_name or filing.unit_name, "words": words},
            sure=sure,
        )
        return
