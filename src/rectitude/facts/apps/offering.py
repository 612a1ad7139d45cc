"""
The switches by which an app offers to turn personalisation off: where they stand, and what hears of a press.

A switch is known by its words: its own, or those of the text right before it in its row. Which code belongs
to it shows by the number of the view, wherever the view is kept in the meantime.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import buttons, filling, objects, sdks, wording
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature, descriptor
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.wording import Wording

_SWITCH = re.compile(r"(Switch|SwitchCompat|SwitchMaterial|SwitchButton|CheckBox|ToggleButton)$")
"""How the classes of views end that have two states."""
_TURNS = re.compile(
    r"个性化\s*(?!主题|皮肤|装扮|壁纸|铃声|头像)[\u4e00-\u9fff]{0,3}?\s*(推荐|推送|广告|展示|营销)|个性化内容"
    r"|定向\s*(推送|推荐|广告|营销)|程序化广告|兴趣(推荐|广告)|猜你喜欢"
    r"|personali[sz]ed\s+(ads?\b|advert|content|recommend|feed|push|suggest|offers)|ad personali[sz]ation"
    r"|interest-based (ads?\b|advert)|personali[sz]e (my )?(ads?\b|advert|feed|recommend)",
    re.IGNORECASE,
)
"""What a switch for personalisation says; "personal themes" and "personal settings" are others."""
_OFF = re.compile(
    r"^\s*(一键)?(关闭|停用|退出|不再接收|turn off|disable|opt out of)", re.IGNORECASE
)
"""How a button begins that turns it off."""
_LONGEST_LABEL = 24
"""Characters beyond which a text explains and is no label; ours."""
_SHORTEST_ACCOUNT = 10
"""Characters from which a text before a switch may explain the label above it; ours."""
_OWNERS = (
    *("Landroid/widget/CompoundButton;", "Landroid/widget/Switch;", "Landroid/widget/CheckBox;"),
    *("Landroid/widget/ToggleButton;", "Landroid/widget/Button;", "Landroid/widget/TextView;"),
    *("Landroid/view/View;", "Landroidx/appcompat/widget/SwitchCompat;"),
    "Lcom/google/android/material/switchmaterial/SwitchMaterial;",
    "Lcom/google/android/material/materialswitch/MaterialSwitch;",
    "Lcom/google/android/material/checkbox/MaterialCheckBox;",
)
_HEARS = {
    "setOnCheckedChangeListener": ("onCheckedChanged", "(Landroid/widget/CompoundButton;Z)V"),
    "setOnClickListener": ("onClick", "(Landroid/view/View;)V"),
}
"""How a view is given a listener, and the method that is called then."""
_ENTRY = re.compile(r"(Switch|CheckBox)Preference(Compat)?$")
_LIBRARIES = ("androidx/preference", "android/preference", "android/support/v7/preference")
_ENTRIES = tuple(
    f"L{library}/{name};"
    for library in _LIBRARIES
    for name in (
        *("Preference", "TwoStatePreference", "CheckBoxPreference", "SwitchPreference"),
        "SwitchPreferenceCompat",
    )
)
_HEARS_ENTRY = {
    "setOnPreferenceChangeListener": ("onPreferenceChange", "Ljava/lang/Object;"),
    "setOnPreferenceClickListener": ("onPreferenceClick", ""),
}
_NAMED = re.compile(
    rf"\s*(关闭|开启|允许|接收|turn off|allow)?\s*({_TURNS.pattern})\s*"
    r"(推荐|推送|展示|设置|开关|管理|服务|选项|ations?|s)*\s*",
    re.IGNORECASE,
)
"""All that a text says that names such a switch and nothing else."""
_FEED = re.compile(r"猜你喜欢")
"""The heading of a list, more often than the label of a switch."""
_ANCHORS = ("个性化", "定向", "程序化广告", "兴趣", "ersonali", "nterest-based")
_FINDS = ("findViewById", "requireViewById", "findChildViewById", "_$_findCachedViewById")
_DEEPEST = 5
"""Fields and parameters through which a view is followed back to where it was found; ours."""


class Offered(NamedTuple):
    """A switch, or a button, that says that it turns personalisation off."""

    label: str
    ref: str
    layout: int
    number: int
    """Of the view; 0 where it has none and code makes it."""
    kind: Literal["switch", "button"]
    tag: str = ""
    on_click: str = ""
    key: str = ""
    """Under which the system's library stores it by itself, if it is an entry of a screen of settings."""
    hidden: bool = False
    """Whether it is not shown unless code shows it."""


