"""
Methods that choose by an address's host which screen of the app shows it: beside the clients of web views.

A chat or a list of posts starts a screen with a web view for a link, or another screen in its place.
"""

from collections.abc import Iterator

from rectitude.facts.apps import chains, saying, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Method, Program

_WEB_VIEW, _LOADS = "Landroid/webkit/WebView;", "loadUrl"
_ASKS_HOST = (
    *(("Landroid/net/Uri;", name) for name in ("getHost", "getAuthority")),
    *(("Ljava/net/URL;", "getHost"), ("Ljava/net/URI;", "getHost")),
    ("Lokhttp3/HttpUrl;", "host"),
)
_ADDRESSES = ("Ljava/lang/String;", "Landroid/net/Uri;", "Ljava/net/URL;")
_DEEP = 3
"""Methods, one called by the other, between who starts a screen and who asks for the host; ours."""

_BY_ANOTHER = 2
"""Methods, one called by the other, between who chooses a screen and who starts it; ours."""


def routers(program: Program) -> Iterator[Method]:
    """Yield the methods that are given an address, ask for its host, and start a screen that shows pages."""
    pages = set(_showing_pages(program))
    asking = (call.method for each in _ASKS_HOST for call in program.calls_to(*each))
    level, seen = list(dict.fromkeys(asking if pages else ())), set[Method]()
    for _ in range(_DEEP):
        above: dict[Method, None] = {}
        for method in level:
            if method in seen or not sdks.is_apps_own(method):
                continue
            seen.add(method)
            if _is_given_address(method) and _starts_one_of(program, method, pages):
                yield method
            else:
                above |= dict.fromkeys(step.method for step in chains.calling(program, method))
        level = list(above)


def _showing_pages(program: Program) -> Iterator[str]:
    """Yield the classes whose code, or that of a class in them, loads pages into a web view."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        for call in program.calls_to(owner, _LOADS):
            yield _outer(call.method.signature.owner)


def _is_given_address(method: Method) -> bool:
    given = method.signature.descriptor.partition(")")[0]
    return any(each in given for each in _ADDRESSES)


def _starts_one_of(program: Program, method: Method, screens: set[str]) -> bool:
    """Return whether a method starts a screen, itself or by one that it calls: often the screen's own."""
    starting = (body_of(program, each) for each in program.called_by(method, _BY_ANOTHER))
    named = (name for body in starting for name in saying.screens(program, body))
    return any(_outer(name) in screens for name in named)


def _outer(owner: str) -> str:
    return owner.rstrip(";").partition("$")[0]
