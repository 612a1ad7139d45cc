"""
What the system and common libraries call of an object by themselves, without a press.

An object of such a class is made, or its class is named to who makes one, and some time later its methods
are run: a screen's parts, timers, work for later, answers. When, and whether at all, its code does not say.
"""

import re
from collections.abc import Iterator

from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_OF_PARTS = (
    *("onAttach", "onCreate", "onCreateView", "onViewCreated", "onActivityCreated"),
    *("onViewStateRestored", "onStart", "onResume"),
)
_OF_LIFE = ("onCreate", "onStart", "onResume", "onStateChanged")
_OF_ANSWERS = ("onResponse", "onFailure", "onErrorResponse")
_OF_VIEWS = ("onFinishInflate", "onAttachedToWindow", "onMeasure", "onLayout", "onDraw")
_CALLED = {
    "Landroid/os/CountDownTimer;": ("onTick", "onFinish"),
    "Landroid/os/Handler$Callback;": ("handleMessage",),
    "Landroid/view/Choreographer$FrameCallback;": ("doFrame",),
    "Landroid/app/Fragment;": _OF_PARTS,
    "Landroid/support/v4/app/Fragment;": _OF_PARTS,
    "Landroidx/fragment/app/Fragment;": _OF_PARTS,
    "Landroid/view/View;": _OF_VIEWS,
    "Landroid/view/ViewTreeObserver$OnGlobalLayoutListener;": ("onGlobalLayout",),
    "Landroid/view/ViewTreeObserver$OnPreDrawListener;": ("onPreDraw",),
    "Landroid/animation/Animator$AnimatorListener;": ("onAnimationStart", "onAnimationEnd"),
    "Landroid/view/animation/Animation$AnimationListener;": (
        "onAnimationStart",
        "onAnimationEnd",
    ),
    "Landroid/content/ServiceConnection;": ("onServiceConnected",),
    "Landroid/webkit/WebViewClient;": ("onPageStarted", "onPageFinished"),
    "Landroid/app/LoaderManager$LoaderCallbacks;": ("onCreateLoader", "onLoadFinished"),
    "Landroid/app/job/JobService;": ("<init>", "onCreate", "onStartJob"),
    "Landroidx/work/ListenableWorker;": ("<init>", "doWork", "startWork"),
    "Landroidx/lifecycle/ViewModel;": ("<init>",),
    "Landroidx/lifecycle/Observer;": ("onChanged",),
    "Landroidx/lifecycle/LifecycleEventObserver;": ("onStateChanged",),
    "Landroidx/lifecycle/DefaultLifecycleObserver;": _OF_LIFE,
    "Lokhttp3/Callback;": _OF_ANSWERS,
    "Lretrofit2/Callback;": _OF_ANSWERS,
    "Lcom/android/volley/Response$Listener;": _OF_ANSWERS,
}
"""By the class or interface above: what is called, as its documentation says."""
_MAKERS = (
    *("Landroidx/work/", "Landroidx/lifecycle/ViewModelProvider", "Landroid/app/job/JobInfo"),
    "Landroid/content/ComponentName;",
)
"""Beginnings of the classes to which a class is named that they make an object of."""


_BY_PRESS = re.compile(
    r"click|press|tap|touch|agree|accept|confirm|cancel|refuse|reject|select|check|choose|result|back",
    re.IGNORECASE,
)
"""Words in the names of what a library calls when somebody has pressed or answered something."""
_OPEN = 0x0001 | 0x0004
"""ACC_PUBLIC and ACC_PROTECTED: nothing else can stand in place of a library's method."""


def of(program: Program, name: str) -> list[Method]:
    """Return the methods that are called by themselves of an object of a class, by libraries perhaps."""
    above = list(program.ancestors(name))
    wanted = dict.fromkeys(method for each in above for method in _CALLED.get(each, ()))
    found = (
        next((one for owner in above if (one := program.method(owner, each))), None)
        for each in wanted
    )
    known = [each for each in found if each is not None and each.code]
    return [*known, *_of_libraries(program, name, above)]


def _of_libraries(program: Program, name: str, above: list[str]) -> Iterator[Method]:
    """Yield what a library may call that the package does not hold: all but what is named after a press."""
    if all(each in program.classes or each.startswith(OF_SYSTEM) for each in above):
        return
    for each in program.methods(name):
        name_of, is_open = each.signature.name, each.access & _OPEN and not each.is_static
        if each.code and is_open and name_of[0] != "<" and not _BY_PRESS.search(name_of):
            yield each


def named(program: Program, method: Method) -> Iterator[tuple[int, str]]:
    """Yield where a method names a class of which a library makes an object, itself or as a text."""
    if not any(each.callee.owner.startswith(_MAKERS) for each in program.calls_by(method)):
        return
    for each in body_of(program, method).instructions:
        if not isinstance(each.reference, str) or not each.name.startswith("const-"):
            continue
        name = each.reference if each.name == "const-class" else descriptor(each.reference)
        if name in program.classes:
            yield each.place, name