class Heard(NamedTuple):
    """A method that is told of a press on a switch, and where it is asked to be told."""

    method: Method
    asked: Call | Method


def offered(package: AppPackage) -> list[Offered]:
    """Return the switches of the layouts that turn personalisation off, by their words."""
    found: list[Offered] = []
    before: list[LayoutView] = []
    layout = ""
    for view in package.views:
        if view.layout != layout:
            layout, before = view.layout, []
        if _SWITCH.search(view.tag):
            label = _label(view, before)
            if _is_label(label):
                found.append(_offered(view, label, "switch"))
            before = []
            continue
        if _OFF.match(view.text) and _is_label(view.text):
            found.append(_offered(view, view.text, "button"))
        if view.text:
            before.append(view)
    return [*found, *_entries(package)]


def _entries(package: AppPackage) -> Iterator[Offered]:
    """Yield the entries of screens of settings that turn personalisation off."""
    for each in package.preferences:
        if _ENTRY.search(each.tag) and _is_label(each.title):
            said = each.title.strip(), each.ref, each.resource
            yield Offered(*said, 0, "switch", each.tag, key=each.key, hidden=not each.shown)


def named(package: AppPackage) -> Wording | None:
    """Return a text by which the app may name such a switch, wherever it is shown."""
    for each in wording.holding_any(package, _ANCHORS, sdks.prefixes()):
        if _NAMED.fullmatch(each.text) and not _FEED.search(each.text):
            return each
    return None


def _offered(view: LayoutView, label: str, kind: Literal["switch", "button"]) -> Offered:
    said = label.strip(), view.ref, view.resource, view.id
    return Offered(*said, kind, view.tag, view.on_click, hidden=view.hidden)


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and bool(_TURNS.search(text))


def _label(view: LayoutView, before: list[LayoutView]) -> str:
    """Return what a switch says itself, or what stands right before it; a text that explains is passed by."""
    if view.text:
        return view.text
    row = [each.text for each in before if each.depth >= view.depth]
    if len(row) > 1 and len(row[-1]) >= _SHORTEST_ACCOUNT and not _is_label(row[-1]):
        return row[-2]
    return row[-1] if row else ""


def heard(program: Program, switch: Offered) -> list[Heard]:
    """Return the methods that are told of a press on a switch."""
    return list(dict.fromkeys(_heard(program, switch)))


def may_be_hidden(program: Program, switch: Offered) -> bool:
    """Return whether code decides that a switch is shown at all."""
    for owner in owners(switch):
        if switch.key and next(iter(program.calls_to(owner, "setVisible")), None) is not None:
            return True
        for call in program.calls_to(owner, "setVisibility"):
            body = body_of(program, call.method)
            found = numbers(program, body, body.argument(body.instruction(call.place), 0))
            if found is not None and switch.number in found:
                return True
    return False


def owners(switch: Offered) -> tuple[str, ...]:
    """Return the classes by whose name code may call the methods of a switch."""
    own = (descriptor(switch.tag),) if "." in switch.tag else ()
    return tuple(dict.fromkeys((*(_ENTRIES if switch.key else _OWNERS), *own)))


def _heard(program: Program, switch: Offered) -> Iterator[Heard]:
    if switch.key:
        yield from _heard_of_entry(program, switch)
        return
    for owner in owners(switch):
        for name, told in _HEARS.items():
            for call in program.calls_to(owner, name):
                body = body_of(program, call.method)
                each = body.instruction(call.place)
                if numbers(program, body, body.argument(each, 0)) == {switch.number}:
                    for method in _told(program, body, body.argument(each, 1), *told):
                        yield Heard(method, call)
    if switch.on_click:
        for name in program.classes:
            if named := program.method(name, switch.on_click, "(Landroid/view/View;)V"):
                yield Heard(named, named)


