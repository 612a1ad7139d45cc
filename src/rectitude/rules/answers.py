"""What an enterprise answers about a scenario: one rule for all of them, for the question is the same."""

from collections.abc import Iterator

from rectitude.catalogue import Scenario
from rectitude.evidence.answer import Answer, Answers, Declaration, EngineFinding
from rectitude.facts.self_inspection import Standing, answered_on, standing
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Parameter,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
)

VERSION = 1

_LEADS = {Standing.CONTRADICTED, Standing.ADMITTED}
_STANDS = {Standing.DENIED: Confidence.LOW, Standing.BORNE_OUT: Confidence.MEDIUM}


def judge(answers: Answers, scenario: Scenario) -> Iterator[Finding]:
    """Yield one finding: how the answer about a scenario stands."""
    declaration = answers.declarations[0]
    answer = next((each for each in answers.answers if each.scenario == scenario.id), None)
    found = [each for each in answers.findings if each.scenario == scenario.id]
    how = standing(answer, declaration, found)
    said = _said(how, scenario, answer, declaration, found)
    if how is Standing.NOT_APPLICABLE:
        yield inapplicable(how, **said)
    elif how in _STANDS:
        cited = _cited(declaration, answer, found)
        yield passed(how, cited, confidence=_STANDS[how], subject=declaration.subject, **said)
    elif how in _LEADS:
        yield failed(
            _wording(how, answer), _place(scenario), _cited(declaration, answer, found),
            subject=declaration.subject, **said,
        )  # fmt: skip
    else:
        yield cannot_tell(
            how, _place(scenario), _cited(declaration, answer, found),
            doubt=True, subject=declaration.subject, **said,
        )  # fmt: skip


def _wording(how: Standing, answer: Answer | None) -> str:
    return "concealed" if how is Standing.CONTRADICTED and answer is None else how


def _place(scenario: Scenario) -> Place:
    return Place(kind="answer", key="answer", fields={"question": scenario.number})


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
        (each for each in found if each.outcome is wanted), key=lambda e: e.on, default=None
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
