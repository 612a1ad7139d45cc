"""An inspection as a person reads it: the verdict, the counts, what to do next. Both languages."""

import datetime
import re
import shlex
from collections import Counter
from collections.abc import Iterator

import msgspec

from rectitude.bundle.manifest import CHINA
from rectitude.findings import Assertion, Inspection, Outcome, RuleVersion
from rectitude.reports.words import word
from rectitude.text import Text

LONGEST_TITLE = {"zh": 64, "en": 130}
"""Characters of a message's first sentence that still reads as a heading. Ours."""

MOST_IN_FULL = 12
"""Findings of one scenario and outcome told in full; more would bury the other scenarios. Ours."""

ORDER = (
    Outcome.FAILED,
    Outcome.CANNOT_TELL,
    Outcome.PASSED,
    Outcome.INAPPLICABLE,
    Outcome.UNTESTED,
)
"""All five, always, zero included."""


def tally(inspection: Inspection) -> dict[Outcome, int]:
    """Return how many of the 22 scenarios have each outcome, all five in order."""
    counts = Counter(inspection.summary.scenarios.values())
    return {outcome: counts[outcome] for outcome in ORDER}


def verdict(inspection: Inspection) -> Text:
    """Return the result in one sentence."""
    counts = tally(inspection)
    tested = counts[Outcome.FAILED] + counts[Outcome.CANNOT_TELL] + counts[Outcome.PASSED]
    return word(
        "verdict",
        _kind_of_verdict(counts, tested),
        tested=tested,
        failed=counts[Outcome.FAILED],
        cannot_tell=counts[Outcome.CANNOT_TELL],
        inapplicable=counts[Outcome.INAPPLICABLE],
        untested=counts[Outcome.UNTESTED],
    )


def _kind_of_verdict(counts: dict[Outcome, int], tested: int) -> str:
    if counts[Outcome.FAILED] and counts[Outcome.CANNOT_TELL]:
        return "both"
    if counts[Outcome.FAILED]:
        return "failed"
    if counts[Outcome.CANNOT_TELL]:
        return "cannot_tell" if counts[Outcome.PASSED] else "only_asked"
    return "clear" if tested else "none"


def headline(finding: Assertion, rule: RuleVersion) -> Text:
    """
    Return the fact in one sentence.

    It is the message's first; if that is long, what stands before its colon, else the rule's title.
    """
    zh, en = first_sentence(finding.message.zh), first_sentence(finding.message.en)
    if not _fits(zh, en):
        zh, en = before_colon(zh), before_colon(en)
    return Text(zh, en) if _fits(zh, en) else rule.title


def _fits(zh: str, en: str) -> bool:
    return len(zh) <= LONGEST_TITLE["zh"] and len(en) <= LONGEST_TITLE["en"]


_BEFORE_COLON = re.compile(r"(?P<fact>(?:（[^）]*）|\([^)]*\)|[^（(])*?)(?:：|: )")


def before_colon(text: str) -> str:
    """
    Return what stands before the first colon that is not in brackets; all of it where there is none.

    >>> before_colon("The block (for: web) is let on: to a.example"), before_colon("Used (for: web)")
    ('The block (for: web) is let on', 'Used (for: web)')
    """
    match = _BEFORE_COLON.match(text)
    return match["fact"] if match else text


def first_sentence(text: str) -> str:
    """
    Return the first sentence without its full stop.

    >>> first_sentence("空白处 21 次按压，20 次离开本站。其余无反应。")
    '空白处 21 次按压，20 次离开本站'
    >>> first_sentence("Sent to a.example (12 times). It is not named.")
    'Sent to a.example (12 times)'
    """
    return re.split(r"。|(?<=[\w)”’])\.(?:\s+(?=[A-Z“(])|$)", text.strip(), maxsplit=1)[0]


def rule_of(inspection: Inspection, finding: Assertion) -> RuleVersion:
    """Return the rule that made a finding."""
    return next(rule for rule in inspection.scope.rules if rule.id == finding.rule)


def command(inspection: Inspection, finding: Assertion) -> str:
    """Return the command that inspects this scenario again."""
    target = inspection.target
    of_a_site = target.kind == "personalisation" and "://" in target.address
    tried = " --personalised" if of_a_site else ""  # a site alone would be inspected as a website
    package = ".apk" if target.kind == "app" else ""  # it goes by its name, but a file is inspected
    address = shlex.quote(f"{target.address}{package}")
    return f"rectitude inspect {address}{tried} --scenario {finding.scenario}"


