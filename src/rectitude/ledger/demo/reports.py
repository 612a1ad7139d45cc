"""Invented reports, in the format of the engine."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from rectitude import catalogue
from rectitude.findings import Outcome, Subject, fingerprint
from rectitude.ledger.enterprises.models import Asset
from rectitude.rules import Rule, discover


@cache
def decided(kind: str) -> dict[str, Rule]:
    """Return the scenarios that a rule finds on a kind of asset, and finds to be gone, with that rule."""
    return {
        rule.scenario: rule
        for rule in reversed(discover(kind))
        if {Outcome.FAILED, Outcome.PASSED} <= set(rule.words.outcomes)
    }


def report(
    asset: Asset, scenarios: Sequence[str], at: datetime, *, outcome: str = "failed",
    others: Mapping[str, str] | None = None,
) -> bytes:  # fmt: skip
    """
    Return an invented report about an asset, in the engine's format; the tool's name says so.

    `others` are the outcomes of scenarios that were looked for as well. All must be `decided`.
    """
    subject = Subject(asset.kind, asset.identifier)  # type: ignore[arg-type]
    place = f"{asset.identifier}/" if asset.kind == "website" else asset.identifier
    rules: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for id_, result in {**dict.fromkeys(scenarios, outcome), **(others or {})}.items():
        scenario = catalogue.load().scenario(id_)
        rule = decided(asset.kind)[id_]
        words = {"zh": scenario.name.zh, "en": scenario.name.en}
        rules.append({"id": rule.id, "version": rule.version, "title": words, "method": words})
        findings.append(
            {
                "rule": rule.id,
                "rule_version": rule.version,
                "scenario": id_,
                "subject": {"kind": asset.kind, "id": asset.identifier},
                "outcome": result,
                "severity": scenario.severity,
                "confidence": "high",
                "place": {
                    "text": {"zh": f"{place}（示例）", "en": f"{place} (example)"},
                    "key": "home",
                    "url": place,
                },
                "message": words,
                "remedy": {"zh": scenario.remedy.zh, "en": scenario.remedy.en},
                "evidence": [] if result == "untested" else ["page#1"],
                "fingerprint": fingerprint(subject, id_, rule.id, "home"),
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
                "scenarios": [each["scenario"] for each in findings],
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
