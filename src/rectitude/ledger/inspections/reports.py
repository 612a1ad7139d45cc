"""Reading reports `rectitude-report/1`: what they are, what they looked at, what they found in order."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from django.db import models
from django.utils.dateparse import parse_datetime

from rectitude import catalogue
from rectitude.findings import REPORT_SCHEMA, Inspection, Outcome, Subject
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.enterprises.actions import named
from rectitude.ledger.enterprises.models import Asset, Release
from rectitude.ledger.inspections.models import Finding, Report
from rectitude.ledger.nul import without_nul_in_json
from rectitude.ledger.transitions import Refused


class NotAReport(Refused):
    """What was brought is no report that can be read; the text says where."""


def parse(raw: bytes) -> tuple[Inspection, str]:
    """
    Return a report and the digest of its canonical JSON.

    Raises NotAReport, naming the place, where it is not a report of the known schema.
    """
    raw = without_nul_in_json(raw)
    try:
        report = msgspec.json.decode(raw, type=Inspection)
        digest = hashlib.sha256(canonical(json.loads(raw)).encode()).hexdigest()
    except (msgspec.DecodeError, ValueError, RecursionError) as error:  # halves of characters, NaN
        raise NotAReport(f"这不是检测报告：{error}", f"This is not a report: {error}") from error
    if report.schema != REPORT_SCHEMA:
        raise NotAReport(
            f"未知的报告格式：{report.schema}", f"Unknown schema of report: {report.schema}"
        )
    known = {scenario.id for scenario in catalogue.load().scenarios}
    if unknown := sorted({each.scenario for each in report.findings} - known):
        raise NotAReport(f"未知的场景：{unknown[0]}", f"Unknown scenario: {unknown[0]}")
    kinds = set(Asset.Kind.values)
    if strange := sorted(
        {each.subject.kind for each in report.findings if each.outcome is Outcome.FAILED} - kinds
    ):
        raise NotAReport(f"未知的对象种类：{strange[0]}", f"Unknown kind of subject: {strange[0]}")
    if (beyond := next(_beyond(report), None)) is not None:
        raise NotAReport(f"内容超长或超出范围：{beyond}", f"Too long, or out of range: {beyond}")
    for text in (report.started, report.finished, *msgspec.structs.astuple(report.observation)):
        moment(text)
    return _named(report), digest


_LARGEST = 2**31 - 1
"""What a column of whole numbers holds."""


def _beyond(report: Inspection) -> Iterator[str]:
    """Return what the tables do not hold: SQLite would keep it, PostgreSQL ends with an error."""
    held: dict[str, tuple[str | int, type[models.Model], str]] = {
        "target.kind": (report.target.kind, Report, "target_kind"),
        "target.address": (report.target.address, Report, "target"),
        "tool": (f"{report.tool.name} {report.tool.version}", Report, "tool"),
        "profile": (report.profile, Report, "profile"),
        "catalogue": (report.catalogue, Report, "catalogue"),
        "bundle.path": (report.bundle.path, Report, "bundle"),
        "bundle.sha256": (report.bundle.sha256, Report, "bundle_sha256"),
    }
    yield from (place for place, what in held.items() if not _fits(*what))
    if (release := report.target.release) is not msgspec.UNSET:
        said = msgspec.to_builtins(release)
        columns = {"version": Release, "sha256": Release, "certificate": Asset, "developer": Asset}
        for name, table in columns.items():
            if not _fits(said.get(name, ""), table, name):
                yield f"target.release.{name}"
    for number, finding in enumerate(report.findings):
        for name in ("rule", "rule_version", "scenario", "fingerprint"):
            if not _fits(getattr(finding, name), Finding, name):
                yield f"findings[{number}].{name}"
        if not _fits(finding.subject.kind, Finding, "subject_kind"):
            yield f"findings[{number}].subject.kind"
        if not _fits(finding.subject.id, Finding, "subject"):
            yield f"findings[{number}].subject.id"


def _fits(value: str | int, table: type[models.Model], column: str) -> bool:
    if isinstance(value, int):
        return 0 <= value <= _LARGEST
    longest = table._meta.get_field(column).max_length  # type: ignore[union-attr]
    return longest is None or len(value) <= longest


def _named(report: Inspection) -> Inspection:
    """Return a report whose subjects have the one name of each: other tools may write them otherwise."""
    findings = tuple(
        finding
        if (subject := _subject(finding.subject)) is finding.subject
        else msgspec.structs.replace(finding, subject=subject)
        for finding in report.findings
    )
    target = report.target
    if target.subject is not msgspec.UNSET:
        target = msgspec.structs.replace(target, subject=_subject(target.subject))
    return msgspec.structs.replace(report, findings=findings, target=target)


def _subject(subject: Subject) -> Subject:
    if subject.kind not in Asset.Kind.values:
        return subject
    identifier = named(subject.kind, subject.id)
    return subject if identifier == subject.id else Subject(subject.kind, identifier)


def moment(text: str) -> datetime:
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise NotAReport(f"时间写法不对：{text}", f"Not a time with its zone: {text}")
    return moment


def meets(criteria: Mapping[str, int], report: Inspection) -> bool:
    """Return whether a report judged by the rules of the notice, in the same or a newer version."""
    versions = {rule.id: rule.version for rule in report.scope.rules}
    return all(versions.get(rule, 0) >= version for rule, version in criteria.items())


def rules_passed(report: Inspection) -> set[tuple[tuple[str, str], str]]:
    """Return the (subject, rule) that found everything in order: no place failed, none in doubt."""
    outcomes: dict[tuple[tuple[str, str], str], set[Outcome]] = defaultdict(set)
    for each in report.findings:
        outcomes[(each.subject.kind, each.subject.id), each.rule].add(each.outcome)
    return {key for key, found in outcomes.items() if found == {Outcome.PASSED}}


def covers(report: Inspection, place: Mapping[str, Any]) -> bool:
    """Return whether a report looked at a place: its page or domain is among those inspected."""
    where = place.get("url") or place.get("domain") or place.get("host")
    return where is None or not report.scope.places or where in report.scope.places


def reports_in(raw: bytes) -> list[bytes]:
    """
    Return the reports of a file: one, an array of them as several targets give, or a line each as a sweep.

    Raises Refused where it is no JSON.
    """
    try:
        plain = json.loads(raw)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            return [line for line in raw.splitlines() if line.strip() and not _line_failed(line)]
        raise NotAReport(f"这不是 JSON：{error}", f"This is not JSON: {error}") from error
    except (ValueError, RecursionError) as error:
        raise NotAReport(f"这不是 JSON：{error}", f"This is not JSON: {error}") from error
    if not isinstance(plain, list):
        return [raw]
    return [json.dumps(each).encode() for each in plain if not _failed(each)]


def _line_failed(line: bytes) -> bool:
    """Return whether a line of a sweep's results says why there is no report."""
    try:
        return _failed(json.loads(line))
    except (ValueError, RecursionError):
        return False  # who reads it as a report says what is wrong


def _failed(plain: Any) -> bool:
    return isinstance(plain, dict) and "error" in plain
