"""Whether a text says who a client is: its user agent, the package that calls, or one on the phone."""

import re
from typing import Literal

from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Program
from rectitude.facts.apps.ways import returned

By = Literal["user-agent", "caller", "installed"]

AGENTS = frozenset({"getUserAgentString", "getDefaultUserAgent"})
HEADER = re.compile(r"(x-)?user-agent", re.IGNORECASE)
CALLERS = frozenset(
    {
        "getCallingPackage",
        "getReferrer",
        "getPackagesForUid",
        "getNameForUid",
        "getLaunchedFromPackage",
    }
)
OF_PHONE = ("Landroid/content/pm/PackageInfo;", "Landroid/content/pm/ApplicationInfo;")
_SAME = frozenset(
    {"toLowerCase", "toUpperCase", "trim", "toString", "getHost", "valueOf", "asList"}
)
"""What gives a text again, as far as names go."""
_DEEPEST = 4
"""Such calls within one another; ours."""


def arguments(body: Body, call: Instruction) -> list[Origins]:
    """Return what each argument of a call may be, the object itself first."""
    return [body.argument(call, number) for number in range(len(body.arguments(call)))]


def is_handed(body: Body, origins: Origins, depth: int = 0) -> bool:
    """Return whether a method is handed a text, itself or in what names it, as an address its host."""
    return any(
        each.kind == "parameter"
        or (
            depth < _DEEPEST
            and isinstance(each.what, Signature)
            and each.what.name in _SAME
            and any(
                is_handed(body, one, depth + 1)
                for one in arguments(body, body.instruction(each.place))[:1]
            )
        )
        for each in origins
    )


def is_client(program: Program, body: Body, origins: Origins, by: By, depth: int = 0) -> bool:
    """Return whether a text says who a client is."""
    return depth <= _DEEPEST and any(_says_who(program, body, each, by, depth) for each in origins)


def _says_who(program: Program, body: Body, each: Origin, by: By, depth: int) -> bool:
    match each:
        case Origin("field", FieldName(owner, "packageName")):
            return by == "installed" and owner in {
                *OF_PHONE,
                "Landroid/content/pm/PackageItemInfo;",
            }
        case Origin("element", frozenset() as array):
            return is_client(program, body, array, by, depth + 1)
        case Origin("call", Signature(name=name) as callee, place):
            call = body.instruction(place)
            given = arguments(body, call)
            if by == "user-agent":
                asked = [
                    str(one.what) for origins in given for one in origins if one.kind == "text"
                ]
                if name in AGENTS or any(map(HEADER.fullmatch, asked)):
                    return True
            if by == "caller" and name in CALLERS:
                return True
            if name in _SAME:
                return any(is_client(program, body, one, by, depth + 1) for one in given[:1])
            return _gives_client(program, callee, by, depth + 1)
    return False


def _gives_client(program: Program, callee: Signature, by: By, depth: int) -> bool:
    """Return whether a method of the app gives a text that says who a client is."""
    sole = program.sole(callee) if callee.descriptor.endswith(")Ljava/lang/String;") else None
    if sole is None or depth > _DEEPEST or callee.owner not in program.classes:
        return False
    inner = body_of(program, sole)
    return is_client(program, inner, returned(inner), by, depth)
