"""The words of the reports: `words.toml` beside this module, and the terms of the catalogue."""

import tomllib
from functools import cache
from importlib import resources

import msgspec

from rectitude import catalogue
from rectitude.text import Text


def word(group: str, name: str, /, **parameters: object) -> Text:
    """
    Return a word of the reports, filled in; what they do not say themselves is the catalogue's.

    >>> word("outcome", "cantTell").zh
    '需人工核验'

    Raises KeyError for an unknown word or a missing parameter.
    """
    own = _words().get(group, {}).get(name)
    return own.format(parameters) if own else catalogue.term(f"{group}.{name}")


def word_or_itself(group: str, name: str) -> Text:
    """Return a word, or the name itself where nothing is called so: names given from outside."""
    try:
        return word(group, name)
    except KeyError:
        return Text(name, name)


@cache
def _words() -> dict[str, dict[str, Text]]:
    file = resources.files("rectitude.reports") / "words.toml"
    return msgspec.convert(
        tomllib.loads(file.read_text(encoding="utf-8")), dict[str, dict[str, Text]]
    )
