"""What a finished run means: its verdict, and what it does to its problem."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from django.utils.dateparse import parse_datetime

from rectitude.findings import Inspection, Outcome
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import lock
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents.actions import attach_stored
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.enterprises import identity
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.inspections.probing import Seen
from rectitude.ledger.inspections.reports import meets, parse
from rectitude.ledger.inspections.subjects import identities
from rectitude.ledger.measures.machine import tell_order
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.imports import import_report
from rectitude.text import Text


class Stale(Exception):
    """The attempt lost its lease: another one has the run, and this result comes to nothing."""


def finish(key: int, owner: str, raw: bytes, bundle: StoredFile | None, *, at: datetime) -> Run:
    """
    Take in the report of an attempt, once, and let it act on the problem; all in one transaction.

    Raises Stale where the attempt no longer holds the run, Refused where the report is unreadable.
    """
    with sealed():
        run = _held(key, owner)
        by = Actor.engine(run.authority)
        report, _ = parse(raw)
        imported = import_report(raw, by=by, at=at, run=run)
        verdict = verdict_of(run, report, imported.report)
        given = {"report": imported.report.pk, "verdict": str(verdict)}
        if bundle is not None:
            given["bundle"] = bundle.sha256
            _attach(run, bundle, report, at)
        run = RUN.perform(run, "finish", by=by, at=at, given=given, internally=True)
        if run.problem is not None:
            _tell(run.problem, run, by, at)
        return run


_VERDICTS = {
    "gone": Run.Verdict.PASSED,
    "found": Run.Verdict.FAILED,
    "unclear": Run.Verdict.INCONCLUSIVE,
}


def probed(key: int, owner: str, raw: bytes, *, at: datetime) -> Run:
    """
    Take in what a probe saw, once, and let it act on the order or problem that asked for it.

    Raises Stale where the attempt no longer holds the run.
    """
    seen = msgspec.json.decode(raw, type=Seen)
    with sealed():
        run = _held(key, owner)
        by = Actor.engine(run.authority)
        given = {
            "verdict": str(_VERDICTS[seen.result]),
            "reason": seen.said.zh,
            "english_reason": seen.said.en,
        }
        run = RUN.perform(run, "finish", by=by, at=at, given=given, internally=True)
        if run.measure is not None and seen.result != "unclear":
            tell_order(run.measure, seen.result, by=by, at=at)
        if run.problem is not None:
            _tell(run.problem, run, by, at)
        return run


def fail(key: int, owner: str, reason: Text, *, at: datetime) -> Run:
    """
    Note that a run could not be done, and why; its problem then needs a person.

    Raises Stale where the attempt no longer holds the run.
    """
    with sealed():
        run = _held(key, owner)
        by = Actor.engine(run.authority)
        given = {"reason": reason.zh[:500], "english_reason": reason.en[:500]}
        run = RUN.perform(run, "fail", by=by, at=at, given=given, internally=True)
        if run.problem is not None and run.problem.state == "reinspecting":
            PROBLEM.perform(run.problem, "propose_inconclusive", by=by, at=at, internally=True)
        return run


def _held(key: int, owner: str) -> Run:
    lock()
    rows = Run.objects.select_related("problem", "authority", "measure", "asset")
    run = rows.filter(pk=key, owner=owner, state="running").first()
    if run is None:
        raise Stale(f"run {key} is no longer held")
    return run


def _attach(run: Run, bundle: StoredFile, report: Inspection, at: datetime) -> None:
    entity, key = ("problem", run.problem_id) if run.problem_id else ("run", run.pk)
    attach_stored(
        bundle, report.bundle.path, entity, key, at=at, authority=run.authority_id, kind="bundle"
    )


def verdict_of(run: Run, report: Inspection, row: Report) -> Run.Verdict:
    """
    Return a run's verdict by the criteria of the notice that was served.

    What was found at another app of the same package name decides nothing.
    Passed means: complete, every criterion's rule applied in its version or a newer one, and each of
    them passed. Gone means: the same places, looked at as they were when it was found, and nothing of the
    kind there any more. A problem without criteria is proved by no run. A trigger that did not come, an
    offline feature, a doubt: inconclusive, never passed.
    """
    if not _of_its_asset(run, report):
        return Run.Verdict.INCONCLUSIVE
    if run.problem_id is not None:
        if Finding.objects.filter(report=row, problem=run.problem_id).exists():
            return Run.Verdict.FAILED
    elif any(each.outcome is Outcome.FAILED for each in report.findings):
        return Run.Verdict.FAILED
    if run.problem_id is not None and not run.criteria:
        return Run.Verdict.INCONCLUSIVE
    apart = _of_other_problems(run, row)
    judged = [
        finding
        for finding in report.findings
        if (not run.criteria or finding.rule in run.criteria) and finding.fingerprint not in apart
    ]
    outcomes = {each.outcome for each in judged}
    covered = {each.rule for each in judged} >= set(run.criteria)
    sound = report.scope.complete and meets(run.criteria, report) and _in_time(run, report)
    if sound and covered and outcomes == {Outcome.PASSED}:
        return Run.Verdict.PASSED
    nothing_left = outcomes <= {Outcome.PASSED, Outcome.INAPPLICABLE}
    if (
        sound
        and covered
        and nothing_left
        and run.problem is not None
        and _gone(run.problem, report)
    ):
        return Run.Verdict.GONE
    return Run.Verdict.INCONCLUSIVE


_NO_DIFFERENCE = frozenset({"allow", "browser", "deadline", "language", "network", "operator",
                            "authority", "resolve", "retain_until", "resume", "scenarios"})  # fmt: skip
"""Options that do not change how often and how long is looked."""


def _gone(problem: Problem, report: Inspection) -> bool:
    """
    Return whether a report proves that the thing itself is gone, such as a pop-up that was taken down.

    Each place where it was found was really visited again, and answered; as often and as long as when it
    was found, which the options say; and nothing of the kind was met.
    """
    places = [each.place for each in problem.occurrences.all()]
    found = Finding.objects.filter(problem=problem).select_related("report").order_by("-pk").first()
    if not places or found is None:
        return False
    visited = all(_place(each) in report.scope.places for each in places)
    return visited and _how(report.scope.options) == _how(found.report.scope.get("options", {}))


def _place(place: Mapping[str, Any]) -> Any:
    return place.get("url") or place.get("domain") or place.get("host")


def _how(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name not in _NO_DIFFERENCE}


def _of_its_asset(run: Run, report: Inspection) -> bool:
    """Return whether an app that was inspected is the run's: not another under the same package name."""
    asset = run.asset
    known = identities(report, run).get((asset.kind, asset.identifier))
    return known is None or identity.find([asset], known) is not None


