"""Checks that lay what is filed beside what was found, under one header or two."""

from pathlib import Path

import pytest

from rectitude.collectors.register.vocabulary import location
from rectitude.evidence.register import Filing
from registers.reading import judged, of, outcomes, read, write

STALE = "resource.filing.stale"
UNIT, OTHER = "自贡井盐博览有限公司", "自贡灯彩贸易有限公司"
HOST, NEXT = "四川示例网络有限公司", "重庆示例云有限公司"
HEADER = (
    "域名,备案登记信息,,,核查实际情况,,核查日期,核查结论\n"
    ",主办单位,接入服务商,备案更新时间,主办单位,接入服务商,,\n"
)


def row(unit: str, host: str, said: str) -> str:
    return f"a.cn,{UNIT},{HOST},2018-05-01,{unit},{host},2026-08-11,{said}\n"


FINE = f"b.cn,{UNIT},{HOST},2018-05-01,{UNIT},{HOST},2026-08-11,一致\n"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (row(UNIT, NEXT, "不一致，接入商未更新，2025年12月已迁出"), {"failed"}),
        (row(UNIT, NEXT, "不一致"), {"cantTell"}),
        (row(UNIT, HOST, "一致"), set()),
        (row(UNIT, NEXT, "不一致，2026年8月刚迁移"), {"cantTell"}),
        (row(OTHER, HOST, "不一致，网站2025年已转让，主体未变更"), {"failed"}),
        (row(OTHER, HOST, "不一致，逾期未变更"), {"failed"}),
        (row(OTHER, HOST, "不一致"), {"cantTell"}),
        (row(OTHER, HOST, "不一致，2025年已转让，变更备案已受理"), {"cantTell"}),
        (row("自贡井盐博览有限公司（本部）", HOST, "不一致，2025年已转让"), set()),
        (row("", HOST, "不一致，2025年已转让"), set()),
    ],
)
def test_what_a_check_found_is_laid_beside_what_is_filed(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 备案信息准确性核查=HEADER + found + FINE)

    assert outcomes(report, STALE, "a.cn") == expected
    assert "failed" not in outcomes(report, STALE, "b.cn")


def test_a_kin_of_the_filer_may_run_its_site(tmp_path: Path) -> None:
    kin = f"企业名称,关联方,关系\n{UNIT},{OTHER},全资子公司\n"
    found = row(OTHER, HOST, "不一致，网站2025年已转让，主体未变更")

    report = judged(tmp_path, 备案信息准确性核查=HEADER + found + FINE, 关联关系=kin)

    assert outcomes(report, STALE, "a.cn") == set()


@pytest.mark.parametrize("heading", ["核查单位", "核查人员", "现场检查单位", "实际检查人"])
def test_who_made_a_check_does_not_run_the_site(tmp_path: Path, heading: str) -> None:
    table = (
        f"域名,备案主体,网站备案号,备案更新时间,{heading},核查日期,核查结论\n"
        f"a.cn,{UNIT},蜀ICP备2018001001号-1,2018-05-01,四川省通信管理局,2026-08-11,不一致，网站2025年已转让\n"
    )

    report = judged(tmp_path, 备案核查=table)

    assert not [text for text in outcomes(report, STALE, "a.cn") if text == "failed"]


def test_parts_that_repeat_are_those_of_their_groups(tmp_path: Path) -> None:
    turned = (
        "域名,核查实际情况,,备案登记信息,,\n"
        ",主办单位,接入服务商,主办单位,接入服务商,备案更新时间\n"
        f"a.cn,{OTHER},{NEXT},{UNIT},{HOST},2018-05-01\n"
    )

    (filing,) = of(Filing, read(write(tmp_path, 备案核查=turned)))

    assert (filing.unit_name, filing.access_provider) == (UNIT, HOST)


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("outside_mainland_china", "overseas"),
        ("中国大陆以外", "overseas"),
        ("mainland_china", "mainland"),
        ("中国大陆", "mainland"),
    ],
)
def test_what_is_outside_is_told_from_what_is_inside(said: str, where: str) -> None:
    assert location(said) == where
