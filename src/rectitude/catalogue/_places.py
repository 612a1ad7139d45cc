"""The sentences that say where a finding stands."""

import tomllib
from functools import cache
from importlib import resources

import msgspec

from rectitude.text import Text


def place(kind: str) -> Text:
    """Return the sentence for a kind of place; KeyError for an unknown one."""
    return _places()[kind]


@cache
def _places() -> dict[str, Text]:
    file = resources.files("rectitude.catalogue") / "places.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), dict[str, Text])
