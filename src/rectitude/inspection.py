"""The two doors, for command line, sweep and ledger: `inspect` a target, `judge` a bundle."""

import os
import re
import threading
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rectitude import __version__, catalogue, rules
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.bundle.manifest import instant
from rectitude.collectors.kinds import kind_of
from rectitude.evidence import Aggregate
from rectitude.facts.parties import origin
from rectitude.findings import (
    REPORT_SCHEMA,
    Assertion,
    BundleReference,
    Finding,
    Inspection,
    Observed,
    Outcome,
    Parameter,
    Place,
    ReportedTarget,
    RuleVersion,
    Scope,
    Severity,
    Subject,
    Summary,
    Term,
    Tool,
    fingerprint,
    untested,
    worst,
)
from rectitude.options import Cancel, Options, Progress, Target, plain, read, silent
from rectitude.rules import Rule
from rectitude.text import Text, Unable

_EVIDENCE_AT_ONCE = 2
_SWEEP_A_CORE = 4
_SWEEP_MOST = 16
"""
Targets inspected side by side; ours. Each browser of an evidence inspection takes a core for most of
its time. Pages of a sweep mostly wait: four a core keep it busy (two cores: 112 pages a minute with
six, 116 with eight, 122 with twelve), and more than sixteen wait for the one driver that they share.
"""

_NOT_COLLECTED = "not-collected"

_NOTHING_FOUND = {Outcome.PASSED, Outcome.INAPPLICABLE}
_REDACTED = Text(
    "证据包已脱敏：没有发现问题，不等于原证据包没有问题。请判定原证据包。",
    "This bundle is redacted: that nothing is found in it does not clear the original. Judge that one.",
)


def inspect(
    target: Target,
    options: Options,
    *,
    workdir: Path,
    progress: Progress = silent,
    cancel: Cancel | None = None,
) -> Inspection:
    """
    Collect the evidence of a target into `workdir`, judge it, and return the report.

    Raises Unable where the target cannot be inspected at all; what was collected is kept.
    """
    path = workdir / f"{file_name(target.address)}.rectitude.zip"
    return inspect_into(path, target, options, progress=progress, cancel=cancel)


def inspect_into(
    path: Path,
    target: Target,
    options: Options,
    *,
    progress: Progress = silent,
    cancel: Cancel | None = None,
) -> Inspection:
    """Do as `inspect` does, with the bundle's path given."""
    kind = kind_of(target.kind)
    options = kind.fit(options)
    wanted = _wanted(options, target)
    started = time.monotonic()
    with Writer(path, _manifest(target, options), resume=options.resume) as writer:
        kind.collector()(target, options, wanted, writer, progress, cancel or threading.Event())
        clock = msgspec.structs.replace(
            writer.manifest.clock, finished=_now(), monotonic=round(time.monotonic() - started, 3)
        )
        writer.note(clock=clock)
    return judge(path)


def judge(path: Path) -> Inspection:
    """
    Judge the evidence in a bundle; the same bundle and version give the same report, byte for byte.

    Raises Unable where the bundle is absent or damaged.
    """
    bundle = open_bundle(path)
    manifest = bundle.manifest
    options = read(manifest.options, Options)
    evidence = _Evidence(bundle)
    chosen = [
        rule
        for rule in rules.select(options.scenarios, manifest.target.kind)
        if _concerns(rule, manifest.target.kind)
    ]
    assertions = [
        _assertion(rule, finding, manifest, options)
        for rule in chosen
        for finding in _findings(rule, evidence)
    ]
    assertions = _marked(_once(assertions), chosen, evidence, manifest, options)
    return Inspection(
        schema=REPORT_SCHEMA,
        tool=Tool("rectitude", __version__),
        catalogue=catalogue.VERSION,
        profile=options.profile,
        target=manifest.target,
        started=manifest.clock.started,
        finished=manifest.clock.finished,
        bundle=BundleReference(path.name, bundle.digest),
        scope=_scope(manifest, options, chosen),
        findings=tuple(assertions),
        summary=_summary(options, assertions, manifest.target.kind),
        observed=_observed(manifest.clock),
    )


def side_by_side(options: Options) -> int:
    """Return how many targets are best inspected side by side on this machine."""
    if options.browser_profile == "sweep":
        return min(_SWEEP_A_CORE * len(os.sched_getaffinity(0)), _SWEEP_MOST)
    return _EVIDENCE_AT_ONCE