def _of_other_problems(run: Run, row: Report) -> set[str]:
    """Return the fingerprints of what only a newer rule found: it has a problem of its own."""
    if run.problem_id is None:
        return set()
    found = Finding.objects.filter(report=row, problem__isnull=False).exclude(
        problem=run.problem_id
    )
    return set(found.values_list("fingerprint", flat=True))


def _in_time(run: Run, report: Inspection) -> bool:
    """Return whether the evidence was really observed after the run was requested."""
    started = parse_datetime(report.observation.since)
    return started is not None and started >= run.created_at.replace(microsecond=0)


def _tell(problem: Problem, run: Run, by: Actor, at: datetime) -> None:
    """Let a verdict act on the problem: propose, or return it with the new finding."""
    problem.refresh_from_db()
    if run.purpose != Run.Purpose.REINSPECTION or problem.state not in {
        "submitted",
        "reinspecting",
    }:
        return

    def perform(name: str, **given: int) -> None:
        PROBLEM.perform(problem, name, by=by, at=at, given=given, internally=True)

    if problem.state == "submitted":
        perform("start_reinspection")
    if run.verdict in Run.PROVING:
        perform("propose_rectified", run=run.pk)
    elif run.verdict == Run.Verdict.FAILED:
        if _passed_before(problem, run) and not problem.evasion_suspected:
            perform("suspect_evasion")
        perform("fail_reinspection", run=run.pk)
    else:
        perform("propose_inconclusive")


def _passed_before(problem: Problem, run: Run) -> bool:
    """Return whether another run since the same submission passed: then they should agree."""
    earlier = Run.objects.filter(problem=problem, verdict__in=Run.PROVING).exclude(pk=run.pk)
    return earlier.filter(created_at__gte=problem.submitted_at).exists()
