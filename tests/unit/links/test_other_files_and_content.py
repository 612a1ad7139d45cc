"""Another file in place of what was linked, content put into a page, and what was compared."""

import json

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.outcomes import outcome
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
DISCRIMINATORY = "market.link-blocking.discriminatory"
HIJACK = "market.interference.hijack"
PLACES = ("消息窗口", "直接访问")


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    return inspect(Target("links", str(plan)), options, workdir=tmp_path).findings


def told(tmp_path, path, outcome_):
    return {f.scenario for f in judged(tmp_path, path) if f.outcome is outcome_}


def failed(tmp_path, table):
    return told(tmp_path, as_csv(tmp_path, table), Outcome.FAILED)


def visits():
    return ((n, where, url) for n in range(1, ROUNDS + 1) for where in PLACES for url in LINKS)


# --- a table that says what it is on every line ---


def report(tmp_path, instead):
    """Write records that repeat the title of their report, and how each link was opened."""
    lines = [
        {
            "轮次": n,
            "打开方式": f"{where}点击下载",
            "链接": url,
            "结果": instead if url == RIVAL and where == "消息窗口" else "正常下载",
        }
        for n, where, url in visits()
    ]
    path = tmp_path / "report.json"
    whole = {"项目": "安装包下载一致性比对", "样品": "云雀 3.9", "记录": lines}
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "instead",
    ["未下载原文件，被替换为“云雀助手”安装包", "下载到的是另一个安装包", "下载的文件不是原文件"],
)
def test_another_file_is_found_below_a_title_that_sounds_like_an_outcome(tmp_path, instead):
    assert told(tmp_path, report(tmp_path, instead), Outcome.FAILED) == {HIJACK, DISCRIMINATORY}


@pytest.mark.parametrize(
    "instead", ["下载的是原安装包", "下载完成，文件为安装包", "正常下载，未被替换"]
)
def test_the_files_own_name_is_no_other_file(tmp_path, instead):
    path = report(tmp_path, instead)
    assert told(tmp_path, path, Outcome.FAILED) == set()
    assert HIJACK in told(tmp_path, path, Outcome.PASSED)


# --- compared with a direct visit ---


def compared(heading, said, others="一致"):
    rows = [
        [
            str(n),
            where,
            url,
            "直接打开",
            "" if where == "直接访问" else said if url == RIVAL else others,
        ]
        for n, where, url in visits()
    ]
    return [["轮次", "打开方式", "链接", "打开情况", heading], *rows]


CONTENT = ("页面内容比对（与直接访问）", "与直接访问对比", "same as direct?")


@pytest.mark.parametrize("heading", CONTENT)
def test_a_link_put_into_a_rivals_page_alone_is_found(tmp_path, heading):
    assert failed(tmp_path, compared(heading, "多出一处链接")) == {HIJACK, DISCRIMINATORY}


@pytest.mark.parametrize("heading", CONTENT)
@pytest.mark.parametrize("said", ["不一致", "有差异", "no"])
def test_that_a_page_differs_is_asked_about(tmp_path, heading, said):
    path = as_csv(tmp_path, compared(heading, said))
    assert told(tmp_path, path, Outcome.FAILED) == set()
    assert HIJACK in told(tmp_path, path, Outcome.CANNOT_TELL)


@pytest.mark.parametrize("heading", ["安装包哈希是否与直连一致", "file hash same as direct?"])
@pytest.mark.parametrize(("same", "other"), [("是", "否"), ("一致", "不一致"), ("yes", "no")])
def test_a_file_that_is_not_the_same_was_changed(tmp_path, heading, same, other):
    assert failed(tmp_path, compared(heading, other, same)) == {HIJACK, DISCRIMINATORY}
    assert failed(tmp_path, compared(heading, same, same)) == set()
    assert failed(tmp_path, compared(heading, other, other)) == set()


def test_how_a_link_is_shown_beside_others_is_no_comparison_of_its_page(tmp_path):
    assert HIJACK not in failed(tmp_path, compared("展示是否与其他链接一致", "否", "是"))


# --- words ---


@pytest.mark.parametrize(
    "said",
    [
        "打开，页面顶部被插入“去看同款”悬浮条",
        "页面底部多出一个横幅广告",
        "an overlay with a link to our shop was injected at the bottom",
        "got a different installer",
        "下载下来的文件却是其他软件",
    ],
)
def test_what_was_put_in_or_delivered_instead_is_a_change(said):
    assert outcome(said) == "altered"


