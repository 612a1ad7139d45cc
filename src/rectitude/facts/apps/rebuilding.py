"""Methods of an app's own that give an address back with one of its parameters set to something else."""

import re
from collections.abc import Iterator

from rectitude.facts.apps import comparing, joining, ways
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program

_REPLACES = frozenset({"replace", "replaceAll", "replaceFirst"})
_OWNERS = ("Ljava/lang/String;", "Ljava/util/regex/Matcher;", "Lkotlin/text/Regex;")
_ADDS = "appendQueryParameter"
_ALL_NAMES = frozenset({"getQueryParameterNames", "clearQuery"})
"""Who asks for the names of all parameters, or takes all away, puts each anew."""
_SAME = frozenset({"equals", "equalsIgnoreCase", "areEqual"})
_ASKS = frozenset({"getQueryParameter", "contains", "indexOf"})
_DEEPEST = 2
"""Methods, one giving back what the next gives, in which a parameter is set anew; ours."""
_GIVES = (")Ljava/lang/String;", ")Landroid/net/Uri;")


def replaced(
    program: Program, body: Body, call: Instruction, sender: re.Pattern[str], depth: int = 0
) -> str:
    """
    Return the parameter that the one method which a call runs surely sets anew; nothing where there is none.

    `sender` says of `name=value` whether that is a parameter in question. It is one that was there: what a
    pattern finds, or what has its name among all that are put anew.
    """
    callee = call.callee
    target = program.sole(callee) if callee is not None else None
    if target is None or not target.signature.descriptor.endswith(_GIVES):
        return ""
    inner = body_of(program, target)
    given = {
        number: {str(each.what) for each in body.argument(call, number) if each.kind == "text"}
        for number in range(len(body.arguments(call)))
    }
    if again := _found_again(program, inner, sender):
        return again
    parameter, where_it_was = _put_anew(inner, given, sender)
    where_it_was = where_it_was or _is_dropped(program, inner, parameter)
    if parameter and (where_it_was or _is_there(body, call, parameter)):
        return parameter
    below = handed_on(inner) if depth < _DEEPEST else []
    found = (replaced(program, inner, each, sender, depth + 1) for each in below)
    return next(filter(None, found), "")


def handed_on(inner: Body) -> list[Instruction]:
    """Return the calls whose result a method gives back as it is, with constants among what it hands them."""
    return [
        each
        for origin in sorted(ways.returned(inner), key=lambda one: one.place)
        if isinstance(origin.what, Signature)
        for each in (inner.instruction(origin.place),)
        if any(
            one.kind == "text"
            for number in range(len(inner.arguments(each)))
            for one in inner.argument(each, number)
        )
    ]


def put_anew(body: Body, sender: re.Pattern[str]) -> str:
    """Return the parameter that a method sets to a constant where it puts all anew, if only in its place."""
    parameter, where_it_was = _put_anew(body, {}, sender)
    return parameter if where_it_was else ""


def _put_anew(inner: Body, given: dict[int, set[str]], sender: re.Pattern[str]) -> tuple[str, bool]:
    """
    Return the parameter whose name is compared where all are put anew, with a constant value beside.

    And whether that is put only in place of one that was there: under the name that is gone over.
    """
    names = {each.callee.name for each in inner.calls if each.callee}
    if _ALL_NAMES.isdisjoint(names):
        return "", False
    adds = [each for each in inner.calls if each.callee and each.callee.name == _ADDS]
    adds = [each for each in adds if any(filter(None, _texts(inner, each, 2, given)))]
    compared = (
        text
        for each in inner.calls
        if each.callee and each.callee.name in _SAME
        for number in (0, 1)
        for text in _texts(inner, each, number, given)
    )
    parameter = next((text for text in compared if sender.search(f"{text}=")), "")
    if not adds and _is_joined_anew(inner):
        return parameter, True
    named = [each for each in adds if any(_texts(inner, each, 1, given))]
    in_place = all(_is_where_named(inner, each, parameter) for each in named)
    return (parameter if adds else ""), in_place


def _is_dropped(program: Program, inner: Body, parameter: str) -> bool:
    """Return whether all parameters are put anew but for one, so that what it was set to is surely gone."""
    return any(
        comparing.spares(program, inner, each.place, parameter)
        for each in inner.calls
        if each.callee and each.callee.name == _ADDS and not any(_texts(inner, each, 1, {}))
    )


def _is_where_named(inner: Body, add: Instruction, parameter: str) -> bool:
    """Return whether a call is made only where the name that is gone over is that of a parameter."""
    return any(
        parameter in _texts(inner, inner.instruction(origin.place), number, {})
        for condition in ways.deciding_at_once(inner, add.place)
        for register in condition.registers
        for origin in inner.origins(condition.place, register)
        if isinstance(origin.what, Signature) and origin.what.name in _SAME
        for number in (0, 1)
    )


