"""The input files that the documentation shows are ones that rectitude reads."""

import re
from pathlib import Path

from rectitude.collectors.answers import collector as answers
from rectitude.collectors.links import plan
from rectitude.collectors.personalisation import plan as push_plan
from rectitude.collectors.register.columns import read_column_map

DOCS = Path(__file__).parents[2] / "docs"
YAML = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(page: str, key: str, folder: Path) -> Path:
    """Save the YAML block of a page that begins with a key."""
    blocks = YAML.findall((DOCS / page).read_text(encoding="utf-8"))
    block = next(block for block in blocks if block.startswith(key))
    path = folder / "shown.yaml"
    path.write_text(block, encoding="utf-8")
    return path


def test_the_link_plan_shown_is_one(tmp_path: Path) -> None:
    read = plan.read(shown("how-to/links.md", "platform", tmp_path))
    assert read.rounds == 8
    assert {link.group for link in read.links} == {"affiliated", "rival", "control"}


def test_the_plan_of_personalisation_shown_is_one(tmp_path: Path) -> None:
    read = push_plan.read(shown("how-to/personalisation.md", "site", tmp_path))
    assert (read.units, read.wait) == (6, 180)
    assert [topic.name for topic in read.topics] == ["football", "parenting"]


def test_the_column_map_shown_is_one(tmp_path: Path) -> None:
    maps = read_column_map(shown("reference/inputs.md", "filings", tmp_path))
    assert maps["filings"].columns == {"网址": "domain"}


def test_the_answers_shown_are_ones(tmp_path: Path) -> None:
    given = answers.read(shown("reference/inputs.md", "enterprise", tmp_path))
    assert len(given.answers) == 3
    assert given.signed is not None
