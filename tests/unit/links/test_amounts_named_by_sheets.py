"""Sheets whose names alone say what their numbers are, and platforms called by half their names."""

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.places import named_place
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

DISCRIMINATORY = "market.link-blocking.discriminatory"
BROWSER = PLAN.replace("name: 云雀", "name: 云雀浏览器")
ROUNDS = range(1, 11)
SLOW, QUICK = 7.5, 1.2


def judged(tmp_path, path, plan=BROWSER):
    file = tmp_path / "plan.yaml"
    file.write_text(plan % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=(DISCRIMINATORY,), rounds=0)
    found = inspect(Target("links", str(file)), options, workdir=tmp_path).findings
    return {f.outcome for f in found}


def rounds_across(within):
    rows = [[u, *(SLOW if u == RIVAL and within else QUICK for _ in ROUNDS), QUICK] for u in LINKS]
    return [["链接", *(f"第{n}轮" for n in ROUNDS), "平均"], *rows]


def links_across(within):
    rows = [[n, *(SLOW if u == RIVAL and within else QUICK for u in LINKS), 9.9] for n in ROUNDS]
    return [["轮次", *LINKS, "合计"], *rows]


def workbook(tmp_path, layout, names, slow):
    book = Workbook()
    book.remove(book.active)
    for name, within in zip(names, slow, strict=True):
        sheet = book.create_sheet(name)
        for line in layout(within):
            sheet.append(line)
    path = tmp_path / "seconds.xlsx"
    book.save(path)
    return path


LAYOUTS = pytest.mark.parametrize("layout", [rounds_across, links_across])
NAMES = pytest.mark.parametrize(
    "names", [("云雀内打开（秒）", "直接访问（秒）"), ("群聊耗时(秒)", "直接访问耗时(秒)")]
)


@LAYOUTS
@NAMES
def test_a_site_that_is_slow_by_itself_is_no_finding(tmp_path, layout, names):
    path = workbook(tmp_path, layout, names, (True, True))
    assert judged(tmp_path, path) == {Outcome.PASSED}


@LAYOUTS
@NAMES
def test_a_site_that_is_slow_within_the_platform_alone_is_found(tmp_path, layout, names):
    path = workbook(tmp_path, layout, names, (True, False))
    assert Outcome.FAILED in judged(tmp_path, path)


@LAYOUTS
def test_shares_are_no_seconds(tmp_path, layout):
    path = workbook(tmp_path, layout, ("群聊秒开率", "直接访问秒开率"), (True, False))
    with pytest.raises(Unable):
        dialtests(path, LINKS)


@pytest.mark.parametrize("within", ["in Skylark", "via Skylark"])
@pytest.mark.parametrize("slow_directly", [True, False])
def test_a_browser_called_without_the_word_for_one_is_the_platform(tmp_path, within, slow_directly):
    def took(url, place):
        return SLOW if url == RIVAL and (place == within or slow_directly) else QUICK

    rows = [
        [n, p, u, "opened", took(u, p)] for n in ROUNDS for p in (within, "direct") for u in LINKS
    ]
    path = as_csv(tmp_path, [["Round", "Access path", "Link", "Result", "Load time (s)"], *rows])
    plan = PLAN.replace("name: 云雀", "name: Skylark Browser")
    found = judged(tmp_path, path, plan)
    assert (Outcome.FAILED in found) is not slow_directly
    assert Outcome.CANNOT_TELL not in found


@pytest.mark.parametrize(
    ("said", "platform", "place"),
    [
        ("在云雀内打开", "云雀浏览器", "app"),
        ("inside Skylark", "Skylark App", "app"),
        ("不在云雀内", "云雀浏览器", ""),
        ("not in Skylark", "Skylark Browser", ""),
        ("in Skylarking", "Skylark Browser", ""),
        ("云雀直接访问", "云雀浏览器", "direct"),
    ],
)
def test_only_words_of_being_within_name_the_platform_by_half_its_name(said, platform, place):
    assert named_place(said, platform) == place
