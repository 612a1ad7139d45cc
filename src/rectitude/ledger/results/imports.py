"""
Taking in reports: the same one twice changes nothing, their order does not matter.

Identity is subject and scenario for a problem, the fingerprint for each of its places. What a report
means for a problem depends on the report's own times, never on the time of its import.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec
from django.utils import timezone

from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises.identity import NOTHING, complete
from rectitude.ledger.enterprises.models import Asset, Release
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.inspections.reports import moment, parse
from rectitude.ledger.inspections.subjects import Subject, by_subject, chunks, identities
from rectitude.ledger.problems.actions import SEVERITIES, Opening, open_problems
from rectitude.ledger.problems.models import Occurrence, Problem
from rectitude.ledger.results.consequences import Consequences, Imported
from rectitude.ledger.transitions import Refused
from rectitude.reports import reading

IMPORTERS = frozenset({Role.INSPECTOR, Role.LABORATORY, Role.ENGINE})

AHEAD = timedelta(hours=1)
"""How far a report's times may lie ahead of our clock: ours, for clocks that differ."""

Key = tuple[str, str, str, int]
"""Subject kind, subject id, scenario, strand."""


def import_report(
    raw: bytes,
    *,
    by: Actor,
    at: datetime,
    authority: Organisation | None = None,
    run: Run | None = None,
) -> Imported:
    """
    Take in one report for an authority; a laboratory names the authority for which it works.

    Raises Refused where the actor may not or the report cannot be read; nothing is changed then.
    """
    receiver, laboratory = check_importer(by, authority), _laboratory(by)
    report, digest = parse(raw)
    _refuse_future(report, at)
    with sealed():
        lock()
        same = Report.objects.filter(authority=receiver, digest=digest).first()
        if same is not None:
            return Imported(same, new=False)
        return _Import(report, digest, receiver, laboratory, by, at, run).made()


def _refuse_future(report: Inspection, at: datetime) -> None:
    """Raise Refused for a report of what is yet to come: it would prove whatever follows."""
    latest = max(moment(text) for text in (report.finished, report.observation.until))
    if latest > max(at, timezone.now()) + AHEAD:
        raise Refused(
            f"报告的时间晚于现在：{latest.isoformat()}。请核对检测机器的时钟。",
            f"The report is dated in the future: {latest.isoformat()}. Check the clock of the machine.",
        )


def check_importer(by: Actor, authority: Organisation | None) -> Organisation:
    """Return the authority for which an actor brings a report. Raises Refused where the actor may not."""
    if (
        not by.has(*IMPORTERS)
        or by.organisation is None
        or (by.scopes is not None and "import" not in by.scopes)
    ):
        raise Refused("您的角色不能导入报告。", "Your role does not allow importing reports.")
    receiver = authority if _laboratory(by) else by.organisation
    if receiver is None or receiver.kind != Organisation.Kind.AUTHORITY:
        raise Refused("请指明报告交给哪个机关。", "Say for which authority the report is.")
    return receiver


def _laboratory(by: Actor) -> Organisation | None:
    own = by.organisation
    return own if own is not None and own.kind == Organisation.Kind.LABORATORY else None


