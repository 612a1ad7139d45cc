"""Everything that a page says has words in both languages."""

import re
from pathlib import Path

import pytest

import rectitude.ledger
from rectitude.ledger import words
from rectitude.ledger.actor import Role
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages.cases.beginnings import BEGINNINGS

SOURCES = Path(rectitude.ledger.__file__).parent
RECORDED = re.compile(rf'^\s*"((?:{"|".join(MACHINES)})\.[a-z_]+)",$', re.MULTILINE)
SAID = re.compile(r'{% say "([a-z_.]+)"')


def recorded() -> set[str]:
    """Return the names of events that are written without a transition of a table."""
    text = "\n".join(path.read_text("utf-8") for path in SOURCES.rglob("actions.py"))
    names = set(RECORDED.findall(text))
    return {
        name for name in names if name.split(".")[1] not in MACHINES[name.split(".")[0]].transitions
    }


def test_every_event_of_a_case_has_words() -> None:
    found = recorded()

    assert len(found) > 8
    assert {name for name in found if not words.known(f"event.{name.replace('.', '_')}")} == set()


def test_every_template_says_what_is_in_the_catalogue() -> None:
    said = {
        key for path in SOURCES.rglob("*.html") for key in SAID.findall(path.read_text("utf-8"))
    }

    assert {key for key in said if not words.known(key)} == set()


@pytest.mark.parametrize("name", sorted(BEGINNINGS))
def test_every_beginning_says_what_it_is(name: str) -> None:
    assert words.known(f"begin.{name}")
    assert words.known(f"begin_lead.{name}")


def test_every_role_has_a_word() -> None:
    people = set(Role) - {Role.ENGINE, Role.PUBLIC}

    assert {role for role in people if not words.known(f"role.{role}")} == set()
