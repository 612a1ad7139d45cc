"""Footers that scripts write: what stands in a page's source is not all that it shows."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
FILED = (
    "域名,主办单位,备案号,备案状态\na.cn,南京示例花灯有限公司,苏ICP备2022007781号-1,正常\n"
    "b.cn,苏州示例扇厂,苏ICP备2019061204号-1,正常\n"
)
SEEN = (
    "域名,检测时间,HTTP状态码,{source},{rendered},备案号链接,IP归属地\n"
    "a.cn,2026-11-15,200,{first},{second},{link},江苏南京\n"
    "b.cn,2026-11-15,200,苏ICP备2019061204号-1,苏ICP备2019061204号-1,https://beian.miit.gov.cn/,江苏苏州\n"
)
NUMBER, LINK = "苏ICP备2022007781号-1", "https://beian.miit.gov.cn/"


@pytest.mark.parametrize(
    ("source", "rendered"),
    [
        ("源码中备案号", "渲染后备案号"),
        ("静态页面备案号", "脚本执行后备案号"),
        ("footer number in source", "footer number rendered"),
    ],
)
@pytest.mark.parametrize(
    ("first", "second", "link", "expected"),
    [("", NUMBER, LINK, set()), (NUMBER, NUMBER, LINK, set()), (NUMBER, NUMBER, "", {"failed"})],
)
def test_a_number_that_a_script_writes_is_shown(
    tmp_path: Path,
    source: str,
    rendered: str,
    first: str,
    second: str,
    link: str,
    expected: set[str],
) -> None:
    seen = SEEN.format(source=source, rendered=rendered, first=first, second=second, link=link)

    report = judged(tmp_path, 备案=FILED, 检测=seen)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == set()


def test_a_number_in_the_markup_is_none_on_record(tmp_path: Path) -> None:
    pages = (
        '{{"items": [{{"domain": "a.cn", "http_status": 200, "server_region": "江苏", '
        '"rendered_footer_number": "{shown}", "number_link": "{link}", '
        '"raw_html_number": "{shown}", "note": "{note}"}}, '
        '{{"domain": "b.cn", "http_status": 200, "server_region": "江苏", '
        '"rendered_footer_number": "苏ICP备2019061204号-1", "number_link": "{link}", '
        '"raw_html_number": "苏ICP备2019061204号-1", "note": ""}}]}}'
    )
    tables = tmp_path / "tables"
    tables.mkdir()
    (tables / "备案.csv").write_text(FILED, "utf-8")
    for shown, note, expected in (
        (NUMBER, "", set()),
        ("苏ICP备2019061204号-1", "", {"failed"}),
        ("苏ICP备00000000号", "模板里的占位号码，两次都如此", {"failed"}),
        ("苏ICP备00000000号", "占位页，站点未上线", {"cantTell"}),
    ):
        (tables / "crawl.json").write_text(pages.format(shown=shown, link=LINK, note=note), "utf-8")
        report = judged(tmp_path)
        assert outcomes(report, MISSING, "a.cn") == expected, (shown, note)
        assert outcomes(report, MISSING, "b.cn") == set()
