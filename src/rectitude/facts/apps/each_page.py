"""
How a script comes to be run in each page: by a client's callback, through methods that ask nobody.

The callback may hand the page to objects in a list, one after the other; which these are shows where they
are put in. Whether it is an address of the web, or the script was read at all, anybody must ask.
"""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from rectitude.facts.apps import chains, entered, objects, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program

_WEB_VIEW, _CLIENT = "Landroid/webkit/WebView;", "Landroid/webkit/WebViewClient;"
_BY_ITSELF = frozenset({"onPageFinished", "onPageStarted", "onPageCommitVisible", "onLoadResource"})
"""Callbacks of a web view's client that come with each page, whatever the user does."""
_DEEPEST = 3
"""Methods, one called by the other, between a client's callback and a script that it has run; ours."""
_HANDED = 4
"""Parameters through which an address is followed back to where it is typed; ours."""
_LOOPS = frozenset({"hasNext", "hasMoreElements", "size"})
_OF_TEXT = frozenset({"isEmpty", "length"})
_WEB = ("http", "https", "http://", "https://", "http:", "https:")


def leading_to(program: Program, call: Call) -> Iterator[Call]:
    """Yield a call, then those of a client's callbacks that lead to it by methods without conditions."""
    yield call
    level = [call]
    for _ in range(_DEEPEST):
        above = (
            caller
            for each in level
            if not any(_decides(*one) for one in _conditions(program, each))
            for caller in _callers(program, each.method)
        )
        level = list(dict.fromkeys(above))
        yield from (each for each in level if comes_by_itself(program, each))


def comes_by_itself(program: Program, call: Call) -> bool:
    """Return whether a script is run by a callback that comes with each page."""
    method = call.method.signature
    return method.name in _BY_ITSELF and _CLIENT in program.ancestors(method.owner)


def _callers(program: Program, method: Method) -> Iterator[Call]:
    """Yield the calls that surely run a method: of it alone, or of each object in a list where it is one."""
    for step in chains.calling(program, method):
        body = body_of(program, step.method)
        call = body.instruction(step.place)
        if call.callee is None:
            continue
        if program.meant(call.callee) == [method]:
            yield Call(step.method, step.place, call.callee)
            continue
        classes = objects.classes(program, body, body.argument(call, 0))
        if classes and method.signature.owner in classes:
            yield Call(step.method, step.place, call.callee)


def _conditions(program: Program, call: Call) -> list[tuple[Body, Instruction]]:
    body = body_of(program, call.method)
    return [(body, each) for each in ways.deciding(body, call.place)]


def _decides(body: Body, each: Instruction) -> bool:
    """Return whether a condition may be anybody's choice: it asks more than whether there is anything."""
    given = [body.origins(each.place, register) for register in each.registers]
    return not all(_asks_nothing(body, one) for one in given)


def _asks_nothing(body: Body, asked: Origins) -> bool:
    return all(_is_of_course(body, each) for each in asked)


def _is_of_course(body: Body, each: Origin) -> bool:
    """Return whether a condition asks how far a loop is, whether there is anything, or a web address."""
    if each.kind in ("number", "parameter", "length"):
        return each.kind != "parameter" or _is_object(body, each)
    what = each.what
    if each.kind == "field":
        return getattr(what, "type", "")[:1] in ("L", "[")
    if each.kind != "call" or not isinstance(what, Signature):
        return False
    if what.name in _LOOPS or what.name in _OF_TEXT:
        return True
    if what.name == "startsWith":
        texts = body.argument(body.instruction(each.place), 1)
        return all(one.kind == "text" and one.what in _WEB for one in texts)
    return what.descriptor.endswith(")Ljava/lang/String;")


def _is_object(body: Body, each: Origin) -> bool:
    """Return whether a parameter is an object, of which a condition can ask alone whether it is there."""
    own = [] if body.method.is_static else ["L"]
    kinds = [*own, *parameters(body.method.signature.descriptor)]
    return isinstance(each.what, int) and kinds[each.what][:1] in ("L", "[")


_SHOWN: WeakKeyDictionary[Program, bool] = WeakKeyDictionary()


def shows_what_is_typed(program: Program) -> bool:
    """Return whether a web view opens the address that its user types: then it shows pages of anybody."""
    if program not in _SHOWN:
        _SHOWN[program] = any(
            _is_typed(program, body, body.argument(body.instruction(call.place), 1))
            for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW))
            for call in program.calls_to(owner, "loadUrl")
            for body in (body_of(program, call.method),)
        )
    return _SHOWN[program]


def _is_typed(program: Program, body: Body, address: Origins, depth: int = 0) -> bool:
    """Return whether an address may be what was typed, as it is."""
    for each in address if depth <= _HANDED else ():
        if entered.typed_into(program, body, frozenset({each})):
            return True
        if each.kind == "parameter" and isinstance(each.what, int):
            handed = objects.handed(program, body, each.what)
            if any(held is not None and _is_typed(program, *held, depth + 1) for held in handed):
                return True
    return False
