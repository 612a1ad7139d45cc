"""
In which file a setting lies: code names the file when it opens the settings.

Who asks for all settings of one file asks for none of another. Settings whose file is not read may be any.
"""

from collections.abc import Iterator

from rectitude.facts.apps import objects, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature, dotted
from rectitude.facts.apps.program import Program

_OPENS = "getSharedPreferences"
_OF_SCREEN = "getPreferences"
"""How a screen asks for a file of its own, which has the name of the screen's class in the package."""
_SELF = frozenset({Origin("parameter", 0)})
_BY_DEFAULT = "getDefaultSharedPreferences"
_EDITS = "edit"
_EDITOR = "Landroid/content/SharedPreferences$Editor;"
_DEEPEST = 6
"""Calls, fields and parameters through which settings are followed back to where they are opened; ours."""

Files = frozenset[str]
"""The names of files of settings."""


def files(program: Program, body: Body, settings: Origins) -> Files | None:
    """Return the files in which settings, or those of an editor, lie; None where they may be any."""
    found = list(_files(program, body, settings, 0))
    return frozenset(each for each in found if each) if found and None not in found else None


def _files(program: Program, body: Body, settings: Origins, depth: int) -> Iterator[str | None]:
    for each in settings:
        if depth > _DEEPEST:
            yield None
        else:
            yield from _of_one(program, body, each, depth + 1)


def _of_one(program: Program, body: Body, each: Origin, depth: int) -> Iterator[str | None]:
    held: list[objects.Held | None] = [None]
    match each:
        case Origin("call", Signature(name=name), place) if name == _OPENS:
            named = body.argument(body.instruction(place), 1)
            texts = {str(one.what) for one in named if one.kind == "text"}
            yield from texts if len(texts) == len(named) else (None,)
            return
        case Origin("call", Signature(name=name), place) if name == _OF_SCREEN:
            screens = body.argument(body.instruction(place), 0)
            yield from _of_screens(program, body) if screens == _SELF else (None,)
            return
        case Origin("call", Signature(name=name)) if name == _BY_DEFAULT:
            yield _BY_DEFAULT
            return
        case Origin("call", Signature(owner, name), place) if name == _EDITS or owner == _EDITOR:
            held = [(body, body.argument(body.instruction(place), 0))]
        case Origin("call", Signature() as callee):
            meant = [one for one in program.meant(callee) if one.code]
            inner = [body_of(program, one) for one in meant]
            held = [(one, ways.returned(one)) for one in inner] or [None]
        case Origin("field", FieldName() as field):
            held = objects.fillings(program, field) or [None]
        case Origin("parameter", int(number)):
            held = list(objects.handed(program, body, number)) or [None]
    for one in held:
        if one is None:
            yield None
        else:
            yield from _files(program, *one, depth)


def _of_screens(program: Program, body: Body) -> Iterator[str]:
    """Yield the names of the files that a method's own screen, or an heir of it, has for itself."""
    owner = body.method.signature.owner
    for each in (owner, *program.heirs(owner)):
        yield dotted(each).removeprefix(f"{program.process}.")
