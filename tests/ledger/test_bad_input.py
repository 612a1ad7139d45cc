"""No form and no list of the ledger fails with any of 40 kinds of bad input."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from ledger.forms_on_pages import MARKS, FormOnPage, forms_on
from ledger.furnished import WALKED, furnish, of_people
from ledger.stations import stations, undone
from ledger.test_isolation import client, filled, full, ours
from ledger.world import World
from rectitude.ledger.actor import Role
from rectitude.ledger.fields import Field
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages.cases.beginnings import BEGINNINGS
from rectitude.ledger.transitions import Act

__all__ = ["full"]

BAD: dict[str, str] = {
    "empty": "", "blank": "   ", "zero": "0", "minus": "-1", "float": "1.5", "exponent": "1e9",
    "huge": "9" * 40, "beyond a column": str(2**63), "beyond an integer": str(2**31), "nan": "NaN",
    "infinity": "Infinity", "hexadecimal": "0x1F", "full-width figures": "１２３", "arabic figures": "١٢٣",
    "superscript": "²", "null": "null", "true": "true", "list": "[]", "object": "{}", "nul": "a\x00b",
    "control": "\x01\x1b[31m", "line ends": "a\r\nb\n\nc", "long": "x" * 30_000, "wide": "漢" * 6_000,
    "emoji": "👩‍👧" * 50, "backwards": "\u202etxt.exe", "combining": "e\u0301" * 500, "lone": "\ufffd\uffff",
    "markup": "<script>alert(1)</script>", "attribute": '"><img src=x onerror=alert(1)>',
    "template": "{{ request }}{% debug %}", "format": "{0.__class__} %s %n", "sql": "' OR 1=1; --",
    "like": "%_\\%", "path": "../../etc/passwd", "address": "http://127.0.0.1:1/", "no date": "2026-02-30",
    "far date": "9999-12-31", "old date": "0001-01-01", "time": "25:61", "formula": "=1+1",
}  # fmt: skip
"""What people and programs send where something else is meant, by what it is."""

QUICK = ("empty", "huge", "nul", "markup", "superscript", "far date")
"""Those that the quick tests try; the others are tried with the long ones."""

REST = [name for name in BAD if name not in QUICK]
KINDS = [
    pytest.param(QUICK, id="quick"),
    *(pytest.param(REST[n::3], id=f"part {n + 1}", marks=pytest.mark.e2e) for n in range(3)),
]

ROUNDS = 5
"""How often a page is asked anew because it wanted names that it was not given."""


def test_there_are_forty_kinds() -> None:
    assert len(BAD) >= 40


@dataclass
class Names:
    """What a page asks its query, its form and its files for."""

    fields: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)

    def given(self, method: str, bad: str) -> dict[str, Any]:
        """Return something bad under every name."""
        said: dict[str, Any] = dict.fromkeys(self.fields - {"csrfmiddlewaretoken"}, bad)
        return said | {name: uploaded(bad) for name in self.files if method == "post"}


@contextmanager
def noted() -> Iterator[Names]:
    """Note every name that queries, forms and their files are asked for meanwhile."""
    names = Names()

    def noting(read: Any) -> Any:
        def asked(self: Any, key: Any, *rest: Any, **more: Any) -> Any:
            if isinstance(key, str) and not is_of_routes(self):
                (names.fields if isinstance(self, QueryDict) else names.files).add(key)
            return read(self, key, *rest, **more)

        return asked

    with pytest.MonkeyPatch.context() as patched:
        for name in ("__getitem__", "_getlist", "__contains__"):
            patched.setattr(MultiValueDict, name, noting(getattr(MultiValueDict, name)))
        yield names


def is_of_routes(asked: MultiValueDict[Any, Any]) -> bool:
    """Return whether it is a table of Django's own, of addresses by view and name: no page reads it."""
    return any(map(callable, asked))


