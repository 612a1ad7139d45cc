"""What the document's template prints: from the inspection, its bundle and the catalogue."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.catalogue import Catalogue, MethodClause, Scenario
from rectitude.findings import Assertion, Inspection, Outcome, RuleVersion
from rectitude.reports import reading
from rectitude.reports.html.law import Article, articles
from rectitude.reports.html.panel import Exhibit, Panel
from rectitude.reports.words import word, word_or_itself
from rectitude.text import Text

MOST_IN_BRIEF = 400
"""Findings of one scenario that get a line in its table; the JSON report has all. Ours."""
MOST_VALUES = 4
"""Values of one option that are written out. Ours."""


class ScenarioView(msgspec.Struct, frozen=True):
    """A line of the matrix; `anchor` is the first finding to read, or nothing."""

    number: str
    scenario: Scenario
    outcome: Outcome
    anchor: str


class TypeView(msgspec.Struct, frozen=True):
    """One of the eight types with its scenarios."""

    name: Text
    scenarios: tuple[ScenarioView, ...]


class AspectView(msgspec.Struct, frozen=True):
    """One of the four aspects with its types."""

    name: Text
    types: tuple[TypeView, ...]


class FindingView(msgspec.Struct, frozen=True, kw_only=True):
    """A finding with all that is printed beside it."""

    finding: Assertion
    rule: RuleVersion
    scenario: Scenario
    number: str
    anchor: str
    headline: Text
    notice_term: Text | None
    methods: tuple[MethodClause, ...]
    law_at: str
    """The anchor of the finding that gives the same scenario's legal basis already, or nothing."""
    articles: tuple[Article, ...]
    exhibits: tuple[Exhibit, ...]
    command: str
    hanging: tuple["Hanging", ...] = ()
    """What the answer to this question decides, too."""


class Hanging(msgspec.Struct, frozen=True):
    """A finding whose question is that of another one."""

    finding: Assertion
    scenario: Scenario
    number: str
    articles: tuple[Article, ...]


class Rest(msgspec.Struct, frozen=True):
    """The findings of a scenario beyond those told in full: a line each, then a number."""

    number: str
    scenario: Scenario
    findings: tuple[Assertion, ...]
    untold: int


class Untold(msgspec.Struct, frozen=True):
    """Scenarios that share the reason why nothing is said of them."""

    scenarios: tuple[ScenarioView, ...]
    outcome: Outcome
    reason: Text


class ScenarioRow(msgspec.Struct, frozen=True):
    """A line of sample and environment."""

    name: Text
    value: Text


def document(
    inspection: Inspection, bundle: Bundle | None, panels: Sequence[Panel]
) -> dict[str, object]:
    """Return the names that `report.html` prints."""
    known = catalogue.load()
    failed, more_failed = _findings(inspection, known, panels, Outcome.FAILED)
    undecided, more_undecided = _findings(inspection, known, panels, Outcome.CANNOT_TELL)
    aspects = tuple(_aspects(inspection, known, [*failed, *undecided]))
    return {
        "inspection": inspection,
        "verdict": reading.verdict(inspection),
        "tally": reading.tally(inspection),
        "aspects": aspects,
        "untold": _untold(inspection, aspects),
        "failed": failed,
        "more_failed": more_failed,
        "undecided": undecided,
        "more_undecided": more_undecided,
        "passed": _findings(inspection, known, (), Outcome.PASSED)[0],
        "sections": [section for panel in panels for section in panel.sections],
        "scripts": list(dict.fromkeys(name for panel in panels for name in panel.scripts)),
        "supporting": [section for panel in panels for section in panel.supporting],
        "sample": list(_sample(inspection, bundle)),
        "options": _options(inspection),
        "day": reading.day(inspection).isoformat(),
        "manifest": bundle.manifest if bundle else None,
        "parts": [part for part in bundle.manifest.parts if part.kind != "blob"] if bundle else [],
        "blobs": [part for part in bundle.manifest.parts if part.kind == "blob"] if bundle else [],
    }


def _exhibits(panels: Sequence[Panel]) -> dict[str, tuple[Exhibit, ...]]:
    gathered: dict[str, tuple[Exhibit, ...]] = {}
    for panel in panels:
        for fingerprint, exhibits in panel.exhibits.items():
            gathered[fingerprint] = (*gathered.get(fingerprint, ()), *exhibits)
    return gathered


def _findings(
    inspection: Inspection, known: Catalogue, panels: Sequence[Panel], outcome: Outcome
) -> tuple[list[FindingView], list[Rest]]:
    """Return the findings of one outcome by scenario, gravest first, and what is left over."""
    exhibits = _exhibits(panels)
    views: list[FindingView] = []
    rests: list[Rest] = []
    hanging = {
        question.asked.fingerprint: question.hanging for question in reading.questions(inspection)
    }
    for id, gathered in reading.by_scenario(inspection, outcome).items():
        law_at = ""
        findings = reading.asked(inspection, gathered)
        for each in findings[: reading.MOST_IN_FULL]:
            shown = exhibits.get(each.fingerprint, ())
            view = _finding(inspection, known, each, shown, law_at)
            others = hanging.get(each.fingerprint, ())
            beside = tuple(_hanging(inspection, known, finding) for finding in others)
            views.append(msgspec.structs.replace(view, hanging=beside))
            law_at = law_at or views[-1].anchor
        if rest := findings[reading.MOST_IN_FULL :]:
            scenario = known.scenario(id)
            brief = tuple(rest[:MOST_IN_BRIEF])
            rests.append(Rest(f"{scenario.number:02}", scenario, brief, len(rest) - len(brief)))
    return views, rests


