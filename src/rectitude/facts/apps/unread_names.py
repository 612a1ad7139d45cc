"""
Names of other apps that an app goes by, though the code does not tell them.

Whom it ends, removes or presses in, and whom it refuses, a setting or a server may say. An app that goes by
the apps on the phone alone, or by its own name, goes by nobody in particular.
"""

from collections.abc import Callable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    barring,
    constants,
    containers,
    gating,
    handling,
    joining,
    objects,
    removals,
    resource_lists,
    sdks,
    whose,
)
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction, is_static, parameters
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program
from rectitude.facts.apps.ways import returned
from rectitude.facts.apps.whose import By

_COMPARES = handling.COMPARES | {"containsKey", "contentEquals"}
_OF_PHONE = frozenset({"packageName", "processName", "pkgList"})
"""Fields in which the system names an app of those that are there or run."""
_NAMES = "getPackageName"
"""Gives an app's own name, or that of one that the system lists or tells of."""
_GIVES_ON = frozenset(
    {
        *("toString", "trim", "toLowerCase", "toUpperCase", "valueOf", "intern", "split", "asList"),
        *("parse", "fromParts", "encode", "getPackage", "unflattenFromString"),
    }
)
"""What gives a name again in another form: in an address, in upper case."""
_EVENT = "Landroid/view/accessibility/"
_COMPONENT = "Landroid/content/ComponentName;"
_TEXTS = frozenset({"Ljava/lang/String;", "Ljava/lang/CharSequence;"})
_DEEPEST = 6
"""Calls, fields and parameters through which one name is followed back; ours."""
Test = Callable[[Body, Origins], bool]


def acted_upon(package: AppPackage, program: Program) -> list[Method]:
    """Return the methods that do something to other apps whose names are not known."""
    found = [
        method
        for _, calls in handling.interfering(program)
        for method, some in calls.items()
        if any(_is_aimed_at_unread(package, program, call) for call in some)
        or _chooses_by_unread(package, program, method)
    ]
    found += [
        call.method
        for call, _ in removals.removing(program)
        if not _removes_known(package, program, body_of(program, call.method))
    ]
    return list(dict.fromkeys(found))


def refused(package: AppPackage, program: Program) -> list[Method]:
    """Return the methods that refuse clients whose names are not known."""
    found = [
        method
        for by, method in gating.asking(program)
        if sdks.is_apps_own(method) and _refuses_unread(package, program, method, by)
    ]
    return list(dict.fromkeys(found))


def _is_aimed_at_unread(package: AppPackage, program: Program, call: Call) -> bool:
    """Return whether a call does something to an app whose name it is given and that is not known."""
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    kinds = enumerate(parameters(call.callee.descriptor), 1)
    named = [number for number, kind in kinds if kind in _TEXTS or kind == _COMPONENT]
    given = [body.argument(each, number) for number in named[-1:]]
    return any(not _is_known(package, program, body, one) for one in given)


def _chooses_by_unread(package: AppPackage, program: Program, method: Method) -> bool:
    """Return whether a method compares the name of an app that is there or shown with what is not known."""
    body = body_of(program, method)

    def is_of_any(where: Body, origins: Origins) -> bool:
        return _is_of_any(program, where, origins)

    return any(
        _compares_with_unread(package, program, body, call, is_of_any) for call in body.calls
    )


def _removes_known(package: AppPackage, program: Program, body: Body) -> bool:
    """Return whether the addresses that a method makes name apps that are known."""
    return all(
        _is_known(package, program, body, body.argument(call, 0))
        for call in body.calls
        if call.callee is not None and call.callee[:2] == ("Landroid/net/Uri;", "parse")
    )


def _refuses_unread(package: AppPackage, program: Program, method: Method, by: By) -> bool:
    body = body_of(program, method)
    for call in body.calls:
        if call.callee is None:
            continue
        answers = call.callee.descriptor.endswith(")Z")
        if by == "installed" and call.callee.name in gating.ASKS:
            unread = not _is_known(package, program, body, body.argument(call, 1))
        else:
            unread = answers and _tells_by_unread(package, program, body, call, by)
        if unread and barring.refusal(program, body, call, answers)[0]:
            return True
    return False


def _tells_by_unread(
    package: AppPackage, program: Program, body: Body, call: Instruction, by: By
) -> bool:
    """Return whether a call, or what it runs of the app, compares a client with what is not known."""

    def is_client(where: Body, origins: Origins) -> bool:
        return whose.is_client(program, where, origins, by)

    if _compares_with_unread(package, program, body, call, is_client):
        return True
    inner = program.sole(call.callee) if call.callee else None
    if inner is None or call.callee is None or call.callee.name in _COMPARES:
        return False
    own = body_of(program, inner)
    handed = frozenset(
        number for number, each in enumerate(_arguments(body, call)) if is_client(body, each)
    )

    def is_handed(where: Body, origins: Origins) -> bool:
        return is_client(where, origins) or any(
            each.kind == "parameter" and each.what in handed for each in origins
        )

    return any(_compares_with_unread(package, program, own, each, is_handed) for each in own.calls)


