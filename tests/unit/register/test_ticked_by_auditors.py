"""Lists in which auditors tick whether a site is on line, filed and shows its number."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
HEADER = "盘点日,域名,责任单位,部署位置,{online},是否备案,首页是否标明备案号,{more}\n"
FINE = "2026-09-30,b.cn,涪陵榨菜酱园有限公司,境内,√,√,√,\n"


def row(online: str, filed: str, shown: str, place: str = "境内", more: str = "") -> str:
    return f"2026-09-30,a.cn,涪陵桐油制漆有限公司,{place},{online},{filed},{shown},{more}\n"


@pytest.mark.parametrize("heading", ["是否在线", "网站是否在线", "目前在线情况"])
@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (row("√", "×", "×"), {"failed"}),
        (row("√", "√", "×"), {"failed"}),
        (row("√", "√", "√"), set()),
        (row("×", "×", "×"), set()),
        (row("×", "√", "×"), set()),
        (row("√", "×", "×", "境外"), set()),
        (row("√", "√", "×", "境外"), set()),
        (row("√", "√", "×", more="跳转至集团门户"), {"cantTell"}),
        (row("√", "√", "×", more="仅供APP调用的接口域名"), {"cantTell"}),
        (row("√", "√", "×", more="邮件服务，无页面"), {"cantTell"}),
        (row("√", "√", "×", more="备案变更审核中"), {"cantTell"}),
        (row("√", "√", "未查看"), set()),
        (row("", "×", "×"), set()),
        (row("", "√", "×"), set()),
    ],
)
def test_a_site_on_line_without_filing_or_without_its_number_is_found(
    tmp_path: Path, heading: str, found: str, expected: set[str]
) -> None:
    if heading == "目前在线情况":
        found = found.replace("境内,√", "境内,是").replace("境内,×", "境内,否")
        found = found.replace("境外,√", "境外,是")
    table = HEADER.format(online=heading, more="备注") + found + FINE

    report = judged(tmp_path, 成员单位网站盘点=table)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == set()


def test_the_number_of_the_police_that_is_not_shown_says_nothing_of_this_one(
    tmp_path: Path,
) -> None:
    table = (
        "盘点日,域名,责任单位,部署位置,是否在线,是否备案,首页是否标明公安备案号\n"
        "2026-09-30,a.cn,涪陵桐油制漆有限公司,境内,√,√,×\n"
        "2026-09-30,b.cn,涪陵榨菜酱园有限公司,境内,√,√,√\n"
    )

    report = judged(tmp_path, 成员单位网站盘点=table)

    assert "failed" not in outcomes(report, MISSING, "a.cn")


def test_sites_of_which_nobody_says_whether_they_answer_are_asked_about_and_not_passed(
    tmp_path: Path,
) -> None:
    table = (
        "盘点日,域名,责任单位,部署位置,是否备案,首页是否标明备案号\n"
        "2026-09-30,a.cn,涪陵桐油制漆有限公司,境内,×,×\n"
        "2026-09-30,b.cn,涪陵榨菜酱园有限公司,境内,√,×\n"
        "2026-09-30,c.cn,涪陵江运有限公司,境外,×,×\n"
    )

    report = judged(tmp_path, 成员单位网站盘点=table)

    assert outcomes(report, MISSING, "a.cn") == {"cantTell"}
    assert outcomes(report, MISSING, "b.cn") == {"cantTell"}
    assert outcomes(report, MISSING, "c.cn") == set()
