"""What the READMEs say of the 22 scenarios is what the catalogue and the rules say."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from rectitude import catalogue, rules
from rectitude.collectors.kinds import kinds
from rectitude.text import Language, Text

ROOT = Path(__file__).parents[2]
READMES = {"en": "README.md", "zh": "README.zh-CN.md"}


def between(document: str, name: str) -> str:
    found = re.search(f"<!-- {name}:begin -->\n(.*?)<!-- {name}:end -->", document, re.DOTALL)
    assert found, f"the markers of {name} are missing"
    return found[1]


@pytest.fixture
def docs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    yield
    for name in ("readme", "generate", "generate_ledger", "generate_registers", "markup"):
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("docs")
@pytest.mark.parametrize("language", READMES)
def test_the_list_of_aspects_is_written_by_the_tool(language: Language) -> None:
    import readme

    document = (ROOT / READMES[language]).read_text(encoding="utf-8")
    assert readme.with_aspects(document, language) == document, "run: python docs/readme.py"
    listed = between(document, "aspects")
    book = catalogue.load()
    assert all(each.name[language] in listed for each in (*book.aspects, *book.issue_types))
    assert re.findall(r"\((\d+)–(\d+)\)", listed)[-1][1] == str(len(book.scenarios))


@pytest.mark.usefixtures("docs")
@pytest.mark.parametrize("language", READMES)
def test_the_documentation_has_the_table_of_all_scenarios(language: Language) -> None:
    import generate

    rows = generate.scenario_table(language).splitlines()[2:]
    scenarios = catalogue.load().scenarios
    assert len(rows) == len(scenarios)
    for row, scenario in zip(rows, scenarios, strict=True):
        cells = row.strip("| ").split(" | ")
        kinds_of = [r.id.rpartition(".")[2] for r in rules.discover() if r.scenario == scenario.id]
        assert f"`{scenario.id}`" in cells[1]
        assert re.findall("`([^`]+)`", cells[5]) == kinds_of


def test_installing_and_the_first_commands_stand_above_everything_else() -> None:
    for name, heading in zip(READMES.values(), ("## Install", "## 安装"), strict=True):
        document = (ROOT / name).read_text(encoding="utf-8")
        assert re.search("^## .*", document, re.MULTILINE)[0] == heading  # type: ignore[index]
        assert document.partition("```console\n$ ")[2].startswith("pip install")


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" not in project
    assert "version" in project["dynamic"]


def test_every_fragment_of_the_changelog_has_a_known_type() -> None:
    types = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "towncrier"
    ]["type"]
    known = "|".join(each["directory"] for each in types)
    for fragment in (ROOT / "changes").glob("*.md"):
        assert re.fullmatch(rf"\+[a-z0-9-]+\.({known})\.md", fragment.name), fragment.name


def test_classifiers_claim_the_pythons_on_which_tests_are_run() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    claimed = {c.rpartition(" ")[2] for c in project["classifiers"] if "Python ::" in c}
    assert claimed == {"3.11", "3.13"}


@pytest.mark.parametrize("name", [*READMES.values(), "CONTRIBUTING.md"])
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    document = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", document)
    assert links or name == "CONTRIBUTING.md"
    for link in links:
        assert (ROOT / link).exists(), link


SAID = {"app": Text("应用安装包", "app package")}


@pytest.mark.parametrize(
    ("language", "heading", "cannot"), [("en", "Limits", "inspected. "), ("zh", "局限", "还不能")]
)
def test_the_limits_name_every_kind_of_target_as_it_is(
    language: Language, heading: str, cannot: str
) -> None:
    document = (ROOT / READMES[language]).read_text(encoding="utf-8")
    first = document.partition(f"## {heading}\n")[2].partition("\n- ")[2].partition("\n- ")[0]
    can, _, not_yet = " ".join(first.casefold().split()).partition(cannot)
    for name, kind in kinds().items():
        word = SAID.get(name) or catalogue.term(f"target.{name}")
        said = word[language].casefold()
        assert (said in can, said in not_yet) == (kind.built, not kind.built), name
