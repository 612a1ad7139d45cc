"""
Downloads of apps that start where somebody refuses them or closes the dialog that offers them.

A control is known by its words: the negative button of a dialog of the system, a view that is given such
a word by code or by its layout. What happens is followed from its listener on, with nothing stored. A button
that says “cancel” need not refuse: asked whether a download is to be stopped, it lets it go on.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import (
    buttons,
    chains,
    constants,
    containers,
    controls,
    handling,
    recipients,
    sdks,
    things,
    views,
)
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consent import Starting
from rectitude.facts.apps.controls import Given
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.first_run import Given as Handed
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.parties import host_of

_MANAGER = ("Landroid/app/DownloadManager;", "enqueue")
_PARSES = ("Landroid/net/Uri;", "parse")
_OPENS = frozenset({"startActivity", "startActivityForResult", "startActivityIfNeeded"})
_OF_APP = re.compile(r"^(market://|https?://[^?#]+\.apk\b|itms-apps:|appmarket://|tmast://)", re.I)
"""Addresses of an app: in a store, or its file."""
_ARCHIVE = "application/vnd.android.package-archive"
_REFUSES = re.compile(
    r"\s*(取消|关闭|不用了?|不需要|不下载了?|不安装了?|暂不下载|暂不安装|不感兴趣|残忍拒绝|拒绝"
    r"|[x×✕✖╳]\s*(关闭|取消)?|(关闭|取消)\s*[x×✕✖╳]|关闭(弹窗|广告)"
    r"|以后再说|下次再说|先不了?|暂不|不了|cancel|close|no,? thanks|not now|don.t (download|install))\s*",
    re.IGNORECASE,
)
"""
All that a control says that refuses what is offered, for now or for good; one that answers “no” is another,
and one that only puts off what may be installed later.
"""
_PUTS_OFF = re.compile(
    r"\s*(否|不|暂不(更新|升级)|稍后(再说)?|跳过|我知道了|no|later|skip)\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|_)(?:iv|img|image|btn|ib|ic|icon)_(?:\w+_)?(?:close|cancel|dismiss)$")
"""Identifiers of pictures that close: a developer's word, by which nothing is sure."""
_OFFERS = re.compile(r"下载|安装|领取|试玩|体验|download|install|get the app", re.IGNORECASE)
_STOPS = re.compile(
    r"停止|暂停|取消下载|删除|放弃|中断|正在下载|退出|等待|流量|移动网络|移动数据|wi-?fi|wlan"
    r"|stop|pause|abort|delete|mobile data|cellular|wait",
    re.IGNORECASE,
)
"""Words of a question to which “cancel” may mean that a download goes on, or does not wait."""
_OF_VERSIONS = re.compile(r"更新|升级|版本|update|upgrade|version", re.IGNORECASE)
_CHOICES = frozenset({"isChecked", "getCheckedRadioButtonId", "isSelected"})
"""How a listener asks what else was chosen in the dialog."""
_DEEP = 4
"""Methods, one called by the other, between a press and a download; ours."""


class Control(NamedTuple):
    """A control that closes or refuses, and the methods that may be told of a press on it."""

    asked: Call
    """The call that gives it its listener."""
    listeners: tuple[Method, ...]
    is_read: bool
    """Whether it is known what is called: none of those, where nothing is."""
    given: Handed
    said: str
    beside: tuple[str, ...]
    """What else the dialog or the layout says."""


class Started(NamedTuple):
    """A download, or a store, that a press on such a control starts."""

    control: Control
    listener: Method
    starts: Call
    chain: Chain
    """From the listener on."""
    sure: bool
    """Whether each press starts it, of an app of others, although nothing else was asked."""


def is_of_app(address: str) -> bool:
    """Return whether an address is that of an app: in a store, or its file."""
    return bool(_OF_APP.match(address))


def refusing(package: AppPackage, program: Program) -> list[Control]:
    """Return the app's own controls that refuse, close or put off, by their words."""
    found = pressed(package, program, closes)
    return [each for each in found if sdks.is_apps_own(each.asked.method)]


def starts(program: Program) -> list[Call]:
    """Return the places at which the app's own code starts a download of a file or opens a store."""
    found = [call for call in program.calls_to(*_MANAGER) if sdks.is_apps_own(call.method)]
    holders = dict.fromkeys(
        method
        for part in ("market://", ".apk", "itms-apps:", "appmarket://", "tmast://", _ARCHIVE)
        for text, method in program.texts_with(part)
        if sdks.is_apps_own(method) and (_OF_APP.match(text) or text == _ARCHIVE)
    )
    found += [
        call
        for method in holders
        for call in program.calls_by(method)
        if call.callee.name in _OPENS
    ]
    return list(dict.fromkeys(found))


