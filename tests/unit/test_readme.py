"""What the READMEs say of the 22 scenarios is what the catalogue and the rules say."""

import re
import sys
from pathlib import Path

import pytest

from rectitude import catalogue, rules

ROOT = Path(__file__).parents[2]
READMES = {"en": "README.md", "zh": "README.zh-CN.md"}


def between(document: str, name: str) -> str:
    found = re.search(f"<!-- {name}:begin -->\n(.*?)<!-- {name}:end -->", document, re.DOTALL)
    assert found, f"the markers of {name} are missing"
    return found[1]


@pytest.mark.parametrize("language", READMES)
def test_the_table_of_scenarios_is_the_catalogues(language: str) -> None:
    document = (ROOT / READMES[language]).read_text(encoding="utf-8")
    rows = between(document, "scenarios").splitlines()[2:]
    scenarios = catalogue.load().scenarios
    assert len(rows) == len(scenarios)
    for row, scenario in zip(rows, scenarios, strict=True):
        cells = row.strip("| ").split(" | ")
        kinds = [r.id.rpartition(".")[2] for r in rules.discover() if r.scenario == scenario.id]
        assert f"`{scenario.id}`" in cells[1]
        assert re.findall("`([^`]+)`", cells[5]) == kinds, "run: python docs/readme.py"


@pytest.mark.parametrize("language", READMES)
def test_the_table_is_written_by_the_tool(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import readme

    document = (ROOT / READMES[language]).read_text(encoding="utf-8")
    assert readme.with_table(document, language) == document, "run: python docs/readme.py"
    for name in ("readme", "generate", "generate_ledger", "generate_registers", "markup"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("name", [*READMES.values(), "CONTRIBUTING.md"])
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    document = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document)
    assert links or name == "CONTRIBUTING.md"
    for link in links:
        assert (ROOT / link).exists(), link
