"""
The rules, found by walking this package: a rule's home is `resource/filing/missing/website.py`.

It is a module with `VERSION` and `judge(...)`; its id is its path. Each parameter of `judge` is an
evidence aggregate; one that is `X | None` is optional, one that is missing gives `untested`.
Beside `website.py` lies `website.toml` with all that people read. The file is named after the kind of
target, so that to judge one kind nothing of the others is imported.

A module that lies at the top (`answers.py`) judges every scenario in the same way: it stands for one
rule a scenario, and its `judge` is told which by a parameter `scenario`.
"""

import pkgutil
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib import import_module, resources
from types import ModuleType, NoneType, UnionType
from typing import Union, get_args, get_origin, get_type_hints

import msgspec

import rectitude.rules
from rectitude import catalogue
from rectitude.catalogue import Scenario
from rectitude.evidence import Aggregate
from rectitude.findings import Finding, Outcome
from rectitude.text import Text

Judge = Callable[..., Iterator[Finding]]

_ALSO = {
    "website": frozenset(
        {
            *(
                "popups",
                "website_clients",
                "website_copies",
                "website_downloads",
                "website_gates",
                "website_links",
            ),
            "website_register",
        }
    )
}
"""Further names of modules that judge a kind of target: by the evidence that its inspection gives beside."""

_JUDGES = {name: kind for kind, names in _ALSO.items() for name in names}


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that people read of a rule: the TOML beside it."""

    title: Text
    messages: dict[str, Text]
    remedy: Text
    applies_to: Text
    expects: Text
    why: Text
    put_it_right: Text
    question: Text | None = None
    remedies: dict[str, Text] = {}
    """A remedy of its own for a message; others get `remedy`."""
    notice_term: str | None = None
    """The term of public notices (问题项) that this rule maps to: an id of the catalogue."""
    method: tuple[str, ...] = ()
    """Clauses of published test methods that the rule follows."""
    messages_of: str = ""
    """A rule beside this one that judges by the same facts: what it says, this one may say too."""
    never: tuple[Outcome, ...] = ()
    """Outcomes that the rule cannot give, since it sees a part of its scenario alone."""

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes that the rule may give."""
        return tuple(outcome for outcome in Outcome if outcome not in self.never)


class Need(msgspec.Struct, frozen=True):
    """An aggregate that a rule judges, and whether it can do without."""

    name: str
    aggregate: type[Aggregate]
    optional: bool


class Rule(msgspec.Struct, frozen=True):
    """A rule: the scenario it establishes, what it needs, the function that judges, its words."""

    id: str
    scenario: str
    version: int
    judge: Judge
    needs: tuple[Need, ...]
    words: Words
    home: str
    """The path of its module: its id, or what it shares with the rules of other scenarios."""


@cache
def discover(kind: str = "") -> tuple[Rule, ...]:
    """Return every rule, or those that judge a kind of target, ordered by scenario and id."""
    found = [rule for module in _modules(kind) for rule in _rules(module)]
    order = {scenario.id: scenario.number for scenario in catalogue.load().scenarios}
    return tuple(sorted(found, key=lambda rule: (order[rule.scenario], rule.id)))


def select(prefixes: Iterable[str], kind: str = "") -> tuple[Rule, ...]:
    """Return the rules (of a kind of target) whose id lies under a dotted prefix; without any, all."""
    wanted = tuple(prefixes)
    return tuple(
        rule
        for rule in discover(kind)
        if not wanted or any(f"{rule.id}.".startswith(f"{prefix}.") for prefix in wanted)
    )


@cache
def kinds(scenario: str) -> tuple[str, ...]:
    """
    Return the kinds of target on which a scenario is judged, self-inspection answers aside.

    The names of the modules say it, so that to name what else there is imports nothing of it.

    >>> kinds("user.popup.close-defect")
    ('app', 'website')
    """
    place = scenario.replace(".", "/").replace("-", "_")
    folders = [f"{base}/{place}" for base in rectitude.rules.__path__]
    names = {info.name for info in pkgutil.iter_modules(folders) if not info.name.startswith("_")}
    return tuple(sorted({_JUDGES.get(name, name) for name in names}))


def _modules(kind: str) -> Iterator[ModuleType]:
    wanted = {kind, *_ALSO.get(kind, ())}
    for info in pkgutil.walk_packages(rectitude.rules.__path__, "rectitude.rules."):
        name = info.name.rpartition(".")[2]
        if not info.ispkg and not name.startswith("_") and (not kind or name in wanted):
            yield import_module(info.name)


def _rules(module: ModuleType) -> Iterator[Rule]:
    home = module.__name__.removeprefix("rectitude.rules.").replace("_", "-")
    own, _, _ = home.rpartition(".")
    words, needs = _words(module.__name__), tuple(_needs(module.judge))
    if own:
        yield Rule(home, own, module.VERSION, module.judge, needs, words, home)
        return
    for scenario in catalogue.load().scenarios:
        title = words.title.format({"scenario": scenario.name})
        yield Rule(
            id=f"{scenario.id}.{home}",
            scenario=scenario.id,
            version=module.VERSION,
            judge=partial(module.judge, scenario=scenario),
            needs=needs,
            words=msgspec.structs.replace(words, title=title),
            home=home,
        )


def _needs(judge: Judge) -> Iterator[Need]:
    for name, hint in get_type_hints(judge).items():
        if name == "return" or hint is Scenario:
            continue
        optional = get_origin(hint) in {Union, UnionType} and NoneType in get_args(hint)
        kind = next(k for k in get_args(hint) if k is not NoneType) if optional else hint
        yield Need(name, kind, optional)


def _words(module_name: str) -> Words:
    words = _own_words(module_name)
    if not words.messages_of:
        return words
    package = module_name.rpartition(".")[0]
    shared = _own_words(f"{package}.{words.messages_of}").messages
    return msgspec.structs.replace(words, messages={**shared, **words.messages})


def _own_words(module_name: str) -> Words:
    package, _, name = module_name.rpartition(".")
    file = resources.files(package) / f"{name}.toml"
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Words)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ValueError(f"{module_name}: {name}.toml: {error}") from error
