"""Visits in another firm's platform, which the plan names, are no visits in the one that is inspected."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
OTHER = "绿洲信"


def failed(tmp_path, lines, plan=PLAN):
    path = as_csv(tmp_path, lines)
    (tmp_path / "plan.yaml").write_text(plan % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    return {f.scenario for f in found.findings if f.outcome is Outcome.FAILED}


@pytest.mark.parametrize("head", ["打开处", "所在", "x"])
@pytest.mark.parametrize("where", ["会话", OTHER])
def test_a_block_counts_where_it_was_seen(tmp_path, head, where):
    lines = [["轮次", head, "链接", "结果"]]
    for n in range(1, ROUNDS + 1):
        for place in ("会话", OTHER):
            for url in LINKS:
                shut = (url, place) == (RIVAL, where)
                lines.append([str(n), place, url, "拦截" if shut else "直接打开"])
    plan = f"other_platforms: [{OTHER}]\n{PLAN}"
    assert bool(failed(tmp_path, lines, plan)) is (where != OTHER)


def test_the_link_in_a_message_is_the_link_and_the_address_that_loaded_where_it_led(tmp_path):
    lines = [["Run", "Where", "Link in message", "Address loaded", "What we saw"]]
    for n in range(1, ROUNDS + 1):
        for place in ("chat", "direct"):
            for url in LINKS:
                changed = (url, place) == (RIVAL, "chat")
                final = f"{url}?src=aff&pid=8" if changed else url
                said = "opened, but parameters altered" if changed else "opened directly"
                lines.append([str(n), place, url, final, said])
    assert "market.interference.hijack" in failed(tmp_path, lines)
    assert dialtests(as_csv(tmp_path, lines), LINKS).table.unread == 0
