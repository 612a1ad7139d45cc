"""Records of blocks that hold, within them, the blocks that are let on."""

import json
from pathlib import Path
from typing import Any

import pytest

from rectitude.evidence.register import Allocation
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import of, outcomes, read

SUBLET = "resource.access.sublet-or-illegal"
HOLDER, USER, LAST = "杭州云阶数据有限公司", "杭州望江网络有限公司", "宁波海曙科技有限公司"
LICENCES = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    "{0},浙B1-20200011,互联网数据中心业务;互联网接入服务业务,浙江省,2040-01-01\n"
)


def block(prefix: str, user: str, contract: str, **more: Any) -> dict[str, Any]:
    return {"地址段": prefix, "持有单位": HOLDER, "使用单位": user, "合同编号": contract, **more}


def part(prefix: str, user: str, contract: str, **more: Any) -> dict[str, Any]:
    return {"地址段": prefix, "承租单位": user, "合同编号": contract, **more}


def folder(tmp_path: Path, records: Any) -> Path:
    target = tmp_path / "in"
    target.mkdir()
    (target / "地址分配.json").write_text(json.dumps(records, ensure_ascii=False), "utf-8")
    (target / "许可证.csv").write_text(LICENCES.format(HOLDER), "utf-8")
    return target


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ({"转租": [part("10.1.1.0/24", LAST, "HT-2")]}, {"failed"}),
        ({"下级": part("10.1.1.0/24", LAST, "HT-2")}, {"failed"}),
        ({"subleases": [part("10.1.1.0/24", LAST, "HT-2")]}, {"failed"}),
        ({"转租": []}, set()),
        ({"历史": [{**part("10.1.0.0/22", LAST, "HT-0"), "终止日期": "2020-01-01"}]}, set()),
    ],
)
@pytest.mark.parametrize("named", [False, True])
def test_who_lets_on_a_part_of_its_block_is_its_user(
    tmp_path: Path, within: dict[str, Any], expected: set[str], *, named: bool
) -> None:
    records: Any = [block("10.1.0.0/22", USER, "HT-1", **within)]
    target = folder(tmp_path, {"分配": records} if named else records)

    report = inspect(Target("register", str(target)), Options(), workdir=tmp_path)

    assert outcomes(report, SUBLET, "10.1.0.0/22") == expected


def test_parts_of_parts_are_let_by_whoever_has_them(tmp_path: Path) -> None:
    deepest = part("10.1.1.0/26", "绍兴柯桥网络科技有限公司", "HT-3")
    whole = block("10.1.0.0/22", USER, "HT-1")
    whole["转租"] = [part("10.1.1.0/24", LAST, "HT-2", 转租=[deepest])]

    found = of(Allocation, read(folder(tmp_path, [whole])))

    assert [(row.holder, row.user, row.parent_contract) for row in found] == [
        (HOLDER, USER, ""),
        (USER, LAST, "HT-1"),
        (LAST, "绍兴柯桥网络科技有限公司", "HT-2"),
    ]
