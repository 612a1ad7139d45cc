"""Downloads that are told by their digests alone, and what pages showed below each link."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

OBSTRUCT = "market.interference.obstruct"
ROUNDS = range(1, 9)
PLACES = ("云雀内下载", "直接访问")
FILES = tuple(url.replace("/v/1", "/v/1.apk") for url in LINKS)
OF_FILES = PLAN.replace("/v/1", "/v/1.apk").replace("service: 视频", "service: 应用下载")
THE_RIVALS = RIVAL.replace("/v/1", "/v/1.apk")


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(OF_FILES % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=(OBSTRUCT,), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found}


def digest(url):
    return f"{FILES.index(url) + 10:02x}" * 16


def digests(tmp_path, instead, beside=(), places=PLACES):
    head = ["轮次", "下载方式", "下载地址", "所得文件名", "MD5", "签名者", *beside]
    rows = []
    for n in ROUNDS:
        for place in places:
            for url in FILES:
                came = instead if url == THE_RIVALS and place == PLACES[0] else url
                name, of = f"{FILES.index(came)}.apk", f"签名{FILES.index(came)}"
                state = ["甲态" if came == url else "乙态"] if beside else []
                rows.append([n, place, url, name, digest(came), of, *state])
    return as_csv(tmp_path, [head, *rows])


def test_files_that_are_the_same_everywhere_are_no_finding(tmp_path):
    assert judged(tmp_path, digests(tmp_path, THE_RIVALS)) == {Outcome.PASSED}


def test_digests_tell_of_another_file_without_a_column_of_outcomes(tmp_path):
    assert Outcome.FAILED in judged(tmp_path, digests(tmp_path, FILES[0]))


def test_a_column_beside_digests_that_is_not_understood_is_not_left_out(tmp_path):
    with pytest.raises(Unable):
        dialtests(digests(tmp_path, FILES[0], ("状况",)), FILES)


def test_digests_of_visits_within_the_platform_alone_tell_nothing(tmp_path):
    with pytest.raises(Unable):
        dialtests(digests(tmp_path, FILES[0], places=PLACES[:1]), FILES, platform="云雀")


def below_links(tmp_path, became, shown):
    lines = [["云雀下载安装包"]]
    for url in FILES:
        lines += [[url], ["轮次", "打开方式", "结果", "页面显示"]]
        for place in PLACES:
            hit = url == THE_RIVALS and place == PLACES[0]
            said = [became, shown] if hit else ["打开", ""]
            lines += [[f"第{n}轮", place, *said] for n in ROUNDS]
    return as_csv(tmp_path, lines)


@pytest.mark.parametrize(
    ("became", "shown", "failed"),
    [("打开", "下载页", False), ("拦截", "下载已被阻止", True)],
)
def test_what_the_page_showed_is_no_link_below_that_of_its_table(tmp_path, became, shown, failed):
    path = below_links(tmp_path, became, shown)
    assert len(dialtests(path, FILES).tests) == len(FILES) * len(PLACES) * len(ROUNDS)
    assert (Outcome.FAILED in judged(tmp_path, path)) is failed