def _compares_with_unread(
    package: AppPackage, program: Program, body: Body, call: Instruction, is_client: Test
) -> bool:
    """Return whether a call compares who an app is with something that is not known."""
    if call.callee is None or call.callee.name not in _COMPARES:
        return False
    arguments = _arguments(body, call)
    clients = [is_client(body, each) for each in arguments]
    kinds = ["L", *parameters(call.callee.descriptor)]
    kinds = kinds[1:] if is_static(call) else kinds
    return any(clients) and any(
        not _is_known(package, program, body, each)
        for each, is_one, kind in zip(arguments, clients, kinds, strict=False)
        if not is_one and kind[0] in "L["
    )


def _is_of_any(program: Program, body: Body, origins: Origins) -> bool:
    """Return whether a text names an app that is on the phone, or on the screen."""
    return whose.is_client(program, body, origins, "installed") or any(
        isinstance(each.what, Signature)
        and each.what.name == _NAMES
        and each.what.owner.startswith(_EVENT)
        for each in origins
    )


def _is_known(
    package: AppPackage, program: Program, body: Body, origins: Origins, depth: int = 0
) -> bool:
    """Return whether all names that something may be were read, or are those of the apps that are there."""
    return len(origins) > 0 and all(
        _is_one_known(package, program, body, each, depth) for each in origins
    )


def _is_one_known(
    package: AppPackage, program: Program, body: Body, each: Origin, depth: int
) -> bool:
    if depth > _DEEPEST:
        return False
    alone = frozenset({each})
    if constants.texts(program, body, alone).read or constants.inside(program, body, alone).read:
        return True
    if resource_lists.is_one(package, program, body, alone):
        return True
    return all(
        held is not None and _is_known(package, program, *held, depth + 1)
        for held in _made_of(program, body, each)
    )


def _made_of(program: Program, body: Body, each: Origin) -> Iterator[objects.Held | None]:
    """Yield what a name is made of, nothing where it is known by itself; None where that is not seen."""
    if parts := joining.parts(body, frozenset({each})):
        yield from ((body, part) for part in parts)
        return
    if (container := containers.of_element(body, each)) is not None:
        yield from _in_container(program, body, container)
        return
    match each:
        case Origin("number" | "text" | "class"):
            return
        case Origin("field", FieldName(owner, name)) if owner.startswith(OF_SYSTEM):
            yield from () if name in _OF_PHONE else (None,)
        case Origin("field" | "static", FieldName() as field):
            yield from objects.fillings(program, field) or (None,)
        case Origin("parameter", int(number)):
            yield from list(objects.handed(program, body, number)) or (None,)
        case Origin("new", str(made)) if made == _COMPONENT:
            yield from _given_to_new(body, each)
        case Origin("call", Signature() as callee, place):
            yield from _of_call(program, body, callee, place)
        case _:
            yield None


def _of_call(
    program: Program, body: Body, callee: Signature, place: int
) -> Iterator[objects.Held | None]:
    call = body.instruction(place)
    meant = [each for each in program.meant(callee) if each.code]
    if callee.name == _NAMES and callee.descriptor.startswith("()") and not meant:
        return
    if callee.name in _GIVES_ON:
        for given in _arguments(body, call):
            yield body, given
    elif meant:
        for one in meant:
            inner = body_of(program, one)
            yield inner, returned(inner)
    else:
        yield None


def _in_container(
    program: Program, body: Body, container: Origins
) -> Iterator[objects.Held | None]:
    """Yield what is put into a container; an array or list that the system gives has what is there."""
    put = [
        (body_of(program, each.method), each.value)
        for each in containers.puts(program, body, container)
    ]
    yield from put or ((body, frozenset({each})) for each in container)


def _given_to_new(body: Body, made: Origin) -> Iterator[objects.Held]:
    """Yield the texts of which the name of a component is made; of a context, it is the app's own."""
    for call in body.calls:
        callee = call.callee
        if callee is None or callee[:2] != (_COMPONENT, "<init>"):
            continue
        of_text = next(parameters(callee.descriptor), "") in _TEXTS
        if of_text and made in body.argument(call, 0):
            yield body, body.argument(call, 1)


def _arguments(body: Body, call: Instruction) -> list[Origins]:
    return [body.argument(call, number) for number in range(len(body.arguments(call)))]
