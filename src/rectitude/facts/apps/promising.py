"""Downloads of apps of which nothing speaks: behind a promise or another word, or without a press."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, chains, downloading, handling, sdks
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consent import Early, Starting
from rectitude.facts.apps.downloading import Control, Started
from rectitude.facts.apps.program import Call, Method, Program

_PROMISES = re.compile(
    r"红包|领取|领奖|抽奖|签到|提现|开奖|拆开|开始(?:游戏|阅读|播放|观看)|继续(?:阅读|播放|观看)|查看全文"
    r"|claim|play now|start game|read on",
    re.IGNORECASE,
)
"""Scenes of MIIT notice 164 of 2020, 3.1: a gift, a game or a text that turns out to be a download."""
_SPEAKS = re.compile(
    r"下载|安装|应用|软件|浏览器|客户端|更新|升级|版本|助手|安卓|\bapp\b|download|install",
    re.IGNORECASE,
)
"""Words by which somebody may know that a press brings an app."""
_BUTTON = re.compile(
    r"\s*(?:立即|马上|免费|点击)?\s*(?:下载|安装)(?:应用|APP)?\s*|download(?: now)?|install(?: now)?",
    re.IGNORECASE,
)
"""All that a button for a download says."""
_ANYWHERE = re.compile(r"任意|任何|屏幕|图片|画面|anywhere", re.IGNORECASE)
"""Words of an advert of which all is the button."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
"""What is written for people; names of files and addresses are not."""
_FILE = re.compile(r"^https?://[^?#]+\.apk\b", re.IGNORECASE)
"""The address of an app's file; a store would show what it is before anything is brought."""
_AS_SHOWN = frozenset({"onCreate", "onStart", "onResume"})
_MOST_CONTROLS = 80
"""Controls that are followed to the downloads of an app; ours."""
_DEEP = 4
"""Methods, one called by the other, between a press and a download; ours."""


def promised(package: AppPackage, program: Program) -> Iterator[Started]:
    """
    Yield the downloads of apps that a press on a button starts of which nothing speaks, one a button.

    Sure are those of others' apps alone: an app of the firm's own may be its own new version. And those of a
    promise of a gift, a game or a text: what else a button says (立即修复) may name it.
    """
    places = [each for each in downloading.starts(program) if _brings_file(program, each.method)]
    for control, listener in _pressed(package, program) if places else ():
        after = Starting(program, {listener: control.given})
        for call in places:
            early = after.reaches(call)
            if early is None or not chains.is_reached(package, program, control.asked):
                continue
            others = downloading.is_of_others(package, program, call, early.chain)
            promise = bool(_PROMISES.search(control.said))
            if promise or others or any(map(_FILE.match, _listed(program, call.method))):
                sure = promise and others and early.complete
                yield Started(control, listener, call, early.chain, sure)
                break


def by_adverts(package: AppPackage, program: Program) -> Iterator[Started]:
    """Yield the downloads that a press anywhere on an advert starts, where nothing on it speaks of an app."""
    for control, call, early in _by_adverts(package, program):
        listener = control.listeners[0]
        if not any(map(_SPEAKS.search, (*control.beside, *_held(program, listener)))):
            yield Started(control, listener, call, early.chain, sure=False)


def beside_buttons(package: AppPackage, program: Program) -> Iterator[Started]:
    """
    Yield the downloads that a press anywhere on an advert starts, though a button for them stands on it.

    Sure are those of others' apps that each press starts at once: MIIT notice 164 of 2020, 3.1, has downloads
    start at their button alone. Not where the advert says that a press anywhere will do.
    """
    for control, call, early in _by_adverts(package, program):
        said = (control.said, *control.beside)
        if any(map(_BUTTON.fullmatch, control.beside)) and not any(map(_ANYWHERE.search, said)):
            others = downloading.is_of_others(package, program, call, early.chain)
            sure = others and early.complete and any(map(adverts.says_so, said))
            yield Started(control, control.listeners[0], call, early.chain, sure)


