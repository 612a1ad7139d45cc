"""What the four rules make of facts with an honest reading, and of facts without one."""

from pathlib import Path

import pytest

from registers.reading import judged, messages, outcomes

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FILINGS = "domain,unit_name,access_provider,server_ips,update_time,snapshot_date\n"
SEEN = "domain,ip,observed_at,http_status,location\n"
BLOCKS = "prefix,holder,user,contract,use,location\n"


def domains(count: int) -> range:
    return range(1, count + 1)


def moved(count: int, *days: str) -> dict[str, str]:
    """Sites filed with one provider and seen at another's addresses on these days."""
    return {
        "filings": FILINGS
        + "".join(
            f"a{n}.example,第{n}示例贸易有限公司,甲云计算有限公司,192.0.2.{n},2023-01-01,2026-11-01\n"
            for n in domains(count)
        ),
        "observations": SEEN
        + "".join(
            f"a{n}.example,198.51.100.{n},{day},200,mainland\n"
            for n in domains(count)
            for day in days
        ),
        "allocations": BLOCKS
        + "192.0.2.0/24,中国电信股份有限公司,甲云计算有限公司,HT-1,自营,浙江\n"
        + "198.51.100.0/24,中国联合网络通信有限公司,别家数据服务有限公司,HT-2,自营,浙江\n",
    }


def test_a_provider_changed_for_longer_than_the_law_gives_is_a_fault(tmp_path: Path) -> None:
    report = judged(tmp_path, **moved(1, "2026-09-01", "2026-10-28"))

    assert outcomes(report, STALE, "a1.example") == {"failed"}


@pytest.mark.parametrize("days", [("2026-10-28",), ("2026-10-10", "2026-10-28")])
def test_a_provider_seen_for_days_only_is_asked_about(tmp_path: Path, days: tuple[str]) -> None:
    report = judged(tmp_path, **moved(1, *days))

    assert outcomes(report, STALE, "a1.example") == {"cantTell"}


def test_many_domains_of_one_pair_of_providers_are_one_question(tmp_path: Path) -> None:
    report = judged(tmp_path, **moved(6, "2026-09-01", "2026-10-28"))

    said = [text for (scenario, _), texts in messages(report).items() if scenario == STALE
            for text in texts if "别家数据服务有限公司" in text]  # fmt: skip
    assert len(said) == 1
    assert "6 domains" in said[0]
    assert said[0].startswith("cantTell")


def test_firms_of_one_listed_group_are_one_provider(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings=FILINGS + "a.example,示例贸易有限公司,阿里云计算有限公司,,2023-01-01,2026-11-01\n",
        observations=SEEN
        + "a.example,198.51.100.1,2026-08-01,200,mainland\n"
        + "a.example,198.51.100.1,2026-10-30,200,mainland\n",
        allocations=BLOCKS + "198.51.100.0/24,杭州阿里巴巴广告有限公司,,,自营,浙江\n",
    )

    assert outcomes(report, STALE, "a.example") == set()


def test_proven_death_is_not_hidden_by_a_question_of_lapse(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings="domain,unit_name,snapshot_date\na.example,示例贸易有限公司,2026-11-01\n",
        registrants="domain,registrant,expires\na.example,示例贸易有限公司,2026-09-20\n",
        observations=SEEN
        + "".join(f"a.example,,2026-{month:02}-01,0,\n" for month in (6, 7, 8, 9, 10)),
    )

    assert outcomes(report, STALE, "a.example") == {"failed"}
    assert any("No answer" in text for text in messages(report)[STALE, "a.example"])


def test_a_name_changed_to_itself_or_taken_back_is_in_use(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings="domain,unit_name,snapshot_date\n"
        "a.example,示例贸易有限公司,2026-11-01\nb.example,溪岚数据有限公司,2026-11-01\n",
        relations="parent,child,kind,valid_from\n"
        "示例贸易有限公司,示例贸易有限责任公司,former_name,2020-01-01\n"
        "溪岚科技有限公司,溪岚数据有限公司,former_name,2020-01-01\n"
        "溪岚数据有限公司,溪岚科技有限公司,former_name,2023-01-01\n",
    )

    assert outcomes(report, STALE, "a.example") == set()
    assert outcomes(report, STALE, "b.example") == set()


