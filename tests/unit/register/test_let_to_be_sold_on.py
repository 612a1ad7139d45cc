"""Blocks that are let to be sold on: what a contract says of its customer, and a look-up of its licence."""

import json
from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
BLOCK, TENANT, HOLDER = "198.51.100.0/28", "茂名水东云品网络有限公司", "湛江港湾数据有限公司"
NONE = "查无许可证"


def judged(folder: Path, lookup: str, **said: str) -> tuple[set[str], set[str]]:
    """Return what is said of the block and of its tenant, by a dump of contracts in JSON."""
    lease = {"tenant": TENANT, "contract": "ZJ-7", "since": "2025-11-01", **said}
    dump = {
        "company": HOLDER,
        "generated": "2026-10-19",
        "blocks": [{"prefix": BLOCK, "holder": HOLDER, "subleases": [lease]}],
        "licences": [
            {
                "holder": HOLDER,
                "number": "粤B1-20230111",
                "services": "互联网数据中心业务;互联网接入服务业务",
                "area": "广东省",
                "valid_from": "2023-09-01",
                "valid_to": "2028-08-31",
            }
        ],
    }
    lease |= {lookup: said.get(lookup, NONE)} if lookup else {}
    target = folder / "tables"
    target.mkdir()
    (target / "contracts.json").write_text(json.dumps(dump, ensure_ascii=False), "utf-8")
    report = inspect(Target("register", str(target)), Options(), workdir=folder)
    return outcomes(report, SUBLET, BLOCK), outcomes(report, UNLICENSED, TENANT)


@pytest.mark.parametrize(
    "heading",
    [
        "tenant_licence_lookup",
        "licence_of_tenant",
        "tenant_license_status",
        "租户许可证查询结果",
    ],
)
def test_a_tenant_without_licence_that_sells_on_is_found(tmp_path: Path, heading: str) -> None:
    said = judged(tmp_path, heading, purpose="转租，对外销售云主机", performance="履行中，按月收款")

    assert said == ({"failed"}, {"failed"})


@pytest.mark.parametrize(
    ("purpose", "performance"),
    [
        ("客户自用，官网及邮件服务器", "履行中，按月收款"),
        ("官网自用，不得转租", "履行中"),
        ("转租，对外销售云主机", "已终止"),
        ("转租，对外销售云主机", "未履行"),
    ],
)
def test_a_tenant_that_sells_nothing_on_needs_no_licence(
    tmp_path: Path, purpose: str, performance: str
) -> None:
    said = judged(tmp_path, "tenant_licence_lookup", purpose=purpose, performance=performance)

    assert said == (set(), set())


def test_a_lease_of_which_nobody_says_that_it_is_performed_is_asked_about(tmp_path: Path) -> None:
    block, tenant = judged(tmp_path, "tenant_licence_lookup", purpose="转租，对外销售云主机")

    assert block == set()  # it is asked once for all such blocks
    assert tenant == {"cantTell"}


def test_a_tenant_that_was_found_to_hold_a_licence_is_not_accused(tmp_path: Path) -> None:
    block, tenant = judged(
        tmp_path,
        "tenant_licence_lookup",
        purpose="转租，对外销售云主机",
        performance="履行中",
        tenant_licence_lookup="粤B1-20220077，有效",
    )

    assert "failed" not in block | tenant


def test_a_tenant_that_nobody_looked_up_is_asked_about(tmp_path: Path) -> None:
    block, tenant = judged(tmp_path, "", purpose="转租，对外销售云主机", performance="履行中")

    assert (block, tenant) == (set(), {"cantTell"})
