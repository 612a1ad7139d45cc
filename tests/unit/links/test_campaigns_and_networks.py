"""What was put right is asked about, what one network does is told from what others do too."""

import json

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.facts.links.reasons import stated
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

SCENARIOS = ("market.link-blocking", "market.interference.hijack")
UNJUSTIFIED = "market.link-blocking.unjustified"
HIJACK = "market.interference.hijack"


def report(tmp_path, path, text=PLAN):
    plan = tmp_path / "plan.yaml"
    plan.write_text(text % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=SCENARIOS, rounds=0)
    return inspect(Target("links", str(plan)), options, workdir=tmp_path)


def of_rival(found, scenario=UNJUSTIFIED):
    """Return what is said of the rival, or of all links where nothing is said of it alone."""
    its = [f for f in found.findings if f.scenario == scenario]
    own = [f for f in its if f.place.get("domain") == "rival.example"]
    return [f.outcome for f in own or its]


# --- stages of a campaign ---


def staged(*stages, said="拦截，不能继续"):
    """Return rounds in stages: the name of each, its rounds, and whether the rival was stopped in them."""
    yield ["阶段", "轮次", "链接", "结果"]
    for name, rounds, stopped in stages:
        for n in range(1, rounds + 1):
            for url in LINKS:
                yield [name, f"第{n}轮", url, said if stopped and url == RIVAL else "直接打开"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("约谈前", "约谈后"), ("一、摸底", "二、复测"), ("初测", "回头看"), ("第一期", "第二期")],
)
def test_a_block_of_earlier_stages_only_is_asked_about(tmp_path, before, after):
    table = as_csv(tmp_path, list(staged((before, 6, True), (after, 8, False))))
    found = report(tmp_path, table)
    assert of_rival(found) == [Outcome.CANNOT_TELL]
    assert before in next(f for f in found.findings if f.scenario == UNJUSTIFIED).message.zh


def test_two_later_stages_count_together(tmp_path):
    stages = ("一、摸底", 5, True), ("二、督查", 3, False), ("三、回头看", 3, False)
    assert of_rival(report(tmp_path, as_csv(tmp_path, list(staged(*stages))))) == [
        Outcome.CANNOT_TELL
    ]


@pytest.mark.parametrize(
    "stages",
    [
        (("整改前", 6, False), ("整改后", 8, True)),
        (("整改前", 6, True), ("整改后", 8, True)),
        (("整改前", 8, True), ("整改后", 1, False)),
        (("投诉期间", 6, True), ("公告期间", 8, False)),
    ],
    ids=["since", "throughout", "one clean round", "names that tell no order"],
)
def test_a_block_that_was_not_lifted_is_found(tmp_path, stages):
    found = report(tmp_path, as_csv(tmp_path, list(staged(*stages))))
    assert of_rival(found) == [Outcome.FAILED]


def test_a_link_that_failed_in_some_rounds_and_was_not_opened_elsewhere_is_not_passed(tmp_path):
    stages = ("整改前", 6, True), ("整改后", 8, False)
    found = report(tmp_path, as_csv(tmp_path, list(staged(*stages, said="打不开"))))
    assert Outcome.PASSED not in of_rival(found)
    assert Outcome.FAILED not in of_rival(found)


def test_what_is_to_be_done_about_one_link_is_no_stage(tmp_path):
    lines = [["轮次", "链接", "结果", "处理"]]
    for n in range(1, 9):
        lines += [[n, u, *(("拦截", "整改") if u == RIVAL else ("打开", "督查"))] for u in LINKS]
    assert of_rival(report(tmp_path, as_csv(tmp_path, lines))) == [Outcome.FAILED]


# --- reasons that can be checked ---


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("您已将该网站加入黑名单", "specific"),
        ("你在“隐私设置”中屏蔽了该域名", "specific"),
        ("You have blocked this domain", "specific"),
        ("Blocked by your own settings", "specific"),
        ("您访问的网站已被屏蔽", "none"),
        ("您在群内发送的内容已屏蔽", "none"),
        ("检测到木马 Trojan.Android.Fake", "specific"),
        ("文件 SHA-256：9f86d081884c7d65", "specific"),
        ("检测到木马，已为您拦截", "dangerous"),
    ],
)
def test_a_users_own_list_and_a_named_virus_are_reasons_that_can_be_checked(said, kind):
    assert stated(said).kind == kind


def test_the_whole_text_of_a_page_may_stand_in_a_column_of_its_own(tmp_path):
    text = "该页面侵犯商标权，投诉编号 SB-2021-0937"
    lines = [["轮次", "链接", "结果", "拦截页全文"]]
    for n in range(1, 9):
        lines += [[n, u, *(["被拦截", text] if u == RIVAL else ["打开", ""])] for u in LINKS]
    assert of_rival(report(tmp_path, as_csv(tmp_path, lines))) == [Outcome.CANNOT_TELL]


# --- parameters of the site's own ---


def landed(parameter):
    yield ["轮次", "链接", "最终网址"]
    for n in range(1, 9):
        for url in LINKS:
            yield [n, url, f"{url}?{parameter(n)}" if url == RIVAL else url]


def test_a_parameter_that_differs_at_every_visit_may_be_the_sites_own_session(tmp_path):
    found = report(tmp_path, as_csv(tmp_path, list(landed(lambda n: f"token=ab{n * 7919}"))))
    assert of_rival(found, HIJACK) == [Outcome.CANNOT_TELL]
    assert of_rival(found, "market.link-blocking.discriminatory") == [Outcome.CANNOT_TELL]


