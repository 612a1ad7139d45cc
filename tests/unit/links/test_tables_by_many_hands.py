"""Tables as their writers keep them: what was expected, “as above”, other numbers, days and addresses."""

import json

import pytest
from openpyxl import Workbook

from dialling.laboratories import CONTROLS, LINKS, OWN, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.landings import landed
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8


def told(path, url=RIVAL, context=None, **more):
    """Return the outcomes of the visits to a link, each once."""
    dialled = dialtests(path, LINKS, **more)
    return {t.outcome for t in dialled.tests if t.url == url and context in {None, t.context}}


def text(tmp_path, lines, name="notes.txt"):
    path = tmp_path / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def failed(tmp_path, table):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % table.name, encoding="utf-8")
    report = inspect(Target("links", str(plan)), LinksOptions(rounds=0), workdir=tmp_path)
    return {
        (f.scenario.rpartition(".")[2], f.place["domain"])
        for f in report.findings
        if f.outcome is Outcome.FAILED
    }


def each_round(row):
    return [row(n, url) for n in range(1, ROUNDS + 1) for url in LINKS]


# --- columns ---


@pytest.mark.parametrize("heading", ["预期结果", "期望表现", "Expected result", "expected_outcome"])
def test_what_was_expected_is_not_what_came_of_a_visit(tmp_path, heading):
    rows = each_round(lambda n, url: [n, url, "直接打开", "打不开" if url == RIVAL else "打开了"])
    path = as_csv(tmp_path, [["轮次", "链接", heading, "实际结果"], *rows])
    assert told(path) == {"failed"}
    assert told(path, OWN) == {"arrives"}


def test_whether_a_page_was_as_expected_is_still_asked(tmp_path):
    rows = each_round(lambda n, url: [n, url, "不符合" if url == RIVAL else "符合"])
    path = as_csv(tmp_path, [["轮次", "链接", "是否符合预期"], *rows])
    assert told(path, OWN) == {"arrives"}
    assert dialtests(path, LINKS).table.unread == ROUNDS


@pytest.mark.parametrize("mark", ["同上", "〃", "ditto", "same as above", "（同上）"])
def test_as_above_is_what_stands_above(tmp_path, mark):
    rows = [
        ["1", RIVAL, "被平台拦截"],
        ["1", OWN, "一点就开"],
        ["1", CONTROLS[0], mark],
        ["1", CONTROLS[1], mark],
    ]
    path = as_csv(tmp_path, [["轮次", "链接", "现象"], *rows])
    assert told(path) == {"blocked"}
    assert told(path, CONTROLS[1]) == {"arrives"}


def test_a_verdict_that_a_case_failed_does_not_deny_the_notice_that_was_seen(tmp_path):
    rows = each_round(
        lambda n, url: (
            [n, url, "先弹出离开提示，点继续后打开", "不通过"]
            if url == RIVAL
            else [n, url, "直接打开", "通过"]
        )
    )
    path = as_csv(tmp_path, [["轮次", "链接", "实际情况", "判定"], *rows])
    assert told(path) == {"extra-presses"}


def test_a_verdict_that_denies_a_page_that_opened_is_asked_about(tmp_path):
    rows = each_round(lambda n, url: [n, url, "直接打开", "不通过" if url == RIVAL else "通过"])
    path = as_csv(tmp_path, [["轮次", "链接", "实际情况", "判定"], *rows])
    assert dialtests(path, LINKS).table.unread == ROUNDS


@pytest.mark.parametrize(
    ("slow", "found"), [("在应用内", {("discriminatory", "rival.example")}), ("直接访问", set())]
)
def test_numbers_have_decimal_commas_where_semicolons_part_cells(tmp_path, slow, found):
    """A page that is slow with and without the platform is slow by itself."""
    ways = ("在应用内", "直接访问")
    taken = {way: "7,25" if way in {"在应用内", slow} else "0,9" for way in ways}
    lines = ["轮次;打开方式;链接;耗时（秒）"]
    lines += [
        f"{n};{way};{url};{taken[way] if url == RIVAL else '1,05'}"
        for n in range(1, ROUNDS + 1)
        for way in ways
        for url in LINKS
    ]
    assert failed(tmp_path, text(tmp_path, lines, "timings.csv")) == found


def test_days_come_first_and_have_seconds(tmp_path):
    rows = each_round(lambda n, url: [f"{n + 11:02d}/11/2026 08:0{n}:15", url, "打开"])
    dialled = dialtests(as_csv(tmp_path, [["time", "link", "result"], *rows]), LINKS)
    assert len({t.round for t in dialled.tests}) == ROUNDS
    assert dialled.table.unread == 0