class _Import:
    """One import under way, inside its transaction."""

    def __init__(
        self,
        report: Inspection,
        digest: str,
        authority: Organisation,
        laboratory: Organisation | None,
        by: Actor,
        at: datetime,
        run: Run | None,
    ) -> None:
        self.report, self.digest, self.run = report, digest, run
        self.authority, self.laboratory, self.by, self.at = authority, laboratory, by, at
        self.observed = moment(report.observation.until)
        self.known = identities(report, run)
        self.failed = [each for each in report.findings if each.outcome is Outcome.FAILED]
        self.of: dict[Key, list[Assertion]] = defaultdict(list)
        """The failed findings by the problem to which they belong."""

    def made(self) -> Imported:
        """Write everything that follows from the report."""
        row = self._row()
        imported = Imported(row, new=True)
        assets = self._assets()
        problems = self._assign(assets)
        missing = [key for key in self.of if key not in problems]
        imported.opened = self._open(missing, assets)
        problems |= dict(zip(missing, imported.opened, strict=True))
        self._see(problems)
        self._keep_findings(row, problems, self._release(assets))
        record(
            "report.import",
            "report",
            row.pk,
            {
                "digest": self.digest,
                "target": row.target,
                "bundle": row.bundle_sha256,
                "findings": len(self.report.findings),
                "opened": len(imported.opened),
            },
            by=self.by,
            at=self.at,
            authority=self.authority.pk,
        )
        fresh = {problem.pk for problem in imported.opened}
        follows = Consequences(self.report, row, self.run, imported, self.by, self.at, self.known)
        for key, assertions in self.of.items():
            if problems[key].pk not in fresh:
                follows.confront(problems[key], assertions)
        follows.note_absences()
        return imported

    def _row(self) -> Report:
        report = self.report
        return Report.objects.create(
            authority=self.authority,
            laboratory=self.laboratory,
            digest=self.digest,
            target_kind=report.target.kind,
            target=report.target.address,
            tool=f"{report.tool.name} {report.tool.version}",
            profile=report.profile,
            catalogue=report.catalogue,
            started_at=moment(report.observation.since),
            finished_at=self.observed,
            complete=report.scope.complete,
            scope=msgspec.to_builtins(report.scope),
            summary=msgspec.to_builtins(report.summary),
            bundle=report.bundle.path,
            bundle_sha256=report.bundle.sha256,
            imported_at=self.at,
        )

    def _assets(self) -> dict[Subject, Asset]:
        wanted = {(each.subject.kind, each.subject.id) for each in self.failed}
        found = by_subject(wanted, self.known)
        for subject, said in self.known.items():
            if subject in found:
                complete(found[subject], said)
        new = [
            Asset(
                kind=kind, identifier=id_, created_at=self.at,
                **self.known.get((kind, id_), NOTHING)._asdict(),
            )
            for kind, id_ in sorted(wanted - set(found))
        ]  # fmt: skip
        Asset.objects.bulk_create(new, batch_size=500)
        return found | {(each.kind, each.identifier): each for each in new}

    def _assign(self, assets: Mapping[Subject, Asset]) -> dict[Key, Problem]:
        """Give each failed finding to its problem, and return the problems that are there already."""
        subject_of = {asset.pk: subject for subject, asset in assets.items()}
        there: dict[Key, Problem] = {}
        at: dict[tuple[str, str, str], list[Problem]] = defaultdict(list)
        for some in chunks(sorted(subject_of)):
            rows = Problem.objects.filter(authority=self.authority, asset__in=some)
            for problem in rows.exclude(state="withdrawn").order_by("strand"):
                subject = subject_of[problem.asset_id]
                there[(*subject, problem.scenario, problem.strand)] = problem
                at[(*subject, problem.scenario)].append(problem)
        known = self._known({problem.pk for problem in there.values()})
        for each in self.failed:
            key = (each.subject.kind, each.subject.id, each.scenario)
            self.of[(*key, _strand(each, at[key], known))].append(each)
        return {key: problem for key, problem in there.items() if key in self.of}

    def _known(self, problems: set[int]) -> set[tuple[int, str]]:
        """Return the (problem, fingerprint) that were seen before."""
        return {
            pair
            for some in chunks(sorted(problems))
            for pair in Occurrence.objects.filter(problem__in=some).values_list(
                "problem_id", "fingerprint"
            )
        }

    def _open(self, keys: Sequence[Key], assets: Mapping[Subject, Asset]) -> list[Problem]:
        openings = [
            Opening(
                assets[key[0], key[1]],
                scenario=key[2],
                strand=key[3],
                severity=max(SEVERITIES[each.severity] for each in self.of[key]),
                laboratory=self.laboratory,
            )
            for key in keys
        ]
        return open_problems(
            openings,
            authority=self.authority,
            origin=Problem.Origin.INSPECTION,
            by=self.by,
            at=self.at,
        )

    def _see(self, problems: Mapping[Key, Problem]) -> None:
        """
        Note where each problem was seen.

        First and last seen are the earliest and latest reports.
        """
        seen = {
            (problems[key].pk, each.fingerprint): each
            for key, assertions in self.of.items()
            for each in assertions
        }
        known = {
            (row.problem_id, row.fingerprint): row
            for some in chunks(sorted({key for key, _ in seen}))
            for row in Occurrence.objects.filter(problem__in=some)
        }
        new, changed = [], []
        for (problem, fingerprint), assertion in seen.items():
            row = known.get((problem, fingerprint))
            if row is None:
                new.append(
                    Occurrence(
                        problem_id=problem,
                        fingerprint=fingerprint,
                        rule=assertion.rule,
                        place=msgspec.to_builtins(assertion.place),
                        severity=SEVERITIES[assertion.severity],
                        first_seen=self.observed,
                        last_seen=self.observed,
                    )
                )
            elif not row.first_seen <= self.observed <= row.last_seen:
                row.first_seen = min(row.first_seen, self.observed)
                row.last_seen = max(row.last_seen, self.observed)
                changed.append(row)
        Occurrence.objects.bulk_create(new, batch_size=500)
        Occurrence.objects.bulk_update(changed, ["first_seen", "last_seen"], batch_size=500)

    def _release(self, assets: Mapping[Subject, Asset]) -> Release | None:
        """Return the release of the app that was inspected, entered where it is new."""
        target = self.report.target
        asset = assets.get(target.about)
        if asset is None or target.release is msgspec.UNSET:
            return None
        said = target.release
        release, _ = Release.objects.get_or_create(
            asset=asset, version=said.version[:80], sha256=said.sha256
        )
        return release

    def _keep_findings(
        self, report: Report, problems: Mapping[Key, Problem], release: Release | None
    ) -> None:
        about = self.report.target.about
        of = {id(each): problems[key] for key, some in self.of.items() for each in some}
        question = _questions(self.report)
        Finding.objects.bulk_create(
            [
                Finding(
                    report=report,
                    problem=of.get(id(finding)),
                    release=release
                    if (finding.subject.kind, finding.subject.id) == about
                    else None,
                    rule=finding.rule,
                    rule_version=finding.rule_version,
                    scenario=finding.scenario,
                    subject_kind=finding.subject.kind,
                    subject=finding.subject.id,
                    outcome=str(finding.outcome),
                    severity=SEVERITIES[finding.severity],
                    confidence=str(finding.confidence),
                    place=msgspec.to_builtins(finding.place),
                    message=msgspec.to_builtins(finding.message),
                    remedy=msgspec.to_builtins(finding.remedy),
                    evidence=list(finding.evidence),
                    fingerprint=finding.fingerprint,
                    question=question.get(finding.fingerprint, ""),
                )
                for finding in self.report.findings
            ],
            batch_size=500,
        )


def _questions(report: Inspection) -> dict[str, str]:
    """Return, for each finding that a person must decide, in which one's words it is asked."""
    return {
        finding.fingerprint: question.asked.fingerprint
        for question in reading.questions(report)
        for finding in (question.asked, *question.hanging)
    }


def _strand(each: Assertion, problems: Sequence[Problem], known: set[tuple[int, str]]) -> int:
    """
    Return the strand of the problem to which a finding belongs.

    It is the one that has seen it before; else the newest one, unless the notice of that one was
    served by an older version of the rule: what only a newer rule finds is a new problem.
    """
    for problem in reversed(problems):
        if (problem.pk, each.fingerprint) in known:
            return problem.strand
    if not problems:
        return 0
    newest = problems[-1]
    served = newest.criteria.get(each.rule)
    newer = newest.served_on is not None and served is not None and each.rule_version > served
    return newest.strand + 1 if newer else newest.strand
