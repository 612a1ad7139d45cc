"""What stands beside a link: where it led, a robot's dialog, asterisks; and sentences and nothing else."""

import json

import pytest
from openpyxl import Workbook

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.outcomes import outcome
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
WORST_LAST = (
    Outcome.INAPPLICABLE,
    Outcome.UNTESTED,
    Outcome.PASSED,
    Outcome.CANNOT_TELL,
    Outcome.FAILED,
)
UNJUSTIFIED = "market.link-blocking.unjustified"
DISCRIMINATORY = "market.link-blocking.discriminatory"
EXTRA_STEPS = "market.link-blocking.extra-steps"
HIJACK = "market.interference.hijack"


def lines(header, row):
    """Return a table: `row` gives the cells of a link in a round, after these two."""
    visits = ((n, url) for n in range(1, ROUNDS + 1) for url in LINKS)
    return [header, *([str(n), url, *row(n, url)] for n, url in visits)]


def outcomes(tmp_path, table):
    """Return the outcome of each scenario: the worst of its findings."""
    path = table if not isinstance(table, list) else as_csv(tmp_path, table)
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking", HIJACK), rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    worst_last = sorted(report.findings, key=lambda f: WORST_LAST.index(f.outcome))
    return {finding.scenario: finding.outcome for finding in worst_last}


def failed(tmp_path, table):
    return {s for s, told in outcomes(tmp_path, table).items() if told is Outcome.FAILED}


# --- where it led ---


def landed(heading, reached):
    return lines(["Round", "URL sent", heading, "Loaded?"], lambda n, url: [reached(n, url), "yes"])


LED = ("URL in the address bar after tap", "点击后的网址", "landed_on")


@pytest.mark.parametrize("heading", LED)
def test_a_code_that_only_a_rivals_link_arrives_with_was_put_there(tmp_path, heading):
    table = landed(heading, lambda _, url: f"{url}?pid=lark" if url == RIVAL else url)
    assert failed(tmp_path, table) == {HIJACK, DISCRIMINATORY}


@pytest.mark.parametrize("heading", LED)
def test_a_number_of_each_visit_may_be_the_sites_own(tmp_path, heading):
    table = landed(heading, lambda n, url: f"{url}?sid=a{n}f3" if url == RIVAL else url)
    assert failed(tmp_path, table) == set()


@pytest.mark.parametrize("heading", LED)
def test_a_tag_that_all_links_arrive_with_is_no_difference(tmp_path, heading):
    assert failed(tmp_path, landed(heading, lambda _, url: f"{url}?from=lark")) == set()


def test_an_address_with_other_parameters_under_a_heading_that_tells_nothing_is_asked_about(
    tmp_path,
):
    table = landed("URL 2", lambda _, url: f"{url}?pid=lark" if url == RIVAL else url)
    found = outcomes(tmp_path, table)
    assert not {Outcome.FAILED, Outcome.PASSED} & set(found.values())


def test_the_same_address_noted_twice_says_nothing_further(tmp_path):
    found = outcomes(tmp_path, landed("URL 2", lambda _, url: url))
    assert set(found.values()) == {Outcome.PASSED}


# --- a robot's dialog ---


def robot(tmp_path, dialog, surface="direct_message", result="opened"):
    """Write a robot's runs: `dialog` gives the words that stood before a link's page, or nothing."""
    runs = [
        {
            "loop": n,
            "surface": surface,
            "link": url,
            "taps": 2 if dialog(url) else 1,
            "dialog": dialog(url),
            "result": result if url == RIVAL else "opened",
        }
        for n in range(1, ROUNDS + 1)
        for url in LINKS
    ]
    path = tmp_path / "runs.jsonl"
    path.write_text("\n".join(map(json.dumps, runs)), encoding="utf-8")
    return path


LEAVING = "You are leaving. Continue?"


def test_a_dialog_and_a_second_tap_are_a_step_for_one_owner(tmp_path):
    table = robot(tmp_path, lambda url: LEAVING if url == RIVAL else None)
    assert failed(tmp_path, table) == {EXTRA_STEPS, DISCRIMINATORY}


def test_a_dialog_before_every_link_is_no_difference(tmp_path):
    found = outcomes(tmp_path, robot(tmp_path, lambda _: LEAVING))
    assert set(found.values()) == {Outcome.PASSED}


