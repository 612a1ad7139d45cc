"""Lists that say where blocks stand, beside looks at sites and look-ups of their filings."""

from pathlib import Path

import pytest

from rectitude.collectors.register.block_places import block_places
from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
BLOCKS = (
    "IP段,机房,国家/地区,用途\n198.18.40.0/24,太仓二号机房,中国内地,云主机\n"
    "198.18.41.0-198.18.41.127,太仓二号机房,中国内地,云主机\n198.18.88.0/24,观塘机房,中国香港,云主机\n"
)
SITES = (
    "域名,解析IP,客户名称,首次发现,最近拨测,HTTP状态,部系统查询结果,网站备案号,处置情况\n"
    "liuhe-rice.cn,198.18.40.5,太仓浏河米业有限公司,2024-01-02,2026-11-16,200,已备案,苏ICP备18000001号-1,\n"
    "liuhe-tea.cn,198.18.40.9,太仓浏河茶业有限公司,2026-07-02,2026-11-16,200,无备案信息,,两次通知未回复\n"
    "liuhe-oil.cn,198.18.41.9,太仓浏河油业有限公司,2026-07-02,2026-11-16,200,无备案信息,,\n"
    "liuhe-asia.cn,198.18.88.9,太仓浏河贸易有限公司,2026-07-02,2026-11-16,200,无备案信息,,\n"
    "liuhe-toys.cn,198.18.99.9,太仓浏河玩具有限公司,2026-07-02,2026-11-16,200,无备案信息,,\n"
    "liuhe-silk.cn,198.18.40.7,太仓浏河丝绸有限公司,2026-10-30,2026-11-16,403,无备案信息,,备案初审中\n"
)


def test_a_site_stands_where_its_block_does(tmp_path: Path) -> None:
    report = judged(tmp_path, IP段与机房对照=BLOCKS, 接入域名核查_20261116=SITES)
    said = {
        name: outcomes(report, MISSING, f"liuhe-{name}.cn") & {"failed"}
        for name in ("rice", "tea", "oil", "asia", "toys", "silk")
    }
    assert [name for name, found in said.items() if found] == ["tea", "oil"]


@pytest.mark.parametrize(
    "headers",
    [
        ["IP段", "机房", "国家/地区", "使用单位"],
        ["IP段", "机房", "备注", "用途"],
    ],
)
def test_a_list_of_whose_blocks_are_says_more(headers: list[str]) -> None:
    body = [
        ["198.18.40.0/24", "一号", "中国内地", "甲"],
        ["198.18.41.0/24", "一号", "中国香港", "乙"],
    ]
    assert block_places(headers, body) is None
    assert block_places(["IP段", "机房", "国家/地区", "用途"], body) is not None
