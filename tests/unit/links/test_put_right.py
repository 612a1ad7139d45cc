"""A difference that ended is asked about: by the names of stages, or since every later round was clean."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target


def judged(tmp_path, path):
    (tmp_path / "plan.yaml").write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking.discriminatory",), rounds=0)
    found = inspect(Target("links", str(tmp_path / "plan.yaml")), options, workdir=tmp_path)
    return {f.outcome for f in found.findings} - {Outcome.PASSED}


def rounds(blocked):
    yield ["轮次", "链接", "结果"]
    for n, shut in enumerate(blocked, 1):
        for url in LINKS:
            yield [str(n), url, "拦截" if shut and url == RIVAL else "打开"]


@pytest.mark.parametrize(
    ("blocked", "outcome"),
    [
        ([True] * 5 + [False] * 8, Outcome.CANNOT_TELL),
        ([True, False] * 6 + [True], Outcome.FAILED),
        ([False] * 5 + [True] * 8, Outcome.FAILED),
        ([True] * 12 + [False], Outcome.FAILED),
    ],
)
def test_rounds_that_are_clean_to_the_end_ask_whether_it_was_put_right(tmp_path, blocked, outcome):
    assert judged(tmp_path, as_csv(tmp_path, list(rounds(blocked)))) == {outcome}


@pytest.mark.parametrize(
    ("before", "after"),
    [("整改前（9月）", "整改后复测（11月）"), ("改正前", "改正后"), ("9月-发函前", "11月-发函后")],
)
def test_sheets_may_be_stages_with_their_months(tmp_path, before, after):
    book = Workbook()
    book.remove(book.active)
    for name, blocked in ((before, [True] * 5), (after, [False] * 8)):
        sheet = book.create_sheet(name)
        for line in rounds(blocked):
            sheet.append(line)
    path = tmp_path / "核查.xlsx"
    book.save(path)
    assert judged(tmp_path, path) == {Outcome.CANNOT_TELL}
