"""What happens in the demo: each problem has a script, and all scripts are played day by day."""

import heapq
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from rectitude import catalogue
from rectitude.findings import Subject, fingerprint
from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.campaigns import actions as campaigns
from rectitude.ledger.campaigns.figures import problems_of
from rectitude.ledger.campaigns.machine import BATCH
from rectitude.ledger.campaigns.models import Batch, Campaign
from rectitude.ledger.clues.actions import CLUE, file_clue
from rectitude.ledger.demo.firms import LATIN, TRADES
from rectitude.ledger.demo.people import Cast
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.enterprises.self_inspections import (
    SELF_INSPECTION,
    begin_self_inspection,
    questions,
)
from rectitude.ledger.inspections import outcome
from rectitude.ledger.inspections.imports import import_report
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.runs import new_owner
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import competence, penalties, transfers
from rectitude.ledger.measures.actions import MEASURE
from rectitude.ledger.measures.models import Measure, PenaltyCase
from rectitude.ledger.measures.penalties import PENALTY_CASE
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

DAYS = 100
"""How long ago the demo's campaign began."""

SETTLED_AFTER = 14
"""Days from a batch's first notice to its public list."""

WAITING = frozenset({"disputed", "suspended", "transferred", "regressed"})
"""Endings with which publication of a row would wait."""

ENDINGS: tuple[tuple[str, int], ...] = (
    ("closed", 46),
    ("registered", 5),
    ("half_signed", 3),
    ("signed", 3),
    ("notified", 4),
    ("served", 6),
    ("accepted", 5),
    ("rectifying", 7),
    ("submitted", 4),
    ("passed", 3),
    ("inconclusive", 2),
    ("returned", 4),
    ("rectified", 2),
    ("disputed", 2),
    ("withdrawn", 2),
    ("suspended", 1),
    ("escalated", 2),
    ("regressed", 2),
    ("penalty", 2),
    ("transferred", 1),
)
"""How the problems stand at the end, with weights."""

STEPS: dict[str, tuple[str, ...]] = {
    "registered": (),
    "half_signed": ("sign_technically",),
    "signed": ("sign_technically", "sign_legally"),
}
_TO_NOTIFIED = ("sign_technically", "sign_legally", "notify")
_TO_SERVED = (*_TO_NOTIFIED, "serve")
_TO_SUBMITTED = (*_TO_SERVED, "accept", "begin", "submit")
_TO_CLOSED = (*_TO_SUBMITTED, "run:passed", "confirm", "close")
STEPS |= {
    "notified": _TO_NOTIFIED,
    "served": _TO_SERVED,
    "accepted": (*_TO_SERVED, "accept"),
    "rectifying": (*_TO_SERVED, "accept", "begin"),
    "submitted": _TO_SUBMITTED,
    "passed": (*_TO_SUBMITTED, "run:passed"),
    "inconclusive": (*_TO_SUBMITTED, "run:inapplicable"),
    "returned": (*_TO_SUBMITTED, "run:failed"),
    "rectified": (*_TO_SUBMITTED, "run:passed", "confirm"),
    "closed": _TO_CLOSED,
    "disputed": (*_TO_SERVED, "dispute"),
    "withdrawn": (*_TO_SERVED, "dispute", "uphold_objection"),
    "suspended": (*_TO_SERVED, "accept", "begin", "suspend"),
    "escalated": (*_TO_SERVED, "accept", "wait", "escalate", "delist"),
    "regressed": (*_TO_CLOSED, "wait", "found_again"),
    "penalty": (*_TO_SERVED, "accept", "wait", "escalate", "penalty"),
    "transferred": ("sign_technically", "sign_legally", "transfer"),
}

WHO = {
    "sign_technically": "technical01",
    "sign_legally": "legal02",
    "notify": "inspector07",
    "confirm": "inspector08",
    "close": "decider01",
    "uphold_objection": "legal03",
    "suspend": "inspector07",
    "escalate": "inspector07",
}