@pytest.mark.parametrize("day", ["{} Nov", "11月{}日", "Nov {}"])
def test_sheets_are_days_and_say_where(tmp_path, day):
    book = Workbook()
    book.remove(book.active)
    for n in range(2, 2 + ROUNDS):
        for where in ("in the group", "directly"):
            sheet = book.create_sheet(f"{day.format(n)} {where}")
            sheet.append(["link", "result"])
            for url in LINKS:
                shut = url == RIVAL and where != "directly"
                sheet.append([url, "blocked" if shut else "opened"])
    book.save(tmp_path / "days.xlsx")
    dialled = dialtests(tmp_path / "days.xlsx", LINKS)
    assert len({t.round for t in dialled.tests}) == ROUNDS
    assert {t.outcome for t in dialled.tests if t.context == "direct"} == {"arrives"}
    assert {t.outcome for t in dialled.tests if t.context != "direct" and t.url == RIVAL} == {
        "blocked"
    }


def test_a_long_heading_may_stand_beside_headings_of_two_lines(tmp_path):
    head = ["link", "share tags of the page (title, image)"]
    above = [x for n in range(1, 9) for x in (f"Round {n}", "")]
    shown = {True: "bare address only", False: "card with a title"}
    rows = [[url, "yes", *[shown[url == RIVAL]] * 16] for url in LINKS]
    path = as_csv(tmp_path, [[*head, *above], ["", "", *["1:1", "group"] * 8], *rows])
    assert failed(tmp_path, path) == {("discriminatory", "rival.example")}


def test_a_link_whose_page_has_no_tags_is_bare_by_itself(tmp_path):
    above = [x for n in range(1, 9) for x in (f"Round {n}", "")]
    rows = [
        [url, *(["no", *["address only"] * 16] if url == RIVAL else ["yes", *["card"] * 16])]
        for url in LINKS
    ]
    head = ["link", "og tags (title, image)", *above]
    assert (
        failed(tmp_path, as_csv(tmp_path, [head, ["", "", *["1:1", "group"] * 8], *rows])) == set()
    )


# --- without the platform, and the platform's own pages ---


@pytest.mark.parametrize("without", ["no app, Firefox", "手机自带浏览器（不用应用）"])
def test_what_a_column_of_phones_says_was_without_the_app_is_a_direct_visit(tmp_path, without):
    rows = [
        [n, phone, url, "no" if url == RIVAL and phone == "Galaxy" else "yes"]
        for n in range(1, ROUNDS + 1)
        for phone in ("Galaxy", without)
        for url in LINKS
    ]
    path = as_csv(tmp_path, [["round", "phone", "link", "opened?"], *rows])
    assert told(path, context="direct") == {"arrives"}
    assert told(path, context="app") == {"failed"}


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ('云雀 page "this link cannot be opened"', "blocked"),
        ("云雀的提示页：此链接打不开", "blocked"),
        ('云雀 page "cannot open: connection timed out"', "failed"),
        ("云雀页面打不开，网络错误", "failed"),
        ("cannot be opened, no 云雀 page", "failed"),
    ],
)
def test_a_page_of_the_platform_is_a_stop_unless_a_site_did_not_answer(tmp_path, seen, meant):
    rows = each_round(lambda n, url: [n, url, seen if url == RIVAL else "opened"])
    path = as_csv(tmp_path, [["round", "link", "what we saw"], *rows])
    assert told(path, platform="云雀") == {meant}


@pytest.mark.parametrize(
    ("final", "meant"),
    [
        ("https://rival.example/v/1?from=app", "arrives"),
        ("https://own.example/search?q=video", "diverted"),
        ("https://go.chat.example/forbidden/77", "blocked"),
        ("https://nobody-knows.example/forbidden/77", None),
        ("https://m.rival-video.example/v/1", None),
        ("https://go.chat.example/forward?u=https%3A%2F%2Frival.example%2Fv%2F1", None),
        ("https://passport.group.example/login", None),
        ("https://go.chat.example/security-tips", None),
    ],
)
def test_where_a_link_ended_says_as_much_as_its_address_does(final, meant):
    assert landed(RIVAL, final, Sense(Planned(LINKS), {}, {}, "Chat")) == meant


