"""
Methods that choose by an address's host which screen of the app shows it: beside the clients of web views.

A chat or a list of posts starts a screen with a web view for a link, or another screen in its place; or it
makes a link that does so when it is pressed, or plain words in its place.
"""

from collections.abc import Iterator

from rectitude.facts.apps import chains, saying, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Method, Program

_WEB_VIEW, _LOADS = "Landroid/webkit/WebView;", "loadUrl"
_ASKS_HOST = (
    *(("Landroid/net/Uri;", name) for name in ("getHost", "getAuthority")),
    *(("Ljava/net/URL;", "getHost"), ("Ljava/net/URI;", "getHost")),
    ("Lokhttp3/HttpUrl;", "host"),
)
_ADDRESSES = ("Ljava/lang/String;", "Landroid/net/Uri;", "Ljava/net/URL;")
_PARSES = (
    *(("Landroid/net/Uri;", "parse"), ("Ljava/net/URI;", "create")),
    ("Lokhttp3/HttpUrl;", "parse"),
)
_DEEP = 3
"""Methods, one called by the other, between who starts a screen and who asks for the host; ours."""

_BY_ANOTHER = 2
"""Methods, one called by the other, between who chooses a screen and who starts it; ours."""


def routers(program: Program) -> Iterator[Method]:
    """Yield the methods that are given an address, ask for its host, and start a screen that shows pages."""
    pages = set(showing_pages(program))
    asking = (call.method for each in _ASKS_HOST for call in program.calls_to(*each))
    level, seen = list(dict.fromkeys(asking if pages else ())), set[Method]()
    for _ in range(_DEEP):
        above: dict[Method, None] = {}
        for method in level:
            if method in seen or not sdks.is_apps_own(method):
                continue
            seen.add(method)
            given = _is_given_address(method) or _holds_address(program, method)
            if given and _starts_one_of(program, method, pages):
                yield method
            else:
                above |= dict.fromkeys(step.method for step in chains.calling(program, method))
        level = list(above)


def showing_pages(program: Program) -> Iterator[str]:
    """Yield the classes whose code, or that of a class in them, loads pages into a web view."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        for call in program.calls_to(owner, _LOADS):
            yield outer(call.method.signature.owner)


def _is_given_address(method: Method) -> bool:
    given = method.signature.descriptor.partition(")")[0]
    return any(each in given for each in _ADDRESSES)


def _holds_address(program: Program, method: Method) -> bool:
    """Return whether a method asks for the host of an address that its object holds, as a listener does."""
    body = body_of(program, method)
    return any(
        isinstance(origin.what, FieldName)
        and origin.what.owner == method.signature.owner
        and origin.what.type in _ADDRESSES
        for call in body.calls
        if call.callee is not None and call.callee[:2] in (*_ASKS_HOST, *_PARSES)
        for origin in body.argument(call, 0)
        if origin.kind == "field"
    )


def _starts_one_of(program: Program, method: Method, screens: set[str]) -> bool:
    """
    Return whether a method starts a screen, itself or by one that it calls: often the screen's own.

    So does who makes what starts it when it is pressed.
    """
    below = [*program.called_by(method, _BY_ANOTHER)]
    made = dict.fromkeys(name for name in program.made_by(method) if name in program.classes)
    below += [each for name in made for each in program.methods(name) if _is_pressed(each)]
    starting = (body_of(program, each) for each in below)
    named = (name for body in starting for name in saying.screens(program, body))
    return any(outer(name) in screens for name in named)


def _is_pressed(method: Method) -> bool:
    return method.signature.name == "onClick" and method.code > 0


def outer(owner: str) -> str:
    return owner.rstrip(";").partition("$")[0]
