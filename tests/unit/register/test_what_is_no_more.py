"""Units that are no more, providers that changed, blocks for own use: what is proven and what is asked."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
SUBLET = "resource.access.sublet-or-illegal"
FILED = "domain,unit_name,credit_code,access_provider,server_ips,update_time,snapshot_date,status\n"
FIRM, CODE = "北京示例甲科技有限公司", "91350100M000100Y43"


def filed(unit: str = FIRM, code: str = "") -> str:
    return f"{FILED}a.example,{unit},{code},示例云有限公司,192.0.2.9,2025-01-01,2026-11-01,正常\n"


@pytest.mark.parametrize(
    ("units", "relations", "expected"),
    [
        (f"企业名称,登记状态,注销日期\n{FIRM},注销,2025-12-03\n", "", {"failed"}),
        (f"企业名称,登记状态,吊销日期\n{FIRM},吊销，未注销,2025-12-03\n", "", {"failed"}),
        (f"企业名称,登记状态\n{FIRM},存续\n", "", set()),
        (f"企业名称,登记状态,注销日期\n{FIRM},注销,2026-10-20\n", "", {"cantTell"}),
        ("企业名称,登记状态\n上海示例甲科技有限公司,注销\n", "", set()),
        (
            f"企业名称,登记状态,注销日期\n{FIRM},注销,2025-12-03\n",
            f"parent,child,kind\n北京示例乙有限公司,{FIRM},子公司\n",
            {"cantTell"},
        ),
    ],
)
def test_a_filer_struck_off_leaves_an_empty_filing(
    tmp_path: Path, units: str, relations: str, expected: set[str]
) -> None:
    tables = {"filings": filed(), "企业登记": units} | (
        {"relations": relations} if relations else {}
    )

    assert outcomes(judged(tmp_path, **tables), STALE, "a.example") == expected


def test_a_name_that_another_unit_gave_up_is_no_proof(tmp_path: Path) -> None:
    other = f"企业名称,统一社会信用代码,登记状态\n{FIRM},91110000MA00000000,注销\n"
    kept = f"{FIRM},{CODE},存续\n"

    assert (
        outcomes(
            judged(tmp_path, filings=filed(code=CODE), 企业登记=other + kept), STALE, "a.example"
        )
        == set()
    )


BLOCKS = (
    "prefix,holder,user,contract,use,location,valid_from\n"
    "192.0.2.0/25,中国电信股份有限公司,示例云有限公司,HT-1,托管,北京,2024-01-01\n"
    "192.0.2.128/25,中国电信股份有限公司,另一云科技有限公司,HT-2,托管,北京,2024-01-01\n"
)


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (
            ("2026-09-01", "2026-09-20"),
            {"failed"},
        ),  # in one look and another, 61 days before the table
        (("2026-10-15",), {"cantTell"}),  # within the period that the law gives
        (("2026-02-01",), {"cantTell"}),  # long past: where it is today nobody looked
    ],
)
def test_the_period_for_a_change_of_provider_runs_to_the_day_of_the_filings(
    tmp_path: Path, seen: tuple[str, ...], expected: set[str]
) -> None:
    rows = "".join(f"a.example,192.0.2.200,{day},200\n" for day in seen)
    report = judged(
        tmp_path,
        filings=filed(),
        allocations=BLOCKS,
        observations=f"domain,ip,observed_at,http_status\n{rows}",
    )

    assert outcomes(report, STALE, "a.example") == expected


OWN = (
    "prefix,holder,user,contract,use,location,valid_from\n"
    "192.0.2.0/24,中国电信股份有限公司,北京自用贸易有限公司,HT-1,自用,北京,2024-01-01\n"
)


@pytest.mark.parametrize(
    ("units", "licences", "expected"),
    [
        (("青岛甲有限公司", "苏州乙有限公司"), "holder,services\n示例云有限公司,B11\n", {"failed"}),
        (
            ("青岛甲有限公司", "青岛甲有限公司"),
            "holder,services\n示例云有限公司,B11\n",
            {"cantTell"},
        ),
        (
            ("青岛甲有限公司", "苏州乙有限公司"),
            "holder,services\n北京自用贸易有限公司,B11;B14\n",
            {"cantTell"},
        ),
    ],
)
def test_access_given_to_others_from_a_block_for_own_use(
    tmp_path: Path, units: tuple[str, ...], licences: str, expected: set[str]
) -> None:
    rows = "".join(
        f"s{n}.example,{unit},,北京自用贸易有限公司,192.0.2.{n},2025-01-01,2026-11-01,正常\n"
        for n, unit in enumerate(units, 1)
    )
    report = judged(tmp_path, filings=FILED + rows, allocations=OWN, licences=licences)

    assert outcomes(report, SUBLET, "192.0.2.0/24") - {"passed"} == expected


LETS = (
    "prefix,holder,user,contract,location\n192.0.2.0/25,示例云有限公司,青岛甲有限公司,HT-1,山东\n"
)


@pytest.mark.parametrize(
    ("renewal", "expected"),
    [
        ("受字1号,2026-07-01", {"cantTell"}),
        (",", {"failed"}),
        ("受字1号,2026-10-30", {"failed"}),  # after the licence was over
    ],
)
def test_a_licence_whose_renewal_was_applied_for_in_time_is_a_question(
    tmp_path: Path, renewal: str, expected: set[str]
) -> None:
    licences = f"holder,services,valid_to,续期受理号,续期受理日期\n示例云有限公司,B11,2026-10-01,{renewal}\n"
    report = judged(tmp_path, filings=filed(), allocations=LETS, licences=licences)

    assert outcomes(report, "resource.access.unlicensed", "示例云有限公司") == expected


def test_what_a_firm_says_of_itself_is_no_licence(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings=filed(),
        allocations=LETS,
        licences="holder,number,services\n另一云有限公司,鲁B1-20210001,B11\n",
        接入企业自报表="填报企业,自报许可证编号,开展业务\n示例云有限公司,鲁B1-20210001,B11\n",
    )

    assert outcomes(report, "resource.access.unlicensed", "示例云有限公司") == {"failed"}


def test_a_part_that_the_holder_itself_let_to_another_is_a_question(tmp_path: Path) -> None:
    rows = (
        "prefix,holder,user,contract,location\n"
        "192.0.2.0/24,中国电信股份有限公司,示例云有限公司,HT-1,天津\n"
        "192.0.2.64/27,中国电信股份有限公司,天津示例职业学院,HT-2,天津\n"
    )
    report = judged(tmp_path, filings=filed(), allocations=rows)

    assert outcomes(report, SUBLET, "192.0.2.64/27") - {"passed"} == {"cantTell"}


def test_a_licensed_supplier_out_of_its_area_is_found_once(tmp_path: Path) -> None:
    licences = "holder,services,area\n示例云有限公司,B11,陕西省\n"
    report = judged(tmp_path, filings=filed(), allocations=LETS, licences=licences)

    assert outcomes(report, "resource.access.unlicensed", "示例云有限公司") == {"failed"}
    assert outcomes(report, SUBLET, "192.0.2.0/25") - {"passed"} == {"cantTell"}


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("北京示例乙集团有限公司", set()),
        ("尹春", set()),
        ("上海无关贸易有限公司", {"failed"}),
    ],
)
def test_a_shareholder_of_the_filer_may_hold_its_domain(
    tmp_path: Path, holder: str, expected: set[str]
) -> None:
    report = judged(
        tmp_path,
        filings=filed(),
        registrants=f"domain,registrant\na.example,{holder}\n",
        企业登记=f"企业名称,登记状态,股东,法定代表人\n{FIRM},存续,北京示例乙集团有限公司（80%）、王明（20%）,尹春\n",
    )

    found = outcomes(report, "resource.filing.missing", "a.example")
    assert found & {"failed", "cantTell"} == expected
