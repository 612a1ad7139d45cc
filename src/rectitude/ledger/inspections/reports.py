"""Reading reports `rectitude-report/1`: what they are, what they looked at, what they found in order."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from django.utils.dateparse import parse_datetime

from rectitude import catalogue
from rectitude.findings import REPORT_SCHEMA, Inspection, Outcome
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.transitions import Refused


def parse(raw: bytes) -> tuple[Inspection, str]:
    """
    Return a report and the digest of its canonical JSON.

    Raises Refused, naming the place, where it is not a report of the known schema.
    """
    try:
        report = msgspec.json.decode(raw, type=Inspection)
        plain = json.loads(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(f"这不是检测报告：{error}", f"This is not a report: {error}") from error
    if report.schema != REPORT_SCHEMA:
        raise Refused(
            f"未知的报告格式：{report.schema}", f"Unknown schema of report: {report.schema}"
        )
    known = {scenario.id for scenario in catalogue.load().scenarios}
    if unknown := sorted({each.scenario for each in report.findings} - known):
        raise Refused(f"未知的场景：{unknown[0]}", f"Unknown scenario: {unknown[0]}")
    kinds = set(Asset.Kind.values)
    if strange := sorted({each.subject.kind for each in report.findings} - kinds):
        raise Refused(f"未知的对象种类：{strange[0]}", f"Unknown kind of subject: {strange[0]}")
    moment(report.started), moment(report.finished)
    return report, hashlib.sha256(canonical(plain).encode()).hexdigest()


def moment(text: str) -> datetime:
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise Refused(f"时间写法不对：{text}", f"Not a time with its zone: {text}")
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
    Return the reports of a file: one, or an array of them as several targets give.

    Raises Refused where it is no JSON.
    """
    try:
        plain = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise Refused(f"这不是 JSON：{error}", f"This is not JSON: {error}") from error
    if not isinstance(plain, list):
        return [raw]
    return [json.dumps(each, ensure_ascii=False).encode() for each in plain if "error" not in each]
