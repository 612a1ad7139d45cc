"""The report for a terminal of 80 columns, in both languages."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from rectitude import reports
from rectitude.bundle import Bundle
from rectitude.findings import Inspection, Outcome
from rectitude.reports.text import WIDTH, spans, wrap
from rectitude.text import Language

each_language = pytest.mark.parametrize("language", ["zh", "en"])

WORDS = st.text("abc 中文，。“”（）/.:-é", min_size=1, max_size=400)


@settings(deadline=None)
@given(WORDS, st.sampled_from(["", "  ", "     "]))
def test_no_line_is_wider_than_the_terminal(said: str, indent: str) -> None:
    for line in wrap(said, indent):
        assert cell_len(line) <= WIDTH


@settings(deadline=None)
@given(WORDS)
def test_wrapping_loses_nothing_but_spaces(said: str) -> None:
    assert "".join(wrap(said)).replace(" ", "") == said.replace(" ", "")


@settings(deadline=None)
@given(st.lists(st.sampled_from(["中文", "文，", "“字”。", "（三）", "a.example、"]), max_size=60))
def test_a_line_never_starts_with_closing_punctuation(said: list[str]) -> None:
    for line in wrap("".join(said)):
        assert line[0] not in "，。、”）"


@each_language
def test_the_report_fits(inspection: Inspection, bundle: Bundle, language: Language) -> None:
    for line in reports.render([inspection], "text", language, [bundle]).splitlines():
        assert cell_len(line) <= WIDTH, line


@each_language
def test_a_hostile_report_fits(
    hostile: Inspection, hostile_bundle: Bundle, language: Language
) -> None:
    for line in reports.render([hostile], "text", language, [hostile_bundle]).splitlines():
        assert cell_len(line) <= WIDTH, line


def test_all_five_counts_are_always_there(inspection: Inspection, bundle: Bundle) -> None:
    report = reports.render([inspection], "text", "zh", [bundle])
    assert "✗ 疑似问题 2  ? 需人工核验 1  ✓ 未发现问题 1  - 不适用 1  · 未检测 17" in report


def test_what_failed_says_where_and_what_to_do(inspection: Inspection, bundle: Bundle) -> None:
    report = reports.render([inspection], "text", "en", [bundle])
    assert "[critical]" in report
    assert "1. Do not load the component after Reject." in report
    assert "Have a person answer" in report


def test_every_untested_scenario_has_its_reason(inspection: Inspection, bundle: Bundle) -> None:
    report = reports.render([inspection], "text", "zh", [bundle])
    assert "01-06  这些场景需要链接检测计划。" in report


def test_colours_are_for_terminals_only(inspection: Inspection, bundle: Bundle) -> None:
    assert "\x1b[" not in reports.render([inspection], "text", "zh", [bundle])
    coloured = reports.render([inspection], "text", "zh", [bundle], colour=True)
    assert "\x1b[1;31m" in coloured


def test_nothing_found_is_said_without_praise(inspection: Inspection) -> None:
    scenarios = dict.fromkeys(inspection.summary.scenarios, Outcome.PASSED)
    clean = msgspec.structs.replace(
        inspection,
        findings=(),
        summary=msgspec.structs.replace(inspection.summary, scenarios=scenarios, reasons={}),
    )
    report = reports.render([clean], "text", "zh", [None])
    assert "22 个场景中检测了 22 个：未发现问题。" in report
    assert "合规" not in report
    assert "合格" not in report


def test_runs_of_numbers_are_drawn_together() -> None:
    assert spans([1, 2, 4, 5, 6, 22]) == "01, 02, 04-06, 22"
