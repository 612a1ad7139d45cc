"""SARIF 2.1.0 (OASIS): for code hosts and editors, which know nothing of us."""

import json
from collections.abc import Sequence
from typing import Any

import msgspec

from rectitude import catalogue
from rectitude.findings import Assertion, Inspection, Outcome, RuleVersion, Severity
from rectitude.reports import reading
from rectitude.reports.visible import visible
from rectitude.reports.words import word
from rectitude.text import Language, Text

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_KIND = {
    Outcome.FAILED: "fail",
    Outcome.CANNOT_TELL: "review",
    Outcome.PASSED: "pass",
    Outcome.INAPPLICABLE: "notApplicable",
    Outcome.UNTESTED: "open",
}
_STATE = {True: "new", False: "unchanged"}
_LEVEL = {
    Severity.LOW: "note",
    Severity.MEDIUM: "warning",
    Severity.HIGH: "error",
    Severity.CRITICAL: "error",
}
_SECURITY_SEVERITY = {
    Severity.LOW: "3.0",
    Severity.MEDIUM: "5.0",
    Severity.HIGH: "8.0",
    Severity.CRITICAL: "9.5",
}
"""Within the bands by which code hosts sort: low < 4 <= medium < 7 <= high < 9 <= critical."""


def log(inspections: Sequence[Inspection], language: Language) -> str:
    """Return a SARIF log with one run an inspection."""
    runs = [_run(inspection, language) for inspection in inspections]
    written = {"$schema": SCHEMA, "version": "2.1.0", "runs": runs}
    return json.dumps(written, ensure_ascii=False, indent=2) + "\n"


def _run(inspection: Inspection, language: Language) -> dict[str, Any]:
    order = {rule.id: index for index, rule in enumerate(inspection.scope.rules)}
    return {
        "tool": {
            "driver": {
                "name": inspection.tool.name,
                "semanticVersion": inspection.tool.version,
                "language": "zh-CN" if language == "zh" else "en-US",
                "rules": [_rule(rule, language) for rule in inspection.scope.rules],
            }
        },
        "language": "zh-CN" if language == "zh" else "en-US",
        "automationDetails": {
            "id": f"rectitude/{inspection.target.kind}/{visible(inspection.target.address)}/"
        },
        "invocations": [
            {
                "executionSuccessful": inspection.scope.complete,
                **_instant("startTimeUtc", inspection.started),
                **_instant("endTimeUtc", inspection.finished),
            }
        ],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, order, inspection.target.address, language)
            for each in inspection.findings
        ],
        "properties": {
            "catalogue": inspection.catalogue,
            "profile": inspection.profile,
            "bundle": {"path": inspection.bundle.path, "sha256": inspection.bundle.sha256},
            "scenarios": dict(inspection.summary.scenarios),
        },
    }


def _instant(name: str, instant: str) -> dict[str, str]:
    return {name: instant} if reading.local(instant) else {}


def _rule(rule: RuleVersion, language: Language) -> dict[str, Any]:
    scenario = catalogue.load().scenario(rule.id.rpartition(".")[0])
    severity = Severity(scenario.severity)
    help_text = Text(
        f"{rule.method.zh}\n\n{scenario.remedy.zh}", f"{rule.method.en}\n\n{scenario.remedy.en}"
    )
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.replace("-", ".").split(".")),
        "shortDescription": {"text": rule.title[language]},
        "fullDescription": {"text": scenario.violation[language]},
        "help": {"text": help_text[language]},
        "defaultConfiguration": {"level": _LEVEL[severity]},
        "properties": {
            "version": rule.version,
            "provenance": scenario.provenance,
            "precision": "high",
            "security-severity": _SECURITY_SEVERITY[severity],
            "tags": [scenario.aspect, scenario.issue_type, scenario.id],
        },
    }


def _result(
    finding: Assertion, order: dict[str, int], address: str, language: Language
) -> dict[str, Any]:
    failed = finding.outcome is Outcome.FAILED
    return {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "kind": _KIND[finding.outcome],
        "level": _LEVEL[finding.severity] if failed else "none",
        "message": {"text": _message(finding, language)},
        "locations": [_location(finding, address, language)],
        **({} if finding.new is msgspec.UNSET else {"baselineState": _STATE[finding.new]}),
        "partialFingerprints": {"rectitude/fp1": finding.fingerprint},
        "properties": {
            "scenario": finding.scenario,
            "severity": finding.severity,
            "confidence": finding.confidence,
            "outcome": finding.outcome,
            "evidence": list(finding.evidence),
            "remedy": finding.remedy[language],
        },
    }


def _message(finding: Assertion, language: Language) -> str:
    said = visible(finding.message[language])
    if finding.outcome is Outcome.CANNOT_TELL:
        return f"{word('outcome', 'cantTell')[language]}: {said}"
    return said


def _location(finding: Assertion, address: str, language: Language) -> dict[str, Any]:
    said = finding.place["text"]
    name = visible(said[language] if isinstance(said, Text) else str(said))
    return {
        **_physical(finding, address),
        "logicalLocations": [
            {"fullyQualifiedName": visible(f"{finding.subject.kind}:{finding.subject.id}")}
        ],
        "message": {"text": name},
    }


def _physical(finding: Assertion, address: str) -> dict[str, Any]:
    """Return where it lies: an address, a line of a register's file, else what was inspected."""
    place, subject = finding.place, finding.subject
    origin = subject.id if subject.kind == "website" else address
    uri = str(place.get("url") or place.get("file") or origin)
    line = place.get("line")
    region = {"region": {"startLine": line}} if isinstance(line, int) and line > 0 else {}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(uri)}, **region}}


def _uri(text: str) -> str:
    """Return a valid URI: what RFC 3986 does not allow is percent-encoded."""
    from urllib.parse import quote

    return quote(text, safe="%/:=&?~#+!$,;'@()*[]-._")
