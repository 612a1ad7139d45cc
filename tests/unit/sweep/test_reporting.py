"""The report of a sweep: rates with their denominators, what was not tested, what changed."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude import catalogue, findings
from rectitude.facts.statistics import interval
from rectitude.findings import Subject
from rectitude.sweep import reporting
from rectitude.sweep.account import account
from rectitude.sweep.jobs import Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.sampling import draw
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Fault, Planned
from rectitude.text import Text

SCENARIO = "user.popup.full-screen-link"


def planned(number: int, *tags: str) -> Planned:
    host = f"h{number}.example"
    return Planned(number, "website", f"https://{host}/", f"website {host}", host, {}, tags)


def body(address: str, outcome: str, keys: tuple[str, ...] = ("a",)) -> str:
    """Return a report with one scenario judged, a finding for each key."""
    text, subject, rule = Text("文", "text"), Subject("website", address), f"{SCENARIO}.popups"
    outcomes = dict.fromkeys((s.id for s in catalogue.load().scenarios), findings.Outcome.UNTESTED)
    made = findings.Inspection(
        schema=findings.REPORT_SCHEMA,
        tool=findings.Tool("rectitude", "0"),
        catalogue="2026-11",
        profile="normal",
        target=findings.ReportedTarget("website", address),
        started="2026-11-02T00:00:00Z",
        finished="2026-11-02T00:01:00Z",
        bundle=findings.BundleReference("a.zip", "0" * 64),
        scope=findings.Scope(
            scenarios=(SCENARIO,),
            rules=(findings.RuleVersion(id=rule, version=1, title=text, method=text),),
            places=(),
            options={},
            complete=True,
        ),
        findings=tuple(
            findings.Assertion(
                rule=rule, rule_version=1, scenario=SCENARIO, subject=subject,
                outcome=findings.Outcome(outcome), severity=findings.Severity.MEDIUM,
                confidence=findings.Confidence.HIGH, place={"text": text, "key": key}, message=text,
                remedy=text, evidence=("press#1",),
                fingerprint=findings.fingerprint(subject, SCENARIO, rule, key),
            )
            for key in keys
        ),
        summary=findings.Summary(outcomes | {SCENARIO: findings.Outcome(outcome)}, {}),
    )  # fmt: skip
    return msgspec.json.encode(made).decode()


def swept(folder: Path, outcomes: list[str], keys: tuple[str, ...] = ("a",)) -> Store:
    """Return a store whose targets have these outcomes; `-` for one that could not be inspected."""
    store = Store(folder)
    rows = [planned(n, "even" if n % 2 == 0 else "odd") for n in range(len(outcomes))]
    store.begin([*rows, Fault(99, Text("坏", "bad"))], {"population": 1000, "table": "t.csv"})
    for job, outcome in zip(store.take(99, Politeness(Manners()), 1e12), outcomes, strict=True):
        if outcome == "-":
            why = Text("打不开，电话 13912346021", "cannot be reached, call 13912346021")
            ended = Outcome(number=job.number, attempt=1, cause="unable", error=why)
            store.settle([(ended, "failed", 0.0)])
            continue
        made = body(job.address, outcome, keys)
        ended = Outcome(
            number=job.number, attempt=1, report=made, failed=outcome == "failed", seconds=1.5
        )
        store.settle([(ended, "done", 0.0)])
    return store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(
        swept(tmp_path / "now", ["failed", "passed", "passed", "cantTell", "inapplicable", "-"])
    ) as made:
        yield made


def test_a_rate_is_of_what_was_decided_and_its_interval_is_exact(store: Store) -> None:
    found = account(store)

    rate = found.rates[SCENARIO]
    assert (rate.failed, rate.asked, rate.passed, rate.inapplicable) == (1, 1, 2, 1)
    assert rate.decided == 4
    assert rate.bounds == interval(1, 4)
    assert found.population == 1000
    assert len(found.rates) == 22


def test_what_was_not_tested_is_counted_and_said_first(store: Store, tmp_path: Path) -> None:
    reporting.write(account(store), tmp_path, "en", "t.csv")

    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "without result: 1" in page
    assert "lines of the table left out: 1" in page
    assert page.index("What was not inspected") < page.index("By scenario")


def test_personal_data_is_masked_and_nothing_runs(store: Store, tmp_path: Path) -> None:
    reporting.write(account(store), tmp_path, "zh", "<script>alert(1)</script>")

    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "13912346021" not in page
    assert "<script" not in page
    book = openpyxl.load_workbook(tmp_path / "report.xlsx")
    assert len(book.sheetnames) == 4
    assert "13912346021" not in str([list(sheet.values) for sheet in book])


def test_tags_have_rates_of_their_own(store: Store) -> None:
    found = account(store)

    assert found.tags["even"][SCENARIO].failed == 1
    assert found.tags["odd"][SCENARIO].failed == 0


def test_changes_are_of_targets_that_were_decided_in_both(tmp_path: Path) -> None:
    before = swept(tmp_path / "before", ["failed", "failed", "passed", "failed", "-"])
    now = swept(tmp_path / "now", ["failed", "passed", "failed", "-", "failed"])

    with closing(before), closing(now):
        changes = account(now, before).changes

    assert changes is not None
    assert (changes.targets, changes.new, changes.gone, changes.still) == (3, 1, 1, 1)


@given(
    st.lists(st.integers(0, 400), min_size=1, unique=True), st.integers(1, 60), st.integers(0, 9)
)
def test_a_sample_is_the_same_whatever_the_order_of_the_table(
    numbers: list[int], size: int, seed: int
) -> None:
    some = [planned(n) for n in numbers]

    kept, about = draw(some, size, seed)
    again, _ = draw(some[::-1], size, seed)

    assert {each.key for each in kept} == {each.key for each in again}
    assert len(kept) == about.size == min(size, len(some))
    assert about.population == len(some)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 50), min_size=1), st.integers(6, 80)
)
def test_strata_give_in_proportion_and_each_at_least_one(sizes: dict[str, int], size: int) -> None:
    some = [
        planned(1000 * place + n, f"region={name}")
        for place, (name, count) in enumerate(sizes.items())
        for n in range(count)
    ]

    kept, about = draw(some, size, 1, "region")

    total = min(size, len(some))
    assert len(kept) == total
    for name, count in sizes.items():
        drawn, of = about.strata[name]
        assert of == count
        assert drawn >= 1
        assert abs(drawn - total * count / len(some)) <= len(sizes)


def test_another_seed_draws_others() -> None:
    some = [planned(n) for n in range(200)]

    assert draw(some, 50, 1)[0] != draw(some, 50, 2)[0]