def _by_adverts(package: AppPackage, program: Program) -> Iterator[tuple[Control, Call, Early]]:
    """Yield the screens of adverts a press anywhere on which starts the download of an app, and how."""
    places = [each for each in downloading.starts(program) if _brings_file(program, each.method)]
    for pressed in adverts.pressed(package, program) if places else ():
        view, listener = pressed.view, pressed.listener
        beside = tuple(
            one.text or one.description for one in package.views if one.layout == view.layout
        )
        control = Control(
            pressed.call, (listener,), True, (None, view.id or None), view.name, beside
        )
        after = Starting(program, {listener: control.given})
        found = ((call, early) for call in places if (early := after.reaches(call)) is not None)
        yield from ((control, *each) for each in list(found)[:1])


class Unasked(NamedTuple):
    """A download of another app's file that starts as a screen is shown, and the file."""

    starts: Call
    address: str
    chain: Chain


def unasked(package: AppPackage, program: Program) -> Iterator[Unasked]:
    """
    Yield the downloads of others' apps that may start as a screen is shown, without any press.

    Not where a new version is spoken of. From a host of the firm's own comes the app itself, unless what is
    shown of the download has another name.
    """
    places = [each for each in downloading.starts(program) if _brings_file(program, each.method)]
    shown = {
        method: ()
        for name in (chains.beginnings(package) if places else ())
        for method in program.methods(name)
        if method.signature.name in _AS_SHOWN and method.code
    }
    after = Starting(program, shown) if shown else None
    for call in places if after else ():
        early = after.reaches(call) if after else None
        if early is None:
            continue
        methods = [step.method for step in early.chain]
        texts = [text for each in methods for text in program.texts_of(each)]
        if any(map(downloading.speaks_of_versions, texts)):
            continue
        if downloading.is_of_others(
            package, program, call, early.chain
        ) or downloading.is_named_otherwise(package, program, call):
            address = next(filter(_FILE.match, texts), "")
            yield Unasked(call, address, early.chain)


def unspoken(package: AppPackage, program: Program) -> Call | None:
    """
    Return where a download starts that is not known to follow upon a word of it alone; None where all are.

    Known is one to which a control leads that speaks of an app or a download, itself or beside it, and no
    other control but those that close. Where there are more controls than are followed, none is known.
    """
    controls = [
        each
        for each in downloading.pressed(package, program, lambda said: not downloading.closes(said))
        if sdks.is_apps_own(each.asked.method) and each.listeners
    ]
    places = downloading.starts(program)
    if len(controls) > _MOST_CONTROLS:
        return next(iter(places), None)
    spoken, silent = set[Call](), set[Call]()
    for control in controls:
        for listener in control.listeners:
            after = Starting(program, {listener: control.given})
            led = {call for call in places if after.reaches(call) is not None}
            (spoken if _speaks(program, control, listener) else silent).update(led)
    known = spoken - silent
    return next((each for each in places if each not in known), None)


def _speaks(program: Program, control: Control, listener: Method) -> bool:
    """Return whether something speaks of an app where a control is, or at a press on it."""
    said = (control.said, *control.beside, *_held(program, listener))
    return any(map(_SPEAKS.search, said))


def _held(program: Program, listener: Method) -> Iterator[str]:
    """Yield what is written for people in the methods that a press runs."""
    for method in program.called_by(listener, _DEEP):
        yield from filter(_CHINESE.search, program.texts_of(method))


def _pressed(package: AppPackage, program: Program) -> Iterator[tuple[Control, Method]]:
    """Yield the buttons that close nothing, and on whose screen, and at a press, nothing speaks of an app."""
    for control in downloading.of_views(package, program, _says_another_thing):
        if len(control.listeners) != 1 or not sdks.is_apps_own(control.asked.method):
            continue
        (listener,) = control.listeners
        if not _speaks(program, control, listener):
            yield control, listener


def _says_another_thing(said: str) -> bool:
    words = _CHINESE.search(said) and not downloading.closes(said)
    return bool(_PROMISES.search(said) or words)


def _brings_file(program: Program, method: Method) -> bool:
    texts = *program.texts_of(method), *_listed(program, method)
    return any(map(_FILE.match, (*texts, *downloading.parsed(program, method))))


def _listed(program: Program, method: Method) -> list[str]:
    """Return the texts of the lists that the class of a method keeps."""
    return [*handling.listed_texts(program, method)]
