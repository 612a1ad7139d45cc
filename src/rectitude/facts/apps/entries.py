"""What the system runs of an app by itself: when it is started, and beside its screens."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage, Component
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.program import Method, Program

_STARTUP = "androidx.startup"
_METHODS = {
    "application": ("attachBaseContext", "onCreate", "<init>", "<clinit>"),
    "provider": ("onCreate", "attachInfo", "<init>", "<clinit>"),
    "initialiser": ("create", "<init>", "<clinit>"),
    "activity": (
        *("attachBaseContext", "<init>", "<clinit>", "onCreate", "onStart", "onPostCreate"),
        *("onResume", "onPostResume", "onAttachedToWindow", "onWindowFocusChanged"),
    ),
}
ONCE_SHOWN = frozenset(
    {
        *("onStart", "onPostCreate", "onResume", "onPostResume"),
        *("onAttachedToWindow", "onWindowFocusChanged"),
    }
)
"""What is not run of a screen that is ended while it is created."""


def at_start(package: AppPackage, program: Program) -> Iterator[Method]:
    """Yield the methods that the system runs when an app is started for the first time."""
    for kind, name in _starting_classes(package):
        for wanted in _METHODS[kind]:
            for owner in program.ancestors(descriptor(name)):
                if found := program.method(owner, wanted):
                    yield found
                    break


def classes_at_start(package: AppPackage) -> frozenset[str]:
    """Return the classes of which the system makes objects when an app is started for the first time."""
    return frozenset(descriptor(name) for _, name in _starting_classes(package))


def _starting_classes(package: AppPackage) -> Iterator[tuple[str, str]]:
    if package.package.application:
        yield "application", package.package.application
    for each in package.components:
        if not each.enabled:
            continue
        if each.kind == "provider":
            yield "provider", each.name
            for name, value in each.metadata.items():
                if value == _STARTUP:
                    yield "initialiser", name
        elif each.launcher:
            yield "activity", each.target or each.name


def arguments(method: Method) -> tuple[int, ...]:
    """Return what the system hands to a method on the first start: no saved state, the focus."""
    if method.signature.descriptor.startswith("(Landroid/os/Bundle;)"):
        return (1, 0)
    if method.signature.name == "onWindowFocusChanged":
        return (1, 1)
    return ()


_WATCHES = {
    "Landroid/inputmethodservice/InputMethodService;": (
        "onCreate",
        "onStartInput",
        "onStartInputView",
    ),
    "Landroid/accessibilityservice/AccessibilityService;": (
        "onServiceConnected",
        "onAccessibilityEvent",
    ),
    "Landroid/service/notification/NotificationListenerService;": ("onNotificationPosted",),
}
"""Services that the system starts by itself once they are switched on, and what it calls of them."""
_TOLD = ("android.intent.action.", "android.net.", "android.bluetooth.", "android.provider.")
"""Beginnings of what the system itself tells receivers of the manifest: a start, a change of network."""
_CLIP_LISTENER = "Landroid/content/ClipboardManager$OnPrimaryClipChangedListener;"


def unasked(package: AppPackage, program: Program) -> Iterator[Method]:
    """Yield what the system calls without the app's own screens: answers to its permissions, services."""
    for each in package.components:
        name = descriptor(each.target or each.name)
        above = list(program.ancestors(name)) if each.enabled else []
        wanted = ["onRequestPermissionsResult"] if each.launcher else []
        wanted += ["onReceive"] if _is_told(each) else []
        wanted += [
            method for kind, methods in _WATCHES.items() if kind in above for method in methods
        ]
        for method in wanted:
            found = (program.method(owner, method) for owner in above)
            yield from (one for one in found if one is not None)
        if wanted and not each.launcher:
            yield from _listening_to_clips(program, name)


def _is_told(component: Component) -> bool:
    """Return whether the system tells a receiver of what happens on the phone."""
    return component.kind == "receiver" and any(
        each.startswith(_TOLD) for each in component.actions
    )


def _listening_to_clips(program: Program, service: str) -> Iterator[Method]:
    """Yield what is called when something is copied, of listeners that a service makes."""
    for name in program.heirs(_CLIP_LISTENER):
        makers = {maker.signature.owner for maker in program.makers_of(name)}
        method = program.method(name, "onPrimaryClipChanged")
        if method is not None and (name == service or service in makers):
            yield method
