"""What a sweep found, added up: by scenario, tag and cause, and against an earlier sweep."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from rectitude import catalogue
from rectitude.facts.statistics import Stratum, interval, stratified
from rectitude.findings import Inspection, Outcome
from rectitude.sweep.sampling import Sample, value_of
from rectitude.sweep.store import Store, shown, text_of
from rectitude.text import Text

_DECIDED = {Outcome.FAILED, Outcome.CANNOT_TELL, Outcome.PASSED}
_SLOWEST = 20
"""Targets that took longest, of which the report tells; ours."""
_EXAMPLES = 200
"""Targets without result of which the report tells; the results have all. Ours."""


class Rate(msgspec.Struct, frozen=True):
    """How often a scenario failed among the targets on which it was decided."""

    failed: int
    asked: int
    """A person must decide."""
    passed: int
    inapplicable: int
    untested: int
    strata: tuple[Stratum, ...] = ()
    """Of a sample that was drawn by a tag: what each of its values says of the population."""

    @property
    def decided(self) -> int:
        """Targets on which the scenario was decided or asked about."""
        return self.failed + self.asked + self.passed

    @property
    def share(self) -> float:
        """The share that failed, of those decided; of a stratified sample that of the population."""
        if self.strata:
            return stratified(self.strata)[0]
        return self.failed / self.decided if self.decided else 0.0

    @property
    def bounds(self) -> tuple[float, float]:
        """The exact interval (Clopper-Pearson, 95 %) of that share; of strata that of all together."""
        if self.strata:
            return stratified(self.strata)[1:]
        return interval(self.failed, self.decided) if self.decided else (0.0, 1.0)


class Unfinished(msgspec.Struct, frozen=True):
    """A target without a result, and why."""

    target: str
    cause: str
    why: Text
    attempts: int
    log: str


class Changes(msgspec.Struct, frozen=True):
    """Findings against an earlier sweep, of the targets that have a result in both."""

    earlier: str
    targets: int
    new: int
    gone: int
    still: int
    by_scenario: dict[str, tuple[int, int, int]]
    """New, gone, still there."""


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """All figures of a sweep."""

    counts: dict[str, int]
    causes: dict[str, int]
    faults: int
    population: int
    sample: Sample | None
    rates: dict[str, Rate]
    """By scenario, all 22."""
    tags: dict[str, dict[str, Rate]]
    """By tag, then scenario, where anything failed or is asked."""
    questions: dict[str, int]
    """Targets on which a rule asks a person, by rule."""
    incomplete: int
    slowest: tuple[tuple[str, float], ...]
    unfinished: tuple[Unfinished, ...]
    changes: Changes | None
    rules: dict[str, int]
    """Versions of the rules that judged."""


def account(store: Store, earlier: Store | None = None) -> Account:
    """Add up what a sweep found so far; reports are read one at a time."""
    rates: dict[str, Counter[Outcome]] = defaultdict(Counter)
    tags: dict[str, dict[str, Counter[Outcome]]] = defaultdict(lambda: defaultdict(Counter))
    questions: Counter[str] = Counter()
    rules: dict[str, int] = {}
    incomplete = 0
    sample = _sample(store)
    strata: dict[str, dict[str, Counter[Outcome]]] = defaultdict(lambda: defaultdict(Counter))
    decoder = msgspec.json.Decoder(Inspection)
    for row, report in _reports(store, decoder):
        for scenario, outcome in report.summary.scenarios.items():
            rates[scenario][outcome] += 1
            own = msgspec.json.decode(row["tags"], type=list[str])
            for tag in own:
                tags[tag][scenario][outcome] += 1
            if sample and sample.by:
                strata[value_of(own, sample.by)][scenario][outcome] += 1
        questions.update({f.rule for f in report.findings if f.outcome is Outcome.CANNOT_TELL})
        rules.update({rule.id: rule.version for rule in report.scope.rules})
        incomplete += not report.scope.complete
    counts = store.counts()
    return Account(
        counts=counts,
        causes=store.reasons(),
        faults=len(store.faults()),
        population=int(str(store.setting("population") or sum(counts.values()))),
        sample=sample,
        rates={
            s.id: _rate(rates[s.id], _strata(s.id, sample, strata))
            for s in catalogue.load().scenarios
        },
        tags={tag: _telling(found) for tag, found in sorted(tags.items())},
        questions=dict(questions.most_common()),
        incomplete=incomplete,
        slowest=tuple(store.slowest(_SLOWEST)),
        unfinished=tuple(_unfinished(store)),
        changes=_changes(store, earlier, decoder) if earlier else None,
        rules=dict(sorted(rules.items())),
    )


def _reports(
    store: Store, decoder: "msgspec.json.Decoder[Inspection]"
) -> Iterator[tuple[dict[str, str], Inspection]]:
    for row in store.rows():
        if row["state"] == "done" and (body := store.report(row["number"])):
            yield dict(row), decoder.decode(body)


def _sample(store: Store) -> Sample | None:
    found = store.setting("sample")
    return msgspec.convert(found, Sample) if found else None


def _strata(
    scenario: str, sample: Sample | None, found: dict[str, dict[str, Counter[Outcome]]]
) -> tuple[Stratum, ...]:
    """Return what each stratum says: one drawn stands for as many as there are to each drawn."""
    if sample is None or not sample.by:
        return ()
    made = []
    for name, (drawn, of) in sample.strata.items():
        rate = _rate(found[name][scenario])
        weight = rate.decided * of / drawn if drawn else 0.0
        made.append(Stratum(weight, rate.failed, rate.decided))
    return tuple(made)


def _rate(counted: Counter[Outcome], strata: tuple[Stratum, ...] = ()) -> Rate:
    return Rate(
        failed=counted[Outcome.FAILED],
        asked=counted[Outcome.CANNOT_TELL],
        passed=counted[Outcome.PASSED],
        inapplicable=counted[Outcome.INAPPLICABLE],
        untested=counted[Outcome.UNTESTED],
        strata=strata,
    )


def _telling(found: dict[str, Counter[Outcome]]) -> dict[str, Rate]:
    rates = {scenario: _rate(counted) for scenario, counted in found.items()}
    return {scenario: rate for scenario, rate in rates.items() if rate.failed or rate.asked}


def _unfinished(store: Store) -> Iterator[Unfinished]:
    told = 0
    for row in store.rows():
        if row["state"] in {"failed", "skipped"}:
            told += 1
            yield Unfinished(
                shown(row), row["cause"], text_of(row["reason"]), row["attempts"], row["log"]
            )
        if told == _EXAMPLES:
            return


def _changes(store: Store, earlier: Store, decoder: "msgspec.json.Decoder[Inspection]") -> Changes:
    """Compare findings by fingerprint; a scenario counts where it was decided in both."""
    before = {
        row["key"]: (_failed(report), _decided(report))
        for row, report in _reports(earlier, decoder)
    }
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    targets = 0
    for row, report in _reports(store, decoder):
        if row["key"] not in before:
            continue
        targets += 1
        (then, decided_then), now = before[row["key"]], _failed(report)
        for scenario in decided_then & _decided(report):
            old = {mark for mark, of in then.items() if of == scenario}
            seen = {mark for mark, of in now.items() if of == scenario}
            for place, count in enumerate((len(seen - old), len(old - seen), len(old & seen))):
                found[scenario][place] += count
    by_scenario = {s: (a, b, c) for s, (a, b, c) in sorted(found.items()) if a or b or c}
    new, gone, still = (sum(each[n] for each in by_scenario.values()) for n in range(3))
    return Changes(earlier.folder.name, targets, new, gone, still, by_scenario)


def _failed(report: Inspection) -> dict[str, str]:
    return {f.fingerprint: f.scenario for f in report.findings if f.outcome is Outcome.FAILED}


def _decided(report: Inspection) -> set[str]:
    """Return the scenarios of which something was said, one way or the other."""
    settled = _DECIDED | {Outcome.INAPPLICABLE}
    return {s for s, outcome in report.summary.scenarios.items() if outcome in settled}
