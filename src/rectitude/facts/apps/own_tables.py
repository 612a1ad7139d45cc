"""Tables of an app's own databases: over whose rows a cursor goes, and what puts rows into one."""

import re
from collections.abc import Iterator

from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.own_files import held, text
from rectitude.facts.apps.program import Method, Program

CURSOR = "Landroid/database/Cursor;"
_DATABASES = (
    "Landroid/database/sqlite/SQLiteDatabase;",
    "Landroidx/sqlite/db/SupportSQLiteDatabase;",
)
_OF_ROOM = "Landroidx/room/"
_INSERTS = ("insert", "insertOrThrow", "insertWithOnConflict", "replace", "replaceOrThrow")
_FROM = re.compile(r"""\bfrom\s{1,9}["'`\[]?(\w{1,99})""", re.IGNORECASE)
_INTO = re.compile(
    r"""\b(?:insert|replace)\b[^()]{0,40}?\binto\s{1,9}["'`\[]?(\w{1,99})""", re.IGNORECASE
)
_DEEPEST = 3
"""Methods and fields through which a cursor is followed back; ours."""


def is_of_database(program: Program, body: Body, cursor: Origins, depth: int = 0) -> bool:
    """Return whether a cursor may go over rows of a database of the app's own."""
    return any(
        _is_of_database(each)
        or (
            depth < _DEEPEST
            and any(is_of_database(program, *one, depth + 1) for one in held(program, each))
        )
        for each in cursor
    )


def _is_of_database(origin: Origin) -> bool:
    callee = origin.what
    return isinstance(callee, Signature) and (
        callee.owner in _DATABASES or callee.owner.startswith(_OF_ROOM)
    )


def named(program: Program, body: Body, cursor: Origins, depth: int = 0) -> str:
    """Return the table over whose rows a cursor goes; nothing where that is not known."""
    found = {_named(program, body, each, depth) for each in cursor}
    return found.pop() if len(found) == 1 else ""


def _named(program: Program, body: Body, origin: Origin, depth: int) -> str:
    match origin:
        case Origin("call", Signature(owner, name), place) if owner in _DATABASES:
            said = text(body.argument(body.instruction(place), 1))
            if of_statement := _FROM.search(said):
                return of_statement[1]
            return said if name == "query" else ""
    found = [named(program, *each, depth + 1) for each in held(program, origin) if depth < _DEEPEST]
    return found[0] if len(found) == 1 else ""


def inserting(program: Program, table: str) -> Iterator[Method]:
    """Yield the methods that put rows into a table, or perhaps do: by their name or by a statement."""
    for owner in _DATABASES:
        for name in _INSERTS:
            for call in program.calls_to(owner, name):
                body = body_of(program, call.method)
                if text(body.argument(body.instruction(call.place), 1)) in {table, ""}:
                    yield call.method
    for said, method in program.texts_with(table):
        if any(each[1] == table for each in _INTO.finditer(said)):
            yield method
