"""Columns for visits within the platform beside columns for those without it: each tells of its own."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

HIJACK = "market.interference.hijack"
DISCRIMINATORY = "market.link-blocking.discriminatory"
UNJUSTIFIED = "market.link-blocking.unjustified"
ROUNDS = range(1, 9)


def outcomes(tmp_path, path, plan=PLAN):
    """Return the worst outcome of each scenario."""
    file = tmp_path / "plan.yaml"
    file.write_text(plan % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=(HIJACK, DISCRIMINATORY, UNJUSTIFIED), rounds=0)
    found = inspect(Target("links", str(file)), options, workdir=tmp_path).findings
    worst = (Outcome.PASSED, Outcome.UNTESTED, Outcome.CANNOT_TELL, Outcome.FAILED)
    return {f.scenario: f.outcome for f in sorted(found, key=lambda f: worst.index(f.outcome))}


def table(tmp_path, heads, row):
    lines = [[n, url, *row(url)] for n in ROUNDS for url in LINKS]
    return as_csv(tmp_path, [["轮次", "链接", *heads], *lines])


def with_code(url, code):
    return f"{url}?from={code}"


ADDRESSES = [
    ("云雀最终网址", "直接访问最终网址", "云雀打开结果", "直接访问打开结果"),
    ("云雀内落地页", "系统浏览器落地页", "云雀内打开情况", "系统浏览器打开情况"),
    ("最终网址", "直接访问最终网址", "打开结果", "直接访问打开结果"),
]
CODED = PLAN.replace("/v/1", "/v/1?from=own-site")
IN_BROWSER = CODED.replace("name: 云雀", "name: 云雀浏览器")


@pytest.mark.parametrize("heads", ADDRESSES)
@pytest.mark.parametrize("plan", [CODED, IN_BROWSER], ids=["app", "browser"])
@pytest.mark.parametrize("said", ["打开，参数被替换", "打开"])
def test_an_address_changed_within_the_platform_alone_is_a_change(tmp_path, heads, plan, said):
    names = [h.replace("云雀", "云雀浏览器") if plan is IN_BROWSER else h for h in heads]

    def row(url):
        own = with_code(url, "own-site")
        hit = url == RIVAL
        return [with_code(url, "lark") if hit else own, own, said if hit else "打开", "打开"]

    lines = [[n, with_code(u, "own-site"), *row(u)] for n in ROUNDS for u in LINKS]
    path = as_csv(tmp_path, [["轮次", "链接", *names], *lines])
    assert outcomes(tmp_path, path, plan)[HIJACK] == Outcome.FAILED


@pytest.mark.parametrize("heads", ADDRESSES)
def test_an_address_that_the_site_itself_changes_is_none(tmp_path, heads):
    def row(url):
        led = with_code(url, "own-campaign") if url == RIVAL else url
        return [led, led, "打开", "打开"]

    path = table(tmp_path, heads, row)
    assert set(outcomes(tmp_path, path).values()) == {Outcome.PASSED}


def test_the_address_bar_after_opening_is_that_of_the_visit_itself(tmp_path):
    path = table(tmp_path, ("打开结果", "打开后浏览器地址栏"), lambda url: ["打开", url])
    assert {test.context for test in dialtests(path, LINKS).tests} == {"app"}


@pytest.mark.parametrize("heads", [
    ("结果", "耗时（秒）", "直接访问结果", "直接访问耗时（秒）"),
    ("打开情况", "用时", "直连情况", "直连用时"),
    ("outcome", "seconds", "direct outcome", "direct seconds"),
])  # fmt: skip
def test_two_columns_of_direct_visits_take_nothing_from_the_platforms_own(tmp_path, heads):
    def row(url):
        return (["被平台拦截", ""] if url == RIVAL else ["打开", "1.1"]) + ["打开", "1.0"]

    path = table(tmp_path, heads, row)
    tests = dialtests(path, LINKS).tests
    assert {(t.context, t.outcome) for t in tests if t.url == RIVAL} == {
        ("app", "blocked"),
        ("direct", "arrives"),
    }
    assert outcomes(tmp_path, path)[UNJUSTIFIED] == Outcome.FAILED


def test_an_outcome_that_both_share_is_the_platforms(tmp_path):
    heads = ("云雀最终网址", "直接访问最终网址", "打开结果")
    path = table(tmp_path, heads, lambda url: ["" if url == RIVAL else url, url,
                                               "被平台拦截" if url == RIVAL else "打开"])  # fmt: skip
    assert {t.outcome for t in dialtests(path, LINKS).tests if t.context == "direct"} == {"arrives"}


# --- files, told by their digests ---

FILES = tuple(url.replace("/v/1", "/setup.exe") for url in LINKS)
OF_FILES = PLAN.replace("/v/1", "/setup.exe").replace("视频", "安装包")
DIGESTS = ("云雀下载文件SHA256", "直接下载文件SHA256")


def files(tmp_path, said, changed, heads=DIGESTS):
    lines = []
    for n in ROUNDS:
        for k, url in enumerate(FILES):
            its = f"{k + 1:064x}"
            hit = url == FILES[1] and changed
            got = [f"{k + 99:064x}" if hit else its, its][: len(heads)]
            lines.append([n, url, *got, said if hit else "一致"])
    return as_csv(tmp_path, [["轮次", "下载链接", *heads, "安装包哈希是否一致"], *lines])


@pytest.mark.parametrize("heads", [DIGESTS, ()], ids=["with digests", "compared alone"])
@pytest.mark.parametrize("said", ["不一致，文件被替换", "不一致"])
def test_another_file_within_the_platform_is_a_change(tmp_path, heads, said):
    path = files(tmp_path, said, changed=True, heads=heads)
    assert outcomes(tmp_path, path, OF_FILES)[HIJACK] == Outcome.FAILED


@pytest.mark.parametrize("heads", [DIGESTS, ()], ids=["with digests", "compared alone"])
def test_the_same_files_everywhere_are_no_change(tmp_path, heads):
    path = files(tmp_path, "", changed=False, heads=heads)
    assert set(outcomes(tmp_path, path, OF_FILES).values()) == {Outcome.PASSED}
    assert not dialtests(path, FILES).limits


def test_that_the_same_came_is_no_word_over_one_that_did_not_come(tmp_path):
    lines = [
        [n, url, "一致", "被平台拦截" if url == RIVAL else "打开"] for n in ROUNDS for url in LINKS
    ]
    path = as_csv(tmp_path, [["轮次", "链接", "文件是否一致", "打开结果"], *lines])
    assert {t.outcome for t in dialtests(path, LINKS).tests if t.url == RIVAL} == {"blocked"}


# --- how a link was shown, beside what became of it ---


@pytest.mark.parametrize("heading", ["聊天里显示成", "发出去的样子", "群里呈现为"])
@pytest.mark.parametrize(
    ("metadata", "meant"), [("有", Outcome.FAILED), ("无", Outcome.PASSED)]
)  # fmt: skip
def test_a_bare_link_that_opens_is_bare_if_its_page_gives_a_card(
    tmp_path, heading, metadata, meant
):
    def row(url):
        hit = url == RIVAL
        return ["裸链接" if hit else "卡片", metadata if hit else "有", "能打开"]

    path = table(tmp_path, (heading, "页面有无og标签", "点开结果"), row)
    assert outcomes(tmp_path, path)[DISCRIMINATORY] == meant