def _finding(
    inspection: Inspection,
    known: Catalogue,
    finding: Assertion,
    exhibits: tuple[Exhibit, ...],
    law_at: str,
) -> FindingView:
    rule = reading.rule_of(inspection, finding)
    scenario = known.scenario(finding.scenario)
    term = known.notice_term(rule.notice_term).name if rule.notice_term else None
    return FindingView(
        finding=finding,
        rule=rule,
        scenario=scenario,
        number=f"{scenario.number:02}",
        anchor="f-" + finding.fingerprint.removeprefix("fp1:")[:12],
        headline=reading.headline(finding, rule),
        notice_term=term,
        methods=tuple(map(known.method, scenario.method)),
        articles=articles(known, scenario, reading.day(inspection)),
        exhibits=exhibits,
        law_at=law_at,
        command=reading.command(inspection, finding),
    )


def _hanging(inspection: Inspection, known: Catalogue, finding: Assertion) -> Hanging:
    scenario = known.scenario(finding.scenario)
    law = articles(known, scenario, reading.day(inspection))
    return Hanging(finding, scenario, f"{scenario.number:02}", law)


def _aspects(
    inspection: Inspection, known: Catalogue, findings: Sequence[FindingView]
) -> Iterator[AspectView]:
    anchors = {other.scenario.id: view.anchor for view in findings for other in view.hanging}
    anchors |= {view.scenario.id: view.anchor for view in reversed(findings)}
    outcomes = inspection.summary.scenarios
    for aspect in known.aspects:
        types = tuple(
            TypeView(
                issue_type.name,
                tuple(
                    ScenarioView(
                        f"{scenario.number:02}",
                        scenario,
                        outcomes.get(scenario.id, Outcome.UNTESTED),
                        anchors.get(scenario.id, ""),
                    )
                    for scenario in known.scenarios
                    if scenario.issue_type == issue_type.id
                ),
            )
            for issue_type in known.issue_types
            if issue_type.aspect == aspect.id
        )
        yield AspectView(aspect.name, types)


def _untold(inspection: Inspection, aspects: tuple[AspectView, ...]) -> list[Untold]:
    """Gather the scenarios that are inapplicable or untested under their reasons."""
    gathered: dict[tuple[Outcome, str, str], list[ScenarioView]] = {}
    lines = [line for aspect in aspects for kind in aspect.types for line in kind.scenarios]
    for line in lines:
        reason = inspection.summary.reasons.get(line.scenario.id)
        if reason and line.outcome in {Outcome.INAPPLICABLE, Outcome.UNTESTED}:
            gathered.setdefault((line.outcome, reason.zh, reason.en), []).append(line)
    return [
        Untold(tuple(its), outcome, Text(zh, en)) for (outcome, zh, en), its in gathered.items()
    ]


def _sample(inspection: Inspection, bundle: Bundle | None) -> Iterator[ScenarioRow]:
    """Yield what was inspected, when, from where, with what, by whom, under which authority."""
    given = inspection.scope.options
    missing = word("sample", "not-given")
    when, took = reading.moment(inspection), reading.took(inspection)
    yield ScenarioRow(
        word("sample", "inspected"),
        Text(f"{when} · {took.zh}", f"{when} · {took.en}") if took else _same(when),
    )
    operator = given.get("operator") or (bundle.manifest.operator if bundle else None)
    yield ScenarioRow(word("sample", "operator"), _same(str(operator)) if operator else missing)
    authority = given.get("authority") or (bundle.manifest.authority if bundle else None)
    yield ScenarioRow(word("sample", "authority"), _same(str(authority)) if authority else missing)
    tool, known = inspection.tool, word("sample", "catalogue")
    yield ScenarioRow(
        word("sample", "tool"),
        Text("{tool} · {known} {version}", "{tool} · {known} {version}").format(
            {
                "tool": f"{tool.name} {tool.version}",
                "known": known,
                "version": inspection.catalogue,
            }
        ),
    )
    yield ScenarioRow(word("sample", "profile"), word("profile", inspection.profile))
    offset = bundle.manifest.clock.server_offset if bundle else None
    if offset is not None:
        yield ScenarioRow(
            word("sample", "clock"), word("sample", "offset", seconds=f"{offset or 0:+.1f}")
        )
    environment = bundle.manifest.environment if bundle else {}
    if environment:
        yield ScenarioRow(word("sample", "environment"), _environment(environment))


def _options(inspection: Inspection) -> list[tuple[str, str]]:
    """Return the options that differ from their defaults, as they were given."""
    said = {"operator", "authority", "profile", "language"}
    given = inspection.scope.options
    own = (value for value in given.values() if isinstance(value, dict))
    flat = {name: value for name, value in given.items() if not isinstance(value, dict)}
    return [
        (name.replace("_", "-"), _joined(value))
        for some in (flat, *own)
        for name, value in some.items()
        if name not in said
    ]


def _joined(value: object) -> str:
    if not isinstance(value, list | tuple):
        return str(value)
    more = f" … ({len(value)})" if len(value) > MOST_VALUES else ""
    return " ".join(map(str, value[:MOST_VALUES])) + more


def _environment(environment: Mapping[str, str]) -> Text:
    """Return what the inspection ran on; what has no word of its own is called by itself."""
    said = [
        (word_or_itself("environment", name), word_or_itself("environment-value", value))
        for name, value in environment.items()
    ]
    return Text(
        " · ".join(f"{name.zh} {value.zh}" for name, value in said),
        " · ".join(f"{name.en} {value.en}" for name, value in said),
    )


def _same(text: str) -> Text:
    return Text(text, text)
