"""A switch of personalisation that was proved false is tried again by the same plan, until it works."""

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ledger.acting import do, intact, serve
from ledger.world import World
from push_experiments import bundled, experiment
from recommenders import DECEPTIVE, HONEST, Ways
from rectitude import inspection
from rectitude.collectors.kinds import kind_of, target
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.plan import again
from rectitude.evidence.personalisation import Personalisation
from rectitude.ledger.dispatching.dispatcher import job_of, take
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems import reinspections, verification
from rectitude.ledger.problems.experiments import LONGEST
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.results.imports import import_report
from rectitude.reports.json import document
from rectitude.rules.user.personalised.fake_off.personalisation import VERSION
from rectitude.sweep.limits import LIMIT_SECONDS
from rectitude.text import Unable

SCENARIO = "user.personalised.fake-off"
RULE = f"{SCENARIO}.personalisation"
SITE = "https://www.qinghe.example"
FALSE, HONEST_SWITCH = DECEPTIVE["nothing happens"], HONEST["plain"]
PLAN: dict[str, Any] = {
    "site": {"name": "青禾优选"},
    "start": f"{SITE}/",
    "lists": [{"name": "feed", "page": f"{SITE}/"}],
    "topics": [
        {"name": "足球", "pages": [f"{SITE}/item/1"]},
        {"name": "育儿", "pages": [f"{SITE}/item/50"]},
    ],
    "units": 6,
}


@cache
def tried(ways: Ways, units: int) -> Personalisation:
    return experiment(ways, units=units, loads=1, accounts=False, site=SITE)


@pytest.fixture
def judged(tmp_path: Path):
    """Return the report of an experiment on a portal, as JSON; nothing of it is made up."""

    def report(ways: Ways, at: datetime, *, units: int = 6, **own: Any) -> bytes:
        options = {"scenarios": [SCENARIO], "personalisation": {"plan": PLAN, **own}}
        path = bundled(tried(ways, units), tmp_path / "experiment.zip", at=at, options=options)
        raw = document([inspection.judge(path)]).encode()
        path.unlink()
        return raw

    return report


def found(world: World, raw: bytes) -> Problem:
    (problem,) = import_report(raw, by=world.actor("inspector"), at=world.now).opened
    return problem


def ordered(world: World, problem: Problem) -> Problem:
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")
    problem = serve(world, do(world, problem, "inspector", "notify"))
    do(world, problem, "editor", "accept")
    return do(world, problem, "editor", "begin", plan="改开关")


def submitted(world: World, problem: Problem) -> Problem:
    return do(world, problem, "signatory", "submit", statement="已改")


def ended(world: World, raw: bytes) -> Run:
    """Let the dispatcher take the run, and the experiment end with a report."""
    run = take(world.later(minutes=1))
    assert run is not None
    return outcome.finish(run.pk, run.owner, raw, None, at=world.later(minutes=9))


def test_it_is_inspected_again_by_the_plan_that_its_report_kept(world: World, judged) -> None:
    problem = submitted(world, ordered(world, found(world, judged(FALSE, world.now))))

    run = Run.objects.get(problem=problem)

    assert (run.kind, run.address, run.criteria) == ("personalisation", SITE, {RULE: VERSION})
    job = job_of(run)
    options = kind_of(job.kind).read_options(job.options)
    assert isinstance(options, PersonalisationOptions)
    assert options.personalisation.plan is not None
    assert again(options.personalisation.plan, job.address).units == 6
    assert options.network == "public-only"
    assert target(job.address, job.kind).address == SITE
    assert options.deadline == LONGEST > LIMIT_SECONDS


def test_only_a_switch_that_works_is_closed(world: World, judged) -> None:
    problem = submitted(world, ordered(world, found(world, judged(FALSE, world.now))))

    assert ended(world, judged(FALSE, world.later(minutes=5))).verdict == Run.Verdict.FAILED
    problem.refresh_from_db()
    assert problem.state == "returned"

    problem = submitted(world, problem)
    assert ended(world, judged(HONEST_SWITCH, world.later(minutes=5))).verdict == Run.Verdict.PASSED
    do(world, problem, "inspector", "confirm")
    assert do(world, problem, "decider", "close").state == "closed"
    assert intact() == []


def test_where_too_few_visitors_decide_nothing_it_is_not_closed(world: World, judged) -> None:
    problem = submitted(world, ordered(world, found(world, judged(FALSE, world.now))))

    run = ended(world, judged(HONEST_SWITCH, world.later(minutes=5), units=3))

    assert run.verdict == Run.Verdict.INCONCLUSIVE
    problem.refresh_from_db()
    assert (problem.state, problem.proposal) == ("reinspecting", Problem.Proposal.INCONCLUSIVE)


def test_a_look_on_another_day_is_repeated_as_a_whole_experiment(world: World, judged) -> None:
    raw = judged(FALSE, world.now, follow_up="earlier.zip", watch=True, side_by_side=8)

    problem = submitted(world, ordered(world, found(world, raw)))

    own = Run.objects.get(problem=problem).options["personalisation"]
    assert own == {"plan": PLAN, "side_by_side": 8}


def test_a_plan_with_accounts_is_refused_and_done_by_who_has_them(world: World, judged) -> None:
    raw = judged(FALSE, world.now, plan={**PLAN, "accounts": ["account 1"]})
    problem = found(world, raw)

    assert not reinspections.possible(problem)
    why = verification.why_not_by_engine(problem)
    assert why
    assert "storage states the ledger does not keep" in why.en

    problem = submitted(world, ordered(world, problem))
    assert not Run.objects.filter(problem=problem).exists()
    later = world.later(hours=2)
    import_report(judged(HONEST_SWITCH, later), by=world.actor("inspector"), at=later)
    problem.refresh_from_db()
    assert (problem.state, problem.proposal) == ("reinspecting", Problem.Proposal.RECTIFIED)


def test_a_report_without_its_plan_says_so(world: World, judged) -> None:
    problem = found(world, judged(FALSE, world.now, plan=None))

    assert not reinspections.possible(problem)
    assert "kept no plan" in verification.why_not_by_engine(problem).en


def test_a_plan_of_another_site_is_refused() -> None:
    with pytest.raises(Unable, match=r"not at https://other\.example"):
        again(PLAN, "https://other.example")
