"""What an enterprise answers about a scenario: one rule for all of them, for the question is the same."""

from collections.abc import Iterator

import msgspec

from rectitude.catalogue import Scenario
from rectitude.evidence.answer import Answer, Answers, Declaration, EngineFinding
from rectitude.facts.self_inspection import Standing, answered_on, standing
from rectitude.findings import Confidence, Finding, Outcome, Parameter, Place, Subject, SubjectKind

VERSION = 1

_OUTCOMES = {
    Standing.CONTRADICTED: Outcome.FAILED,
    Standing.ADMITTED: Outcome.FAILED,
    Standing.NOT_APPLICABLE: Outcome.INAPPLICABLE,
    Standing.BORNE_OUT: Outcome.PASSED,
    Standing.DENIED: Outcome.PASSED,
}
"""All other standings leave a question to a person; a strict profile reports them as failed."""

_CONFIDENCE = {Standing.DENIED: Confidence.LOW, Standing.BORNE_OUT: Confidence.MEDIUM}
"""A word of one's own is little; that an inspection found nothing either is more."""


def judge(answers: Answers, scenario: Scenario) -> Iterator[Finding]:
    """Yield one finding: how the answer about a scenario stands."""
    declaration = answers.declarations[0]
    answer = next((each for each in answers.answers if each.scenario == scenario.id), None)
    found = [each for each in answers.findings if each.scenario == scenario.id]
    how = standing(answer, declaration, found)
    subject = Subject(
        msgspec.convert(declaration.subject_kind, SubjectKind), declaration.subject_id
    )
    outcome = _OUTCOMES.get(how, Outcome.CANNOT_TELL)
    yield Finding(
        outcome=outcome,
        message=_wording(how, answer),
        place=Place(kind="answer", key="answer", fields={"question": scenario.number}),
        parameters=_said(how, scenario, answer, declaration, found),
        evidence=_cited(declaration, answer, found),
        confidence=_CONFIDENCE.get(how, Confidence.HIGH),
        subject=subject,
        doubt=outcome is Outcome.CANNOT_TELL,
    )


def _wording(how: Standing, answer: Answer | None) -> str:
    return "concealed" if how is Standing.CONTRADICTED and answer is None else how


def _cited(
    declaration: Declaration, answer: Answer | None, found: list[EngineFinding]
) -> tuple[str, ...]:
    told = [each for each in found if each.outcome in {Outcome.FAILED, Outcome.PASSED}]
    return tuple(each.ref for each in (declaration, answer, *told) if each)


def _said(
    how: Standing,
    scenario: Scenario,
    answer: Answer | None,
    declaration: Declaration,
    found: list[EngineFinding],
) -> dict[str, Parameter]:
    day = answered_on(answer, declaration)
    wanted = Outcome.PASSED if how is Standing.BORNE_OUT else Outcome.FAILED
    newest = max(
        (each for each in found if each.outcome == wanted), key=lambda e: e.on, default=None
    )
    lost = [each.name for each in answer.attachments if each.sha256 is None] if answer else []
    return {
        "question": scenario.question,
        "text": (answer.text if answer else "") or "–",
        "day": day.isoformat() if day else "–",
        "found_on": newest.on.isoformat() if newest else "–",
        "found": newest.message if newest else "–",
        "report": newest.report if newest else "–",
        "files": tuple(lost) or ("–",),
    }
