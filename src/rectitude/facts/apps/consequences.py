"""What a call may do with a choice that somebody made: nothing, show something, tell others, or who knows."""

import re
from typing import Literal, NamedTuple

from rectitude.facts.apps import sdks
from rectitude.facts.apps.bodies import Body, Origin, Origins
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows import ends
from rectitude.facts.apps.program import ABSTRACT, Call, Program

Kind = Literal["nothing", "shown", "network", "component", "ends", "other"]

ENDS = frozenset({"finishAffinity", "finishAndRemoveTask", "exit", "killProcess", "moveTaskToBack"})
"""What ends the app as a whole, or puts it away; `finish` ends a screen, which may be all of it."""

EXITS = frozenset({"Ljava/lang/System;", "Ljava/lang/Runtime;"})
_ENDS_SCREEN = "finish"
_IDLE = (
    *("Landroid/widget/Toast;", "Landroid/util/Log;", "Ljava/lang/String", "Ljava/lang/Boolean;"),
    *("Ljava/lang/Integer;", "Ljava/lang/Object;", "Lkotlin/jvm/"),
    *("Landroid/app/AlertDialog", "Landroid/app/Dialog;", "Landroidx/appcompat/app/AlertDialog"),
    *("Landroid/content/DialogInterface;", "Lcom/google/android/material/snackbar/Snackbar;"),
    *("Landroid/app/ProgressDialog;", "Lcom/google/android/material/dialog/", "Ljava/lang/Thread;"),
    *(
        "Landroid/os/Looper;",
        "Landroid/content/res/",
        "Ljava/lang/Math;",
        "Ljava/lang/CharSequence;",
    ),
    *("Landroid/text/TextUtils;", "Landroid/os/Vibrator;", "Ljava/lang/Runnable;"),
)
"""Beginnings of classes whose methods tell nobody but who looks at the screen or the log."""
_IDLE_NAMES = frozenset(
    {
        *("getSharedPreferences", "getDefaultSharedPreferences", "getPreferences", "edit", "apply"),
        *("commit", "getApplicationContext", "getContext", "requireContext", "getActivity"),
        *("requireActivity", "getResources", "getString", "getText", "findViewById", "getId"),
        *("isChecked", "dismiss", "onBackPressed", "getBaseContext", "isFinishing"),
        *("isPressed", "currentTimeMillis", "defaultMMKV", "mmkvWithID", "runOnUiThread"),
        *(
            "post",
            "postDelayed",
            "getLayoutInflater",
            "getBoolean",
            "getInt",
            "contains",
            "getTheme",
            "getPackageName",
        ),
    }
)
_VIEWS = (
    *("Landroid/widget/", "Landroid/view/", "Landroidx/appcompat/widget/"),
    *("Lcom/google/android/material/", "Landroidx/constraintlayout/widget/"),
)
_OF_SWITCHES = frozenset({"setChecked", "setOnCheckedChangeListener", "toggle"})
_OF_BUTTONS = frozenset({"setEnabled", "setClickable"})
"""What makes a button take no more presses."""
_WIDGETS = (
    "Landroid/widget/Button;",
    "Landroid/widget/TextView;",
    "Landroid/widget/CompoundButton;",
)
_ASKS_WORDS = ("Landroid/widget/TextView;",), "getText"
_ASKS_BUTTON = (*_WIDGETS, "Landroid/view/View;"), "isEnabled"
"""How code asks a view what it says, or whether it takes presses."""
_STATE = re.compile(
    r"\s*(已|当前|状态|[:：])*\s*(开|关|开启|关闭|打开|启用|停用)(中|了|状态)?\s*"
    r"|\s*(turned )?(on|off|enabled|disabled)\s*",
    re.IGNORECASE,
)
"""What a view says that only repeats how a switch stands."""
_RETROFIT = ("Lretrofit2/Retrofit;", "create")
_PUT_OFF = ("Lkotlin/LazyKt;", "lazy")
_LAZY = ("Lkotlin/Lazy;", "getValue")
"""How Kotlin is told what to make when it is first needed, and how that is asked for."""
_SETTINGS = "Landroid/content/SharedPreferences;"
_RUNS_HEAVY = ("Lokhttp3/", "Lcom/android/volley/", "Lretrofit2/")


