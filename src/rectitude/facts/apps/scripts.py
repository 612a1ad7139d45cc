"""
Scripts that an app runs in pages, and whether the code tells them.

What stands in a known script where a value stands - a number, the contents of a text, what a function is
given - is data, and the script is known all the same.
"""

import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import constants, inserting, joining, objects, resource_lists
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.ways import returned

_IN_ADDRESS = "javascript:"
_BEFORE_VALUE = re.compile(r"""['"`(,=:+?\[]\s*$""")
"""What ends just before a value; before a statement stands a bracket, a semicolon or nothing."""
_RUNS_VALUE = re.compile(r"""\b(eval|Function|setTimeout|setInterval)\s*\(\s*['"`]?\s*$""")
"""What runs as a script what it is given."""
_MAKES_SCRIPT = re.compile(
    r"""createElement\(\s*['"]script['"]|<script[^>]+src|importScripts\(""", re.I
)
"""Has a page load a script from an address, which is not in the package."""
_NUMBERS = frozenset("IJFDZ")
_PLACE = re.compile(r"%(?:\d+\$)?[sd]")
"""A place for a text or a number in a form."""
_FORMS = frozenset({"format", "formatted"})
_SAME = frozenset({"toString", "trim", "valueOf", "replace", "replaceAll"})
"""What gives a script again, some of it replaced perhaps."""
_DEEP = 2
"""Methods, one called by the other, in which the name of a file is looked for; ours."""
_DEEPEST = 6
"""Calls, fields and parameters through which one script is followed back; ours."""


def run(program: Program) -> list[Call]:
    """Return the calls that run a script in a page."""
    return [call for call in inserting.running(program) if _is_script(program, call)]


def unread(package: AppPackage, program: Program) -> list[Call]:
    """Return the calls that run a script in a page of which some part is not known."""
    return [call for call in run(program) if _is_unread(package, program, call)]


def _is_unread(package: AppPackage, program: Program, call: Call) -> bool:
    if any(map(_MAKES_SCRIPT.search, inserting.scripts_of(package, program, call))):
        return True
    body = body_of(program, call.method)
    return not _is_read(package, program, body, body.argument(body.instruction(call.place), 1))


def _is_script(program: Program, call: Call) -> bool:
    """Return whether a call runs a script: by its name, or as an address that is one."""
    if call.callee.name == "evaluateJavascript":
        return True
    body = body_of(program, call.method)
    address = body.argument(body.instruction(call.place), 1)
    return any(each.startswith(_IN_ADDRESS) for each in _beginnings(program, body, address))


def _beginnings(program: Program, body: Body, address: Origins, depth: int = 0) -> Iterator[str]:
    """Yield how an address may begin, as far as that is known."""
    for each in address if depth <= _DEEPEST else ():
        if parts := joining.parts(body, frozenset({each})):
            yield from _beginnings(program, body, parts[0], depth + 1)
            continue
        yield from constants.texts(program, body, frozenset({each})).found
        if isinstance(each.what, Signature) and each.what.name in _FORMS:
            call = body.instruction(each.place)
            for number in range(len(body.arguments(call))):
                yield from constants.texts(program, body, body.argument(call, number)).found
        for held in _held(program, body, each):
            if held is not None:
                yield from _beginnings(program, *held, depth + 1)


def _known(program: Program, body: Body, part: Origins) -> str:
    """Return the constant text that a part is; nothing where it is none, or one of several."""
    found = constants.texts(program, body, part)
    return next(iter(found.found)) if found.read and len(found.found) == 1 else ""


def _is_read(
    package: AppPackage, program: Program, body: Body, script: Origins, depth: int = 0
) -> bool:
    """Return whether all that a script may be is known, but for values in it."""
    return (
        len(script) > 0
        and depth <= _DEEPEST
        and all(_is_one_read(package, program, body, each, depth) for each in script)
    )


def _is_one_read(
    package: AppPackage, program: Program, body: Body, each: Origin, depth: int
) -> bool:
    alone = frozenset({each})
    if each.kind in {"text", "number"} or constants.texts(program, body, alone).read:
        return True
    if resource_lists.is_one(package, program, body, alone):
        return True
    if parts := joining.parts(body, alone):
        return _are_read(package, program, body, parts, depth + 1)
    match each:
        case Origin("call", Signature(name=name), place) if name in _FORMS:
            return _is_form(program, body, place)
        case Origin("call", Signature(name=name), place) if name in _SAME:
            given = body.argument(body.instruction(place), 0)
            return _is_read(package, program, body, given, depth + 1)
        case Origin("call", Signature() as callee, place):
            own = [method for method in program.meant(callee) if method.code]
            return len(own) == 1 and (
                _reads_file(package, program, body, place, own[0])
                or _is_read(package, program, *_returned(program, own[0]), depth + 1)
            )
    held = list(_held(program, body, each))
    return bool(held) and all(
        one is not None and _is_read(package, program, *one, depth + 1) for one in held
    )


def _are_read(
    package: AppPackage, program: Program, body: Body, parts: list[Origins], depth: int
) -> bool:
    """Return whether each part of a script is known, or stands where a value stands."""
    before = ""
    for part in parts:
        is_value = _is_before_value(before) or _is_number(part)
        if not is_value and not _is_read(package, program, body, part, depth):
            return False
        before += _known(program, body, part) or "0"
    return True


def _is_number(part: Origins) -> bool:
    """Return whether a part is a number or an answer, by the call that gives it."""
    return all(
        each.kind in {"number", "length", "not"}
        or (
            isinstance(each.what, Signature) and each.what.descriptor.rpartition(")")[2] in _NUMBERS
        )
        for each in part
    )


def _is_form(program: Program, body: Body, place: int) -> bool:
    """Return whether a call fills a known form whose places stand where values stand."""
    call = body.instruction(place)
    given = (body.argument(call, number) for number in range(len(body.arguments(call))))
    form = next((text for each in given if (text := _known(program, body, each))), "")
    return bool(form) and all(
        _is_before_value(form[: found.start()]) for found in _PLACE.finditer(form)
    )


def _is_before_value(script: str) -> bool:
    """Return whether a value comes next in a script, which is not run as one."""
    said = script.removeprefix(_IN_ADDRESS)
    return _BEFORE_VALUE.search(said) is not None and not _RUNS_VALUE.search(said)


def _reads_file(
    package: AppPackage, program: Program, body: Body, place: int, method: Method
) -> bool:
    """Return whether a method is given the name of a script that the package holds, or holds it itself."""
    files = {each.name.rpartition("/")[2] for each in package.files if each.name.endswith(".js")}
    call = body.instruction(place)
    texts = {
        _known(program, body, body.argument(call, n)) for n in range(len(body.arguments(call)))
    }
    texts |= {t for each in program.called_by(method, _DEEP) for t in program.texts_of(each)}
    return any(text.rpartition("/")[2] in files for text in texts)


def _returned(program: Program, method: Method) -> tuple[Body, Origins]:
    body = body_of(program, method)
    return body, returned(body)


def _held(program: Program, body: Body, each: Origin) -> Iterator[objects.Held | None]:
    """Yield what a parameter or an object's field may hold; None where that is not seen."""
    match each:
        case Origin("parameter", int(number)):
            yield from objects.handed(program, body, number)
        case Origin("field", FieldName() as field):
            yield from objects.fillings(program, field)