def test_a_dialog_that_gives_a_complaint_and_its_number_is_asked_about(tmp_path):
    said = "Confirm: reported for copyright, complaint no. TS20260918-0047. Continue?"
    found = outcomes(tmp_path, robot(tmp_path, lambda url: said if url == RIVAL else None))
    assert found[EXTRA_STEPS] is Outcome.CANNOT_TELL
    assert Outcome.FAILED not in found.values()


@pytest.mark.parametrize("surface", ["direct_message", "Direct message", "直接发给好友的私信"])
def test_a_direct_message_is_a_place_of_the_platform(tmp_path, surface):
    table = robot(tmp_path, lambda _: None, surface, "blocked by the app")
    assert failed(tmp_path, table) == {UNJUSTIFIED, DISCRIMINATORY}


@pytest.mark.parametrize("surface", ["direct", "opened directly"])
def test_a_direct_visit_is_still_one_without_the_platform(tmp_path, surface):
    table = robot(tmp_path, lambda _: None, surface, "blocked by the app")
    assert failed(tmp_path, table) == set()


def test_copyright_is_no_copying():
    assert outcome("blocked: copyright complaint") == "blocked"
    assert outcome("opened, copyright notice of the site below") != "copy-only"


# --- asterisks ---


def masked(links):
    head = ["轮次", "发送的链接", "对方看到的", "对方点击后"]

    def row(_, url):
        return ["***（变成星号）", "无法点击"] if url in links else ["蓝色可点链接", "正常打开"]

    return lines(head, row)


def test_a_rivals_address_in_asterisks_was_kept_back_and_leaves_nothing_to_copy(tmp_path):
    assert failed(tmp_path, masked({RIVAL})) == {UNJUSTIFIED, DISCRIMINATORY}


def test_addresses_that_are_all_in_asterisks_are_treated_alike(tmp_path):
    assert failed(tmp_path, masked(set(LINKS))) == set()


# --- sentences ---


def as_workbook(tmp_path, said):
    book = Workbook()
    for line in said:
        book.active.append([line])
    path = tmp_path / "tests.xlsx"
    book.save(path)
    return path


def sentences(rival):
    visits = ((n, url) for n in range(1, ROUNDS + 1) for url in LINKS)
    said = [
        f"第{n}轮，在单聊里点击 {url} ，{rival if url == RIVAL else '直接打开了网页'}。"
        for n, url in visits
    ]
    return ["测试记录（华为P60）", *said, "测试人：周"]


def as_text(tmp_path, said):
    return as_csv(tmp_path, [[line] for line in said])


@pytest.mark.parametrize("written", [as_workbook, as_text])
def test_sentences_below_a_title_are_visits(tmp_path, written):
    stopped = sentences("出现提示页“无法访问该网页”，打不开")
    assert failed(tmp_path, written(tmp_path, stopped)) == {UNJUSTIFIED, DISCRIMINATORY}


@pytest.mark.parametrize("written", [as_workbook, as_text])
def test_a_complaint_that_the_page_of_a_sentence_gives_is_its_reason(tmp_path, written):
    said = "出现提示页“该网页因侵权投诉停止访问，投诉编号TS20260918-0047，可申诉”，打不开"
    found = outcomes(tmp_path, written(tmp_path, sentences(said)))
    assert found[UNJUSTIFIED] is Outcome.CANNOT_TELL
    assert Outcome.FAILED not in found.values()


def test_sentences_that_all_tell_of_a_page_that_opened_show_no_difference(tmp_path):
    found = outcomes(tmp_path, as_workbook(tmp_path, sentences("直接打开了网页")))
    assert set(found.values()) == {Outcome.PASSED}


def test_titles_among_sentences_are_never_left_out(tmp_path):
    visits, half = sentences("打不开"), 1 + ROUNDS // 2 * (len(LINKS) - 1)
    said = [*visits[:half], "以下在浏览器里直接访问", *visits[half:]]
    with pytest.raises(Unable):
        dialtests(as_workbook(tmp_path, said), LINKS)


def test_columns_without_a_header_are_no_sentences(tmp_path):
    visits = [(n, url) for n in range(1, ROUNDS + 1) for url in LINKS]
    rows = [[f"第{n}轮", url, "打不开" if url == RIVAL else "打开"] for n, url in visits]
    found = dialtests(as_csv(tmp_path, rows), LINKS)
    assert len(found.tests) == len(rows)
    assert {t.url for t in found.tests if t.outcome == "failed"} == {RIVAL}