def test_a_live_site_in_a_block_of_a_firm_of_the_mainland_is_served_there(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings="domain,snapshot_date\nother.example,2026-11-01\n",
        observations="domain,ip,observed_at,http_status\n"
        "a.example,192.0.2.1,2026-10-30,200\n"
        "b.example,198.51.100.1,2026-10-30,200\n"
        "c.example,203.0.113.1,2026-10-30,200\n",
        allocations="prefix,holder\n192.0.2.0/24,示例云计算有限公司\n"
        "198.51.100.0/24,示例（香港）有限公司\n",
    )

    assert outcomes(report, MISSING, "a.example") == {"failed"}
    assert outcomes(report, MISSING, "b.example") == {"cantTell"}
    assert outcomes(report, MISSING, "c.example") == {"cantTell"}


def test_a_block_for_own_use_that_serves_another_firm_is_asked_about(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings=FILINGS
        + "a.example,示例贸易有限公司,溪岚数据有限公司,192.0.2.1,2026-01-01,2026-11-01\n"
        + "b.example,溪岚数据有限公司,溪岚数据有限公司,198.51.100.1,2026-01-01,2026-11-01\n",
        observations=SEEN + "a.example,192.0.2.1,2026-10-30,200,mainland\n",
        allocations=BLOCKS
        + "192.0.2.0/24,中国电信股份有限公司,溪岚数据有限公司,HT-1,自用,浙江\n"
        + "198.51.100.0/24,中国电信股份有限公司,溪岚数据有限公司,HT-2,自用,浙江\n",
    )

    assert outcomes(report, SUBLET, "192.0.2.0/24") == {"cantTell"}
    assert outcomes(report, SUBLET, "198.51.100.0/24") == set()


LICENCES = "holder,services,area\n上海示例科技有限公司,B11;B14,全国\n"


def test_a_licence_of_a_namesake_elsewhere_covers_nobody(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        licences=LICENCES,
        allocations=BLOCKS + "192.0.2.0/24,广州示例科技有限公司,溪岚贸易有限公司,HT-1,托管,广东\n",
    )

    assert outcomes(report, UNLICENSED, "广州示例科技有限公司") == {"failed"}


def test_a_namesake_as_registrant_may_be_the_parent(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        filings="domain,unit_name,snapshot_date\na.example,广州示例科技有限公司,2026-11-01\n",
        registrants="domain,registrant\na.example,上海示例科技有限公司\n",
    )

    assert outcomes(report, MISSING, "a.example") == {"cantTell"}


def test_an_access_provider_is_judged_where_its_block_is(tmp_path: Path) -> None:
    tables = {
        "filings": FILINGS
        + "a.example,示例贸易有限公司,溪岚数据有限公司,192.0.2.1,2026-01-01,2026-11-01\n",
        "licences": "holder,services,area\n溪岚数据有限公司,B11;B14,江苏省\n",
    }
    block = BLOCKS + "192.0.2.0/24,中国电信股份有限公司,溪岚数据有限公司,HT-1,自营,{}\n"

    within = judged(tmp_path / "1", allocations=block.format("江苏南京"), **tables)
    beyond = judged(tmp_path / "2", allocations=block.format("广东"), **tables)

    assert outcomes(within, UNLICENSED, "溪岚数据有限公司") == set()
    assert outcomes(beyond, UNLICENSED, "溪岚数据有限公司") == {"failed"}


def test_without_a_column_of_contracts_no_contract_is_missed(tmp_path: Path) -> None:
    row = "192.0.2.0/24,中国电信股份有限公司,溪岚数据有限公司"
    without = judged(tmp_path / "1", allocations=f"prefix,holder,user\n{row}\n")
    empty = judged(tmp_path / "2", allocations=f"prefix,holder,user,contract\n{row},\n")

    assert outcomes(without, SUBLET, "192.0.2.0/24") == set()
    assert outcomes(empty, SUBLET, "192.0.2.0/24") == {"cantTell"}


