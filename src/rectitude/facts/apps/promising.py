"""Buttons that promise a gift or a game, and download another firm's app of which nothing speaks."""

import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, chains, downloading, sdks
from rectitude.facts.apps.consent import Starting
from rectitude.facts.apps.downloading import Control, Started
from rectitude.facts.apps.program import Method, Program

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
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
"""What is written for people; names of files and addresses are not."""
_FILE = re.compile(r"^https?://[^?#]+\.apk\b", re.IGNORECASE)
"""The address of an app's file; a store would show what it is before anything is brought."""
_DEEP = 4
"""Methods, one called by the other, between a press and a download; ours."""


def promised(package: AppPackage, program: Program) -> Iterator[Started]:
    """Yield the downloads of others' apps that a press on a promise starts, one a button."""
    places = [each for each in downloading.starts(program) if _brings_file(program, each.method)]
    for control, listener in _pressed(package, program) if places else ():
        after = Starting(program, {listener: control.given})
        for call in places:
            early = after.reaches(call)
            if early is None or not downloading.is_of_others(package, program, call, early.chain):
                continue
            if chains.is_reached(package, program, control.asked):
                yield Started(control, listener, call, early.chain, early.complete)
                break


def by_adverts(package: AppPackage, program: Program) -> Iterator[Started]:
    """Yield the downloads that a press anywhere on an advert starts, where nothing on it speaks of an app."""
    places = [each for each in downloading.starts(program) if _brings_file(program, each.method)]
    for pressed in adverts.pressed(package, program) if places else ():
        view, listener = pressed.view, pressed.listener
        beside = tuple(
            one.text or one.description for one in package.views if one.layout == view.layout
        )
        if any(map(_SPEAKS.search, (*beside, *_held(program, listener)))):
            continue
        control = Control(
            pressed.call, (listener,), True, (None, view.id or None), view.name, beside
        )
        after = Starting(program, {listener: control.given})
        found = ((call, early) for call in places if (early := after.reaches(call)) is not None)
        for call, early in list(found)[:1]:
            yield Started(control, listener, call, early.chain, sure=False)


def _held(program: Program, listener: Method) -> Iterator[str]:
    """Yield what is written for people in the methods that a press runs."""
    for method in program.called_by(listener, _DEEP):
        yield from filter(_CHINESE.search, program.texts_of(method))


def _pressed(package: AppPackage, program: Program) -> Iterator[tuple[Control, Method]]:
    """Yield the buttons that promise, and nothing speaks of an app on their screen or at a press."""
    for control in downloading.of_views(
        package, program, lambda said: bool(_PROMISES.search(said))
    ):
        if len(control.listeners) != 1 or not sdks.is_apps_own(control.asked.method):
            continue
        (listener,) = control.listeners
        said = (control.said, *control.beside, *_held(program, listener))
        if not any(map(_SPEAKS.search, said)):
            yield control, listener


def _brings_file(program: Program, method: Method) -> bool:
    return any(_FILE.match(text) for text in program.texts_of(method))