def test_a_site_that_leads_elsewhere_by_itself_is_not_diverted(tmp_path):
    moved = "https://new-home.example/v/1"
    rows = [
        [n, way, url, moved if url == RIVAL else url, 1]
        for n in range(1, ROUNDS + 1)
        for way in ("chat", "direct")
        for url in LINKS
    ]
    path = as_csv(tmp_path, [["round", "via", "sent", "landed", "taps"], *rows])
    assert failed(tmp_path, path) == set()


# --- texts ---


def test_a_numbered_line_that_begins_with_an_address_is_no_card(tmp_path):
    lines = [f"{n}. {url} {'打不开' if url == RIVAL else '正常'}" for n, url in enumerate(LINKS, 1)]
    path = text(tmp_path, ["今天把几个链接发到群里点开看：", "", *lines])
    assert told(path) == {"failed"}
    assert told(path, OWN) == {"arrives"}


@pytest.mark.parametrize("shut", [True, False])
def test_lines_without_a_header_tell_place_link_and_outcome(tmp_path, shut):
    lines = ["试用记录"]
    for n in range(1, ROUNDS + 1):
        lines.append(f"== 第{n}轮 ==")
        for where in ("单聊", "手机浏览器直接访问"):
            lines += [
                f"{where}，{url}，{'被拦截' if shut and (url, where) == (RIVAL, '单聊') else '直接打开'}"
                for url in LINKS
            ]
    path = text(tmp_path, lines)
    assert told(path, context="direct") == {"arrives"}
    assert told(path, context="单聊") == {"blocked" if shut else "arrives"}


def test_that_a_page_opened_directly_says_nothing_of_where(tmp_path):
    lines = ["第1轮", *(f"把链接 {url} 发给同事，直接打开了" for url in LINKS)]
    assert {t.context for t in dialtests(text(tmp_path, lines), LINKS).tests} != {"direct"}


@pytest.mark.parametrize("way", ["直接打开", "直接访问", "opened directly, without the app:"])
def test_a_direct_visit_that_is_told_before_its_link_is_one(tmp_path, way):
    lines = []
    for n in range(1, ROUNDS + 1):
        lines.append(f"第{n}轮")
        lines += [f"单聊点击 {url} {'被拦截' if url == RIVAL else '直接打开了'}" for url in LINKS]
        lines += [f"{way} {url} 页面正常" for url in LINKS]
    path = text(tmp_path, lines)
    assert told(path, context="direct") == {"arrives"}
    assert told(path, OWN, context="direct") == {"arrives"}
    platform = [t for t in dialtests(path, LINKS).tests if t.context != "direct"]
    assert len(platform) == ROUNDS * len(LINKS)


def test_blanks_part_the_cells_of_a_text_below_a_header(tmp_path):
    lines = [
        "Round trip tests of outgoing links",
        "",
        f"{'round':<8}{'link':<34}observed",
        "-" * 60,
    ]
    lines += each_round(
        lambda n, url: f"{n:<8}{url:<34}{'blocked, no reason' if url == RIVAL else 'opened, fast'}"
    )
    dialled = dialtests(text(tmp_path, lines), LINKS)
    assert dialled.table.unread == 0
    assert {t.outcome for t in dialled.tests if t.url == RIVAL} == {"blocked"}
    assert len({t.round for t in dialled.tests}) == ROUNDS


def test_no_cell_that_tells_of_several_links_is_a_visit_to_one(tmp_path):
    said = f"{RIVAL} was blocked, {CONTROLS[0]} was not tried"
    rows = each_round(lambda n, url: [n, url, said if url == OWN else "opened"])
    path = as_csv(tmp_path, [["round", "link", "result"], *rows])
    assert told(path, OWN) == set()


# --- JSON ---


def test_names_of_objects_may_be_links_and_rounds(tmp_path):
    visits = {
        url: {
            f"第{n}批": {"结果": "拦截" if url == RIVAL else "打开"} for n in range(1, ROUNDS + 1)
        }
        for url in LINKS
    }
    path = text(
        tmp_path, [json.dumps({"场景": "群聊", "links": visits}, ensure_ascii=False)], "a.json"
    )
    dialled = dialtests(path, LINKS)
    assert {(t.round, t.outcome) for t in dialled.tests if t.url == RIVAL} == {
        (n, "blocked") for n in range(1, ROUNDS + 1)
    }


def test_objects_that_are_named_by_fields_stay_what_they_are(tmp_path):
    records = [
        {"round": n, "url": url, "visit": {"result": "opened", "seconds": 1.2}}
        for n in range(1, ROUNDS + 1)
        for url in LINKS
    ]
    path = text(tmp_path, [json.dumps({"runs": records})], "a.json")
    assert told(path) == {"arrives"}
