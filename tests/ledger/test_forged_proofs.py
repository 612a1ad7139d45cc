"""Whoever wants a problem closed without putting it right gets no proof from a report that was dressed up."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from ledger.acting import submitted
from ledger.world import World, report
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.results import outcome

Raw = dict[str, Any]


def verdict(world: World, result: str, forge: Callable[[Raw, World], object]) -> str:
    """Return what a run concludes from a report that an adversary changed."""
    submitted(world)
    run = take(world.later(minutes=1))
    assert run is not None
    raw = report(world.later(minutes=5), outcome=result, keys=("",))
    forge(raw, world)
    parsed, _ = outcome.parse(json.dumps(raw).encode())
    row = run.problem.findings.get().report if run.problem else None
    assert row is not None
    return str(outcome.verdict_of(run, parsed, type(row)(pk=0)))


def untouched(raw: Raw, world: World) -> None:
    """The report as it is, which proves."""


def cut_short(raw: Raw, world: World) -> None:
    raw["scope"]["complete"] = False


def by_an_older_rule(raw: Raw, world: World) -> None:
    for finding in raw["findings"]:
        finding["rule_version"] = 0
    for rule in raw["scope"]["rules"]:
        rule["version"] = 0


def by_no_such_rule(raw: Raw, world: World) -> None:
    for finding in raw["findings"]:
        finding["rule"] = "resource.filing.missing.website"


def beside_a_doubt(raw: Raw, world: World) -> None:
    raw["findings"].append({**raw["findings"][0], "outcome": "cantTell"})


def beside_what_was_not_tried(raw: Raw, world: World) -> None:
    raw["findings"].append({**raw["findings"][0], "outcome": "untested"})


def of_evidence_of_before(raw: Raw, world: World) -> None:
    early = [(world.now - timedelta(days=days)).isoformat() for days in (3, 2)]
    raw["observed"] = {"since": early[0], "until": early[1]}


def begun_before(raw: Raw, world: World) -> None:
    raw["started"] = (world.now - timedelta(days=2)).isoformat()


FORGERIES = [
    cut_short,
    by_an_older_rule,
    by_no_such_rule,
    beside_a_doubt,
    beside_what_was_not_tried,
    of_evidence_of_before,
    begun_before,
]


@pytest.mark.parametrize(("result", "proof"), [("passed", "passed"), ("inapplicable", "gone")])
def test_an_honest_report_proves(world: World, result: str, proof: str) -> None:
    assert verdict(world, result, untouched) == proof


@pytest.mark.parametrize("result", ["passed", "inapplicable"])
@pytest.mark.parametrize("forge", FORGERIES)
def test_a_dressed_up_report_proves_nothing(
    world: World, result: str, forge: Callable[[Raw, World], object]
) -> None:
    assert verdict(world, result, forge) == Run.Verdict.INCONCLUSIVE