def _heard_of_entry(program: Program, switch: Offered) -> Iterator[Heard]:
    """Yield what is told of a press on an entry of a screen of settings, which code finds by its key."""
    for owner in owners(switch):
        library = owner[1:].rpartition("/")[0]
        for name, (told, kinds) in _HEARS_ENTRY.items():
            for call in program.calls_to(owner, name):
                body = body_of(program, call.method)
                each = body.instruction(call.place)
                if is_entry(body, body.argument(each, 0), switch):
                    handed = f"(L{library}/Preference;{kinds})Z"
                    for method in _told(program, body, body.argument(each, 1), told, handed):
                        yield Heard(method, call)


def is_entry(body: Body, entry: Origins, switch: Offered) -> bool:
    """Return whether code may have found an entry by the key of a switch: a constant of another is none."""
    found = {
        given.what if given.kind == "text" else None
        for origin in entry
        if isinstance(origin.what, Signature) and origin.what.name == "findPreference"
        for given in body.argument(body.instruction(origin.place), 1)
    }
    return not found or None in found or switch.key in found


def _told(
    program: Program, body: Body, origins: Origins, name: str, kinds: str
) -> Iterator[Method]:
    """Yield the methods of the listeners that a register may hold."""
    if origins == frozenset({Origin("parameter", 0)}) and not body.method.is_static:
        origins = frozenset({Origin("new", body.method.signature.owner)})
    for owner in sorted(objects.classes(program, body, origins) or ()):
        method = program.resolve(Signature(owner, name, kinds))
        if method is not None and method.code:
            yield method


def made_in_code(package: AppPackage, program: Program) -> Iterator[tuple[Offered, Heard]]:
    """Yield the switches that code makes and names, with what is told of a press."""
    texts = {each.id: each.text for each in package.texts}
    for owner in _OWNERS:
        for call in program.calls_to(owner, "setOnCheckedChangeListener"):
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            view = body.argument(each, 0)
            label = _said_on(program, body, view, texts)
            if not _is_label(label) or numbers(program, body, view) is not None:
                continue
            told = _HEARS["setOnCheckedChangeListener"]
            for method in _told(program, body, body.argument(each, 1), *told):
                switch = Offered(label, program.ref(call.method), 0, 0, "switch")
                yield switch, Heard(method, call)


def all_heard(package: AppPackage, program: Program) -> Iterator[tuple[Offered, Heard]]:
    """Yield what is told of a press on any of the switches, of layouts and made in code."""
    for switch in offered(package):
        for each in heard(program, switch):
            yield switch, each
    yield from made_in_code(package, program)


def _said_on(program: Program, body: Body, view: Origins, texts: dict[int, str]) -> str:
    """Return what a method gives a switch to say, before or after it lays it into a field."""
    label = buttons.said_on(body, view, texts)
    fields = {each.what for each in view}
    if label or len(fields) != 1:
        return label
    (field,) = fields
    filled = filling.in_class(program, field) if isinstance(field, FieldName) else []
    if len(filled) != 1 or filled[0].body.method != body.method:
        return label
    return buttons.said_on(body, filled[0].value, texts)


def numbers(program: Program, body: Body, view: Origins, depth: int = 0) -> set[int] | None:
    """Return the numbers by which a view may have been found; None where that is not known."""
    found: set[int] = set()
    for origin in view:
        of_one = _numbers(program, body, origin, depth)
        if of_one is None:
            return None
        found |= of_one
    return found or None


def _numbers(program: Program, body: Body, origin: Origin, depth: int) -> set[int] | None:
    if depth > _DEEPEST:
        return None
    match origin:
        case Origin("call", Signature(name=name), place) if name in _FINDS:
            call = body.instruction(place)
            given = body.argument(call, len(body.arguments(call)) - 1)
            found = {each.what for each in given if each.kind == "number"}
            return {each for each in found if isinstance(each, int)} or None
        case Origin("field" | "static", FieldName() as field):
            filled = filling.in_class(program, field)
            return _joined(program, ((each.body, each.value) for each in filled), depth + 1)
        case Origin("parameter", int(number)) if number > 0 or body.method.is_static:
            return _joined(program, objects.handed(program, body, number), depth + 1)
    return None


def _joined(
    program: Program, held: "Iterator[objects.Held] | Iterator[objects.Held | None]", depth: int
) -> set[int] | None:
    found: set[int] = set()
    for each in held:
        some = None if each is None else numbers(program, *each, depth)
        if some is None:
            return None
        found |= some
    return found or None