def uploaded(bad: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(bad[:80].rstrip("/") or "x", bad.encode()[:2000] or b"x")


def asked_for(walker: Client, method: str, address: str) -> Names:
    """Return all that a page asks for: it is given what it asked for until it asks for nothing more."""
    known = Names()
    for _ in range(ROUNDS):
        with noted() as names, undone():
            getattr(walker, method)(address, known.given(method, "x"))
        before = len(known.fields) + len(known.files)
        known = Names(known.fields | names.fields, known.files | names.files)
        if len(known.fields) + len(known.files) == before:
            break
    return known


def pages() -> dict[str, list[str]]:
    """Return the addresses of every page of people, by their route; the API is tested by its description."""
    routes = [path for path in ours() if not path.startswith("api/")]
    return {path: sorted({f"/{address}" for address in filled(path)}) for path in routes}


@pytest.mark.slow
@pytest.mark.parametrize("kinds", KINDS)
@pytest.mark.parametrize("who", ["inspector", "editor", None])
def test_every_page_takes_anything_under_every_name_that_it_reads(
    full: World, kinds: Sequence[str], who: str | None
) -> None:
    walker, seen = client(full, who), set()

    for route, filled_in in pages().items():
        for method in ("get", "post"):
            tried: set[frozenset[str]] = set()
            for address in filled_in:
                names = asked_for(walker, method, address)
                if (wanted := frozenset(names.fields | names.files)) in tried:
                    continue
                tried.add(wanted)
                seen |= wanted
                for kind in kinds if wanted else ():
                    with undone():
                        answer = getattr(walker, method)(address, names.given(method, BAD[kind]))
                    assert answer.status_code < 500, (address, kind)
                    text = answer.content.decode(errors="replace")
                    assert "<script>alert(1)" not in text, (route, address)

    wanted = {"inspector": {"assignee", "kept", "files"}, "editor": {"admit", "reports", "q"}}
    assert wanted.get(str(who), {"code"}) <= seen, "the names that are read are not found any more"


def offered(world: World, tried: set[str]) -> Iterator[tuple[str, str, str, Sequence[Field]]]:
    """Yield the forms that were not tried yet, each with its name, who may send it, and where."""
    people = {name: world.actor(name) for name in world.people}
    for entity, machine in MACHINES.items():
        base = {"problem": "problems", "clue": "clues"}.get(entity, f"cases/{entity}")
        for each in machine:
            name = f"{entity}.{each.name}"
            if each.internal or not each.fields or name in tried:
                continue
            for case in machine.model.objects.filter(state__in=each.sources):
                for who, actor in people.items():
                    if each.refusal(Act(case, actor, world.now)) is None:
                        yield name, who, f"/{base}/{case.pk}/{each.name}/", each.fields
    for name, begun in BEGINNINGS.items():
        if f"begin.{name}" not in tried:
            for parent in begun.parent.objects.all() if begun.parent else [None]:
                for who, actor in people.items():
                    if actor.has(*begun.roles) and begun.refusal(parent, actor) is None:
                        key = f"{parent.pk}/" if parent is not None else ""
                        fields = begun.fields(actor, parent)
                        yield f"begin.{name}", who, f"/begin/{name}/{key}", fields


@pytest.mark.slow
@pytest.mark.parametrize("kinds", KINDS)
def test_every_form_takes_anything_in_any_field(
    world: World, kinds: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: world.now)
    walkers = {who: client(world, who) for who in world.people}
    forms = {
        f"{entity}.{each.name}"
        for entity, machine in MACHINES.items()
        for each in machine
        if each.fields and not each.internal
    } | {f"begin.{name}" for name in BEGINNINGS}
    tried: set[str] = set()

    for _ in stations(world):
        for name, who, address, fields in offered(world, tried):
            if name in tried:
                continue
            files = {each.name for each in fields if each.kind == "files"}
            named = {each.name for each in fields} - files
            places = {f"{each.name}-0" for each in fields if each.kind == "places"}
            names = Names(named | places, files)
            for kind in kinds:
                with undone():
                    answer = walkers[who].post(address, names.given("post", BAD[kind]))
                assert answer.status_code < 500, (who, address, kind)
                if answer.status_code in {302, 422}:
                    tried.add(name)

    assert forms - tried == set(), "forms that no station offers"


@pytest.fixture
def furnished(world: World) -> World:
    return furnish(world)


def everything_shown(world: World, who: str | None) -> Iterator[FormOnPage]:
    """Yield each form that a role is shown on any route, and those that it leads to, once."""
    walker, known = client(world, who), set[object]()
    waiting: list[tuple[str, Callable[[], Any]]] = [
        (f"/{path}", partial(answered, walker, "get", f"/{path}")) for path in of_people()
    ]
    while waiting:
        page, seen = waiting.pop()
        answer = seen()
        assert answer.status_code < 500, page
        if not answer.get("Content-Type", "").startswith("text/html"):
            continue
        for form in forms_on(answer.content.decode(), page):
            if form.kind in known:
                continue
            known.add(form.kind)
            yield form
            waiting += [
                (form.address, partial(answered, walker, form.method, form.address, given))
                for given in chosen(form)
            ]


def answered(
    walker: Client, method: str, address: str, given: Mapping[str, Any] | None = None
) -> Any:
    """Return the answer to a request that leaves nothing behind, neither in the ledger nor signed out."""
    cookies = deepcopy(walker.cookies)
    try:
        with undone():
            return getattr(walker, method)(address, given)
    finally:
        walker.cookies = cookies


def chosen(form: FormOnPage) -> Iterator[dict[str, list[str]]]:
    """Yield what is sent where only something is chosen: each action of a list in its turn."""
    if "action" in form.choices:
        yield from (form.sent({"action": each}) for each in form.choices["action"])
    elif form.choices or form.method == "post":
        yield form.sent({})


def tries(form: FormOnPage, bad: str) -> Iterator[dict[str, list[str]]]:
    """Yield a form with something bad in all that is written, in each field alone, and in all there is."""
    written = form.written - MARKS
    buttons = [{name: each} for name, values in form.choices.items() for each in values[:3]] or [{}]
    for button in buttons:
        yield form.sent({**dict.fromkeys(written, bad), **button})
    alike = {name.partition("-")[0]: name for name in sorted(form.names)}
    for name in alike.values():  # of the answers to 22 questions one is enough
        yield form.sent({name: bad})
    yield form.sent(dict.fromkeys(form.names, bad))


SHOWN = {
    "inspector": {"/bulk/problem/"},
    "technical_reviewer": {"/bulk/problem/"},
    "administrator": {"/administration/", "/administration/0/change/", "/calendar/"},
    "laboratory": {"/problems/reports/"},
}
"""Where forms of a role are sent, some of many: were they not found, nothing would be tried."""


def test_someone_in_every_role_is_walked(world: World) -> None:
    assert {role for who in WALKED for role in world.actor(who).roles} == set(Role) - {
        Role.ENGINE,
        Role.PUBLIC,
    }


BY_ROLE = [
    pytest.param(who, marks=() if who == "laboratory" else pytest.mark.e2e)
    for who in (None, *WALKED)
]


@pytest.mark.turns(6)
@pytest.mark.slow
@pytest.mark.parametrize("who", BY_ROLE)
def test_every_form_that_a_role_is_shown_takes_anything(
    furnished: World, who: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: furnished.now)
    walker, shown = client(furnished, who), set[str]()

    for form in everything_shown(furnished, who):
        shown.add(form.kind[1])
        try_all(walker, form, QUICK)

    assert SHOWN.get(str(who), {"/clues/new/"}) <= shown, "forms are not found any more"


@pytest.mark.e2e
@pytest.mark.turns(6)
@pytest.mark.slow
@pytest.mark.parametrize(
    "kinds", [REST[n::6] for n in range(6)], ids=[f"part {n}" for n in range(1, 7)]
)
def test_every_form_that_anyone_is_shown_takes_anything(
    furnished: World, kinds: Sequence[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "now", lambda: furnished.now)
    tried = set[object]()

    for who in (None, *WALKED):
        walker = client(furnished, who)
        for form in everything_shown(furnished, who):
            if form.kind not in tried:
                tried.add(form.kind)
                try_all(walker, form, kinds)


def try_all(walker: Client, form: FormOnPage, kinds: Sequence[str]) -> None:
    """Send a form with each kind of bad input."""
    for kind in kinds:
        files = {name: uploaded(BAD[kind]) for name in form.files}
        for given in tries(form, BAD[kind]):
            answer = answered(walker, form.method, form.address, {**given, **files})
            assert answer.status_code < 500, (form.address, given)
            assert "<script>alert(1)" not in answer.content.decode(errors="replace"), form.address
