"""The JSON report: schema `rectitude-report/1`."""

import json

import jsonschema
import msgspec
import pytest

from rectitude import reports
from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports.json import schema
from reporting import HOME


def test_it_is_valid_by_the_generated_schema(inspection: Inspection, bundle: Bundle) -> None:
    report = json.loads(reports.render([inspection], "json", "zh", [bundle]))
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(report)


def test_the_generated_schema_refuses_another_outcome(
    inspection: Inspection, bundle: Bundle
) -> None:
    report = json.loads(reports.render([inspection], "json", "zh", [bundle]))
    report["findings"][0]["outcome"] = "guilty"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(report)


def test_it_has_the_keys_of_the_contract_in_order(inspection: Inspection, bundle: Bundle) -> None:
    report = json.loads(reports.render([inspection], "json", "zh", [bundle]))
    assert list(report) == [
        "schema", "tool", "catalogue", "profile", "target", "started", "finished", "bundle",
        "scope", "findings", "summary",
    ]  # fmt: skip
    assert report["schema"] == "rectitude-report/1"
    assert len(report["summary"]["scenarios"]) == 22
    assert report["findings"][0].keys() >= {
        "rule", "rule_version", "scenario", "subject", "outcome", "severity", "confidence", "place",
        "message", "remedy", "evidence", "fingerprint",
    }  # fmt: skip


def test_it_can_be_read_back(inspection: Inspection) -> None:
    text = reports.render([inspection], "json", "zh", [None])
    again = msgspec.json.decode(text, type=Inspection)
    assert [each.fingerprint for each in again.findings] == [
        each.fingerprint for each in inspection.findings
    ]
    assert again.summary == inspection.summary


def test_several_make_an_array_and_one_that_failed_says_why(
    inspection: Inspection, bundle: Bundle
) -> None:
    both = json.loads(reports.render([inspection, inspection], "json", "zh", [bundle, bundle]))
    assert len(both) == 2
    error = {"target": HOME, "error": {"zh": "打不开", "en": "unreachable"}}
    rows = [json.loads(reports.listed(row)) for row in ((inspection, bundle), error)]
    assert rows[0] == both[0]
    assert rows[1] == error


def test_what_steers_a_terminal_is_escaped_and_not_lost(
    hostile: Inspection, hostile_bundle: Bundle
) -> None:
    text = reports.render([hostile], "json", "zh", [hostile_bundle])
    assert "\u202e" not in text
    assert "\u202e" in json.loads(text)["findings"][0]["message"]["zh"]
