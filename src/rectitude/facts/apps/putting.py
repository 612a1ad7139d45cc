"""How an app puts texts into what it keeps: under a name, into a column of a row, by a number."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rectitude.facts.apps import containers, entered
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.objects import Held
from rectitude.facts.apps.program import Call, Program

_EDITOR, _MMKV = "Landroid/content/SharedPreferences$Editor;", "Lcom/tencent/mmkv/MMKV;"
_SETTINGS = ((_EDITOR, "putString"), (_MMKV, "encode"), (_MMKV, "putString"))
"""How a text is put under a name into the settings of an app."""
_ROWS = (("Landroid/content/ContentValues;", "put"),)
_DATA_STORES = ("Landroidx/datastore/preferences/core/MutablePreferences;", "set")
"""Settings whose names are objects that are made of a text."""
_MAKES_KEYS = frozenset({"stringKey", "stringPreferencesKey"})
_BINDS = (
    *("Landroid/database/sqlite/SQLiteStatement;", "Landroid/database/sqlite/SQLiteProgram;"),
    *("Landroidx/sqlite/db/SupportSQLiteStatement;", "Landroidx/sqlite/db/SupportSQLiteProgram;"),
)
"""What takes the texts of a row by their numbers, as the code does that Room writes."""
_RUNS = ("Landroid/database/sqlite/SQLiteDatabase;", "Landroidx/sqlite/db/SupportSQLiteDatabase;")
"""What runs a statement with the texts of a row in an array."""
_INSERTED = re.compile(r"(?is)^\s*(?:insert|replace)\b[^(]*\(([^()]+)\)\s*values\s*\(([^()]+)\)")
_SET = re.compile(r"(?i)[`\"\[]?(\w+)[`\"\]]?\s*=\s*\?|(\?)")
_DEEPEST = 8
"""Wrappers of wrappers through which a name is followed; ours."""

_WITH_KEY = (
    *("(ILjava/lang/String;)", "(Ljava/lang/String;ILjava/lang/String;)"),
    "(Ljava/lang/String;ILjava/lang/String;Ljava/lang/String;)",
)
"""The parameters with which MMKV is opened so that it may encrypt: the key is the text after the mode."""


class Put(NamedTuple):
    """A text that is put under a constant name: by the call itself, or by one that a wrapper is given."""

    call: Call
    name: str
    """Empty where it has none."""
    value: Held


def puts(program: Program) -> Iterator[Put]:
    """Yield the texts that are put under a name into settings, or into a column of a row."""
    for call in (*into_settings(program), *_of_texts(program, _ROWS)):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        value = body, body.argument(each, 2)
        yield from _named(program, call, body.argument(each, 1), value)
    yield from _into_data_stores(program)
    yield from _run(program)


def into_settings(program: Program) -> Iterator[Call]:
    """Yield the calls that put a text into settings that do not encrypt it."""
    encrypted = _MMKV if _encrypts_all(program) else None
    yield from _of_texts(program, [each for each in _SETTINGS if each[0] != encrypted])


def _of_texts(program: Program, methods: Iterable[tuple[str, str]]) -> Iterator[Call]:
    """Yield the calls that take a name and a text; others of the same name take numbers."""
    for owner, name in methods:
        for call in program.calls_to(owner, name):
            if call.callee.descriptor.count("Ljava/lang/String;") > 1:
                yield call


def bound(program: Program) -> Iterator[Put]:
    """Yield the texts that are bound to a statement of a database; they have numbers and no names."""
    for owner in _BINDS:
        for call in program.calls_to(owner, "bindString"):
            body = body_of(program, call.method)
            yield Put(call, "", (body, body.argument(body.instruction(call.place), 2)))


def text(origins: Origins) -> str:
    """Return the constant text among some origins; nothing where there is none."""
    return next((str(each.what) for each in origins if each.kind == "text"), "")


def opens_encrypted(program: Program) -> bool:
    """Return whether some MMKV is opened with a key, or is given one."""
    return any(_keyed(program))


def _encrypts_all(program: Program) -> bool:
    """Return whether each MMKV is opened with a key, or is given one."""
    keyed = list(_keyed(program))
    return bool(keyed) and all(keyed)


def _keyed(program: Program) -> Iterator[bool]:
    """Yield of each place at which an MMKV is opened, or given a key, whether it has one."""
    for name in ("reKey", "checkReSetCryptKey"):
        yield from (True for _ in program.calls_to(_MMKV, name))
    for name in ("defaultMMKV", "mmkvWithID"):
        for call in program.calls_to(_MMKV, name):
            if call.method.signature.owner != _MMKV:
                with_key = call.callee.descriptor.startswith(_WITH_KEY)
                yield with_key and _is_given(program, call)


def _is_given(program: Program, call: Call) -> bool:
    """Return whether the key with which MMKV is opened may be another than none."""
    body = body_of(program, call.method)
    kinds = call.callee.descriptor[1:].partition(")")[0].split("I", 1)
    number = kinds[0].count(";") + 1  # the method is static: the mode comes after what precedes it
    key = body.argument(body.instruction(call.place), number)
    return any((each.kind, each.what) != ("number", 0) for each in key)


def _named(
    program: Program, call: Call, key: Origins, value: Held, depth: int = 0
) -> Iterator[Put]:
    """Yield what is put under a constant name: here, or by those who hand over both, name and text."""
    if name := text(key):
        yield Put(call, name, value)
        return
    body, held = value
    number, handed = _parameter(key), _parameter(held)
    if number is None or handed is None or depth > _DEEPEST:
        return
    for caller in _callers(program, body):
        other = body_of(program, caller.method)
        each = other.instruction(caller.place)
        given = other, other.argument(each, handed)
        yield from _named(program, caller, other.argument(each, number), given, depth + 1)


def _parameter(origins: Origins) -> int | None:
    """Return the number of the one parameter that some origins are; None where they may be else."""
    numbers = {each.what for each in origins if each.kind == "parameter"}
    number = numbers.pop() if len(numbers) == len(origins) == 1 else None
    return number if isinstance(number, int) else None


def _callers(program: Program, body: Body) -> Iterator[Call]:
    signature = body.method.signature
    for owner in program.ancestors(signature.owner):
        if owner in program.classes:
            for call in program.calls_to(owner, signature.name):
                if call.callee.descriptor == signature.descriptor:
                    yield call


def _into_data_stores(program: Program) -> Iterator[Put]:
    for call in program.calls_to(*_DATA_STORES):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        names = {_key_of(program, body, one) for one in body.argument(each, 1)}
        if len(names) == 1 and (name := names.pop()):
            yield Put(call, name, (body, body.argument(each, 2)))


def _key_of(program: Program, body: Body, origin: Origin) -> str:
    """Return the text of which a data store's key is made: here, or where a field is filled with it."""
    match origin:
        case Origin("call", Signature(name=name), place) if name in _MAKES_KEYS:
            return text(body.argument(body.instruction(place), 0))
        case Origin("call", Signature() as callee):
            returned = entered.getter(program, callee)
            return "" if returned is None else _one_key(program, *returned)
        case Origin("static" | "field", FieldName() as field):
            filled = [_one_key(program, *each) for each in _filled(program, field)]
            return filled[0] if len(filled) == 1 else ""
    return ""


