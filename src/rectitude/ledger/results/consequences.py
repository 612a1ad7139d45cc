"""What a report does to problems that are there already: found again, found to differ, not found again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import F

from rectitude.findings import Assertion, Inspection
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import record
from rectitude.ledger.enterprises.identity import Identity
from rectitude.ledger.enterprises.models import Release
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.inspections.reports import covers, meets, moment, rules_passed
from rectitude.ledger.inspections.subjects import Subject, by_subject, chunks
from rectitude.ledger.problems.criteria import criteria_of
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Occurrence, Problem
from rectitude.ledger.problems.states import OPEN


@dataclass
class Imported:
    """What an import did."""

    report: Report
    new: bool
    opened: list[Problem] = field(default_factory=list)
    regressed: list[Problem] = field(default_factory=list)
    reinspected: list[Problem] = field(default_factory=list)


class Consequences:
    """What follows from one report, inside the transaction of its import."""

    def __init__(
        self,
        report: Inspection,
        row: Report,
        run: Run | None,
        imported: Imported,
        by: Actor,
        at: datetime,
        known: Mapping[Subject, Identity],
    ) -> None:
        self.report, self.row, self.run, self.imported = report, row, run, imported
        self.by, self.at, self.known = by, at, known
        self.observed = moment(report.observation.until)

    def confront(self, problem: Problem, failed: Sequence[Assertion]) -> None:
        """Let a failed finding act on a problem that is there already."""
        if (
            problem.state == "closed"
            and problem.closed_at is not None
            and self.observed > problem.closed_at
        ):
            self._perform(problem, "regress", {"finding": failed[0].fingerprint})
            self.imported.regressed.append(problem)
        elif (
            problem.state in {"reinspecting", "rectified"}
            and problem.proposal == Problem.Proposal.RECTIFIED
            and problem.submitted_at is not None
            and self.observed > problem.submitted_at
            and not problem.evasion_suspected
        ):
            self._perform(problem, "suspect_evasion", {})
        if problem.state in OPEN and (release := self._another_release(problem)) is not None:
            self._perform(problem, "recur", {"release": release.version})

    def _another_release(self, problem: Problem) -> Release | None:
        """Return the release in which a problem was found now, where only others had it so far."""
        found = Finding.objects.filter(problem=problem, release__isnull=False)
        now = found.filter(report=self.row).select_related("release").first()
        if now is None or now.release is None:
            return None
        before = Release.objects.filter(pk__in=found.exclude(report=self.row).values("release"))
        same = [now.release.may_be(each) for each in before]
        return now.release if same and not any(same) else None

    def note_absences(self) -> None:
        """Note which known places were looked at completely and not found again."""
        decided = rules_passed(self.report)
        if not self.report.scope.complete or not decided:
            return
        assets = by_subject({subject for subject, _ in decided}, self.known)
        subject_of = {asset.pk: subject for subject, asset in assets.items()}
        for some in chunks(sorted(subject_of)):
            occurrences = (
                Occurrence.objects.filter(
                    problem__authority=self.row.authority, problem__asset__in=some
                )
                .exclude(problem__state="withdrawn")
                .select_related("problem")
            )
            absent = [
                occurrence
                for occurrence in occurrences
                if (subject_of[occurrence.problem.asset_id], occurrence.rule) in decided
                and covers(self.report, occurrence.place)
            ]
            self._absent(absent)
            if self.run is None:
                self._reinspect({each.problem_id: each.problem for each in absent})

    def _absent(self, occurrences: Sequence[Occurrence]) -> None:
        changed = [
            occurrence
            for occurrence in occurrences
            if occurrence.last_absent is None or occurrence.last_absent < self.observed
        ]
        for each in changed:
            each.last_absent = self.observed
        Occurrence.objects.bulk_update(changed, ["last_absent"], batch_size=500)

    def _reinspect(self, problems: Mapping[int, Problem]) -> None:
        """Take the report as the re-inspection of problems that wait for one."""
        for problem in problems.values():
            waits = (
                problem.state in {"submitted", "reinspecting"} and problem.submitted_at is not None
            )
            if not waits or self.row.started_at < problem.submitted_at:  # type: ignore[operator]
                continue
            left = Occurrence.objects.filter(problem=problem).exclude(
                last_absent__gt=F("last_seen")
            )
            criteria = criteria_of(problem)
            if left.exists() or not criteria or not meets(criteria, self.report):
                continue
            self._propose(problem)
            self.imported.reinspected.append(problem)

    def _propose(self, problem: Problem) -> None:
        row = self.row
        run = Run.objects.create(
            authority=self.row.authority,
            problem=problem,
            asset_id=problem.asset_id,
            purpose=Run.Purpose.REINSPECTION,
            kind=row.target_kind,
            address=row.target,
            requested_by=self.by.user,
            state="done",
            created_at=self.at,
            started_at=row.started_at,
            finished_at=row.finished_at,
            report=row,
            verdict=Run.Verdict.PASSED,
        )
        record(
            "run.report",
            "run",
            run.pk,
            {"to": "done", "verdict": "passed", "report": row.digest},
            by=self.by,
            at=self.at,
            authority=self.row.authority_id,
        )
        if problem.state == "submitted":
            problem = self._perform(problem, "start_reinspection", {})
        self._perform(problem, "propose_rectified", {"run": run.pk})

    def _perform(self, problem: Problem, name: str, given: Mapping[str, Any]) -> Problem:
        return PROBLEM.perform(problem, name, by=self.by, at=self.at, given=given, internally=True)
