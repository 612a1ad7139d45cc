"""
What an app stores by itself before anybody chose anything, and what it then finds stored.

A consent that is stored when the question is opened, and not when it is answered, opens the way to all that
asks for it: at the latest on the second start, and on the first to what is run after that.
"""

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import consent, entries
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.consent import Early, Starting
from rectitude.facts.apps.program import Call, Program, read
from rectitude.facts.apps.texts import Value

_PUTS = {
    "Landroid/content/SharedPreferences$Editor;": ("putBoolean", "putInt", "putLong", "putString"),
    "Lcom/tencent/mmkv/MMKV;": ("encode", "putBoolean", "putInt", "putLong", "putString"),
}
"""How settings are stored: a key, then what it is set to."""
_BEFORE_SHOWN = frozenset({"attachBaseContext", "onCreate"})


class _Stored(NamedTuple):
    """A setting that is stored without a press, to what, and how its place is reached."""

    key: str
    value: Value
    early: Early


class Storing:
    """What is reached of an app by settings that it stores without a press."""

    def __init__(self, package: AppPackage) -> None:
        program, starting = read(package), consent.starting(package)
        found = list(_stored(program, starting))
        self.settings = tuple(sorted({each.key for each in found}))
        """The keys of what is stored."""
        shown = [
            each
            for each in entries.at_start(package, program)
            if each.signature.name in entries.ONCE_SHOWN
        ]
        surely = {
            each.key: each.value
            for each in found
            if each.early.complete and each.early.chain[0].method.signature.name in _BEFORE_SHOWN
        }
        self._perhaps = Starting(
            program,
            dict.fromkeys(entries.at_start(package, program), ()),
            dict.fromkeys(self.settings),
        )
        self._then = Starting(program, dict.fromkeys(shown, ()), surely)

    def reaches(self, call: Call) -> Early | None:
        """Return how a place is reached: surely once the first screen is shown, perhaps later, or not."""
        if not self.settings:
            return None
        early = self._then.reaches(call)
        if early is not None and early.complete:
            return early
        early = self._perhaps.reaches(call)
        return None if early is None else early._replace(complete=False)


def _stored(program: Program, starting: Starting) -> Iterator[_Stored]:
    """Yield the settings that are stored on the first start without a press."""
    for owner, names in _PUTS.items():
        for name in names:
            for call in program.calls_to(owner, name):
                body = body_of(program, call.method)
                each = body.instruction(call.place)
                for asked, key, value in _keyed(program, body, call, body.argument(each, 1)):
                    if early := starting.reaches(asked):
                        yield _Stored(key, value, early)


def _keyed(
    program: Program, body: Body, call: Call, keys: Origins
) -> Iterator[tuple[Call, str, Value]]:
    """Yield the keys of a setting and its values, with the calls that say so; here or one call above."""
    values = body.argument(body.instruction(call.place), 2)
    for key in keys:
        if key.kind == "text":
            yield call, str(key.what), _number(values)
        elif key.kind == "parameter" and isinstance(key.what, int):
            signature = body.method.signature
            for above in program.calls_to(signature.owner, signature.name):
                caller = body_of(program, above.method)
                given = caller.argument(caller.instruction(above.place), key.what)
                for text in (each for each in given if each.kind == "text"):
                    yield above, str(text.what), _handed(caller, above, values)


def _handed(caller: Body, above: Call, values: Origins) -> Value:
    """Return the value of a setting where its method is called: that method's own, or one handed in."""
    (one, *more) = values or (None,)
    if one is not None and not more and one.kind == "parameter" and isinstance(one.what, int):
        return _number(caller.argument(caller.instruction(above.place), one.what))
    return _number(values)


def _number(values: Origins) -> Value:
    found = {each.what for each in values}
    only = found.pop() if len(found) == 1 else None
    return only if isinstance(only, int) and all(each.kind == "number" for each in values) else None


_STORING: WeakKeyDictionary[AppPackage, Storing] = WeakKeyDictionary()


def storing(package: AppPackage) -> Storing:
    """Return what an app reaches by what it stores itself, worked out once for all rules."""
    found = _STORING.get(package)
    if found is None:
        found = _STORING[package] = Storing(package)
    return found