def test_where_a_word_alone_says_resale_it_may_mean_the_holder(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        licences="holder,services,area\n中国电信股份有限公司,A11;B11,全国\n",
        allocations="prefix,holder,user,parent_contract,contract,use\n"
        "192.0.2.0/24,中国电信股份有限公司,溪岚服务部,,HT-1,专线\n"
        "192.0.2.0/28,溪岚服务部,示例贸易有限公司,HT-1,HT-2,转租\n",
    )

    assert outcomes(report, SUBLET, "192.0.2.0/24") == {"failed"}
    assert outcomes(report, SUBLET, "192.0.2.0/28") == {"cantTell"}
    assert outcomes(report, UNLICENSED, "溪岚服务部") == {"failed"}
    assert outcomes(report, UNLICENSED, "示例贸易有限公司") == set()


ROUTED = {
    "allocations": "prefix,holder\n192.0.2.0/24,溪岚数据有限公司\n",
    "routes": "prefix,asn\n192.0.2.0/24,64501\n",
}


@pytest.mark.parametrize("asns", ["asn\n64501\n", "asn,organisation\n64501,Example Networks\n"])
def test_an_announcer_that_cannot_be_compared_is_no_one_passed(tmp_path: Path, asns: str) -> None:
    report = judged(tmp_path, asns=asns, **ROUTED)

    said = [text for (scenario, _), texts in messages(report).items() if scenario == SUBLET
            for text in texts]  # fmt: skip
    assert len(said) == 1
    assert said[0].startswith("cantTell: Of 1 blocks")


def test_an_english_name_of_a_listed_group_is_known(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        allocations="prefix,holder\n192.0.2.0/24,阿里云计算有限公司\n",
        routes=ROUTED["routes"],
        asns='asn,organisation\n64501,"Hangzhou Alibaba Advertising Co., Ltd."\n',
    )

    assert {str(f.outcome) for f in report.findings if f.scenario == SUBLET} == {"passed"}


def damaged(good: int, bad: int) -> str:
    rows = "".join(f"a{n}.example,示例贸易有限公司,2026-11-01\n" for n in domains(good))
    return "domain,unit_name,snapshot_date\n" + rows + "没有域名,乙,2026-11-01\n" * bad


@pytest.mark.parametrize(("bad", "expected"), [(80, "cantTell"), (2, "passed")])
def test_what_was_not_read_is_never_passed(tmp_path: Path, bad: int, expected: str) -> None:
    table = damaged(100, 0) + "".join(f"无{n},乙,2026-11-01\n" for n in domains(bad))

    registrants = "domain,registrant,expires\na1.example,示例贸易有限公司,2027-01-01\n"
    report = judged(tmp_path, filings=table, registrants=registrants)

    filing = [f for f in report.findings if f.scenario in {MISSING, STALE}]
    assert {str(each.outcome) for each in filing} == {expected}
    if bad == 80:
        assert "Of 180 rows, 80 could not be read" in filing[0].message.en


def test_a_filing_that_is_not_there_may_be_one_that_was_not_read(tmp_path: Path) -> None:
    seen = SEEN + "b.example,192.0.2.1,2026-10-30,200,mainland\n"

    whole = judged(tmp_path / "1", filings=damaged(40, 0), observations=seen)
    cut = judged(tmp_path / "2", filings=damaged(40, 0) + "b.example,丙\n", observations=seen)

    assert outcomes(whole, MISSING, "b.example") == {"failed"}
    assert outcomes(cut, MISSING, "b.example") == {"cantTell"}


def test_tables_without_a_snapshot_take_the_last_day_in_them_for_today(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        licences="holder,services,valid_from,valid_to\n溪岚数据有限公司,B11,2018-01-01,2023-01-01\n",
        allocations="prefix,holder,user,contract,use,valid_from\n"
        "192.0.2.0/24,溪岚数据有限公司,示例贸易有限公司,HT-1,托管,2025-05-01\n",
    )

    assert outcomes(report, UNLICENSED, "溪岚数据有限公司") == {"failed"}


def test_filings_alone_are_compared_with_nothing(tmp_path: Path) -> None:
    report = judged(tmp_path, filings=damaged(3, 0))

    filing = [f for f in report.findings if f.scenario in {MISSING, STALE}]
    assert {str(each.outcome) for each in filing} == {"untested"}


