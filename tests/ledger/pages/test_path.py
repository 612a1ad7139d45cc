"""The path of a problem says on which day it came to each state."""

from typing import TYPE_CHECKING

from ledger.acting import do, served
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.pages.problem_page import path

if TYPE_CHECKING:
    from ledger.world import World
    from rectitude.ledger.problems.models import Problem


def test_what_leaves_the_state_as_it_is_does_not_move_its_day(world: "World") -> None:
    problem = do(world, served(world), "editor", "accept")
    before = _days(problem)
    world.later(days=3)

    do(world, problem, "inspector", "assign", assignee=world.people["second_inspector"].pk)

    assert _days(problem) == before


def _days(problem: "Problem") -> dict[str, str]:
    return {step.state: step.at for step in path(problem, list(events_of("problem", problem.pk)))}
