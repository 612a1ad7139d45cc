"""A row that concludes itself that all is well is failed by none of its other cells, and asked of at most."""

from pathlib import Path

import pytest

from rectitude.facts.register.said.lines import line_said
from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM, LINE, BLOCK = "宁德青榕网络有限公司", "NJ-2207", "203.0.113.0/24"
ROWS = {
    (SUBLET, FIRM): (
        "线路号,签约客户,约定用途,现场",
        f"{LINE},{FIRM},本单位办公自用,拉到楼上三户人家，每户一个月收他们50",
    ),
    (UNLICENSED, FIRM): (
        "企业名称,在售产品,收款方,许可证查询",
        f"{FIRM},云主机租用 99元/月,本公司,查无许可证",
    ),
    (MISSING, "a-yu.cn"): ("域名,机房,访问,备案", "a-yu.cn,广州科学城,打得开,查无"),
    (MISSING, "b-yu.cn"): ("域名,机房,访问,首页标号", "b-yu.cn,广州科学城,打得开,没有号"),
    (STALE, "a-yu.cn"): (
        "域名,备案号,备案负责人,情况",
        "a-yu.cn,粤ICP备19000001号-1,陈某,负责人2025年3月离职，备案一直没改",
    ),
    (SUBLET, BLOCK): (
        "地址段,备案使用单位,实际使用单位,是否一致,关系",
        f"{BLOCK},甲乙贸易有限公司,丙丁网络有限公司,不一致,无任何关系",
    ),
}


def said(folder: Path, what: tuple[str, str], heading: str, conclusion: str) -> set[str]:
    headings, row = ROWS[what]
    report = judged(folder, 台账=f'{headings},{heading}\n{row},"{conclusion}"\n')
    return outcomes(report, *what)


@pytest.mark.parametrize("what", ROWS)
@pytest.mark.parametrize(
    ("heading", "conclusion"),
    [
        ("Result / comment", "OK - never let to anybody"),
        ("核的结果", "好，同一单位"),
        ("后来", "复查：定为自用；11-05销"),
        ("复核意见", "不涉及"),
        ("有无问题", "无"),
    ],
)
def test_no_row_is_failed_that_clears_itself(
    tmp_path: Path, what: tuple[str, str], heading: str, conclusion: str
) -> None:
    assert "failed" not in said(tmp_path, what, heading, conclusion)


@pytest.mark.parametrize("what", ROWS)
@pytest.mark.parametrize(
    ("heading", "conclusion"),
    [
        ("复核意见", "属实，责令停止"),
        ("后来", "11-05销，11-20又接了回去"),
        ("结论", "not ok"),
        ("有无问题", "有"),
        ("处理结果", ""),
    ],
)
def test_a_row_is_failed_that_concludes_otherwise_or_nothing(
    tmp_path: Path, what: tuple[str, str], heading: str, conclusion: str
) -> None:
    assert "failed" in said(tmp_path, what, heading, conclusion)


@pytest.mark.parametrize("heading", ["链接核查", "备案查询结果", "访问结果"])
def test_that_one_particular_is_well_clears_no_other(tmp_path: Path, heading: str) -> None:
    assert "failed" in said(tmp_path, (MISSING, "b-yu.cn"), heading, "正常")


def test_a_code_of_the_look_again_stands_for_what_the_legend_says(tmp_path: Path) -> None:
    table = (
        "异常码：E1=打不开 E2=无备案号 复核码：0误报 1确有问题,,,\n"
        "域名,机房,异常码,复核码\n"
        "a-yu.cn,杭州,E2,0\n"
        "b-yu.cn,杭州,E2,1\n"
    )

    report = judged(tmp_path, 拨测=table)

    assert outcomes(report, MISSING, "a-yu.cn") == set()
    assert outcomes(report, MISSING, "b-yu.cn") == {"failed"}


@pytest.mark.parametrize(
    "told",
    [
        "11月3日学生反映页脚没号",
        "首页没备案号？",
        "was missing on 14 June",
    ],
)
def test_what_others_say_or_ask_or_what_was_once_so_is_no_look(tmp_path: Path, told: str) -> None:
    table = f"网址,备案号,机房,页脚,查明\na-yu.cn,滇ICP备11020345号-1,昆明,{told},刷新后有号可点\n"

    report = judged(tmp_path, 清查=table)

    assert "failed" not in outcomes(report, MISSING, "a-yu.cn")


@pytest.mark.parametrize(
    "told",
    [
        "房租里含上网（租约写明，不单独收），没有另收网费",
        "每间房都有网口，网费不另收，含在房费里",
        "住户都用，没有额外收费",
    ],
)
def test_what_is_included_or_not_charged_apart_is_no_charge(told: str) -> None:
    assert line_said("现场", told) not in {"sublet", "business"}


@pytest.mark.parametrize("number", ["查无", "—", "无"])
def test_a_site_without_a_filing_has_none_that_is_stale(tmp_path: Path, number: str) -> None:
    table = (
        "学校,网址,备案号（系统查到的）,备案上写的是谁,核的结果\n"
        f"清溪小学,a-yu.cn,{number},—,两次查无此域名备案，校长说从来没报过材料，网站现在能开\n"
        "清溪中学,b-yu.cn,鄂ICP备13005210号-1,清溪中学,好\n"
    )

    report = judged(tmp_path, 摸底=table)

    assert "failed" not in outcomes(report, STALE, "a-yu.cn")


def test_a_link_lost_with_a_template_is_no_change_of_what_is_filed(tmp_path: Path) -> None:
    told = "10月换模板丢了链接，10月16日补上，抽查正常；△是怕漏看没改"
    table = f"学校,网址,备案,迁移说明\n清溪中学,a-yu.cn,鄂ICP备13005210号-1,{told}\n"

    assert "failed" not in outcomes(judged(tmp_path, 网站群=table), STALE, "a-yu.cn")
