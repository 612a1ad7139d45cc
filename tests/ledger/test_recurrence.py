"""The same scenario in a later release, or after closing, is counted; a newer rule judges apart."""

import json
from datetime import timedelta

from ledger.acting import closed, inspected, submitted, take_in
from ledger.signed_in import client
from ledger.world import World, report
from rectitude.ledger.audit.models import Event
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report

APP = "example.shop.app"


def found_in(world: World, version: str, hours_ago: int = 0) -> Imported:
    """Import a report about one release of an app."""
    body = report(world.now - timedelta(hours=hours_ago), subject=APP, kind="app")
    body["target"]["release"] = {"version": version, "sha256": version[0] * 64}
    return import_report(
        json.dumps(body).encode(), by=world.actor("inspector"), at=world.later(minutes=1)
    )


def test_a_finding_cites_its_release(world: World) -> None:
    found_in(world, "1.0")

    release = Finding.objects.get().release
    assert release is not None
    assert (release.version, release.asset.identifier) == ("1.0", APP)


def test_another_release_with_the_same_scenario_is_a_recurrence(world: World) -> None:
    (problem,) = found_in(world, "1.0").opened
    found_in(world, "1.0")
    found_in(world, "2.0")
    found_in(world, "2.0")

    problem.refresh_from_db()
    assert (problem.state, problem.recurrences) == ("registered", 1)
    assert Event.objects.filter(action="problem.recur").count() == 1


def test_the_order_of_releases_does_not_matter(world: World) -> None:
    found_in(world, "2.0")
    found_in(world, "1.0", hours_ago=50)

    assert Problem.objects.get().recurrences == 1


def test_what_is_found_again_after_closing_is_shown_to_the_decider(world: World) -> None:
    problem = closed(world)
    take_in(world, world.later(days=1))

    problem.refresh_from_db()
    assert (problem.state, problem.recurrences) == ("regressed", 1)
    page = client(world, "decider").get(f"/problems/{problem.pk}/").content.decode()
    assert "反复出现 1 次" in page


def test_what_only_a_newer_rule_finds_does_not_hold_the_old_problem_back(world: World) -> None:
    problem = submitted(world)
    run = take(world.later(minutes=1))
    assert run is not None
    at = world.later(minutes=5)
    body = report(at, outcome="passed", keys=("",), version=2)
    body["findings"] += report(at, keys=("another place",), version=2)["findings"]

    done = outcome.finish(run.pk, run.owner, json.dumps(body).encode(), None, at=at)

    assert done.verdict == "passed"
    problem.refresh_from_db()
    assert problem.proposal == "rectified"
    assert Problem.objects.get(strand=1).state == "registered"


def test_the_known_place_found_by_a_newer_rule_is_no_pass(world: World) -> None:
    problem = submitted(world)

    assert inspected(world, version=2).verdict == "failed"

    problem.refresh_from_db()
    assert problem.state == "returned"
