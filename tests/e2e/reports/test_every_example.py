"""
Every example's evidence, reported in every format and both languages: sound, and within bounds.

A run reports a sixth of them; the others follow on the next five days.
"""

import json
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from example import Example, examples
from rectitude import reports
from rectitude.bundle import open_bundle
from rectitude.reports.json import schema
from report_page import Page

pytestmark = [pytest.mark.e2e, pytest.mark.turns(6)]

VALIDATOR = jsonschema.Draft202012Validator(schema())
HTML_LARGEST = 4_000_000
"""Bytes of a report of one small site."""


@pytest.mark.parametrize("example", examples(), ids=repr)
def test_its_reports_are_sound(example: Example, tmp_path: Path) -> None:
    report = example.judge(tmp_path)
    bundle = open_bundle(next(tmp_path.glob("*.zip")))
    page = reports.render([report], "html", "zh", [bundle])
    assert len(page) < HTML_LARGEST
    made = Page(page)
    made.assert_sound()
    assert "None" not in made.read["zh"].split()
    for language in ("zh", "en"):
        for line in reports.render([report], "text", language, [bundle]).splitlines():
            assert cell_len(line) <= 80
        json.loads(reports.render([report], "sarif", language, [bundle]))
    VALIDATOR.validate(json.loads(reports.render([report], "json", "zh", [bundle])))
