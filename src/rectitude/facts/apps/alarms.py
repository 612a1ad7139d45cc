"""Dialogs and screens that look like the system's own alarm, and whose button opens an address of others."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    adverts,
    buttons,
    chains,
    closing,
    dialogs,
    pressing,
    reasons,
    sdks,
    things,
)
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.texts import Value

_OF_SYSTEM = re.compile(
    r"系统(?:通知|提示|消息|警告|警报|安全|检测)|(?:检测|发现)到?[^。；！]{0,4}手机"
    r"|system (?:alert|notice|warning|notification)",
    re.IGNORECASE,
)
"""Words that the system itself would begin with."""
_FAULT = re.compile(
    r"(?:内存|存储空间|运行空间)[^。；！]{0,6}(?:不足|已满|耗尽)|(?:病毒|木马)|(?:手机|系统|电池)[^。；！]{0,6}"
    r"(?:卡顿|过热|变慢|崩溃|损坏|受损)|(?:内存|芯片|主板|硬件|电池|存储器?)(?!优化)[^。；！]{0,4}(?:异常|故障|老化)"
    r"|系统(?:组件|文件|内核)[^。；！]{0,12}(?:版本过[低旧]|过期|缺失|损坏)|垃圾文件"
    r"|virus|low memory|overheat",
    re.IGNORECASE,
)
"""Faults of a phone that are measured, or imagined."""
_LOADING = re.compile(
    r"(?:网络|加载|连接)[^。；！]{0,4}(?:失败|异常|中断|超时)|(?:failed to load|no (?:network|connection))",
    re.IGNORECASE,
)
"""A fault of what is loaded, which only who loads something meets."""
_DEEP = 3
"""Methods, one called by the other, between a press and what opens; ours."""
_MEASURES = (
    ("Landroid/app/ActivityManager;", "getMemoryInfo"),
    ("Landroid/os/StatFs;", ""),
    ("Landroid/os/BatteryManager;", ""),
    ("Ljava/lang/Runtime;", "freeMemory"),
    ("Ljava/io/File;", "getFreeSpace"),
    ("Ljava/io/File;", "getUsableSpace"),
)
_OF_ADVERTS = re.compile(
    r"https?://\S*?(?<![a-z])(?:ads?|promo\w*|lp|landing|offers?|loan|cp[sa])(?![a-z])",
    re.IGNORECASE,
)
"""An address of whomever that says of itself that it is an advert's."""
_LOADS = (
    ("Landroid/net/ConnectivityManager;", ""),
    *(("Ljava/net/URL;", name) for name in ("openConnection", "openStream")),
    ("Ljava/net/Socket;", ""),
    ("Landroid/webkit/WebView;", ""),
    *(("Landroid/app/DownloadManager;", "enqueue"), ("Landroid/media/MediaPlayer;", "")),
)
"""How an app loads something, or asks whether it can; libraries do that by the same."""
_BATTERY = "android.intent.action.BATTERY_CHANGED"
"""How an app measures what it may then speak of."""


class Alarm(NamedTuple):
    """A button of such a dialog, its words, and whether nothing is measured and each press leads out."""

    listener: Method
    said: str
    sure: bool
    chain: Chain


class _Heard(NamedTuple):
    """A button of a dialog: where it is given what hears of a press, that, and what is said there."""

    asked: Call
    listener: Method
    view: int
    made: Value
    said: str
    is_popup: bool = True
    """Whether it lies above a screen, and is not one itself."""


def alarms(package: AppPackage, program: Program) -> Iterator[Alarm]:
    """Yield the buttons of dialogs that speak as the system of a fault and open an address of others."""
    seen: set[Method] = set()
    for each in _heard(package, program):
        faults = [fault for fault in _MET_BY if fault.search(each.said)]
        if not _OF_SYSTEM.search(each.said) or not faults:
            continue
        listener, made = each.listener, each.made
        press = pressing.press(program, listener, each.view, made)
        to_others = adverts.leads_to_others(package, program, listener, made)
        if listener in seen or not (to_others or _leads_to_advert(program, listener, made)):
            continue
        chain = press.may_lead_out and chains.is_reached(package, program, each.asked)
        if chain:
            seen.add(listener)
            sure = to_others and each.is_popup and press.always_leads_out
            sure = sure and not any(_MET_BY[fault](program) for fault in faults)
            yield Alarm(listener, each.said, sure, chain)


def _heard(package: AppPackage, program: Program) -> Iterator[_Heard]:
    """Yield the buttons of dialogs, of the system's and of the app's own."""
    texts = {each.id: each.text for each in package.texts}
    for choice in buttons.choices(program):
        body = body_of(program, choice.call.method)
        done = dialogs.done_with(body, body.argument(body.instruction(choice.call.place), 0))
        button = buttons.text(body, choice.said, texts)
        said = " ".join(filter(None, (dialogs.said(body, done, texts), button)))
        said = said if done else _all_said(package, body)
        made = things.made_as(program, body, choice.told)
        for one in buttons.listeners(program, body, choice.told):
            yield _Heard(choice.call, one, 0, made, said)
    screens = chains.beginnings(package)
    for call in buttons.set_on_views(program):
        is_popup = closing.is_popup(program, call)
        if is_popup or call.method.signature.owner in screens:
            body = body_of(program, call.method)
            told = body.argument(body.instruction(call.place), 1)
            view = adverts.number_of(program, body, body.argument(body.instruction(call.place), 0))
            made, said = things.made_as(program, body, told), _all_said(package, body)
            for one in buttons.listeners(program, body, told, buttons.PRESSED):
                yield _Heard(call, one, view, made, said, is_popup)


def _leads_to_advert(program: Program, listener: Method, made: Value) -> bool:
    """Return whether a press may open an address that says of itself that it is an advert's."""
    return any(
        isinstance(each.reference, str) and _OF_ADVERTS.match(each.reference) is not None
        for body, places in adverts.run_by(program, listener, made, _DEEP)
        for each in body.instructions
        if each.place in places
    )


def _all_said(package: AppPackage, body: Body) -> str:
    """Return the texts of a method, and those of the layouts that it shows."""
    shown = {each.literal for each in body.instructions if each.name.startswith("const")} - {0}
    laid = (view.text for view in package.views if view.resource in shown)
    return " ".join(dict.fromkeys(filter(None, (*reasons.said(package, (body,)), *laid))))


def _measures(program: Program) -> bool:
    """Return whether the app's own code measures anything of the phone of which it may speak."""
    calls = (call for owner, name in _MEASURES for call in program.calls_to(owner, name))
    asks = (method for _, method in program.texts_with(_BATTERY))
    return any(map(sdks.is_apps_own, (*(call.method for call in calls), *asks)))


def _loads(program: Program) -> bool:
    """Return whether any code of the app, that of libraries too, loads anything, so that this may fail."""
    calls = (call for owner, name in _LOADS for call in program.calls_to(owner, name))
    return next(calls, None) is not None


_MET_BY = {_FAULT: _measures, _LOADING: _loads}
"""The faults of which a dialog may speak, and what an app does that may truly meet one."""
