"""Dialogs that look like the system's own alarm, and whose button opens an address of others."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, buttons, chains, reasons, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.program import Method, Program

_OF_SYSTEM = re.compile(
    r"系统(?:通知|提示|消息|警告|警报|安全|检测)|(?:检测|发现)到?[^。；！]{0,4}手机"
    r"|system (?:alert|notice|warning|notification)",
    re.IGNORECASE,
)
"""Words that the system itself would begin with."""
_FAULT = re.compile(
    r"(?:内存|存储空间|运行空间)[^。；！]{0,6}(?:不足|已满|耗尽)|(?:病毒|木马)|(?:手机|系统|电池)[^。；！]{0,6}"
    r"(?:卡顿|过热|变慢|崩溃|损坏|受损)|垃圾文件|virus|low memory|overheat",
    re.IGNORECASE,
)
"""Faults of a phone that are measured, or imagined."""
_MEASURES = (
    ("Landroid/app/ActivityManager;", "getMemoryInfo"),
    ("Landroid/os/StatFs;", ""),
    ("Landroid/os/BatteryManager;", ""),
    ("Ljava/lang/Runtime;", "freeMemory"),
    ("Ljava/io/File;", "getFreeSpace"),
    ("Ljava/io/File;", "getUsableSpace"),
)
_BATTERY = "android.intent.action.BATTERY_CHANGED"
"""How an app measures what it may then speak of."""


class Alarm(NamedTuple):
    """A button of such a dialog, its words, and whether nothing is measured and each press leads out."""

    listener: Method
    said: str
    sure: bool
    chain: Chain


def alarms(package: AppPackage, program: Program) -> Iterator[Alarm]:
    """Yield the buttons of dialogs that speak as the system of a fault and open an address of others."""
    seen: set[Method] = set()
    for each in buttons.choices(program):
        body = body_of(program, each.call.method)
        said = " ".join(dict.fromkeys(filter(None, reasons.said(package, (body,)))))
        if not _OF_SYSTEM.search(said) or not _FAULT.search(said):
            continue
        for listener in buttons.listeners(program, body, each.told):
            pressing = adverts.Pressing(program, listener, 0)
            if listener in seen or not adverts.leads_to_others(package, program, listener):
                continue
            chain = pressing.may_lead_out and chains.is_reached(package, program, each.call)
            if chain:
                seen.add(listener)
                sure = pressing.always_leads_out and not _measures(program)
                yield Alarm(listener, said, sure, chain)


def _measures(program: Program) -> bool:
    """Return whether the app's own code measures anything of the phone of which it may speak."""
    calls = (call for owner, name in _MEASURES for call in program.calls_to(owner, name))
    asks = (method for _, method in program.texts_with(_BATTERY))
    return any(map(sdks.is_apps_own, (*(call.method for call in calls), *asks)))
