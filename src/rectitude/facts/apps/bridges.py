"""Objects of the app that pages in its web views may call: by the name under which they are handed over."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Call, Method, Program

_WEB_VIEW = "Landroid/webkit/WebView;"
_HANDS = "addJavascriptInterface"

_READS_FORMS = re.compile(
    r"\.elements\b|forms\[|type\s*=\s*\\?['\"]?password|querySelector(All)?\([^)]*input", re.I
)
_VALUE = re.compile(r"\.value\b(?!\s*=(?!=))")
"""A value that is read; who sets it fills a form in."""


class Listening(NamedTuple):
    """A script in the code that hands what is in a page's forms to a method of an object of the app."""

    name: str
    """That by which pages know the object."""
    script: Method
    """The method that holds the script."""
    told: Method
    """The method that the script calls."""


_BRIDGES: WeakKeyDictionary[Program, dict[str, list[Call]]] = WeakKeyDictionary()


def handing(program: Program, owner: str) -> list[Call]:
    """Return the calls that hand an object of a class, or of an heir of it, to the pages of a web view."""
    known = _BRIDGES.get(program)
    if known is None:
        known = _BRIDGES[program] = {}
        for call in handed_over(program):
            for name in _classes(body_of(program, call.method), call):
                for above in program.ancestors(name):
                    if above in program.classes:
                        known.setdefault(above, []).append(call)
    return known.get(owner, [])


def handed_over(program: Program) -> Iterator[Call]:
    """Yield the calls that hand an object to pages."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        yield from program.calls_to(owner, _HANDS)


def listening(program: Program) -> Iterator[Listening]:
    """Yield what learns of values in forms, by scripts that name it and read them."""
    for call in handed_over(program):
        body = body_of(program, call.method)
        names = body.argument(body.instruction(call.place), 2)
        for name in sorted(str(each.what) for each in names if each.kind == "text"):
            for text, script in program.texts_with(f"{name}."):
                if not (_READS_FORMS.search(text) and _VALUE.search(text)):
                    continue
                for owner in _classes(body, call):
                    for told in program.methods(owner):
                        if f"{name}.{told.signature.name}(" in text:
                            yield Listening(name, script, told)


def _classes(body: Body, call: Call) -> Iterator[str]:
    """Yield the classes that the object handed over may be of, as far as the method itself shows."""
    for origin in body.argument(body.instruction(call.place), 1):
        match origin:
            case Origin("new", str(name)):
                yield name
            case Origin("field" | "static", FieldName() as field):
                yield field.type
            case Origin("parameter", 0) if not body.method.is_static:
                yield body.method.signature.owner
