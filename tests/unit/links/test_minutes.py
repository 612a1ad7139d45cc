"""Minutes tell of several links in a line: each is a visit, or none of the text is read so."""

import pytest

from dialling.laboratories import CONTROLS, OWN, PLAN, RIVAL
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

LINKS = (RIVAL, *CONTROLS[:3], OWN)
OWNERS = dict(zip(LINKS, ("甲乙网", "青石", "白帆", "Northwind", "云雀网络"), strict=True))
ROUNDS = 8


def minutes(tmp_path, *said):
    tested = "、".join(f"{OWNERS[url]} {url}" for url in LINKS)
    lines = ["走查纪要（参加：张、李）", f"被测链接：{tested}", ""]
    for n in range(1, ROUNDS + 1):
        lines += [f"第{n}轮 11月{n}日", *said, ""]
    path = tmp_path / "minutes.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(path):
    """Return what became of each link, by place; the place of the platform is `app`."""
    found = {}
    for test in dialtests(path, LINKS, owners=OWNERS, platform="云雀").tests:
        found.setdefault((test.url, test.context), set()).add(test.outcome)
    return found


SHUT = [
    "单聊：青石、白帆、Northwind和云雀网络均一点就开；甲乙网被云雀拦截，没有写原因。",
    "单聊：甲乙网打不开，云雀拦截；青石、白帆、Northwind、云雀网络都正常。",
    "单聊：甲乙网被拦截，其余都直接打开。",
    "In the private chat, c1.example, c2.example, c3.example and own.example opened at once; "
    "rival.example was blocked, no reason given.",
]


@pytest.mark.parametrize("said", SHUT)
def test_each_link_of_a_line_has_what_became_of_it(tmp_path, said):
    found = read(
        minutes(tmp_path, said, said.replace("单聊", "群聊").replace("private chat", "group"))
    )
    assert {outcome for (url, _), its in found.items() if url == RIVAL for outcome in its} == {
        "blocked"
    }
    assert {outcome for (url, _), its in found.items() if url != RIVAL for outcome in its} == {
        "arrives"
    }
    assert len(found) == 2 * len(LINKS)


def test_all_links_may_have_opened_without_the_platform(tmp_path):
    path = minutes(tmp_path, SHUT[0], "手机浏览器直接访问：五个链接都打开了。")
    assert {url for url, where in read(path) if where == "direct"} == set(LINKS)


def test_a_count_that_is_not_that_of_the_links_is_not_understood(tmp_path):
    path = minutes(tmp_path, SHUT[0], "手机浏览器直接访问：三个链接都打开了。")
    with pytest.raises(Unable):
        read(path)


def inspected(tmp_path, path):
    plan = PLAN.partition("links:")[0] % path.name + "links:\n"
    groups = ("rival", "control", "control", "control", "affiliated")
    for (url, owner), group in zip(OWNERS.items(), groups, strict=True):
        plan += f'  - {{url: "{url}", owner: {owner}, service: 视频, group: {group}}}\n'
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    target = Target("links", str(tmp_path / "plan.yaml"))
    report = inspect(target, LinksOptions(rounds=0), workdir=tmp_path)
    return {f.place["domain"] for f in report.findings if f.outcome is Outcome.FAILED}


def test_a_block_that_minutes_tell_of_is_found(tmp_path):
    assert inspected(tmp_path, minutes(tmp_path, SHUT[0])) == {"rival.example"}


@pytest.mark.parametrize(
    "said",
    [
        "单聊：甲乙网、青石、白帆、Northwind、云雀网络均直接打开，未见提示。",
        "单聊：甲乙网、青石、白帆都弹出离开提示，点继续后打开；Northwind、云雀网络也弹出提示，点继续后打开。",
    ],
)
def test_links_that_fare_alike_are_no_finding(tmp_path, said):
    assert inspected(tmp_path, minutes(tmp_path, said)) == set()


@pytest.mark.parametrize(
    "said",
    [
        "单聊：直接打开的有青石、白帆、Northwind，打不开的是甲乙网、云雀网络。",
        "单聊：甲乙网跳到了云雀网络，青石、白帆、Northwind直接打开。",
        "单聊：点甲乙网时看到青石、白帆的广告，Northwind、云雀网络直接打开。",
    ],
)
def test_lines_in_another_order_are_not_guessed(tmp_path, said):
    with pytest.raises(Unable):
        read(minutes(tmp_path, said))


OF_THE_PLATFORM = {**OWNERS, OWN: "云雀"}


def test_a_platform_that_is_listed_among_links_by_its_name_is_its_own_link(tmp_path):
    path = minutes(tmp_path, "单聊：青石、白帆、Northwind直接打开，甲乙网和云雀打不开。")
    tests = dialtests(path, LINKS, owners=OF_THE_PLATFORM, platform="云雀").tests
    assert {t.outcome for t in tests if t.url == OWN} == {"failed"}


def test_a_platform_that_is_both_a_link_and_who_stops_one_is_not_guessed(tmp_path):
    path = minutes(tmp_path, "单聊：青石、白帆和云雀直接打开，甲乙网被云雀拦截，Northwind打开。")
    with pytest.raises(Unable):
        dialtests(path, LINKS, owners=OF_THE_PLATFORM, platform="云雀")


def test_a_remark_below_that_names_a_link_is_no_visit(tmp_path):
    path = minutes(tmp_path, SHUT[0])
    with path.open("a", encoding="utf-8") as file:
        file.write("法务意见：请产品部说明青石为何没有被拦截。\n")
    assert read(path)[(CONTROLS[0], "单聊")] == {"arrives"}
