"""
Write the table of the 22 scenarios in README.md and README.zh-CN.md anew: `python docs/readme.py`.

A test fails while the tables differ from the catalogue and the rules.
"""

from pathlib import Path

from generate import SOURCES, kinds
from markup import columns, escaped, table

from rectitude import catalogue
from rectitude.text import LANGUAGES, Language, Text

ROOT = Path(__file__).parents[1]
READMES: dict[Language, Path] = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
MARKERS = ("<!-- scenarios:begin -->", "<!-- scenarios:end -->")


def scenario_table(language: Language) -> str:
    """Return the table of the 22 scenarios."""
    head = columns(
        language,
        Text("序号", "No."),
        Text("场景", "Scenario"),
        Text("来源", "Source"),
        Text("机器能判断的", "What a machine can tell"),
        Text("须由人判断的", "What is left for a person"),
        Text("已有规则", "Rules"),
    )
    rows = (
        (
            str(scenario.number),
            f"{escaped(scenario.name[language])}<br>`{scenario.id}`",
            SOURCES[scenario.provenance][language],
            escaped(scenario.machine[language]),
            escaped(scenario.person[language]),
            kinds(scenario, language),
        )
        for scenario in catalogue.load().scenarios
    )
    return table(head, rows)


def with_table(document: str, language: Language) -> str:
    """Return a README with its table written anew; ValueError without the markers."""
    begin, end = MARKERS
    before, _, rest = document.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{begin} and {end} must stand in the document")
    return f"{before}{begin}\n{scenario_table(language)}\n{end}{after}"


def write_readmes() -> None:
    """Write the tables of both READMEs anew."""
    for language in LANGUAGES:
        path = READMES[language]
        path.write_text(with_table(path.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    write_readmes()
