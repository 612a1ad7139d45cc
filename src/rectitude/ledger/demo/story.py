"""What happens in the demo: each problem has a script, and all scripts are played day by day."""

import heapq
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.demo.people import Cast
from rectitude.ledger.demo.reports import report
from rectitude.ledger.demo.scripts import SAID, WHO
from rectitude.ledger.documents.actions import receive
from rectitude.ledger.documents.electronic import confirmed
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.runs import new_owner
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import competence, transfers
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure, PenaltyCase
from rectitude.ledger.measures.penalties import actions as penalties
from rectitude.ledger.measures.penalties.machine import PENALTY_CASE
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused

DAYS = 100
"""How long ago the demo's campaign began."""

UNTESTED = 0.08
"""Share of the demo's tests that could not be made."""


def paper(name: str, *, by: Actor, at: datetime) -> str:
    """Have someone send an invented file; return its key, for the action that follows."""
    return str(receive(f"{name}（示例）".encode(), name, by=by, at=at).pk)


@dataclass
class Line:
    """One problem on its way through its script."""

    problem: Problem
    steps: Sequence[str]
    at: datetime
    """When its next step is due."""
    done: int = 0

    @property
    def ended(self) -> bool:
        """Whether its script is through."""
        return self.done >= len(self.steps)


