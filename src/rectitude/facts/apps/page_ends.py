"""
Scripts that change pages, followed back to what has them run: a press, a setting, a page of the firm's own.

What comes with pages that may be anybody's, by nobody's press, a rule that found nothing wrong names.
"""

from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    chains,
    comparing,
    constants,
    handling,
    inserting,
    page_scripts,
    presses,
    recipients,
    scripts,
    sdks,
    settings,
    ways,
)
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.parties import host_of

_WEB_VIEW = "Landroid/webkit/WebView;"
_CLIENTS = frozenset({"Landroid/webkit/WebViewClient;", "Landroid/webkit/WebChromeClient;"})
_CLEARS = ("Landroid/net/Uri$Builder;", "clearQuery")
_SETS = ("Landroid/net/Uri$Builder;", "appendQueryParameter")
_HAD = frozenset({"getQueryParameter", "getQueryParameters"})
"""How code takes the parameters of an address away, and sets others."""
_NO_SITE = ("javascript:", "about:", "file:///android_asset/", "data:")
"""How addresses begin of what is no page of anybody's site."""
_MOST_METHODS = 300
"""Methods that are gone back through; ours."""


class _Led(NamedTuple):
    """A method, and the place in it that leads to a script."""

    method: Method
    place: int


def unfollowed(package: AppPackage, program: Program) -> Method | None:
    """Return what may change pages of anybody by itself, as far as was followed; None where nothing does."""
    changing = [each for each in scripts.run(program) if _changes(package, program, each)]
    if not changing or _shows_own_alone(package, program):
        return None
    found = (_coming(package, program, each) for each in changing)
    return next((each for each in found if each is not None), None)


def rebuilding(package: AppPackage, program: Program) -> Method | None:
    """Return the app's own method that builds the parameters of an address anew, where pages are shown."""
    if next(program.calls_to(_WEB_VIEW, "loadUrl"), None) is None:
        return None
    asking = (call.method for call in program.calls_to(*_CLEARS))
    own = (each for each in asking if sdks.is_apps_own(each) and _sets_parameter(program, each))
    return next((each for each in own if chains.is_reached(package, program, each)), None)


def _sets_parameter(program: Program, method: Method) -> bool:
    """Return whether a parameter is set to another value than one that an address had."""
    body = body_of(program, method)
    return any(
        getattr(origin.what, "name", "") not in _HAD
        for call in body.calls
        if call.callee is not None and call.callee[:2] == _SETS
        for origin in body.argument(call, 2)
    )


def _changes(package: AppPackage, program: Program, call: Call) -> bool:
    """Return whether a script may lead elsewhere by what it changes in pages that are not the firm's own."""
    found = inserting.scripts_of(package, program, call)
    texts = [each for each in found if not inserting.is_for_own_pages(package, each)]
    adds = all(any(map(form.search, texts)) for form in (page_scripts.CONTENT, page_scripts.LEADS))
    return adds or any(map(page_scripts.LINKS.search, texts))


def _coming(package: AppPackage, program: Program, call: Call) -> Method | None:
    """Return from where a script comes by itself, and neither for the firm's own pages nor upon a setting."""
    waiting = [_Led(call.method, call.place)]
    seen = set(waiting)
    while waiting:
        led = waiting.pop()
        if presses.is_pressed(led.method) or _is_chosen(package, program, led):
            continue
        of_client = not _CLIENTS.isdisjoint(program.ancestors(led.method.signature.owner))
        steps = list(chains.leading_to(program, led.method))
        if of_client or not steps or len(seen) > _MOST_METHODS:
            return led.method
        above = (_Led(step.method, step.place) for step in steps)
        more = [each for each in dict.fromkeys(above) if each not in seen]
        seen.update(more)
        waiting += more
    return None


def _is_chosen(package: AppPackage, program: Program, led: _Led) -> bool:
    """Return whether a place is come to for pages of the firm's own alone, or upon a stored setting."""
    body = body_of(program, led.method)
    if any(_asks_setting(program, body, each.place) for each in ways.deciding(body, led.place)):
        return True
    if comparing.THERE_ALONE not in set(comparing.compared_ways(program, body, led.place)):
        return False
    sites = [text for text in handling.compared(package, program, led.method) if "." in text]
    return bool(sites) and all(recipients.may_be_own(package, each) for each in sites)


def _asks_setting(program: Program, body: Body, place: int) -> bool:
    """Return whether a condition asks for a stored yes or no, itself or by a method that returns it."""
    asked = (each for reg in body.instruction(place).registers for each in body.origins(place, reg))
    for each in asked:
        if not isinstance(each.what, Signature) or not each.what.descriptor.endswith(")Z"):
            continue
        inner = program.sole(each.what)
        calls = program.calls_by(inner) if inner is not None else ()
        if settings.is_asked(each.what) or any(settings.is_asked(one.callee) for one in calls):
            return True
    return False


def _shows_own_alone(package: AppPackage, program: Program) -> bool:
    """Return whether all addresses that web views are told to load are known, and the firm's own."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        for call in program.calls_to(owner, "loadUrl"):
            body = body_of(program, call.method)
            known = constants.texts(program, body, body.argument(body.instruction(call.place), 1))
            if not known.read or not all(_is_own(package, each) for each in known.found):
                return False
    return True


def _is_own(package: AppPackage, address: str) -> bool:
    return address.startswith(_NO_SITE) or recipients.may_be_own(package, host_of(address))
