"""Read the TOML files of the catalogue strictly: an error names the file and the place in it."""

from collections import Counter
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from rectitude.catalogue._model import (
    Aspect,
    Catalogue,
    Instrument,
    IssueType,
    LegalBasis,
    MethodClause,
    NoticeTerm,
    Scenario,
)
from rectitude.text import Text

_T = TypeVar("_T")


class CatalogueError(Exception):
    """The catalogue's own data is wrong; the message names the file and the place in it."""


class _Aspects(msgspec.Struct, forbid_unknown_fields=True):
    aspects: tuple[Aspect, ...]
    issue_types: tuple[IssueType, ...]


class _Instruments(msgspec.Struct, forbid_unknown_fields=True):
    instruments: tuple[Instrument, ...]


class _NoticeTerms(msgspec.Struct, forbid_unknown_fields=True):
    notice_terms: tuple[NoticeTerm, ...]


class _Methods(msgspec.Struct, forbid_unknown_fields=True):
    methods: tuple[MethodClause, ...]


@cache
def load() -> Catalogue:
    """
    Return the catalogue; it is read once.

    Raises CatalogueError, naming file and place, if a file is not as it should be.
    """
    return read(files("rectitude.catalogue"))


@cache
def _terms() -> dict[str, Text]:
    return read_terms(files("rectitude.catalogue").joinpath("terms.toml"))


@cache
def _places() -> dict[str, Text]:
    return read_toml(files("rectitude.catalogue").joinpath("places.toml"), dict[str, Text])


def term(id: str) -> Text:
    """
    Return a word that messages and reports share: `mobile`, `severity.low`; KeyError if unknown.

    >>> term("cantTell").zh
    '需人工核验'
    """
    return _terms()[id]


def place(kind: str) -> Text:
    """
    Return the sentence that names a place of this kind, with `{fields}` to fill in.

    >>> place("page").format({"url": "https://a.example/"}).en
    'page https://a.example/'

    Raises KeyError if the kind is unknown.
    """
    return _places()[kind]


def read(folder: Traversable) -> Catalogue:
    """Read a catalogue from the folder that holds its files."""
    aspects = read_toml(folder.joinpath("aspects.toml"), _Aspects)
    instruments = read_toml(folder.joinpath("instruments.toml"), _Instruments).instruments
    notice_terms = read_toml(folder.joinpath("notice_terms.toml"), _NoticeTerms).notice_terms
    methods = read_toml(folder.joinpath("methods.toml"), _Methods).methods
    catalogue = Catalogue(
        aspects=aspects.aspects,
        issue_types=aspects.issue_types,
        scenarios=(),
        instruments=instruments,
        notice_terms=notice_terms,
        methods=methods,
    )
    scenario_files = [
        file for file in folder.joinpath("scenarios").iterdir() if file.name.endswith(".toml")
    ]
    scenarios = [_scenario(file, catalogue) for file in scenario_files]
    scenarios.sort(key=lambda scenario: scenario.number)
    return msgspec.structs.replace(catalogue, scenarios=tuple(scenarios))


def read_toml(file: Traversable, shape: type[_T]) -> _T:
    """Read one file as the given shape; raises CatalogueError with file and path."""
    try:
        return msgspec.toml.decode(file.read_bytes(), type=shape)
    except msgspec.DecodeError as error:
        raise CatalogueError(f"{file.name}: {error}") from error


def read_terms(file: Traversable) -> dict[str, Text]:
    """Read the terms by their full ids and, where that is clear, by their short ones."""
    groups = read_toml(file, dict[str, dict[str, Text]])
    terms = {
        f"{group}.{word}": text
        for group, members in groups.items()
        for word, text in members.items()
    }
    often = Counter(word for members in groups.values() for word in members)
    short = {
        word: text
        for members in groups.values()
        for word, text in members.items()
        if often[word] == 1
    }
    return short | terms


def _scenario(file: Traversable, known: Catalogue) -> Scenario:
    """Read one scenario, check what it refers to, and date its legal basis."""
    scenario = read_toml(file, Scenario)
    if file.name != f"{scenario.id}.toml":
        raise CatalogueError(f"{file.name}: the id is {scenario.id}")
    try:
        issue_type = known.issue_type(scenario.issue_type)
        known.aspect(scenario.aspect)
        for notice_term in scenario.notice_terms:
            known.notice_term(notice_term)
        for clause in scenario.method:
            known.method(clause)
        basis = tuple(_dated(basis, known.instrument(basis.instrument)) for basis in scenario.basis)
    except KeyError as error:
        raise CatalogueError(f"{file.name}: nothing is known by the id {error}") from error
    if issue_type.aspect != scenario.aspect:
        raise CatalogueError(f"{file.name}: {issue_type.id} belongs to {issue_type.aspect}")
    return msgspec.structs.replace(scenario, basis=basis)


def _dated(basis: LegalBasis, instrument: Instrument) -> LegalBasis:
    return msgspec.structs.replace(
        basis, in_force_from=instrument.in_force_from, in_force_to=instrument.in_force_to
    )
