"""How an answer of a self-inspection stands: complete, signed, current, and against what was found."""

import datetime
from collections.abc import Sequence
from enum import StrEnum

from rectitude.evidence.answer import Answer, Declaration, EngineFinding
from rectitude.findings import Outcome

VALID_YEARS = 1
"""An answer older than this must be given anew: ours. The action ran for half a year, and a yearly
round is what its standing mechanism asks of enterprises."""


class Standing(StrEnum):
    """How an answer stands, the weightiest first."""

    CONTRADICTED = "contradicted"
    """The engine found it after the day of the answer, which denies it or is not given."""
    MISSING = "missing"
    UNSIGNED = "unsigned"
    ADMITTED = "admitted"
    OUTDATED = "outdated"
    FOUND_BEFORE = "found-before"
    """The engine found it on or before the day of an answer that denies it."""
    UNEXPLAINED = "unexplained"
    """Said not to apply, without saying why."""
    UNATTACHED = "unattached"
    """Names a file that was not handed in."""
    NOT_APPLICABLE = "not-applicable"
    BORNE_OUT = "borne-out"
    """Denied, and the engine looked and found nothing."""
    DENIED = "denied"
    """Denied; nothing speaks against it, and nothing but the answer for it."""


def standing(
    answer: Answer | None, declaration: Declaration, findings: Sequence[EngineFinding]
) -> Standing:
    """Return how the answer to one scenario stands; `findings` are those of that scenario."""
    day = answered_on(answer, declaration)
    found = [each for each in findings if each.outcome == Outcome.FAILED]
    denies = answer is None or answer.answer != "problem"
    if denies and any(day is None or each.on > day for each in found):
        return Standing.CONTRADICTED
    if answer is None:
        return Standing.MISSING
    if declaration.signed_by is None or declaration.signed_on is None:
        return Standing.UNSIGNED
    if answer.answer == "problem":
        return Standing.ADMITTED
    if day is None or outdated(day, declaration.taken_on):
        return Standing.OUTDATED
    if found:
        return Standing.FOUND_BEFORE
    return _denied(answer, findings)


def _denied(answer: Answer, findings: Sequence[EngineFinding]) -> Standing:
    if any(each.sha256 is None for each in answer.attachments):
        return Standing.UNATTACHED
    if answer.answer == "not_applicable":
        return Standing.NOT_APPLICABLE if answer.text.strip() else Standing.UNEXPLAINED
    passed = any(each.outcome == Outcome.PASSED for each in findings)
    return Standing.BORNE_OUT if passed else Standing.DENIED


def answered_on(answer: Answer | None, declaration: Declaration) -> datetime.date | None:
    """Return the day to which an answer refers: its own, or that of the signature."""
    return (answer.on if answer else None) or declaration.signed_on


def outdated(day: datetime.date, today: datetime.date) -> bool:
    """
    Return whether an answer of a day is too old today.

    >>> outdated(datetime.date(2024, 2, 29), datetime.date(2025, 3, 1))
    False
    >>> outdated(datetime.date(2024, 2, 29), datetime.date(2025, 3, 2))
    True
    """
    leap_day = (day.month, day.day) == (2, 29)
    last = datetime.date(day.year + VALID_YEARS, 3, 1) if leap_day else None
    return today > (last or day.replace(year=day.year + VALID_YEARS))