@pytest.mark.parametrize("code", ["sid=shop88", "pid=mm_12_3"])
def test_a_code_that_stays_the_same_is_added_and_named(tmp_path, code):
    found = report(tmp_path, as_csv(tmp_path, list(landed(lambda _: code))))
    assert of_rival(found, HIJACK) == [Outcome.FAILED]
    assert code in next(f for f in found.findings if f.scenario == HIJACK).message.en


# --- networks ---


def measured(tmp_path, cut_off, networks=("AS64496", "AS64499")):
    """Write measurements of a week, each in a report of its own; `cut_off` says which were reset."""
    path = tmp_path / "week.jsonl"
    lines = []
    for day in range(1, 9):
        for asn in networks:
            for url in LINKS:
                reset = cut_off(url, asn)
                lines.append(
                    {
                        "input": url,
                        "measurement_start_time": f"2026-11-{day:02} 08:00:{len(lines) % 60:02}",
                        "probe_cc": "ZZ",
                        "probe_asn": asn,
                        "report_id": f"r{len(lines)}",
                        "test_keys": {
                            "accessible": not reset,
                            "blocking": "http-failure" if reset else False,
                            "control": {"http_request": {"failure": None}},
                        },
                    }
                )
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


NAMED = PLAN.replace("{name: 云雀,", "{name: 云雀宽带 AS64496,")
OTHERS = PLAN.replace("rounds: 0", "rounds: 0\nother_platforms: [AS64499]")


@pytest.mark.parametrize("plan", [NAMED, OTHERS])
def test_what_another_network_meets_too_is_not_the_platforms_doing(tmp_path, plan):
    found = report(tmp_path, measured(tmp_path, lambda url, _: url == RIVAL), plan)
    assert Outcome.FAILED not in of_rival(found)
    assert Outcome.PASSED not in of_rival(found)


@pytest.mark.parametrize("plan", [NAMED, OTHERS])
def test_what_the_platforms_network_alone_resets_is_found(tmp_path, plan):
    resets = measured(tmp_path, lambda url, asn: (url, asn) == (RIVAL, "AS64496"))
    assert of_rival(report(tmp_path, resets, plan)) == [Outcome.FAILED]


def test_what_the_other_network_alone_resets_is_none_of_the_platforms(tmp_path):
    resets = measured(tmp_path, lambda url, asn: (url, asn) == (RIVAL, "AS64499"))
    assert Outcome.FAILED not in of_rival(report(tmp_path, resets, NAMED))


# --- tables ---


@pytest.mark.parametrize("legend", ["图例：○=打开 ●=拦截", "○=打开　●=拦截", "○=打开；●=拦截"])
def test_a_legend_is_read_however_its_codes_are_parted(tmp_path, legend):
    lines = [[legend], ["轮次", "链接", "结果"]]
    lines += [[n, u, "●" if u == RIVAL else "○"] for n in range(1, 7) for u in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {(t.url == RIVAL, t.outcome) for t in found.tests} == {
        (True, "blocked"),
        (False, "arrives"),
    }


def test_a_code_of_two_words_stays_whole(tmp_path):
    lines = [["plain text = not clickable, live link = opened"], ["Round", "Link", "Result"]]
    rest = {True: "plain text", False: "live link"}
    lines += [[n, u, rest[u == RIVAL]] for n in range(1, 7) for u in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {t.outcome for t in found.tests if t.url != RIVAL} == {"arrives"}


def test_numbered_sections_are_contexts_where_most_name_one(tmp_path):
    lines = [["云雀外链记录"], ["图例：√=打开　×=拦截　○=超时"], ["一、单聊"]]
    for n, section in enumerate(("", "二、群聊", "三、名片夹")):
        lines += [[section]] if n else []
        lines += [["轮次", "链接", "华为", "小米"]]
        lines += [[r, u, *("×" if u == RIVAL else "√") * 2] for r in range(1, 5) for u in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert found.table.unread == 0
    assert {t.context for t in found.tests} == {"一、单聊", "二、群聊", "三、名片夹"}
    assert {t.outcome for t in found.tests if t.url == RIVAL} == {"blocked"}


def test_counts_that_make_up_a_total_need_no_word_for_a_number(tmp_path):
    lines = [["链接", "拨测次数", "直接打开", "平台拦截"]]
    lines += [[u, 9, *((0, 9) if u == RIVAL else (9, 0))] for u in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {(t.url == RIVAL, t.outcome) for t in found.tests} == {
        (True, "blocked"),
        (False, "arrives"),
    }


def test_counts_that_do_not_make_up_their_total_are_refused(tmp_path):
    lines = [["链接", "拨测次数", "直接打开", "平台拦截"], *([u, 9, 4, 2] for u in LINKS)]
    with pytest.raises(Unable):
        dialtests(as_csv(tmp_path, lines), LINKS)


def opened_in(tmp_path, others):
    lines = [["轮次", "链接", "在哪里打开"]]
    for n in range(1, 9):
        lines += [[n, u, "没打开，被拦截" if u == RIVAL else others] for u in LINKS]
    return as_csv(tmp_path, lines)


def test_what_opened_within_the_platform_opened(tmp_path):
    found = report(tmp_path, opened_in(tmp_path, "云雀内置浏览器"))
    assert of_rival(found) == [Outcome.FAILED]


def test_links_that_left_the_platform_are_not_taken_for_opened_within_it(tmp_path):
    with pytest.raises(Unable):
        dialtests(opened_in(tmp_path, "Safari"), LINKS)


def test_an_address_ends_where_chinese_prose_goes_on(tmp_path):
    said = {True: "弹出风险提示，点继续后打开", False: "直接打开"}
    lines = [["时间", "日志"]]
    for n in range(1, 7):
        lines += [[f"11月{n}日", f"第{n}轮 {u}：{said[u == RIVAL]}"] for u in LINKS]
    found = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {t.outcome for t in found.tests if t.url == RIVAL} == {"extra-presses"}