def _is_joined_anew(inner: Body) -> bool:
    """Return whether a text is joined of the parameters, with a constant in place of the value of one."""
    for each in inner.calls:
        if each.callee is None or each.callee.name != "append":
            continue
        put = inner.argument(each, 1)
        asks = any(isinstance(one.what, Signature) and one.what.name in _ASKS for one in put)
        if asks and any(one.kind == "text" and one.what for one in put):
            return True
    return False


def _is_there(body: Body, call: Instruction, parameter: str) -> bool:
    """Return whether a call is made only where an address has a parameter: somebody asked for it by name."""
    return any(
        parameter in text
        for condition in ways.deciding(body, call.place)
        for register in condition.registers
        for origin in body.origins(condition.place, register)
        if isinstance(origin.what, Signature) and origin.what.name in _ASKS
        for text in _texts(body, body.instruction(origin.place), 1, {})
    )


def _found_again(program: Program, inner: Body, sender: re.Pattern[str]) -> str:
    """Return the parameter that is put where a pattern of its own name was found, if that is returned."""
    for each in inner.calls:
        callee = each.callee
        if callee is None or callee.owner not in _OWNERS or callee.name not in _REPLACES:
            continue
        last = len(inner.arguments(each)) - 1
        put = [
            found
            for text in _texts(inner, each, last, {})
            if (found := sender.search(text)) and found[2]
        ]
        if len(put) == 1 and _is_returned(inner, each):
            looked_for = _patterns(program, inner, each, last)
            if looked_for and all(put[0][1] in text for text in looked_for):
                return put[0][1]
    return ""


def own_value(body: Body, text: Origins) -> list[str]:
    """Return the beginning of a text, where an address's own value of that parameter comes after it."""
    joined = joining.parts(body, text)
    if len(joined) != 2:
        return []
    begins = [str(each.what) for each in joined[0] if each.kind == "text"]
    asked = [
        name
        for each in joined[1]
        if isinstance(each.what, Signature) and each.what.name == "getQueryParameter"
        for name in _texts(body, body.instruction(each.place), 1, {})
    ]
    return [text for text in begins if len(asked) == len(joined[1]) == 1 and f"{asked[0]}=" in text]


def put_in_place(method: Body, sender: re.Pattern[str]) -> str:
    """
    Return the parameter that a method puts into an address in place of the one that was there.

    All are taken away first, and the method gets there only where the address had that one.
    """
    called = [(each.callee.name, each) for each in method.calls if each.callee is not None]
    if all(name != "clearQuery" for name, _ in called):
        return ""
    return next(
        (
            parameter
            for name, each in called
            if name == _ADDS and any(_texts(method, each, 2, {}))
            for parameter in _texts(method, each, 1, {})
            if sender.search(f"{parameter}=") and _is_there(method, each, parameter)
        ),
        "",
    )


def _patterns(program: Program, inner: Body, call: Instruction, last: int) -> list[str]:
    """Return the texts that are looked for where one is put: of the call, or of its pattern."""
    if last == 2 and call.callee is not None and call.callee.owner == _OWNERS[0]:
        return list(_texts(inner, call, 1, {})) or own_value(inner, inner.argument(call, 1))
    found: list[str] = []
    for matcher in inner.argument(call, 0):
        compiled = _compiled(inner, matcher.what, matcher.place)
        found += _texts_of(program, inner, compiled)
    return found


def _compiled(inner: Body, what: object, place: int) -> Origins:
    """Return the pattern of a matcher: what it was asked of."""
    if isinstance(what, Signature) and what.name == "matcher":
        return inner.argument(inner.instruction(place), 0)
    return frozenset()


def _texts_of(program: Program, inner: Body, pattern: Origins) -> Iterator[str]:
    """Yield the texts of a pattern that is compiled here, or by the class that keeps it."""
    for each in pattern:
        if isinstance(each.what, Signature) and each.what.name == "compile":
            yield from _texts(inner, inner.instruction(each.place), 0, {})
        elif isinstance(each.what, FieldName):
            made = program.method(each.what.owner, "<clinit>")
            other = body_of(program, made) if made is not None and made.code else None
            for put in other.instructions if other else ():
                if put.reference == each.what and put.name.startswith("sput") and other:
                    held = other.origins(put.place, put.registers[0])
                    if not any(one.what == each.what for one in held):
                        yield from _texts_of(program, other, held)


def _is_returned(inner: Body, call: Instruction) -> bool:
    """Return whether what a call gives is all that its method returns, but for what it was given, or null."""
    given = {each for each in ways.returned(inner) if each.kind not in {"parameter", "number"}}
    return bool(given) and all(
        each.place == call.place and isinstance(each.what, Signature) for each in given
    )


def _texts(body: Body, call: Instruction, number: int, given: dict[int, set[str]]) -> Iterator[str]:
    """Yield the constant texts of an argument, those that a caller hands over among them."""
    if number >= len(body.arguments(call)):
        return
    for each in sorted(body.argument(call, number), key=str):
        if each.kind == "text":
            yield str(each.what)
        elif each.kind == "parameter" and isinstance(each.what, int):
            yield from sorted(given.get(each.what, ()))
