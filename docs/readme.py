"""
Write the list of aspects in README.md and README.zh-CN.md anew: `python docs/readme.py`.

A test fails while the lists differ from the catalogue. The documentation has a table of all scenarios.
"""

from pathlib import Path

from markup import escaped

from rectitude import catalogue
from rectitude.text import LANGUAGES, Language

ROOT = Path(__file__).parents[1]
READMES: dict[Language, Path] = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
MARKERS = ("<!-- aspects:begin -->", "<!-- aspects:end -->")


def aspects(language: Language) -> str:
    """Return the four aspects with their types of issue and the numbers of their scenarios."""
    book = catalogue.load()
    lines = []
    for aspect in book.aspects:
        lines.append(f"- **{escaped(aspect.name[language])}**")
        for issue_type in (each for each in book.issue_types if each.aspect == aspect.id):
            numbers = [each.number for each in book.scenarios if each.issue_type == issue_type.id]
            lines.append(f"  - {escaped(issue_type.name[language])} ({numbers[0]}–{numbers[-1]})")
    return "\n".join(lines)


def with_aspects(document: str, language: Language) -> str:
    """Return a README with its list written anew; ValueError without the markers."""
    begin, end = MARKERS
    before, _, rest = document.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{begin} and {end} must stand in the document")
    return f"{before}{begin}\n{aspects(language)}\n{end}{after}"


def write_readmes() -> None:
    """Write the lists of both READMEs anew."""
    for language in LANGUAGES:
        path = READMES[language]
        path.write_text(with_aspects(path.read_text(encoding="utf-8"), language), encoding="utf-8")


if __name__ == "__main__":
    write_readmes()
