"""What the system makes and calls of an app by itself: components, views of layouts, callbacks of objects."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import bridges, inflating
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.flows.concerned import is_own
from rectitude.facts.apps.flows.values import Thing
from rectitude.facts.apps.program import ABSTRACT, Method, Program

_FIRST = ("onCreateView", "onStart", "onResume")
_PUBLIC, _PRIVATE, _BRIDGE = 0x1, 0x2, 0x40
_OF_LAYOUT = "(Landroid/content/Context;Landroid/util/AttributeSet;)V"
_CALLED_BY_SYSTEM = frozenset(
    {
        *("run", "call", "doInBackground", "handleMessage", "query", "insert", "update", "delete"),
        *("invoke", "invokeSuspend", "compare", "apply", "accept", "toString", "compareTo"),
        *("uncaughtException", "getType", "execute", "shouldOverrideUrlLoading"),
    }
)
_WORKERS = frozenset(
    {"Landroid/os/AsyncTask;", "Landroid/os/Handler;", "Landroid/app/IntentService;"}
)
_OF_DATA = ("Ljava/lang/", "Ljava/util/", "Ljava/io/", "Landroid/os/Parcelable;", "Lorg/json/")
"""Beginnings of what data extend or implement; listeners, screens and tasks have other ancestors."""
_WORK = frozenset(
    {
        *("Ljava/lang/Thread;", "Ljava/lang/Runnable;", "Ljava/util/TimerTask;"),
        *("Ljava/util/concurrent/Callable;", "Ljava/util/EventListener;"),
    }
)


class Beginnings:
    """The methods of one app that the system may call."""

    def __init__(self, package: AppPackage, program: Program) -> None:
        self._package, self._program = package, program
        self._data: dict[str, bool] = {}

    def components(self) -> list[str]:
        """Return the classes of the manifest that the system makes."""
        about = self._package
        names = [each.target or each.name for each in about.components if each.enabled]
        names += [about.package.application] if about.package.application else []
        return [
            name for name in dict.fromkeys(map(descriptor, names)) if is_own(self._program, name)
        ]

    def inflated(self) -> Iterator[str]:
        """Yield the views of the app that layouts may hold, and what else these name."""
        views = (
            name
            for name in self._program.heirs("Landroid/view/View;")
            if self._program.method(name, "<init>", _OF_LAYOUT)
        )
        for name in dict.fromkeys((*views, *inflating.of(self._program).of_class)):
            if is_own(self._program, name):
                yield name

    def callbacks(self, owner: str) -> list[Method]:
        """Return the methods of a class that the system may call, the first of its life first."""
        program = self._program
        above = [each for each in program.ancestors(owner) if is_own(program, each)]
        if not any(self.is_foreign(each) for each in program.ancestors(owner)):
            return self._called_by_pages(owner)
        found: dict[tuple[str, str], Method] = {}
        for each in above:
            for method in program.methods(each):
                name = method.signature.name
                hidden = method.access & (_PRIVATE | _BRIDGE | ABSTRACT) or method.is_static
                if method.code and not hidden and not name.startswith("<"):
                    found.setdefault(method.signature[1:], method)
        return sorted(filter(self._is_callback, found.values()), key=_by_order)

    def _called_by_pages(self, owner: str) -> list[Method]:
        """Return the methods of a class that pages may call, if an object of it is handed to any."""
        return [
            each
            for each in (
                self._program.methods(owner) if bridges.handing(self._program, owner) else ()
            )
            if each.code
            and each.access & _PUBLIC
            and not each.is_static
            and not each.signature.name.startswith("<")
        ]

    def is_foreign(self, name: str) -> bool:
        """Return whether a class is not the app's own."""
        return name != "Ljava/lang/Object;" and not is_own(self._program, name)

    def _is_callback(self, method: Method) -> bool:
        name = method.signature.name
        if name.startswith("on") or name in _CALLED_BY_SYSTEM:
            return True
        return next(iter(self._program.calls_to(method.signature.owner, name)), None) is None

    def made_by(self, thing: Thing, name: str) -> Method | None:
        """Return the method of the app that is run when an object is made."""
        for each in self._program.ancestors(thing.type):
            if is_own(self._program, each):
                method = self._program.method(each, name)
                if method is not None and method.code:
                    return method
        return None

    def application(self) -> Thing | None:
        """Return the app's own application object, if it has a class of its own for it."""
        name = self._package.package.application
        own = descriptor(name) if name else ""
        return Thing(own, ("component",)) if is_own(self._program, own) else None

    def works(self, type_: str) -> bool:
        """Return whether objects of a class work on what they are given: tasks, handlers."""
        return any(each in _WORKERS for each in self._program.ancestors(type_))

    def carries(self, type_: str) -> bool:
        """Return whether objects of a class are data, and no screens, tasks or listeners of the app."""
        known = self._data.get(type_)
        if known is None:
            above = self._program.ancestors(type_) if is_own(self._program, type_) else ()
            others = [each for each in above if self.is_foreign(each)]
            known = self._data[type_] = all(
                each.startswith(_OF_DATA) and each not in _WORK for each in others
            )
        return known


def _by_order(method: Method) -> tuple[int, tuple[str, str]]:
    name = method.signature.name
    return _FIRST.index(name) if name in _FIRST else len(_FIRST), method.signature[1:]
