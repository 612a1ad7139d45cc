"""What the READMEs say of the 22 scenarios is what the catalogue and the rules say."""

import re
import sys
from pathlib import Path
from typing import get_args

import pytest

from rectitude import catalogue, rules
from rectitude.options import BUILT_KINDS, TargetKind

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


KINDS: dict[TargetKind, tuple[str, str]] = {
    "website": ("website", "网站"),
    "app": ("app package", "应用安装包"),
    "capture": ("capture", "流量记录文件"),
    "links": ("link plan", "链接检测方案"),
    "register": ("register", "登记材料"),
    "answers": ("self-inspection answers", "自查答卷"),
}


@pytest.mark.parametrize(("language", "heading"), [("en", "Limits"), ("zh", "局限")])
def test_the_limits_name_every_kind_of_target_as_it_is(language: str, heading: str) -> None:
    document = (ROOT / READMES[language]).read_text(encoding="utf-8")
    first = document.partition(f"## {heading}\n")[2].partition("\n- ")[2].partition("\n- ")[0]
    can, _, cannot = first.casefold().partition({"en": "app packages", "zh": "还不能"}[language])
    cannot = first.casefold()[len(can) :]
    for kind in get_args(TargetKind):
        name = KINDS[kind][language == "zh"]
        assert (name in can, name in cannot) == (kind in BUILT_KINDS, kind not in BUILT_KINDS), kind