class Effect(NamedTuple):
    """A call that may make something of the choice."""

    kind: Kind
    call: Call
    carries: bool
    """Whether the choice itself is handed over, or decides whether the call is made."""
    reading: bool
    """Whether the choice comes from where it was stored, and not from the press itself."""


def kind_of(program: Program, body: Body, call: Instruction, texts: dict[int, str]) -> Kind:
    """Return what a call of a method may do that is not the app's own code."""
    callee = call.callee
    if callee is None:
        return "nothing"
    if ends.known().sink(callee) == "network" or callee.owner.startswith(_RUNS_HEAVY):
        return "network"
    if _is_interface_of_server(program, callee):
        return "network"
    if sdk := sdks.owner_of(callee.owner):
        return "component" if sdk.purpose == "advertising" else "other"
    if callee.name in ENDS - {"exit"} or callee.name == _ENDS_SCREEN or _exits(callee):
        return "ends"
    if callee.owner.startswith(_IDLE) or callee.name in _IDLE_NAMES or callee.name == "<init>":
        return "nothing"
    if _gives_settings(body, call, callee) or _puts_off(body, call, callee):
        return "nothing"
    if callee.owner.startswith(_VIEWS):
        return "nothing" if _only_repeats(program, body, call, callee, texts) else "shown"
    return "other"


def _exits(callee: Signature) -> bool:
    return callee.name == "exit" and callee.owner in EXITS


def _puts_off(body: Body, call: Instruction, callee: Signature) -> bool:
    """Return whether a call only puts off work that is made here, where it is looked at."""
    made = body.argument(call, 0) if callee[:2] == _PUT_OFF else frozenset()
    return bool(made) and all(each.kind == "new" for each in made)


def _gives_settings(body: Body, call: Instruction, callee: Signature) -> bool:
    """Return whether a call gives the app's settings, made when they are first needed, and nothing else."""
    given = {Origin("call", callee, call.place)}
    return callee[:2] == _LAZY and any(
        each.name == "check-cast"
        and each.reference == _SETTINGS
        and body.origins(each.place, each.registers[0]) == given
        for each in body.instructions
    )


def _is_interface_of_server(program: Program, callee: Signature) -> bool:
    """Return whether a call is of an interface that Retrofit carries out."""
    if callee.owner not in program.classes or next(program.calls_to(*_RETROFIT), None) is None:
        return False
    method = program.resolve(callee)
    return method is not None and bool(method.access & ABSTRACT)


def _only_repeats(
    program: Program, body: Body, call: Instruction, callee: Signature, texts: dict[int, str]
) -> bool:
    """Return whether a view is set as the switch stands, or is given a text that nobody asks for again."""
    if callee.name in _OF_SWITCHES:
        return True
    if callee.name in _OF_BUTTONS and callee.owner.startswith(_WIDGETS):
        return not _asks_views(program, *_ASKS_BUTTON)
    if callee.name not in {"setText", "setSummary"}:
        return False
    said = _said(body.argument(call, 1), texts)
    if not said or any(each is None for each in said):
        return False
    return not _asks_views(program, *_ASKS_WORDS) or all(
        _STATE.fullmatch(each or "") for each in said
    )


def _asks_views(program: Program, owners: tuple[str, ...], name: str) -> bool:
    """Return whether the app's own code asks a view for something, and so may go by that later."""
    return any(
        sdks.is_apps_own(call.method) for owner in owners for call in program.calls_to(owner, name)
    )


def _said(origins: Origins, texts: dict[int, str]) -> list[str | None]:
    return [
        texts.get(each.what)
        if isinstance(each.what, int)
        else str(each.what)
        if each.kind == "text"
        else None
        for each in origins
    ]
