"""Sites that are stopped, apps that are taken off their store, and filings that are no more."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ("200,山货铺", {"failed"}),
        ("403,站点未备案，接入商已暂停访问", set()),
        ("200,站点未备案，接入商已暂停访问", set()),
        ("503,-", set()),
    ],
)
def test_a_site_that_its_host_has_stopped_is_no_longer_served(
    tmp_path: Path, look: str, expected: set[str]
) -> None:
    report = judged(
        tmp_path,
        比对="域名,比对结论,在办订单\na-yu.cn,未查询到备案,无\n",
        接入清单="接入域名,机房,业务状态\na-yu.cn,杭州滨江机房,在用\n",
        拨测=f"域名,HTTP状态,页面标题\na-yu.cn,{look}\n",
    )

    assert outcomes(report, MISSING, "a-yu.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("在架（未备案）", {"failed"}),
        ("已下架（2024-04-02 未备案）", set()),
    ],
)
def test_an_app_that_was_taken_off_for_want_of_a_filing_is_no_longer_offered(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    table = (
        "应用名称,包名,开发者,首次上架,状态\n"
        f"渔市通,com.yushi.tong,杭州渔市网络有限公司,2023-05-04,{state}\n"
    )

    report = judged(tmp_path, 应用商店台账=table)

    assert outcomes(report, MISSING, "com.yushi.tong") & {"failed"} == expected


@pytest.mark.parametrize("state", ["已注销", "已注销（2026-04-08）", "注销"])
def test_what_is_cancelled_is_no_longer_to_be_changed(tmp_path: Path, state: str) -> None:
    table = (
        "网站备案号,域名,主办单位,备案通过日期,最近更新,备案状态,在办注销/变更\n"
        f"浙ICP备19000001号-1,a-yu.cn,杭州渔市网络有限公司,2019-08-13,2026-04-08,{state},无\n"
        "浙ICP备19000002号-1,b-yu.cn,杭州山货网络有限公司,2019-08-13,2019-08-13,正常,无\n"
    )

    report = judged(tmp_path, **{"备案导出_20261201": table})

    assert outcomes(report, STALE, "a-yu.cn") & {"failed"} == set()