def test_what_was_not_compared_is_said_with_what_is_in_order(tmp_path: Path) -> None:
    registrants = "domain,registrant\na1.example,示例贸易有限公司\n"

    report = judged(tmp_path, filings=damaged(3, 0), registrants=registrants)

    (passed,) = (f for f in report.findings if f.scenario == MISSING)
    assert "lack whether domains answer, numbers on home pages" in passed.message.en


def test_some_of_many_customers_moved_and_did_not_file_it(tmp_path: Path) -> None:
    tables = moved(6, "2026-09-01", "2026-10-28")
    stayed = "".join(
        f"b{n}.example,第{n}溪岚贸易有限公司,甲云计算有限公司,192.0.2.{n + 100},2023-01-01,2026-11-01\n"
        for n in domains(20)
    )
    seen = "".join(f"b{n}.example,192.0.2.{n + 100},2026-10-28,200,mainland\n" for n in domains(20))
    tables |= {"filings": tables["filings"] + stayed, "observations": tables["observations"] + seen}

    report = judged(tmp_path, **tables)

    assert all(outcomes(report, STALE, f"a{n}.example") == {"failed"} for n in domains(6))


CHAIN = "prefix,holder,user,parent_contract,contract,use\n"


def test_a_number_of_a_contract_that_two_firms_have_is_two_contracts(tmp_path: Path) -> None:
    report = judged(
        tmp_path,
        allocations=CHAIN
        + "192.0.2.0/24,中国电信股份有限公司,溪岚数据有限公司,,HT-1,自营\n"
        + "198.51.100.0/24,中国联合网络通信有限公司,示例云计算有限公司,,HT-1,自营\n"
        + "198.51.100.0/28,示例云计算有限公司,兰芷贸易有限公司,HT-1,HT-9,托管\n"
        + "203.0.113.0/28,松竹数据有限公司,梅菊贸易有限公司,HT-9,HT-3,托管\n",
    )

    assert all(str(finding.outcome) != "failed" for finding in report.findings)


@pytest.mark.parametrize("nothing", ["无", "-", "N/A", "/"])
def test_a_word_for_nothing_is_an_empty_cell(tmp_path: Path, nothing: str) -> None:
    report = judged(
        tmp_path,
        allocations=CHAIN
        + f"192.0.2.0/24,中国电信股份有限公司,溪岚数据有限公司,{nothing},{nothing},自用\n"
        + f"192.0.2.0/28,中国电信股份有限公司,兰芷贸易有限公司,{nothing},{nothing},自用\n",
    )

    assert all(str(finding.outcome) != "failed" for finding in report.findings)
    assert not report.scope.limits


LICENSED = (
    "holder,number,services,area,valid_from,valid_to\n"
    "长河云数据有限公司,B1-20200001,B11;B14,全国,2024-01-01,2029-12-31\n"
)
LEASES = "prefix,holder,user,parent_contract,contract,use,valid_from,valid_to\n"
SOLD = "192.0.2.0/25,长河云数据有限公司,金桥融资租赁有限公司,,S-1,,2026-01-01,\n"
BACK = "192.0.2.0/25,金桥融资租赁有限公司,长河云数据有限公司,S-1,L-1,,2026-01-01,\n"
ON = "192.0.2.64/26,金桥融资租赁有限公司,第三示例贸易有限公司,S-1,L-2,,2026-01-01,\n"


def test_a_block_sold_and_leased_back_goes_to_nobody_else(tmp_path: Path) -> None:
    report = judged(tmp_path, licences=LICENSED, allocations=LEASES + SOLD + BACK)

    assert outcomes(report, UNLICENSED, "金桥融资租赁有限公司") == set()
    assert outcomes(report, SUBLET, "192.0.2.0/25") == set()


def test_a_lessor_that_also_lets_a_part_to_others_gives_access(tmp_path: Path) -> None:
    report = judged(tmp_path, licences=LICENSED, allocations=LEASES + SOLD + BACK + ON)

    assert outcomes(report, UNLICENSED, "金桥融资租赁有限公司") == {"failed"}
    assert outcomes(report, SUBLET, "192.0.2.0/25") == {"failed"}