SAID: dict[str, dict[str, Any]] = {
    "begin": {"plan": "一周内发布新版本"},
    "submit": {"statement": "已修改并上线，逐页自测通过。"},
    "dispute": {"reason": "该页面由合作方运营，且可以关闭，请看录像。"},
    "uphold_objection": {"reason": "经核实该页面不属于该企业。"},
    "suspend": {"reason": "等待机关答复技术咨询"},
    "escalate": {"reason": "逾期未改"},
}


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
        given = {
            "mode": self.dice.choice(("direct", "mail")),
            "on": timezone.localtime(at).date(),
            "detail": "经办人签收",
        }
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
        basis = competence.bases_of(problem.authority, problem.scenario, on)[0]
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
        for name, who, given in (
            ("open", "decider01", officers),
            ("record", "inspector07", {"kind": "inspection", "party": "confirmed"}),
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

    def found(self, asset: Asset, scenarios: Sequence[str], at: datetime) -> list[Problem]:
        """Take in a report that finds these scenarios on an asset."""
        by = self.cast.actor("inspector07")
        return import_report(report(asset, scenarios, at), by=by, at=at).opened


def report(
    asset: Asset, scenarios: Sequence[str], at: datetime, *, outcome: str = "failed"
) -> bytes:
    """Return an invented report about an asset, in the engine's format; the tool's name says so."""
    subject = Subject(asset.kind, asset.identifier)  # type: ignore[arg-type]
    place = f"{asset.identifier}/" if asset.kind == "website" else asset.identifier
    rules, findings = [], []
    for id_ in scenarios:
        scenario = catalogue.load().scenario(id_)
        rule = f"{id_}.{'website' if asset.kind == 'website' else 'app'}"
        words = {"zh": scenario.name.zh, "en": scenario.name.en}
        rules.append({"id": rule, "version": 1, "title": words, "method": words})
        findings.append(
            {
                "rule": rule,
                "rule_version": 1,
                "scenario": id_,
                "subject": {"kind": asset.kind, "id": asset.identifier},
                "outcome": outcome,
                "severity": scenario.severity,
                "confidence": "high",
                "place": {
                    "text": {"zh": f"{place}（示例）", "en": f"{place} (example)"},
                    "key": "home",
                    "url": place,
                },
                "message": words,
                "remedy": {"zh": scenario.remedy.zh, "en": scenario.remedy.en},
                "evidence": ["page#1"],
                "fingerprint": fingerprint(subject, id_, rule, "home"),
            }
        )
    return json.dumps(
        {
            "schema": "rectitude-report/1",
            "tool": {"name": "rectitude-demo", "version": "1"},
            "catalogue": catalogue.VERSION,
            "profile": "normal",
            "target": {"kind": asset.kind, "address": asset.identifier},
            "started": (at - timedelta(minutes=2)).isoformat(),
            "finished": at.isoformat(),
            "bundle": {"path": "demo.rectitude.zip", "sha256": "0" * 64},
            "scope": {
                "scenarios": list(scenarios),
                "rules": rules,
                "places": [place],
                "options": {},
                "complete": True,
            },
            "findings": findings,
            "summary": {"scenarios": {}, "reasons": {}},
        },
        ensure_ascii=False,
    ).encode()


def assets_of(story: Story) -> None:
    """Enter two or three assets for each firm."""
    by = story.cast.actor("inspector07")
    for number, firm in enumerate(story.cast.firms):
        latin, suffix = LATIN[number], TRADES[number % len(TRADES)][2]
        kinds = [("website", f"https://www.{latin}.example"), ("app", f"example.{latin}.{suffix}")]
        if number % 3 == 0:
            kinds.append(("website", f"https://m.{latin}.example"))
        for kind, identifier in kinds:
            name = f"{firm.short_name}{'' if kind == 'website' else ' APP'}"
            story.assets.append(
                add_asset(kind, identifier, by=by, at=story.start, name=name, enterprise=firm)
            )


def open_lines(story: Story) -> None:
    """Let the first round of inspection find problems, and give each its script."""
    ids = [each.id for each in catalogue.load().scenarios]
    endings = [name for name, weight in ENDINGS for _ in range(weight)]
    for asset in story.assets:
        at = story.start + timedelta(days=story.dice.uniform(0.5, 3))
        scenarios = story.dice.sample(ids, story.dice.choice((0, 1, 2, 3, 4, 5)))
        for problem in story.found(asset, scenarios, at) if scenarios else []:
            first = story.start + timedelta(days=story.dice.uniform(3, 60))
            ending = story.dice.choice(endings)
            if ending in WAITING:
                story.waiting.add(asset.pk)
            story.lines.append(Line(problem, STEPS[ending], first))


def batch(story: Story, assets: Sequence[Asset], at: datetime) -> Batch:
    """Take a batch from its sample list to its public list; its figures add up."""
    by, decider = story.cast.actor("inspector07"), story.cast.actor("decider01")
    row_batch = campaigns.open_batch(story.campaign, assets, by=by, at=at)

    def perform(name: str, when: datetime, who: Actor = by, **given: Any) -> None:
        BATCH.perform(row_batch, name, by=who, at=when, given=given)

    for row in row_batch.rows.select_related("batch"):
        live = [p for p in problems_of(row) if p.state != "withdrawn"]
        if any(p.notified_at for p in live):
            perform("find", at, row=row.pk, found="notified")
        elif any(p.state != "closed" for p in live):
            perform("find", at, row=row.pk, found="not_testable", reason="样品需要账号，未能登录")
        else:
            perform("find", at, row=row.pk, found="no_problem")
    due = timezone.localtime(at).date() + timedelta(days=7)
    perform("notify", at, due_on=due)
    settled = at + timedelta(days=SETTLED_AFTER)
    story.play(settled)
    perform("settle", settled)
    for row in row_batch.rows.filter(outcome="public"):
        perform("recheck", settled, row=row.pk, result="stands")
    if not row_batch.rows.filter(found="notified", outcome="").exists():
        perform("publish", settled, decider)
    return Batch.objects.get(pk=row_batch.pk)


def clues(story: Story, at: datetime) -> None:
    """Let the public send clues; some are accepted, one is rejected, some wait."""
    by = story.cast.actor("inspector09")
    ids = [each.id for each in catalogue.load().scenarios]
    for number, asset in enumerate(story.assets[:18]):
        clue, _ = file_clue(
            story.cast.authority,
            asset.identifier,
            f"打开后弹窗关不掉，一点就跳走（示例线索 {number + 1}）。",
            at=at + timedelta(hours=number),
            scenario=story.dice.choice(ids),
        )
        if number % 3 == 0:
            given: dict[str, Any] = {
                "kind": asset.kind,
                "identifier": asset.identifier,
                "scenario": clue.scenario,
            }
            CLUE.perform(
                clue, "accept", by=by, at=at + timedelta(days=1, hours=number), given=given
            )
        elif number % 7 == 5:
            answer = {"answer": "不属于本次专项行动的范围，已说明理由。"}
            CLUE.perform(
                clue, "reject", by=by, at=at + timedelta(days=1, hours=number), given=answer
            )


def self_inspections(story: Story, at: datetime) -> None:
    """Let some firms answer and sign; a few admit a problem."""
    for firm in story.cast.firms[:12]:
        asset = next(each for each in story.assets if each.enterprise_id == firm.pk)
        by = story.cast.of(firm)
        row = begin_self_inspection(story.campaign, asset, by=by, at=at)
        asked = questions(row)[: 5 if firm == story.cast.firms[0] else None]
        for scenario in asked:
            admits = story.dice.random() < 0.03
            given = {
                "scenario": scenario.id,
                "answer": "problem" if admits else "no_problem",
                **({"text": "自查发现，已安排整改"} if admits else {}),
            }
            row = SELF_INSPECTION.perform(row, "answer", by=by, at=at, given=given)
        if len(asked) == len(questions(row)):
            SELF_INSPECTION.perform(row, "sign", by=by, at=at + timedelta(hours=2))