def moment(inspection: Inspection) -> str:
    """Return when it was inspected, in Chinese time: `2026-11-24 09:12:08-09:19:41 (UTC+8)`."""
    started, finished = local(inspection.started), local(inspection.finished)
    said = f"{started:%Y-%m-%d %H:%M:%S}" if started else inspection.started
    if started and finished and finished > started:
        same_day = finished.date() == started.date()
        said += f"–{finished:%H:%M:%S}" if same_day else f" – {finished:%Y-%m-%d %H:%M:%S}"
    return f"{said} (UTC+8)" if started else said


def took(inspection: Inspection) -> Text | None:
    """Return how long it took, or None where that is not known."""
    started, finished = local(inspection.started), local(inspection.finished)
    if not started or not finished or finished < started:
        return None
    minutes, seconds = divmod((finished - started).total_seconds(), 60)
    if minutes:
        return word("sample", "took-minutes", minutes=int(minutes), seconds=int(seconds))
    return word("sample", "took", seconds=f"{seconds:.1f}")


def day(inspection: Inspection) -> datetime.date:
    """Return the day of the act, on which the law is looked up: when it was observed."""
    since = local(inspection.observation.since)
    return since.date() if since else datetime.date.min


def local(instant: str) -> datetime.datetime | None:
    """Return an ISO 8601 instant in Chinese time, or None where there is none."""
    try:
        return datetime.datetime.fromisoformat(instant).astimezone(CHINA)
    except ValueError:
        return None


def of_outcome(inspection: Inspection, *outcomes: Outcome) -> Iterator[Assertion]:
    """Yield the findings with one of these outcomes, gravest first."""
    gravity = ("critical", "high", "medium", "low")
    found = [finding for finding in inspection.findings if finding.outcome in outcomes]
    yield from sorted(found, key=lambda finding: gravity.index(finding.severity))


def by_scenario(inspection: Inspection, outcome: Outcome) -> dict[str, list[Assertion]]:
    """Return the findings of one outcome by scenario, gravest first."""
    gathered: dict[str, list[Assertion]] = {}
    for finding in of_outcome(inspection, outcome):
        gathered.setdefault(finding.scenario, []).append(finding)
    return gathered


class Question(msgspec.Struct, frozen=True):
    """What a person is asked once: in the words of the gravest finding; the others hang on its answer."""

    asked: Assertion
    hanging: tuple[Assertion, ...] = ()


def questions(inspection: Inspection) -> list[Question]:
    """Return what a person must decide, those that turn on the same party's part or words as one."""
    groups: list[list[Assertion]] = []
    for finding in of_outcome(inspection, Outcome.CANNOT_TELL):
        facts = _facts(finding)
        same = [group for group in groups if any(facts & _facts(other) for other in group)]
        joined = same[0] if same else []
        joined.extend(other for group in same[1:] for other in group)
        joined.append(finding)
        groups = [group for group in groups if group not in same[1:]] + ([] if same else [joined])
    return [Question(first, tuple(hanging)) for first, *hanging in groups]


def _facts(finding: Assertion) -> frozenset[str]:
    """Return on what a question turns: parties, and words of the target in quotation marks."""
    return frozenset(
        (*(finding.parties or ()), *((f"“{finding.about}”",) if finding.about else ()))
    )


def turning_on(finding: Assertion) -> str:
    """Return on what a question turns, for a person."""
    return ", ".join(sorted(_facts(finding)))


def hanging(inspection: Inspection) -> dict[str, Question]:
    """Return, by the fingerprints of findings that are not asked about, the questions they hang on."""
    return {
        finding.fingerprint: question
        for question in questions(inspection)
        for finding in question.hanging
    }


def told_in_full(inspection: Inspection) -> list[Assertion]:
    """Return the findings that get an article of their own, with exhibits: the only ones."""
    return [
        finding
        for outcome in (Outcome.FAILED, Outcome.CANNOT_TELL)
        for findings in by_scenario(inspection, outcome).values()
        for finding in asked(inspection, findings)[:MOST_IN_FULL]
    ]


def asked(inspection: Inspection, findings: list[Assertion]) -> list[Assertion]:
    """Return the findings of some that are not asked about in the words of another one."""
    others = hanging(inspection)
    return [finding for finding in findings if finding.fingerprint not in others]
