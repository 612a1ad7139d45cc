"""What promises the rest of a text and was not pressed is told, and no rule passes over it."""

from pathlib import Path

import pytest

from rectitude.evidence.popup import UNMADE, PopupTrials
from rectitude.findings import Outcome
from rectitude.rules.user.popup.deceptive_download import popups as deceptive_download
from website import inspected, serving

pytestmark = pytest.mark.e2e

CHAPTER = """<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width">
<title>雪夜</title><h1>第 12 章 雪夜</h1>
<p style="height:1600px">雪落无声，他推开柴门，看见了那盏灯。</p>
<button id=more>阅读全文</button><div style="height:900px"></div>
<script>SHY</script>
"""
SHY = "addEventListener('scroll', () => document.getElementById('more')?.remove())"
"""Takes the control away as soon as somebody comes near it."""


@pytest.mark.parametrize(("script", "problems"), [(SHY, {UNMADE}), ("", {""})])
def test_a_control_that_could_not_be_reached_is_told(
    script: str, problems: set[str], tmp_path: Path
) -> None:
    with serving({"/": CHAPTER.replace("SHY", script)}) as site:
        wanted = frozenset({PopupTrials.NAME})
        trials = inspected(site.url(), tmp_path, wanted, pages=1).gather(PopupTrials)
    assert trials is not None

    assert {press.problem for press in trials.presses if press.aim == "expand"} == problems
    if script:
        (finding,) = deceptive_download.judge(trials)
        assert (finding.outcome, finding.message) == (Outcome.UNTESTED, "unmade")
