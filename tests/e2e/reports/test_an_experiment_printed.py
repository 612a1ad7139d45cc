"""On paper, too, what the arms of an experiment saw stands side by side."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from push_experiments import bundled, experiment
from recommenders import DECEPTIVE
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.website.launch import find
from rectitude.reports.html import page

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

A4 = {"width": 687, "height": 1000}
"""What is left of the paper between its margins, in CSS pixels."""
TOPS = """[...document.querySelectorAll('.pair')].map(pair =>
  [...pair.children].map(arm => Math.round(arm.getBoundingClientRect().top)))"""


def test_the_arms_stand_side_by_side_on_paper(tmp_path: Path) -> None:
    path = bundled(experiment(DECEPTIVE["nothing happens"], controls=2), tmp_path / "a.zip")
    report = tmp_path / "a.html"
    report.write_text(page(inspection.judge(path), open_bundle(path), "zh"), encoding="utf-8")
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=switches)
        opened = browser.new_page(viewport=A4)
        opened.goto(report.as_uri())
        on_a_phone = opened.evaluate(TOPS)
        opened.emulate_media(media="print")
        printed = opened.evaluate(TOPS)
        browser.close()

    assert [len(set(arms)) for arms in on_a_phone] == [3, 3]
    assert [len(set(arms)) for arms in printed] == [1, 1]
