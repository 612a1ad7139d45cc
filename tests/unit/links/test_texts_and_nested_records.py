"""Logs in prose with titles between sentences, cards in a text, reports with a list of direct visits."""

import json

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 6
UNJUSTIFIED = "market.link-blocking.unjustified"
DISCRIMINATORY = "market.link-blocking.discriminatory"
EXTRA_STEPS = "market.link-blocking.extra-steps"
HIJACK = "market.interference.hijack"


def written(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def found(tmp_path, path):
    """Return which scenarios have which outcome."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    return {(f.scenario, f.outcome) for f in report.findings}


def failed(tmp_path, path):
    return {scenario for scenario, told in found(tmp_path, path) if told is Outcome.FAILED}


# --- prose with titles ---

PHONES = ("折叠机甲", "直板机乙")


def log(rival):
    """Return a log in Chinese: titles with commas and colons above, a title a round, two phones."""
    lines = [
        "云雀外链拨测，二〇二六年秋",
        f"一号机：{PHONES[0]}（14），二号机：{PHONES[1]}（15）",
        "",
    ]
    for n in range(1, ROUNDS + 1):
        lines.append(f"【第{n}轮】")
        for phone in PHONES:
            lines += [
                f"{phone}，群聊里点击 {url} ，{rival if url == RIVAL else '直接打开'}。"
                for url in LINKS
            ]
        lines += [f"{PHONES[0]}，系统浏览器直接访问 {url} ，正常打开。" for url in LINKS]
    return "\n".join([*lines, "小结：以上均为实测，未见其他情况。"])


def test_a_log_in_prose_is_read_with_its_rounds_and_phones(tmp_path):
    path = written(tmp_path, "log.txt", log("显示为纯文本，点不动，只能复制到浏览器打开"))
    told = dialtests(path, LINKS)
    assert told.table.unread == 0
    assert len(told.tests) == 3 * ROUNDS * len(LINKS)
    assert {test.device for test in told.tests} == set(PHONES)
    assert failed(tmp_path, path) == {UNJUSTIFIED, DISCRIMINATORY, EXTRA_STEPS}


def test_a_log_in_which_all_open_shows_no_difference(tmp_path):
    path = written(tmp_path, "log.txt", log("点一下就打开了"))
    assert failed(tmp_path, path) == set()
    assert (UNJUSTIFIED, Outcome.PASSED) in found(tmp_path, path)


def test_a_line_that_goes_on_with_an_outcome_is_no_title(tmp_path):
    text = log("点击后出现提示").replace("，直接打开。\n", "，\n直接打开。\n")
    path = written(tmp_path, "log.txt", text)
    assert not {Outcome.FAILED, Outcome.PASSED} & {o for s, o in _or_refused(tmp_path, path)}


def _or_refused(tmp_path, path):
    try:
        return found(tmp_path, path)
    except Unable:
        return set()


def english(end):
    return "\n".join(
        f"Round {n}. {where}: opened {url} with one tap, page loaded, final address {end(n, url, where)}."
        for n in range(1, ROUNDS + 1)
        for where in ("Group chat", "Direct visit")
        for url in LINKS
    )


def test_a_code_in_the_final_address_of_a_sentence_is_found(tmp_path):
    def end(_, url, where):
        return f"{url}?pid=lark" if (url, where) == (RIVAL, "Group chat") else url

    assert failed(tmp_path, written(tmp_path, "a.txt", english(end))) == {HIJACK, DISCRIMINATORY}


def test_a_sites_own_numbers_in_a_sentence_are_not_the_platforms(tmp_path):
    def end(n, url, where):
        return f"{url}?sid={n}{len(where)}f" if url == RIVAL else url

    assert failed(tmp_path, written(tmp_path, "a.txt", english(end))) == set()


@pytest.mark.parametrize("rival", ["打不开", "打开"])
def test_a_table_of_names_with_addresses_is_no_prose(tmp_path, rival):
    rows = [
        [f"第{n}轮", where, f"某站（{url}）", "1.2", rival if (url, where) == _STOPPED else "打开"]
        for n in range(1, ROUNDS + 1)
        for where in ("群聊", "直接访问")
        for url in LINKS
    ]
    head = ["轮次", "场景", "企业（链接）", "加载时间（秒）", "结果"]
    told = dialtests(as_csv(tmp_path, [["拨测记录，2026年"], head, *rows]), LINKS)
    assert {test.seconds for test in told.tests} == {1.2}
    stopped = {(t.url, t.context) for t in told.tests if t.outcome == "failed"}
    assert stopped == ({_STOPPED} if rival == "打不开" else set())


_STOPPED = (RIVAL, "群聊")


# --- cards in a text ---


def card(n, where, url, told):
    return f"Visit {n}\nRound: {n}\nPlace: {where}\nLink: {url}\nWhat happened: {told}\n"


def cards(rival):
    visits = [
        card(n, where, url, rival if (url, where) == (RIVAL, "post") else "one tap, page opened")
        for n in range(1, ROUNDS + 1)
        for where in ("post", "direct visit in a browser")
        for url in LINKS
    ]
    return "\n".join(["Tester: A. N. Other, two phones, March", *visits, "Remarks: none"])


@pytest.mark.parametrize(
    ("rival", "scenarios"),
    [
        (
            "taken to https://deals.example/x instead of the page",
            {UNJUSTIFIED, DISCRIMINATORY, HIJACK},
        ),
        ("redirected to https://deals.example/x", {UNJUSTIFIED, DISCRIMINATORY, HIJACK}),
        ("warning page, opened after pressing continue", {EXTRA_STEPS, DISCRIMINATORY}),
        ("one tap, page opened at https://rival.example/v/1", set()),
    ],
)
def test_cards_in_a_text_are_read_below_its_title(tmp_path, rival, scenarios):
    path = written(tmp_path, "cards.txt", cards(rival))
    assert dialtests(path, LINKS).table.unread == 0
    assert failed(tmp_path, path) == scenarios


# --- records within records ---


def report(tmp_path, landed, direct):
    def runs(where):
        return [
            {
                "run": n,
                **({"entry": where} if where else {}),
                "visits": [
                    {"sent": url, "landed": landed(url) if where else url, "taps": 1}
                    for url in LINKS
                ],
            }
            for n in range(1, ROUNDS + 1)
        ]

    whole = {
        "report": "link consistency test, all as expected",
        "started": "2026-09-22T10:00:00+08:00",
        "runs": runs("comments"),
        direct: runs(""),
    }
    return written(tmp_path, "report.json", json.dumps(whole))


@pytest.mark.parametrize("direct", ["direct", "without_app", "baseline"])
def test_a_list_of_direct_visits_beside_the_runs_is_no_part_of_them(tmp_path, direct):
    path = report(tmp_path, lambda u: f"{u}?pid=lark" if u == RIVAL else u, direct)
    told = dialtests(path, LINKS)
    assert sum(test.context == "direct" for test in told.tests) == ROUNDS * len(LINKS)
    assert failed(tmp_path, path) == {HIJACK, DISCRIMINATORY}


def test_runs_that_land_where_they_should_show_nothing(tmp_path):
    path = report(tmp_path, lambda url: url, "direct")
    assert failed(tmp_path, path) == set()
    assert (HIJACK, Outcome.PASSED) in found(tmp_path, path)