@pytest.mark.parametrize(
    "said",
    [
        "页面没有多出内容，打开",
        "未插入广告，未嵌入脚本，正常打开",
        "no ads or banners inserted, opened",
        "opened without any overlay",
        "下载到的是官方安装包",
        "页面顶部有手机浏览器自带翻译条，打开",
        "多了几秒才打开链接",
    ],
)
def test_what_is_denied_or_the_phones_own_is_none(said):
    assert outcome(said) != "altered"


# --- what was put in, and how much more there is ---


def put_in(heading, said, none="无"):
    rows = [
        [str(n), where, url, "直接打开", said if (url, where) == (RIVAL, PLACES[0]) else none]
        for n, where, url in visits()
    ]
    return [["轮次", "打开方式", "链接", "打开情况", heading], *rows]


@pytest.mark.parametrize("heading", ["插入内容", "页面被插入的元素", "inserted_content"])
def test_what_was_put_into_a_page_is_a_change(tmp_path, heading):
    assert failed(tmp_path, put_in(heading, "悬浮红包")) == {HIJACK, DISCRIMINATORY}
    assert failed(tmp_path, put_in(heading, "无")) == set()


@pytest.mark.parametrize("heading", ["多出节点数", "extra_nodes", "新增元素"])
def test_that_there_is_more_in_a_page_is_asked_about(tmp_path, heading):
    path = as_csv(tmp_path, put_in(heading, "3", "0"))
    assert not {Outcome.FAILED, Outcome.PASSED} & {f.outcome for f in judged(tmp_path, path)
                                                   if f.scenario == HIJACK}  # fmt: skip


# --- digests of files ---

APK = PLAN.replace("/v/1", "/v/1.apk").replace("视频", "应用下载")
OBSTRUCT = "market.interference.obstruct"


def digested(tmp_path, digest, heading="文件MD5"):
    """Judge downloads that all succeed; `digest` gives that of the rival's file by round and place."""
    rows = [
        [
            str(n),
            where,
            f"{url}.apk",
            "下载成功",
            digest(n, where) if url == RIVAL else "ab12cd34" * 4,
        ]
        for n, where, url in visits()
    ]
    path = as_csv(tmp_path, [["轮次", "打开方式", "链接", "结果", heading], *rows])
    plan = tmp_path / "plan.yaml"
    plan.write_text(APK % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    findings = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.scenario for f in findings if f.outcome is Outcome.FAILED}


@pytest.mark.parametrize("heading", ["文件MD5", "SHA256", "checksum"])
def test_another_file_than_without_the_platform_is_a_change(tmp_path, heading):
    found = digested(
        tmp_path, lambda _, where: ("ee" if where == PLACES[0] else "dd") * 16, heading
    )
    assert found == {HIJACK, OBSTRUCT, DISCRIMINATORY}


def test_a_site_that_hands_out_several_files_changes_them_itself(tmp_path):
    assert digested(tmp_path, lambda n, where: f"{n:02}{len(where)}f" * 8) == set()


def test_a_file_that_is_the_same_everywhere_shows_nothing(tmp_path):
    assert digested(tmp_path, lambda *_: "dd" * 16) == set()


# --- verdicts, and what was seen ---

EXTRA_STEPS = "market.link-blocking.extra-steps"
UNJUSTIFIED = "market.link-blocking.unjustified"


def verdicts(bad, seen, good="通过"):
    rows = [
        [str(n), where, url, *((bad, seen) if (url, where) == (RIVAL, PLACES[0]) else (good, ""))]
        for n, where, url in visits()
    ]
    return [["轮次", "打开方式", "链接", "判定", "备注"], *rows]


@pytest.mark.parametrize(("bad", "good"), [("不通过", "通过"), ("FAIL", "PASS"), ("NG", "OK")])
def test_a_verdict_means_what_the_notes_say_was_seen(tmp_path, bad, good):
    step = verdicts(bad, "弹出提示，点继续后打开", good)
    assert failed(tmp_path, step) == {EXTRA_STEPS, DISCRIMINATORY}
    copied = verdicts(bad, "只能复制到浏览器打开", good)
    assert failed(tmp_path, copied) == {UNJUSTIFIED, EXTRA_STEPS, DISCRIMINATORY}
    slow = verdicts(bad, "等了很久才打开", good)
    assert UNJUSTIFIED not in failed(tmp_path, slow)


@pytest.mark.parametrize("seen", ["", "见截图", "刷新后仍打不开"])
def test_a_verdict_whose_notes_say_no_more_is_a_page_that_did_not_open(tmp_path, seen):
    assert failed(tmp_path, verdicts("不通过", seen)) == {UNJUSTIFIED, DISCRIMINATORY}