def started(package: AppPackage, program: Program) -> Iterator[Started]:
    """Yield the downloads that closing or refusing starts, one a control."""
    places = starts(program)
    pressed = refusing(package, program) if places else ()
    for control, listener in ((one, told) for one in pressed for told in one.listeners):
        after = Starting(program, {listener: control.given})
        found = [(call, early) for call in places if (early := after.reaches(call)) is not None]
        led = chains.is_reached(package, program, control.asked) if found else None
        for call, early in found[:1] if led else ():
            sure = early.complete and _is_forced(
                package, program, control, listener, call, early.chain
            )
            yield Started(control, listener, call, early.chain, sure)


def pressed(
    package: AppPackage, program: Program, wanted: Callable[[str], bool]
) -> Iterator[Control]:
    """Yield the buttons of dialogs, and the views that hear of presses, whose words are wanted."""
    yield from _of_dialogs(package, program, wanted)
    yield from of_views(package, program, wanted)


def _of_dialogs(
    package: AppPackage, program: Program, wanted: Callable[[str], bool]
) -> Iterator[Control]:
    texts = _texts(package)
    for each in buttons.choices(program):
        body = body_of(program, each.call.method)
        said = buttons.text(body, each.said, texts)
        if wanted(said):
            beside = tuple(text for text in _held(body, texts) if text != said)
            heard = tuple(buttons.listeners(program, body, each.told))
            is_read = bool(heard) or buttons.is_nothing(each.told)
            given = (things.made_as(program, body, each.told), 1, each.which)
            yield Control(each.call, heard, is_read, given, said, beside)


def of_views(
    package: AppPackage, program: Program, wanted: Callable[[str], bool]
) -> Iterator[Control]:
    """Yield the views that code gives a listener and whose words are wanted."""
    texts = _texts(package)
    for call in buttons.set_on_views(program):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        view = body.argument(each, 0)
        number = _number(body, view)
        said = buttons.said_on(body, view, texts)
        laid = [one for one in package.views if number and one.id == number]
        said = said or (_said_in_layout(laid[0]) if len(laid) == 1 else "")
        if not wanted(said):
            continue
        layouts = {one.layout for one in laid}
        beside = [one.text for one in package.views if one.layout in layouts and one.text]
        beside = [text for text in (*beside, *_held(body, texts)) if text != said]
        given = Given(body, body.argument(each, 1))
        yield _of_view(program, call, given, number, said, tuple(beside))
    yield from _of_views_found_by_others(package, program, wanted)


def _of_views_found_by_others(
    package: AppPackage, program: Program, wanted: Callable[[str], bool]
) -> Iterator[Control]:
    """Yield the views that a method finds by their numbers for those that hear of them, or a loop does."""
    for (view, name), calls in controls.used(program).items():
        laid = [one for one in package.views if one.id == view and view]
        said = _said_in_layout(laid[0]) if name == controls.HEARS and len(laid) == 1 else ""
        for on in calls if said and wanted(said) and isinstance(view, int) else ():
            if on.call.callee.name != controls.HEARS or _is_one_of_several(program, on.call):
                layout = laid[0].layout
                beside = (one.text for one in package.views if one.layout == layout and one.text)
                others = tuple(text for text in beside if text != said)
                yield _of_view(program, on.call, on.given, laid[0].id, said, others)


def _is_one_of_several(program: Program, call: Call) -> bool:
    """Return whether the view on which a call works was found by a number out of an array of them."""
    body = body_of(program, call.method)
    return any(
        containers.of_element(body, number) is not None
        for view in body.argument(body.instruction(call.place), 0)
        if isinstance(view.what, Signature) and view.what.name in views.FINDS
        for number in body.argument(body.instruction(view.place), 1)
    )


def _of_view(
    program: Program, call: Call, given: Given, number: int, said: str, beside: tuple[str, ...]
) -> Control:
    """Return the control that a view is, with what hears of a press on it."""
    heard = tuple(buttons.listeners(program, *given, buttons.PRESSED))
    is_read = bool(heard) or buttons.is_nothing(given.origins)
    made = things.made_as(program, *given)
    return Control(call, heard, is_read, (made, number or None), said, beside)


def _said_in_layout(view: LayoutView) -> str:
    """Return what a view says; a picture without a word by what is read aloud, or by its identifier."""
    return view.text or view.description or (view.name if _NAMED.search(view.name) else "")


def closes(said: str) -> bool:
    """Return whether a control refuses, closes or puts off by what it says."""
    return bool(_REFUSES.fullmatch(said) or _PUTS_OFF.fullmatch(said) or _NAMED.search(said))


