"""
Providers that every app may ask: which there are, and whether one surely gives out what is secret.

The manifest says who may ask; the code says whether it looks who asks, and what it answers.
"""

import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage, Component
from rectitude.facts.apps import matching
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.dex import FieldName, descriptor
from rectitude.facts.apps.passwords import secret_in
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_DEEP = 3
"""Methods, one called by the other, in which a provider's answer is made; ours."""
_DATABASE = "Landroid/database/sqlite/SQLiteDatabase;"
_SEALS = ("Ljavax/crypto/Cipher;", "doFinal")
_SEALING = (
    _SEALS,
    ("Ljava/security/MessageDigest;", "digest"),
    ("Ljavax/crypto/SecretKeyFactory;", "generateSecret"),
    ("Ljavax/crypto/Mac;", "doFinal"),
)
_AS_ASKED = frozenset({Origin("parameter", 2)})
"""The columns for which the asker of a provider's query asks."""
_TURNS = (*op.SWITCHES, op.THROW)
"""Switches, by which a provider tells addresses apart, and throwing, by which it refuses."""
_ADDRESS = "Landroid/net/Uri;"
"""Who asks one for its words may tell addresses apart by an `if`."""
_COMPARES = frozenset(
    {
        *(
            "equals",
            "equalsIgnoreCase",
            "contains",
            "areEqual",
            "startsWith",
            "endsWith",
            "matches",
        ),
        *("remove", "removeAll", "removeIf", "retainAll", "filter", "setProjectionMap"),
    }
)
"""By these a column is kept back, or a word is asked for."""
_COLUMN = re.compile(r"^\w{3,40}$")
_COLUMNS = re.compile(
    r"(?:^|,)\s*[\"`\[]?(\w+)[\"`\]]?\s+(?:text|varchar|char|blob|integer|int|numeric)\b", re.I
)
"""The names of a table's columns: with a type behind each, as no word of a constraint has."""
_SERVES = (
    *("query", "openFile", "openAssetFile", "openTypedAssetFile", "openPipeHelper", "call"),
    *("insert", "update", "delete", "bulkInsert", "applyBatch"),
)
_OF_CONSTANTS = ("Landroid/database/MatrixCursor", "Ljava/lang/Object;", "Ljava/lang/Integer;")
"""Classes of rows that are made of what is at hand, and of numbers in them."""
_ASKS_WHO = frozenset(
    {
        *("getCallingUid", "getCallingPid", "getCallingPackage", "checkCallingPermission"),
        *("enforceCallingPermission", "checkCallingOrSelfPermission", "checkUriPermission"),
        *("enforceCallingOrSelfPermission", "checkPermission", "enforceUriPermission"),
        *("getNameForUid", "getPackagesForUid", "checkSignatures", "getCallingAttributionSource"),
    }
)


def serves_secrets(program: Program, provider: Component) -> str:
    """
    Return the name of a secret among the columns of a provider's own table; nothing where there is none.

    Only where its own query asks a database, opens what was sealed before, and neither it nor what it calls
    tells askers or columns apart, nor addresses but by a matcher.
    """
    owner = descriptor(provider.name)
    query = program.method(owner, "query")
    locked = provider.read_permission or provider.path_permissions
    if locked or query is None or not query.code:
        return ""
    if not _ciphers(program, query) and any(
        _ciphers(program, each) for each in program.methods(owner)
    ):
        return ""
    asks = any(each.callee.owner == _DATABASE for each in program.calls_by(query))
    if not asks:
        return ""
    own, *further = _bodies(program, query)
    if any(map(_chooses, further)) or _picks(own):
        return ""
    if _chooses(own):
        return _of_table(program, query, matching.served(program, own))
    lists = (program.method(owner, name) for name in ("<clinit>", "<init>", "query"))
    texts = (
        each.reference
        for method in lists
        if method is not None and method.code
        for each in body_of(program, method).instructions
        if isinstance(each.reference, str) and each.name.startswith("const-string")
    )
    named = next((text for text in texts if _COLUMN.match(text) and secret_in(text)), "")
    return named or _of_table(program, query)


