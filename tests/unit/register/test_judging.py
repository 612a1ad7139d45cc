"""The four rules on a made-up register with every kind of fault and of look-alike in it."""

from collections import defaultdict
from pathlib import Path

import pytest

import registers
from rectitude import reports
from rectitude.bundle import Bundle, open_bundle
from rectitude.collectors.register.options import Register, RegisterOptions
from rectitude.findings import Inspection, Outcome
from rectitude.inspection import inspect, judge
from rectitude.options import Options, Target
from registers import Planted, World

PRECISION, RECALL = 0.98, 0.95
"""What the rules must reach."""


@pytest.fixture(scope="module")
def world() -> World:
    return registers.build(filings=600, each=2)


@pytest.fixture(scope="module")
def report(world: World, tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    folder = tmp_path_factory.mktemp("register")
    registers.write(world, folder / "tables", "gb18030")
    return inspect(Target("register", str(folder / "tables")), Options(), workdir=folder)


def said(report: Inspection) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for finding in report.findings:
        found[finding.rule, finding.subject.id].add(finding.outcome)
    return found


def test_there_are_enough_kinds() -> None:
    assert len(registers.FAULTS) >= 25
    assert len(registers.LOOK_ALIKES) >= 25


@pytest.mark.slow
def test_planted_faults_are_found(world: World, report: Inspection) -> None:
    found = said(report)
    faults = [each for each in world.planted if each.rule]
    missed = [f for f in faults if f.outcome not in found[f.rule, f.subject]]

    assert 1 - len(missed) / len(faults) >= RECALL, missed


def test_what_is_failed_was_planted(world: World, report: Inspection) -> None:
    planted = {(each.rule, each.subject) for each in world.planted if each.outcome == "failed"}
    failed = [f for f in report.findings if f.outcome is Outcome.FAILED]
    wrong = [f for f in failed if (f.rule, f.subject.id) not in planted]

    assert 1 - len(wrong) / len(failed) >= PRECISION, [(f.subject.id, f.message.en) for f in wrong]


@pytest.mark.parametrize("kind", [each.__name__ for each in registers.LOOK_ALIKES])
def test_no_look_alike_is_failed(kind: str, world: World, report: Inspection) -> None:
    found = said(report)
    likes = [each for each in world.planted if each.kind == kind and not each.rule]
    failed = [
        like
        for like in likes
        for (_, subject), outcomes in found.items()
        if subject == like.subject and Outcome.FAILED in outcomes
    ]

    assert not failed


def test_every_failed_finding_cites_rows_that_are_there(report: Inspection) -> None:
    assert all(finding.evidence for finding in report.findings if finding.outcome is Outcome.FAILED)


@pytest.mark.slow
def test_fingerprints_do_not_change_with_the_order_of_the_rows(tmp_path: Path) -> None:
    world = registers.build(filings=150)
    first = registers.write(world, tmp_path / "a" / "tables")
    for rows in world.rows.values():
        rows.reverse()
    second = registers.write(world, tmp_path / "b" / "tables")
    prints = [_fingerprints(folder) for folder in (first, second)]

    assert prints[0] == prints[1]


def _fingerprints(folder: Path) -> set[str]:
    report = inspect(Target("register", str(folder)), Options(), workdir=folder.parent)
    return {f.fingerprint for f in report.findings if f.outcome is Outcome.FAILED}


@pytest.mark.slow
def test_judging_again_gives_the_same_report(tmp_path: Path) -> None:
    folder = registers.write(registers.build(filings=120), tmp_path / "tables")
    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert judge(next(tmp_path.glob("*.zip"))) == report


def _only(report: Inspection, kind: Planted) -> set[str]:
    return said(report)[kind.rule, kind.subject]


@pytest.mark.slow
def test_a_register_without_licences_says_what_it_could_not_check(tmp_path: Path) -> None:
    world = registers.build(filings=60)
    folder = registers.write(world, tmp_path / "tables")
    (folder / "licences.csv").unlink()

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    unlicensed = [f.outcome for f in report.findings if f.rule == registers.UNLICENSED]
    assert unlicensed == [Outcome.UNTESTED]
    without = next(each for each in world.planted if each.kind == "reseller_without_licence")
    assert Outcome.FAILED not in _only(report, without)


def test_a_firms_own_table_of_licences_proves_nothing_about_its_provider(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "filings.csv").write_text(
        "domain,unit_name,access_provider,snapshot_date\n"
        "a.example,示例溪岚科技有限公司,别家云计算有限公司,2026-11-01\n",
        encoding="utf-8",
    )
    (folder / "licences.csv").write_text(
        "holder,number,services\n示例溪岚科技有限公司,京B2-20220001,B25\n", encoding="utf-8"
    )

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert said(report)[registers.UNLICENSED, "别家云计算有限公司"] == {Outcome.CANNOT_TELL}


def html(report: Inspection, bundle: Bundle) -> str:
    return reports.render([report], "html", "en", [bundle])


def test_a_baseline_shows_what_should_have_changed_and_did_not(tmp_path: Path) -> None:
    then, now = tmp_path / "then", tmp_path / "now"
    then.mkdir()
    now.mkdir()
    filing = "domain,unit_name,main_licence,snapshot_date\n"
    filing += "sold.example,甲方科技有限公司,京ICP备10000001号,{}\n"
    earlier = (
        filing.format("2025-11-01") + "renamed.example,乙单位旧名,京ICP备10000002号,2025-11-01\n"
    )
    (then / "filings.csv").write_text(earlier, encoding="utf-8")
    later = (
        filing.format("2026-11-01") + "renamed.example,乙单位新名,京ICP备10000002号,2026-11-01\n"
    )
    (now / "filings.csv").write_text(later, encoding="utf-8")
    registrant = "domain,registrant,expires\nsold.example,{},2027-01-01\n"
    (then / "registrants.csv").write_text(registrant.format("甲方科技有限公司"), encoding="utf-8")
    (now / "registrants.csv").write_text(
        registrant.format("乙方餐饮管理有限公司"), encoding="utf-8"
    )
    target = Target("register", str(now))

    alone = inspect(target, Options(), workdir=tmp_path)
    compared = inspect(target, RegisterOptions(register=Register(baseline=then)), workdir=tmp_path)

    page = html(compared, open_bundle(tmp_path / compared.bundle.path))
    assert "What changed since the baseline" in page
    assert "乙单位旧名" in page
    assert said(alone)[registers.MISSING, "sold.example"] == {Outcome.FAILED}
    assert said(compared)[registers.STALE, "sold.example"] == {Outcome.FAILED}
    assert said(compared)[registers.MISSING, "sold.example"] == set()


def test_a_table_that_cannot_be_used_counts_as_not_given(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "filings.csv").write_bytes(bytes(range(256)) * 40)
    (folder / "licences.csv").write_text("", encoding="utf-8")

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert {finding.outcome for finding in report.findings} == {Outcome.UNTESTED}
    assert len(report.scope.limits) == 2


def test_what_could_not_be_read_is_in_the_report(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "filings.csv").write_text("domain,unit_name\na.cn,甲\n,乙\nc.cn\n", encoding="utf-8")
    (folder / "notes.txt").write_text("nothing", encoding="utf-8")

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    said_limits = " ".join(limit.en for limit in report.scope.limits)
    assert "2 rows could not be used" in said_limits
    assert "notes.txt" in said_limits