def _texts(package: AppPackage) -> dict[int, str]:
    return {each.id: each.text for each in package.texts}


def _held(body: Body, texts: dict[int, str]) -> Iterator[str]:
    """Yield the texts that a method holds, or names by the number of a resource."""
    for each in body.instructions:
        said = each.reference if isinstance(each.reference, str) else texts.get(each.literal, "")
        if said and not each.name.startswith(("new-", "check-", "instance-", "const-class")):
            yield said


def _number(body: Body, view: Origins) -> int:
    """Return the number by which a view was found; 0 where that is not one."""
    numbers = {
        given.what
        for origin in view
        if isinstance(origin.what, Signature) and origin.what.name == "findViewById"
        for given in body.argument(body.instruction(origin.place), 1)
    }
    number = numbers.pop() if len(numbers) == 1 and len(view) == 1 else 0
    return number if isinstance(number, int) else 0


def _is_forced(
    package: AppPackage,
    program: Program,
    control: Control,
    listener: Method,
    call: Call,
    chain: Chain,
) -> bool:
    """
    Return whether what was offered and refused is downloaded all the same.

    An update of the app itself, a choice made elsewhere in the dialog, and a question about a download that
    is under way leave another reading.
    """
    said = " ".join(control.beside)
    refused = bool(_REFUSES.fullmatch(control.said) and _OFFERS.search(said))
    if not refused or _STOPS.search(said) or _asks_for_choice(program, listener):
        return False
    is_it_another = is_of_others if speaks_of_versions(said) else is_another
    return is_it_another(package, program, call, chain)


def is_of_others(package: AppPackage, program: Program, call: Call, chain: Chain) -> bool:
    """Return whether the addresses of apps are known on a way to a download, none of the app itself."""
    methods = [step.method for step in chain]
    addresses = _addresses(program, call, chain)
    named = handling.named_packages(
        package, [text for method in methods for text in _held(body_of(program, method), {})]
    )
    return bool(addresses) and not any(
        _is_of_app_itself(package, f"{each}{named[0]}" if named and each.endswith("id=") else each)
        for each in addresses
    )


def is_another(package: AppPackage, program: Program, call: Call, chain: Chain) -> bool:
    """
    Return whether it is surely another app that is downloaded: from others, or under another name.

    Not where a new version is spoken of on the way: from a host of the firm's own the app itself may come.
    """
    if is_of_others(package, program, call, chain):
        return True
    addresses = _addresses(program, call, chain)
    texts = [text for step in chain for text in program.texts_of(step.method)]
    is_itself = any(package.package.name in each for each in addresses)
    if not addresses or is_itself or any(map(speaks_of_versions, (*texts, *addresses))):
        return False
    return is_named_otherwise(package, program, call)


def _addresses(program: Program, call: Call, chain: Chain) -> list[str]:
    """Return the addresses of apps that are known on a way to a download."""
    methods = [step.method for step in chain]
    return [
        text
        for method in dict.fromkeys((*methods, *program.called_by(call.method, _DEEP)))
        for text in (*_held(body_of(program, method), {}), *parsed(program, method))
        if _OF_APP.match(text)
    ]


def speaks_of_versions(text: str) -> bool:
    """Return whether a text speaks of a new version."""
    return bool(_OF_VERSIONS.search(text))


def is_named_otherwise(package: AppPackage, program: Program, call: Call) -> bool:
    """Return whether what is shown of a download is named, and not as the app is."""
    body, label = body_of(program, call.method), package.package.label
    titles = [
        str(origin.what)
        for each in body.calls
        if each.callee is not None and each.callee.name == "setTitle"
        for origin in body.argument(each, 1)
        if origin.kind == "text"
    ]
    return bool(titles and label) and not any(
        label in title or title in label or "下载" in title for title in titles
    )


def parsed(program: Program, method: Method) -> Iterator[str]:
    """Yield the constant addresses of which a method makes something to open, kept elsewhere perhaps."""
    body = body_of(program, method)
    for call in body.calls:
        if call.callee is not None and call.callee[:2] == _PARSES:
            yield from sorted(constants.texts(program, body, body.argument(call, 0)).found)


def _asks_for_choice(program: Program, listener: Method) -> bool:
    return any(
        call.callee.name in _CHOICES
        for method in program.called_by(listener, _DEEP)
        for call in program.calls_by(method)
    )


def _is_of_app_itself(package: AppPackage, address: str) -> bool:
    """Return whether an address is that of the app's own entry in a store, or of a host of its name."""
    if package.package.name in address or address.endswith("id="):
        return True
    is_web = address.startswith(("http://", "https://"))
    return is_web and recipients.may_be_own(package, host_of(address))
