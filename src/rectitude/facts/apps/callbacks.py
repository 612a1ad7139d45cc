"""
What the system and common libraries call of an object by themselves, without a press.

An object of such a class is made, or its class is named to who makes one, and some time later its methods
are run: a screen's parts, timers, work for later, answers. When, and whether at all, its code does not say.
"""

from collections.abc import Iterator

from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Method, Program

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


def of(program: Program, name: str) -> list[Method]:
    """Return the methods that are called by themselves of an object of a class."""
    above = list(program.ancestors(name))
    wanted = dict.fromkeys(method for each in above for method in _CALLED.get(each, ()))
    found = (
        next((one for owner in above if (one := program.method(owner, each))), None)
        for each in wanted
    )
    return [each for each in found if each is not None and each.code]


def named(program: Program, method: Method) -> Iterator[tuple[int, str]]:
    """Yield where a method names a class of which a library makes an object, and the class."""
    if not any(each.callee.owner.startswith(_MAKERS) for each in program.calls_by(method)):
        return
    for each in body_of(program, method).instructions:
        name = each.reference if each.name == "const-class" else None
        if isinstance(name, str) and name in program.classes:
            yield each.place, name