class _Evidence:
    """The bundle's aggregates, each gathered once."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._gathered: dict[str, Aggregate | None] = {}
        self._earlier: dict[str, Aggregate | None] = {}

    def __getitem__(self, kind: type[Aggregate]) -> Aggregate | None:
        if kind.NAME not in self._gathered:
            self._gathered[kind.NAME] = self._bundle.gather(kind)
        return self._gathered[kind.NAME]

    def earlier(self, kind: type[Aggregate]) -> Aggregate | None:
        """Return an aggregate of the earlier state that came along to compare with, if one did."""
        if kind.NAME not in self._earlier:
            now = self[kind]
            self._earlier[kind.NAME] = now.earlier if now is not None else None
        return self._earlier[kind.NAME]

    def why_missing(self, kind: type[Aggregate]) -> Text:
        name = catalogue.term(f"evidence.{kind.NAME}")
        return self._bundle.manifest.missing.get(
            kind.NAME, Text(f"没有采集{name.zh}。", f"No evidence was collected: {name.en}.")
        )


def _marked(
    assertions: list[Assertion],
    chosen: list[Rule],
    evidence: _Evidence,
    manifest: Manifest,
    options: Options,
) -> list[Assertion]:
    """Return the findings, marked as new or not where an earlier state came along to compare with."""
    known: dict[str, set[tuple[str, Outcome]]] = {}
    for rule in chosen:
        given = {need.name: evidence.earlier(need.aggregate) for need in rule.needs}
        if given and None not in given.values():
            before = [_assertion(rule, each, manifest, options) for each in rule.judge(**given)]
            known[rule.id] = {(each.fingerprint, each.outcome) for each in before}
    told = {Outcome.FAILED, Outcome.CANNOT_TELL}
    return [
        msgspec.structs.replace(each, new=(each.fingerprint, each.outcome) not in known[each.rule])
        if each.rule in known and each.outcome in told
        else each
        for each in assertions
    ]


def _findings(rule: Rule, evidence: _Evidence) -> Iterator[Finding | Text]:
    """Yield what a rule finds, or why it could not be tried."""
    for need in rule.needs:
        if evidence[need.aggregate] is None and not need.optional:
            yield evidence.why_missing(need.aggregate)
            return
    given = {need.name: evidence[need.aggregate] for need in rule.needs}
    reasons = (each.cut_short for each in given.values() if each is not None)
    cut_short = next(filter(None, reasons), None)
    for found in rule.judge(**given):
        nothing_seen = found.outcome is Outcome.INAPPLICABLE or found.so_far
        yield cut_short if cut_short and nothing_seen else found


def _assertion(
    rule: Rule, found: Finding | Text, manifest: Manifest, options: Options
) -> Assertion:
    if manifest.redacted_from and not isinstance(found, Text) and found.outcome in _NOTHING_FOUND:
        found = _REDACTED
    finding = untested(_NOT_COLLECTED) if isinstance(found, Text) else found
    message = found if isinstance(found, Text) else _message(rule, finding)
    scenario = catalogue.load().scenario(rule.scenario)
    subject = finding.subject or _subject(manifest)
    strictly = finding.doubt and options.profile == "strict"
    return Assertion(
        rule=rule.id,
        rule_version=rule.version,
        scenario=rule.scenario,
        subject=subject,
        outcome=Outcome.FAILED if strictly else finding.outcome,
        severity=finding.severity or Severity(scenario.severity),
        confidence=finding.confidence,
        place=_place(finding.place, manifest.target),
        message=message,
        remedy=rule.words.remedies.get(finding.message, rule.words.remedy),
        evidence=finding.evidence,
        fingerprint=fingerprint(subject, rule.scenario, rule.id, finding.place.key),
        parties=finding.parties or msgspec.UNSET,
        about=finding.about or msgspec.UNSET,
    )


def _once(assertions: list[Assertion]) -> list[Assertion]:
    """Report a problem seen twice (on a phone and on a desktop) once, with the evidence of both."""
    kept: dict[tuple[str, Outcome], Assertion] = {}
    for number, assertion in enumerate(assertions):
        told = assertion.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}
        key = (assertion.fingerprint if told else str(number), assertion.outcome)
        before = kept.setdefault(key, assertion)
        if before is not assertion:
            cited = tuple(dict.fromkeys((*before.evidence, *assertion.evidence)))
            kept[key] = msgspec.structs.replace(before, evidence=cited)
    return list(kept.values())


def _message(rule: Rule, finding: Finding) -> Text:
    return rule.words.messages[finding.message].format(_rendered(finding.parameters))


def _rendered(parameters: dict[str, Parameter]) -> dict[str, object]:
    return {name: _word(value) for name, value in parameters.items()}


def _word(value: object) -> object:
    if isinstance(value, Term):
        return catalogue.term(value.term)
    if isinstance(value, tuple | list):
        return [_word(item) for item in value]
    return value


def _place(place: Place, target: ReportedTarget) -> dict[str, Text | str | int]:
    fields = {"address": target.address, **place.fields}
    text = catalogue.place(place.kind).format(fields)
    return {"text": text, "key": place.key, **place.fields}


def _scope(manifest: Manifest, options: Options, chosen: list[Rule]) -> Scope:
    return Scope(
        scenarios=tuple(
            scenario.id
            for scenario in catalogue.load().scenarios
            if _selected(scenario.id, options)
        ),
        rules=tuple(
            RuleVersion(
                id=rule.id,
                version=rule.version,
                title=rule.words.title,
                method=rule.words.expects,
                notice_term=rule.words.notice_term,
            )
            for rule in chosen
        ),
        places=manifest.places,
        options=manifest.options,
        complete=manifest.complete,
        limits=manifest.limits,
    )


def _summary(options: Options, assertions: list[Assertion], kind: str) -> Summary:
    outcomes: dict[str, Outcome] = {}
    reasons: dict[str, Text] = {}
    for scenario in catalogue.load().scenarios:
        its = [a for a in assertions if a.scenario == scenario.id]
        outcomes[scenario.id] = worst({a.outcome for a in its})
        if outcomes[scenario.id] in {Outcome.UNTESTED, Outcome.INAPPLICABLE}:
            decisive = (a.message for a in its if a.outcome is outcomes[scenario.id])
            reasons[scenario.id] = next(decisive, _no_rule(scenario.id, options, kind))
    return Summary(outcomes, reasons)


def _no_rule(scenario: str, options: Options, kind: str) -> Text:
    if not _selected(scenario, options):
        return Text("本次没有选中这个场景。", "This scenario was not selected.")
    target = catalogue.term(f"target.{kind}")
    others = [catalogue.term(f"target.{other}") for other in rules.kinds(scenario)]
    return Text(
        f"检测{target.zh}不能判定这个场景，须另行检测：{'、'.join(other.zh for other in others)}。",
        f"An inspection of this kind of target ({target.en}) does not judge this scenario; it takes one "
        f"of: {', '.join(other.en for other in others)}.",
    )


def _selected(scenario: str, options: Options) -> bool:
    return not options.scenarios or any(
        f"{scenario}.".startswith(f"{prefix}.") or f"{prefix}.".startswith(f"{scenario}.")
        for prefix in options.scenarios
    )


def _wanted(options: Options, target: Target) -> frozenset[str]:
    """Name the aggregates that the selected rules ask for; nothing else is collected."""
    chosen = [
        rule
        for rule in rules.select(options.scenarios, target.kind)
        if _concerns(rule, target.kind)
    ]
    if not chosen:
        known = ", ".join(options.scenarios)
        raise Unable(
            f"没有规则能在这类对象上判定：{known}。用 rectitude rules 查看。",
            f"No rule judges this on this kind of target: {known}. See rectitude rules.",
        )
    return frozenset(need.aggregate.NAME for rule in chosen for need in rule.needs)


def _concerns(rule: Rule, kind: str) -> bool:
    """Return whether a rule judges evidence that this kind of target can give."""
    return any(kind in need.aggregate.TARGETS for need in rule.needs if not need.optional)


def _manifest(target: Target, options: Options) -> Manifest:
    return Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", __version__),
        catalogue=catalogue.VERSION,
        target=ReportedTarget(target.kind, _reported_address(target)),
        options=plain(options),
        clock=Clock(started=_now()),
        operator=options.operator,
        authority=options.authority,
        retain_until=options.retain_until,
    )


def _reported_address(target: Target) -> str:
    """Return the address for the report: a file or folder by its name, never a local path."""
    is_address = kind_of(target.kind).is_address or "://" in target.address
    return target.address if is_address else Path(target.address).resolve().name


def _subject(manifest: Manifest) -> Subject:
    """Return what findings are about that name nothing: what the collector stated, if it could then."""
    if manifest.subject is not msgspec.UNSET:
        return manifest.subject
    target = manifest.target
    kind = kind_of(target.kind)
    address = origin(target.address) if kind.is_address else target.address
    return Subject(kind.subject, address)


def file_name(address: str) -> str:
    """
    Return a name for the files of a target's inspection.

    >>> file_name("http://shop.localhost:8400/x")
    'shop.localhost-8400'
    """
    host = re.match(
        r"\w+://([^/?#]+)", address
    )  # whatever it is: names are needed for bad ones too
    name = host[1] if host else Path(address).resolve().stem
    return "".join(c if c.isalnum() or c in ".-" else "-" for c in name)[:100] or "target"


def _observed(clock: Clock) -> Observed:
    """Return when the evidence was observed; a clock that runs ahead cannot make it newer than now."""
    if clock.observed is msgspec.UNSET:
        return Observed(clock.started, clock.finished)
    until = min(clock.observed.until, clock.finished or clock.observed.until)
    return Observed(min(clock.observed.since, until), until)


def _now() -> str:
    return instant(datetime.now(UTC))


def outcomes(inspections: Iterable[Inspection]) -> set[Outcome]:
    """Return every outcome that occurs in some inspections."""
    return {finding.outcome for each in inspections for finding in each.findings}
