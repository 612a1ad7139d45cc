"""Testers count the press on the link itself, or only those after it: a table shows which."""

import json

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
EXTRA_STEPS = "market.link-blocking.extra-steps"


def judged(tmp_path, row, places=("群聊", "直接访问")):
    """Return the finding on further steps; `row` gives the presses and the outcome of a visit."""
    rows = [
        [str(n), place, url, *map(str, row(url, place))]
        for n in range(1, ROUNDS + 1)
        for place in places
        for url in LINKS
    ]
    path = as_csv(tmp_path, [["轮次", "场景", "链接", "点击次数", "结果"], *rows])
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=(EXTRA_STEPS,), rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    return next(f for f in report.findings if f.place.get("domain", "rival.example") in RIVAL)


def test_one_press_for_every_link_is_no_notice(tmp_path):
    found = judged(tmp_path, lambda *_: (1, "打开"))
    assert found.outcome is Outcome.PASSED
    assert "same notice" not in found.message["en"]


def test_two_presses_for_every_link_are_one_further_press_for_all(tmp_path):
    found = judged(tmp_path, lambda *_: (2, "打开"))
    assert found.outcome is Outcome.PASSED
    assert "same notice for every outside link (1 further press)" in found.message["en"]


@pytest.mark.parametrize(("first", "presses"), [(1, 3), (0, 2)])
def test_the_press_on_the_link_itself_is_no_further_one(tmp_path, first, presses):
    found = judged(tmp_path, lambda url, where: (
        presses if (url, where) == (RIVAL, "群聊") else first, "打开"
    ))  # fmt: skip
    assert found.outcome is Outcome.FAILED
    assert "2 after the link itself" in found.message["en"]
    assert "usually 0" in found.message["en"]


def test_a_notice_whose_presses_nobody_counted_is_a_further_step_beside_counted_ones(tmp_path):
    found = judged(tmp_path, lambda url, where: (
        ("", "提示后打开") if (url, where) == (RIVAL, "群聊") else (1, "打开")
    ))  # fmt: skip
    assert found.outcome is Outcome.FAILED


@pytest.mark.parametrize("first", [0, 1])
def test_a_gate_of_the_sites_own_stands_there_directly_too(tmp_path, first):
    found = judged(tmp_path, lambda url, _: (first + (url == RIVAL), "打开"))
    assert found.outcome is Outcome.PASSED


def test_steps_that_a_robot_lists_are_counted(tmp_path):
    runs = [
        {"loop": n, "ctx": where, "url": url, "status": "loaded",
         "steps": ["tap", "continue"] if (url, where) == (RIVAL, "group") else ["tap"]}
        for n in range(1, ROUNDS + 1) for where in ("group", "direct") for url in LINKS
    ]  # fmt: skip
    path = tmp_path / "runs.json"
    path.write_text(json.dumps({"runs": runs}), encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=(EXTRA_STEPS,), rounds=0)
    findings = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    assert "rival.example" in {f.place["domain"] for f in findings if f.outcome is Outcome.FAILED}