def _of_table(program: Program, query: Method, served: frozenset[int] | None = None) -> str:
    """
    Return the name of a secret among the columns of the table that is asked for, as the app itself made it.

    Only where whoever asks says which columns, and where the app seals and digests nothing at all. `served`:
    the places that are reached, where these are not all.
    """
    if any(
        _is_own(call.method) for owner, name in _SEALING for call in program.calls_to(owner, name)
    ):
        return ""
    body = body_of(program, query)
    for call in body.calls:
        if call.callee is None or (call.callee.owner, call.callee.name) != (_DATABASE, "query"):
            continue
        if served is not None and call.place not in served:
            continue
        tables = {each.what for each in body.argument(call, 1) if each.kind == "text"}
        if body.argument(call, 2) != _AS_ASKED or len(tables) != 1:
            continue
        form = re.compile(
            rf"(?is)create\s+table\s+(?:if\s+not\s+exists\s+)?{re.escape(str(tables.pop()))}\s*\((.*)\)"
        )
        for text, _ in program.texts_with("("):
            made = form.match(text.strip())
            columns = _COLUMNS.findall(made[1]) if made else ()
            if found := next((each for each in columns if secret_in(each)), ""):
                return found
    return ""


def _is_own(method: Method) -> bool:
    return not method.signature.owner.startswith(OF_SYSTEM)


def _bodies(program: Program, method: Method) -> Iterator[Body]:
    """Yield what a method does, and what those do that it surely calls."""
    return (body_of(program, each) for each in program.called_by(method, _DEEP))


def _chooses(body: Body) -> bool:
    """Return whether a method may answer one and not another; what makes no sense may do anything."""
    return (
        not body.whole
        or _picks(body)
        or any(each.code in _TURNS for each in body.instructions)
        or any(each.callee.owner == matching.MATCHER for each in body.calls if each.callee)
    )


def _picks(body: Body) -> bool:
    """Return whether a method looks who asks, or at the words of an address or of a column."""
    return _looks_who_asks(body) or any(
        each.callee.owner == _ADDRESS or each.callee.name in _COMPARES
        for each in body.calls
        if each.callee
    )


def _ciphers(program: Program, method: Method) -> bool:
    """Return whether a method, or one that it surely calls, seals or opens something."""
    return any(
        (call.callee.owner, call.callee.name) == _SEALS
        for each in program.called_by(method, _DEEP)
        for call in program.calls_by(each)
    )


def open_providers(package: AppPackage, program: Program) -> Iterator[Component]:
    """Yield the providers that anyone may ask and that give something without looking who asks."""
    for each in package.components:
        if each.kind != "provider" or not each.exported or not each.enabled:
            continue
        if each.permission or (each.read_permission and each.write_permission):
            continue
        if _serves(program, descriptor(each.name)):
            yield each


def _serves(program: Program, owner: str) -> bool:
    """Return whether a provider gives anything: by its own code, or by that of an ancestor unknown here."""
    if owner not in program.classes:
        return False
    return any(
        _gives(body_of(program, method))
        and not _is_all_written_there(body_of(program, method))
        and not any(map(_looks_who_asks, _bodies(program, method)))
        for ancestor in program.ancestors(owner)
        for method in program.methods(ancestor)
        if method.signature.name in _SERVES and method.code
    )


def _gives(body: Body) -> bool:
    """Return whether a method does more than to answer nothing or to refuse."""
    return any(
        each.callee is not None and not each.callee.owner.endswith("Exception;")
        for each in body.calls
    )


def _is_all_written_there(body: Body) -> bool:
    """Return whether all that a method answers stands in its own code: rows of constants, and no field."""
    return body.whole and not any(
        isinstance(each.reference, FieldName)
        or (each.callee is not None and not each.callee.owner.startswith(_OF_CONSTANTS))
        for each in body.instructions
    )


def _looks_who_asks(body: Body) -> bool:
    return any(each.callee is not None and each.callee.name in _ASKS_WHO for each in body.calls)
