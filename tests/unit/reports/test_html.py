"""The HTML report: one file that needs nothing else, says all, and shows its evidence."""

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude import catalogue, reports
from rectitude.bundle import Bundle
from rectitude.findings import Inspection, Outcome
from rectitude.reports.visible import visible
from rectitude.text import Text
from report_page import Page
from reporting import HOSTILE, MOBILE


@pytest.fixture(scope="module")
def source(inspection: Inspection, bundle: Bundle) -> str:
    return reports.render([inspection], "html", "zh", [bundle])


@pytest.fixture(scope="module")
def page(source: str) -> Page:
    return Page(source)


def test_it_needs_nothing_else_and_runs_nothing(source: str, page: Page) -> None:
    page.assert_sound()
    assert "url(" not in source.replace("local(", "")
    policy = [a["content"] for _, a in page.elements if a.get("http-equiv")]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_both_languages_are_in_it_and_the_asked_one_is_chosen(
    inspection: Inspection, page: Page
) -> None:
    assert "22 个场景中检测了 4 个：2 个有疑似问题，1 个需人工核验。" in page.read["zh"]
    assert "4 of 22 scenarios were tested: 2 failed" in page.read["en"]
    assert not re.search(r"[\u4e00-\u9fff]{2,}(?<!中文)", _without_evidence(page.read["en"]))
    for language in ("zh", "en"):
        made = Page(reports.render([inspection], "html", language, [None]))
        chosen = [a["id"] for _, a in made.elements if "checked" in a]
        assert chosen[0] == f"lang-{language}"


def _without_evidence(text: str) -> str:
    """Leave out what stands in the other language by right: switch, quotations, names."""
    for chinese in ("语言", "外观", "中文", "京ICP备", "号", "检测员", "江通管检", "统计"):
        text = text.replace(chinese, "")
    return re.sub(r"拒绝|同意", "", text)


def test_every_scenario_is_in_the_matrix_with_its_outcome(page: Page) -> None:
    for scenario in catalogue.load().scenarios:
        assert scenario.name.zh in page.read["zh"]
    glyphs = [a["href"] for tag, a in page.elements if tag == "use"]
    assert glyphs.count("#o-untested") >= 17


def test_each_finding_has_evidence_question_remedy_and_law(page: Page) -> None:
    for heading in (
        "发生了什么",
        "要回答的问题",
        "判定标准",
        "怎样改正",
        "法律依据（按行为时 2026-11-24 适用）",
    ):
        assert heading in page.read["zh"]
    pictures = [a for tag, a in page.elements if tag == "image"]
    assert len(pictures) == 3, "each finding shows the page; equal pictures are embedded once"
    assert all(str(a["href"]).startswith("data:image/webp;base64,") for a in pictures)


def test_a_request_is_quoted_with_its_value_marked_and_masked(source: str, page: Page) -> None:
    assert "POST https://sync.adlink.example/v2/m?src=qh" in page.read["zh"]
    assert "<mark>139****6021</mark>" in source
    assert "怎样认出手机号" in page.read["zh"]


def test_the_recipient_of_the_personas_data_is_named(page: Page) -> None:
    row = page.read["zh"].split("谁收到了什么")[1].split("adlink.example")[1][:60]
    assert "手机号" in row
    assert "4" in row


def test_law_no_longer_in_force_is_struck_through_and_followed(source: str, page: Page) -> None:
    assert re.search(r'class="was"><span lang="zh">《中华人民共和国网络安全法》（2016年）', source)
    assert "失效，由《中华人民共和国网络安全法》（2025年修正）接替" in page.read["zh"]


def test_without_the_bundle_it_says_so(inspection: Inspection) -> None:
    made = Page(reports.render([inspection], "html", "zh", [None]))
    assert "没有打开证据包" in made.read["zh"]
    assert not [tag for tag, _ in made.elements if tag == "image"]


def test_hostile_text_is_read_as_text(hostile: Inspection, hostile_bundle: Bundle) -> None:
    made = Page(reports.render([hostile], "html", "zh", [hostile_bundle]))
    assert "<script>alert(1)</script>" in made.read["zh"]
    assert not {tag for tag, _ in made.elements} & {"script", "img"}
    assert "\\u202e" in made.read["zh"]
    assert HOSTILE not in made.read["zh"]


def test_an_incomplete_inspection_says_so(inspection: Inspection) -> None:
    scope = msgspec.structs.replace(inspection.scope, complete=False)
    made = Page(
        reports.render([msgspec.structs.replace(inspection, scope=scope)], "html", "zh", [None])
    )
    assert "检测未完成" in made.read["zh"]


def test_nothing_tested_is_not_called_clean(inspection: Inspection) -> None:
    scenarios = dict.fromkeys(inspection.summary.scenarios, Outcome.UNTESTED)
    summary = msgspec.structs.replace(inspection.summary, scenarios=scenarios)
    none = msgspec.structs.replace(inspection, findings=(), summary=summary)
    made = Page(reports.render([none], "html", "zh", [None]))
    assert "都无从判定：0 个不适用，22 个未检测" in made.read["zh"]
    assert "：未发现问题" not in made.read["zh"]


def test_very_many_findings_of_a_scenario_do_not_bury_the_others(inspection: Inspection) -> None:
    filing = inspection.findings[1]
    many = [
        msgspec.structs.replace(
            filing, fingerprint=f"fp1:{n:064x}", place=filing.place | {"key": n}
        )
        for n in range(1000)
    ]
    crowded = msgspec.structs.replace(inspection, findings=(*inspection.findings, *many))
    source = reports.render([crowded], "html", "zh", [None])
    made = Page(source)
    assert len(source) < 1_500_000
    assert "场景 21 的其余 989 处" in made.read["zh"]
    assert "另有 589 处未列出" in made.read["zh"]
    assert "需人工核验" in made.read["zh"]
    assert "与上文场景 21 的法律依据相同" in made.read["zh"]


def test_each_of_very_many_findings_is_masked(inspection: Inspection) -> None:
    shared = inspection.findings[0]
    many = tuple(
        msgspec.structs.replace(
            shared,
            message=msgspec.structs.replace(shared.message, zh=f"第 {n} 处 {MOBILE}"),
            fingerprint=f"fp1:{n:064x}",
        )
        for n in range(2000)
    )
    text = reports.render(
        [msgspec.structs.replace(inspection, findings=many)], "json", "zh", [None]
    )
    assert MOBILE not in text
    assert "第 1999 处 139****6021" in text


@settings(max_examples=20, deadline=None)
@given(said=st.text("<>&\"'/=abc\u202e\x1b{}%;:", min_size=1, max_size=60))
def test_whatever_a_site_says_is_text_in_the_report(inspection: Inspection, said: str) -> None:
    plain, hostile = _saying(inspection, ""), _saying(inspection, said)
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert visible(said) in hostile.read["zh"]


def _saying(inspection: Inspection, said: str) -> Page:
    finding = msgspec.structs.replace(
        inspection.findings[1],
        message=Text(f"标明“{said}”", f"shows “{said}”"),
        place={"text": Text(said, said), "key": "k", "url": said, "selector": said},
    )
    changed = msgspec.structs.replace(inspection, findings=(finding,))
    return Page(reports.render([changed], "html", "zh", [None]))
