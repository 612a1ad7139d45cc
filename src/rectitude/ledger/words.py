"""The words of the ledger's pages: a key, in Chinese and in English, from `words.toml`."""

import tomllib
from functools import cache
from importlib import resources

import msgspec
from django.utils.translation import get_language

from rectitude.text import Language, Text


def language() -> Language:
    """Return the language of the page being made."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def words(key: str) -> Text:
    """Return the text of a dotted key; KeyError for an unknown one."""
    group, _, name = key.rpartition(".")
    return _all()[group][name]


def known(key: str) -> bool:
    """Return whether there is a text under a dotted key."""
    group, _, name = key.rpartition(".")
    return name in _all().get(group, {})


def of_group(group: str) -> list[str]:
    """Return the names of a group's texts."""
    return list(_all()[group])


def say(key: str, **parameters: object) -> str:
    """Return a text in the page's language, with its parameters filled in."""
    return words(key).filled(language(), parameters) if parameters else _plain(key, language())


@cache
def _plain(key: str, to: Language) -> str:
    """Return a text that has no parameters: most of those of a page have none."""
    return words(key).filled(to, {})


@cache
def _all() -> dict[str, dict[str, Text]]:
    raw = tomllib.loads((resources.files(__package__) / "words.toml").read_text("utf-8"))
    return msgspec.convert(raw, dict[str, dict[str, Text]])
