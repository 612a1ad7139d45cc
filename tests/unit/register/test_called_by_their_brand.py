"""Firms called by their brand or their kind, access told without its usual word, and where a server is."""

import json
from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
UNLICENSED = "resource.access.unlicensed"
BLOCK, FOUND = "222.75.10.16/28", "银川网联科技有限公司"


@pytest.mark.parametrize(
    ("done", "remark", "expected"),
    [
        ("给沿街商铺提供上网并按月收费", "酒庄已于2023年退租；网联未取得许可证", {"failed"}),
        ("给沿街商铺提供上网，不收费", "酒庄已于2023年退租；网联未取得许可证", set()),
        ("给沿街商铺提供上网并按月收费", "网联已于2023年退租；网联未取得许可证", set()),
        ("给沿街商铺提供上网并按月收费", "酒庄已于2023年退租", set()),
        ("办公上网", "酒庄已于2023年退租；网联未取得许可证", set()),
    ],
)
def test_who_was_found_and_who_left(
    tmp_path: Path, done: str, remark: str, expected: set[str]
) -> None:
    checks = (
        "IP地址段,报备使用单位,报备用途,实际使用单位,实际用途,核对日期,说明\n"
        f"{BLOCK},宁夏贺兰酒庄有限公司,自用,{FOUND},{done},2025-09-01,{remark}\n"
    )

    report = judged(tmp_path, IP备案核对=checks)

    assert outcomes(report, UNLICENSED, FOUND) & {"failed"} == expected


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        ({"city": "南京"}, "failed"),
        ({"city": "香港"}, None),
        ({"name": "web-3"}, "cantTell"),
    ],
)
def test_where_a_server_is(tmp_path: Path, server: dict[str, str], expected: str | None) -> None:
    sites = [
        {
            "domain": "yuhua-tea.cn",
            "icp": {"number": "苏ICP备2020111001号-1", "subject": "南京雨花茶业有限公司"},
            "page": {"status": 200},
            "server": {"city": "南京"},
            "icp_query": "正常",
        },
        {
            "domain": "qinhuai-light.com",
            "icp": None,
            "page": {"status": 200},
            "server": server,
            "icp_query": "未查询到备案",
        },
    ]
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "sites.json").write_text(json.dumps({"sites": sites}), encoding="utf-8")

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert outcomes(report, MISSING, "qinhuai-light.com") == ({expected} if expected else set())