@dataclass
class Story:
    """The demo under way."""

    cast: Cast
    campaign: Campaign
    start: datetime
    dice: random.Random
    assets: list[Asset] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    waiting: set[int] = field(default_factory=set)
    """Assets that no batch samples, so that its public list can be issued."""

    def play(self, until: datetime) -> None:
        """Play all scripts in the order of time, up to a moment; the rest waits for the next call."""
        queue = [(line.at, number) for number, line in enumerate(self.lines) if not line.ended]
        heapq.heapify(queue)
        while queue and queue[0][0] < until:
            at, number = heapq.heappop(queue)
            line = self.lines[number]
            self._step(line, line.steps[line.done], at)
            line.done += 1
            line.at = at + self._pause(line)
            if not line.ended:
                heapq.heappush(queue, (line.at, number))

    def _pause(self, line: Line) -> timedelta:
        upcoming = line.steps[line.done] if line.done < len(line.steps) else ""
        days = 12.0 if upcoming == "escalate" else self.dice.choice((0.1, 0.4, 1, 1, 2, 3))
        return timedelta(days=days, minutes=self.dice.randrange(240))

    def _step(self, line: Line, step: str, at: datetime) -> None:
        problem = Problem.objects.select_related("asset__enterprise", "authority").get(
            pk=line.problem.pk
        )
        try:
            self._do(problem, step, at)
        except Refused:
            line.done = len(line.steps)

    def _do(self, problem: Problem, step: str, at: datetime) -> None:
        special: dict[str, Callable[[Problem, datetime], object]] = {
            "wait": lambda *_: None,
            "serve": self._serve,
            "delist": self._delist,
            "penalty": self._penalty,
            "transfer": self._transfer,
            "found_again": lambda p, t: self.found(p.asset, [p.scenario], t),
        }
        if step.startswith("run:"):
            self._run(problem, step.removeprefix("run:"), at)
        elif step in special:
            special[step](problem, at)
        else:
            PROBLEM.perform(
                problem, step, by=self._who(problem, step), at=at, given=SAID.get(step, {})
            )

    def _who(self, problem: Problem, step: str) -> Actor:
        if step in WHO:
            return self.cast.actor(WHO[step])
        assert problem.enterprise is not None  # noqa: S101 - every firm of the demo is known
        return self.cast.of(problem.enterprise)

    def _serve(self, problem: Problem, at: datetime) -> None:
        service = Service.objects.filter(
            document__entity="problem", document__entity_id=problem.pk
        ).latest("pk")
        on, mode = timezone.localtime(at).date(), self.dice.choice(("direct", "mail"))
        assert problem.enterprise_id is not None  # noqa: S101 - every firm of the demo is known
        if confirmed(problem.enterprise_id, problem.authority_id, on):
            mode = "electronic"
        given = {"mode": mode, "on": on, "detail": "经办人签收"}
        SERVICE.perform(service, "serve", by=self.cast.actor("inspector07"), at=at, given=given)

    def _run(self, problem: Problem, result: str, at: datetime) -> None:
        """Play the dispatcher and the engine for one run."""
        run = (
            Run.objects.filter(problem=problem, state="requested")
            .select_related("authority")
            .first()
        )
        if run is None:
            return
        by, owner = Actor.engine(run.authority), new_owner()
        RUN.perform(run, "take", by=by, at=at, given={"owner": owner}, internally=True)
        PROBLEM.perform(problem, "start_reinspection", by=by, at=at, internally=True)
        raw = report(problem.asset, [problem.scenario], at + timedelta(minutes=4), outcome=result)
        outcome.finish(run.pk, owner, raw, None, at=at + timedelta(minutes=5))

    def _delist(self, problem: Problem, at: datetime) -> None:
        app = problem.asset.kind == "app"
        kind = "delisting" if app else "stop_access"
        made = self._measure(problem, kind, at, self.cast.store if app else self.cast.provider)
        for name, who in (("approve", "decider01"), ("issue", "inspector08")):
            MEASURE.perform(made, name, by=self.cast.actor(who), at=at + timedelta(hours=3))
        if self.dice.random() < 0.6:
            given = {"acted": "acted", "answer": "已处理"}
            by = self.cast.actor("store01" if app else "provider01")
            MEASURE.perform(made, "answer", by=by, at=at + timedelta(hours=9), given=given)

    def _measure(self, problem: Problem, kind: str, at: datetime, addressee: Any) -> Measure:
        on = timezone.localtime(at).date()
        basis = competence.bases_of(problem.authority, problem.scenario, on)[0]
        return measures.propose(
            problem,
            kind,
            basis,
            "责令改正后逾期未改",
            by=self.cast.actor("inspector07"),
            at=at,
            act_on=on,
            addressee=addressee,
        )

    def _penalty(self, problem: Problem, at: datetime) -> None:
        on = timezone.localtime(at).date()
        bases = competence.penal_bases_of(problem.authority, problem.scenario, on)
        if not bases:
            return
        basis = bases[0]
        case = penalties.propose(
            problem,
            basis,
            by=self.cast.actor("inspector07"),
            at=at,
            act_on=timezone.localtime(problem.created_at).date(),
        )
        officers = {
            "first_officer": self.cast.users["inspector07"].pk,
            "second_officer": self.cast.users["inspector08"].pk,
        }
        record = paper("现场检查笔录.txt", by=self.cast.actor("inspector07"), at=at)
        for name, who, given in (
            ("open", "decider01", officers),
            (
                "record",
                "inspector07",
                {"kind": "inspection", "party": "confirmed", "files": [record]},
            ),
            ("review_technically", "technical01", {}),
            ("review_legally", "legal03", {}),
            ("inform", "inspector07", {"facts": "责令改正后逾期未改", "fine": 10_000}),
        )[: self.dice.randrange(1, 6)]:
            at += timedelta(hours=7)
            case = self._case(case, name, who, at, given)

    def _case(
        self, case: PenaltyCase, name: str, who: str, at: datetime, given: Any
    ) -> PenaltyCase:
        return PENALTY_CASE.perform(case, name, by=self.cast.actor(who), at=at, given=given)

    def _transfer(self, problem: Problem, at: datetime) -> None:
        by = self.cast.actor("inspector07")
        transfers.send(problem, self.cast.neighbour, "注册地和运营地均在邻省", by=by, at=at)

    def found(
        self, asset: Asset, scenarios: Sequence[str], at: datetime, *, others: Sequence[str] = ()
    ) -> list[Problem]:
        """Take in a report that finds some scenarios on an asset, and others not, or could not test them."""
        by = self.cast.actor("inspector07")
        outcomes = {
            each: "untested" if self.dice.random() < UNTESTED else "passed" for each in others
        }
        return import_report(report(asset, scenarios, at, others=outcomes), by=by, at=at).opened
