"""Demo town shows what it says: each violation is found, and no honest twin is accused."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rectitude.cli import main
from rectitude.demo import town
from rectitude.findings import Outcome
from rectitude.text import Language

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

ROOT = Path(__file__).parents[2]
READMES: dict[Language, str] = {"en": "README.md", "zh": "README.zh-CN.md"}

ALSO = {"yunfan.localhost": {"data.sharing.uncontrolled"}}
"""What a site shows besides the violation that it stands for: who shares unnamed, shares unlisted."""


def test_the_whole_town_is_inspected_and_exactly_its_violations_are_found(tmp_path: Path) -> None:
    arguments = ["inspect", "demo", "--format", "json", "--output", str(tmp_path), "--lang", "en"]

    result = CliRunner().invoke(main, arguments, catch_exceptions=False)

    assert result.exit_code == 1, result.stderr
    found = {}
    for path in tmp_path.glob("*.json"):
        report = json.loads(path.read_text(encoding="utf-8"))
        host = report["target"]["address"].split("//")[1].partition(":")[0]
        outcomes = report["summary"]["scenarios"]
        found[host] = {each for each, outcome in outcomes.items() if outcome == Outcome.FAILED}
    expected = {
        firm.host: ({firm.violates} if firm.violates else set()) | ALSO.get(firm.host, set())
        for firm in town.firms()
    }
    assert found == expected


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_readme_shows_what_is_really_printed(language: Language) -> None:
    result = CliRunner().invoke(
        main, ["inspect", "demo", "--lang", language], catch_exceptions=False
    )

    assert block(language) == re.sub(r"localhost:\d+", "localhost:8400", result.stdout).strip()


def block(language: Language) -> str:
    """Return the output that the README shows."""
    readme = (ROOT / READMES[language]).read_text(encoding="utf-8")
    shown = readme.partition("<!-- demo:begin -->")[2].partition("<!-- demo:end -->")[0]
    return shown.strip().removeprefix("```text").removesuffix("```").strip()


def test_every_firm_is_either_a_violation_or_an_honest_twin() -> None:
    for firm in town.firms():
        assert bool(firm.violates) != bool(firm.twin_of), firm.host
