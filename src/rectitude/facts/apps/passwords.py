"""What somebody enters as a secret, and an app keeps: as it was entered, or in a form that is not known."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, entered, filling, objects, putting
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.flows.fields import Fields
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.putting import Put, text

SECRET = re.compile(
    r"(?i)passw(or)?d|\bpwd\b|(^|_)pwd(_|$)|密码|口令|id_?card|身份证|bank_?card|银行卡|access_?token|private_?key"
)
"""Names of what must not be kept in the open; ours."""
_ABOUT = re.compile(
    r"(?i)^(has|is|show|need|forgot|remember)_|"
    r"_(hint|at|time|date|length|set|state|status|type|enabled|visible|changed|expires?|error|rule)$"
)
"""Beginnings and ends of names that tell something about a secret, as when it was changed; ours."""
_PASSWORD = re.compile(r"(?i)passw(or)?d|pwd|密码|口令")
_SEALS = frozenset(
    {
        *(("Ljavax/crypto/Cipher;", "doFinal"), ("Ljava/security/MessageDigest;", "digest")),
        *(("Ljavax/crypto/Mac;", "doFinal"), ("Ljavax/crypto/SecretKeyFactory;", "generateSecret")),
    }
)
"""What makes a text unreadable; whether well enough is another question."""
_SEALING = (
    "Landroidx/security/crypto/EncryptedSharedPreferences;",
    *("Lnet/sqlcipher/", "Lnet/zetetic/database/"),
    "Lio/github/osipxd/security/crypto/",
)
"""Settings and databases that encrypt what is put into them."""
_DEEP = 3
"""Methods, one called by the other, in which a text is made unreadable; ours."""
_DEEPEST = 8
"""Calls, fields and parameters through which one text is followed back; ours."""
_CODE = re.compile(r"(?i)code|otp|captcha|yzm")
"""Names of fields into which a code is typed that is good for once."""


_Answers = dict[tuple[Method, Origin], bool]
_KNOWN_READ: WeakKeyDictionary[Program, _Answers] = WeakKeyDictionary()
"""What was found of each origin: fields that fill each other by many ways are followed once each."""


class Kept(NamedTuple):
    """A place at which something is kept, what it is called, and how the place is reached."""

    call: Call
    name: str
    chain: Chain


def secret_in(name: str) -> str:
    """Return the name of a secret in another name; nothing where that is one of what is said about it."""
    found = SECRET.search(name)
    return found[0] if found and not _ABOUT.search(name) else ""


def in_clear(package: AppPackage, program: Program) -> Iterator[Kept]:
    """Yield where a secret is kept as a person entered it: under its name, or from a field for passwords."""
    if seals_by_itself(program):
        return
    asked = fields_for_passwords(package)
    for put in (*putting.puts(program), *putting.bound(program)):
        views = entered.typed_into(program, *put.value)
        if views and (SECRET.search(put.name) or views <= asked.keys()):
            name = put.name or next(asked[view] for view in sorted(views) if view in asked)
            yield from _reached(package, program, put._replace(name=name))


def unclear(package: AppPackage, program: Program) -> Iterator[Kept]:
    """
    Yield where an app in which people type something keeps a password, and it is not known in which form.

    Not what is constant, nor what comes from a method that encrypts or digests.
    """
    if not any(program.calls_to("Landroid/widget/EditText;", "getText")):
        return
    for put in putting.puts(program):
        named = secret_in(put.name) and _PASSWORD.search(put.name)
        if named and not _is_plain(program, put) and _is_open(program, *put.value):
            yield from _reached(package, program, put)


def secret_settings(package: AppPackage, program: Program) -> Iterator[Kept]:
    """Yield the settings with a secret's name, whatever is kept in them."""
    for call in putting.into_settings(program):
        body = body_of(program, call.method)
        name = text(body.argument(body.instruction(call.place), 1))
        if SECRET.search(name) and (chain := chains.is_reached(package, program, call)):
            yield Kept(call, name, chain)


def seals_by_itself(program: Program) -> bool:
    """Return whether some store of the app encrypts whatever is put into it."""
    return (
        any(name.startswith(_SEALING) for name in program.classes)
        or any(program.calls_to(_SEALING[0], "create"))
        or putting.opens_encrypted(program)
    )


def _is_plain(program: Program, put: Put) -> bool:
    """Return whether a text is kept as it was entered."""
    return not seals_by_itself(program) and bool(entered.typed_into(program, *put.value))


def fields_for_passwords(package: AppPackage) -> dict[int, str]:
    """Return the names of the fields into which a password is typed, by the numbers of their views."""
    fields = Fields(package)
    return {
        view.id: view.name or view.hint
        for view in package.views
        if view.id and fields.of_view(view.id) == "password" and not _CODE.search(view.name)
    }


def fields_for_codes(package: AppPackage) -> frozenset[int]:
    """Return the numbers of the fields that are by their names for a code that is good for once."""
    return frozenset(view.id for view in package.views if view.id and _CODE.search(view.name))


def asks_for_codes(package: AppPackage) -> bool:
    """Return whether some field of the app is for a code that is good for once, typed as a password is."""
    fields = Fields(package)
    return any(fields.of_view(number) == "password" for number in fields_for_codes(package))


def _reached(package: AppPackage, program: Program, put: Put) -> Iterator[Kept]:
    if chain := chains.is_reached(package, program, put.call):
        yield Kept(put.call, put.name, chain)


def _is_open(program: Program, body: Body, origins: Origins, depth: int = 0) -> bool:
    """Return whether a text may be readable: neither constant, nor had where anything is sealed."""
    sealed = _seals(program, body.method)
    return not sealed and any(_may_be_read(program, body, each, depth) for each in origins)


def _may_be_read(program: Program, body: Body, origin: Origin, depth: int) -> bool:
    known = _KNOWN_READ.setdefault(program, {})
    key = body.method, origin
    if key not in known:
        known[key] = True  # while it is followed
        known[key] = depth > _DEEPEST or _comes_readable(program, body, origin, depth)
    return known[key]


def _comes_readable(program: Program, body: Body, origin: Origin, depth: int) -> bool:
    match origin:
        case Origin("text" | "number"):
            return False
        case Origin("call", Signature(name=name) as callee, place):
            if (getter := entered.getter(program, callee)) is not None:
                return _is_open(program, *getter, depth + 1)
            target = program.sole(callee)
            if target is not None:
                return not _seals(program, target)
            if name in entered.SAME_TEXT:
                given = body.argument(body.instruction(place), 0)
                return _is_open(program, body, given, depth + 1)
            return (callee.owner, name) not in _SEALS
        case Origin("field", FieldName() as field):
            filled = filling.of_objects(program, field)
            return not filled or any(
                _is_open(program, each.body, each.value, depth + 1) for each in filled
            )
        case Origin("parameter", int(number)):
            handed = list(objects.handed(program, body, number))
            return not handed or any(
                each is None or _is_open(program, *each, depth + 1) for each in handed
            )
    return True


def _seals(program: Program, method: Method) -> bool:
    """Return whether a method, or one that it calls, encrypts or digests."""
    return any(
        (call.callee.owner, call.callee.name) in _SEALS
        for below in program.called_by(method, _DEEP)
        for call in program.calls_by(below)
    )