def _one_key(program: Program, body: Body, origins: Origins) -> str:
    names = {_key_of(program, body, each) for each in origins}
    return names.pop() if len(names) == 1 else ""


def _filled(program: Program, field: FieldName) -> Iterator[Held]:
    """Yield what the class of a field fills it with."""
    for method in program.methods(field.owner):
        body = body_of(program, method)
        for each in body.instructions:
            if each.name in ("iput-object", "sput-object") and each.reference == field:
                yield body, body.origins(each.place, each.registers[0])


def _run(program: Program) -> Iterator[Put]:
    """Yield the texts of an array that takes the places of a statement's question marks, by their columns."""
    for owner in _RUNS:
        for call in program.calls_to(owner, "execSQL"):
            if call.callee.descriptor != "(Ljava/lang/String;[Ljava/lang/Object;)V":
                continue
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            columns = filled_columns(text(body.argument(each, 1)))
            for put in containers.puts(program, body, body.argument(each, 2)):
                number = _number(body, body.instruction(put.place), put)
                if put.method == call.method and number in range(len(columns)):
                    yield Put(call, columns[number], (body, put.value))


def _number(body: Body, each: Instruction, put: containers.Put) -> int:
    """Return which element of an array is filled; -1 where that is not known."""
    if len(each.registers) != 3 or not each.name.startswith("aput"):
        return -1
    numbers = {one.what for one in body.origins(each.place, each.registers[2])}
    number = numbers.pop() if len(numbers) == 1 else -1
    return number if isinstance(number, int) else -1


def filled_columns(statement: str) -> list[str]:
    """Return the column that each question mark of an SQL statement fills; nothing for one that looks up."""
    if found := _INSERTED.match(statement):
        columns = [each.strip(' \n\t`"[]') for each in found[1].split(",")]
        values = [each.strip() for each in found[2].split(",")]
        if len(columns) == len(values):
            return [name for name, value in zip(columns, values, strict=True) if value == "?"]
    changed = re.split(r"(?i)\bwhere\b", statement)[0]
    if re.match(r"(?i)\s*update\b", statement):
        return [each[1] or "" for each in _SET.finditer(changed)]
    return []
