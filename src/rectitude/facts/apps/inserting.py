"""What an app puts into pages of others that its web views show: changed links, added content."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, Component
from rectitude.facts.apps import (
    chains,
    comparing,
    each_page,
    handling,
    objects,
    page_scripts,
    recipients,
    wording,
)
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import FieldName, descriptor
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.parties import party

_WEB_VIEW = "Landroid/webkit/WebView;"
_DEEP = 2
"""Methods, one called by the other, in whose classes scripts are looked for; ours."""
_MOST_HANDED = 6
"""Fields and parameters through which one script is followed back to where it is made; ours."""
_LOADS, _OF_SCRIPTS = "loadUrl", "javascript:"
_RUNS = ("evaluateJavascript", _LOADS)
"""How a script is run; an address is one only where it begins so."""
_SITE = re.compile(
    r"^(?:https?://)?\.?(?:[a-z0-9-]+\.)+(?!(?:html?|js|css|png|jpe?g|apk|pdf)$)[a-z]{2,}/?$"
)
"""A text that is the name of a site and no more, nor the name of a file."""
_SCHEMES = {
    "weixin": "com.tencent.",
    "mqqapi": "com.tencent.",
    "alipays": "com.eg.android.AlipayGphone",
    "taobao": "com.taobao.",
    "tmall": "com.tmall.",
    "openapp.jdmobile": "com.jingdong.",
    "pinduoduo": "com.xunmeng.",
    "snssdk1128": "com.ss.android.",
    "kwai": "com.smile.gifmaker",
    "bilibili": "tv.danmaku.bili",
    "sinaweibo": "com.sina.",
    "baiduboxapp": "com.baidu.",
}
"""Schemes by which other firms' apps are opened, and how the names of these firms' packages begin."""


_SEVERAL = 2
"""Other firms whose schemes are registered; of one alone the firm may belong to the same group. Ours."""
_VIEW = "android.intent.action.VIEW"
_HANDS_ON = frozenset(
    {"setPackage", "createChooser", "parseUri", "setData", "queryIntentActivities"}
)


class Inserted(NamedTuple):
    """A place at which a script is run in a page, on whose pages, and what it changes there."""

    call: Call
    hosts: tuple[str, ...]
    """Others' domains with which the address is compared; or those whose pages alone are left out."""
    changes: tuple[str, ...]
    """`links`, `content` or both; nothing where the script only reads or is not known."""
    sure: bool
    """Whether it comes by itself, on these pages alone, with an address in what is changed."""
    chain: Chain
    elsewhere: bool = False
    """Whether it comes on all pages but those of these hosts; or on all, if there are none."""


def inserted(package: AppPackage, program: Program) -> Iterator[Inserted]:
    """Yield the scripts that change pages of others, each place once."""
    for call in running(program):
        scripts = list(scripts_of(package, program, call))
        if call.callee.name == _LOADS and not any(_OF_SCRIPTS in each for each in scripts):
            continue
        changes = tuple(
            word
            for word, form in (("links", page_scripts.LINKS), ("content", page_scripts.CONTENT))
            if any(map(form.search, scripts))
        )
        if found := _put_everywhere(package, program, call, scripts):
            yield found._replace(changes=changes)
            continue
        for led in each_page.leading_to(program, call) if changes else ():
            hosts = handling.others_compared(package, program, led.method)
            chain = chains.is_reached(package, program, call) if hosts else None
            if chain:
                sells = any(_sells(script, hosts) for script in scripts)
                there = comparing.only_there(program, body_of(program, led.method), led.place)
                sure = sells and there and each_page.comes_by_itself(program, led)
                yield Inserted(call, hosts, changes, sure, chain)
                break


def _put_everywhere(
    package: AppPackage, program: Program, call: Call, scripts: list[str]
) -> Inserted | None:
    """
    Return what leads links of nearly all pages elsewhere, or puts such a link into them.

    Where pages of some sites are left out, by the app or by the script, those of all others are shown, and
    known to be; so they are where the address is typed. It is sure if such a script does both, or leads links
    to where the app is paid for them: a bar may be a help, and links may be led past a check, neither needs
    the other or is paid. Where no site is left out it must do both, and the address be of such a place; a bar
    alone that leads somewhere is asked about, where any page may be typed.
    """
    scripts = [each for each in scripts if not is_for_own_pages(package, each)]
    leading = [each for each in scripts if page_scripts.redirects(each)]
    if not leading and not any(map(page_scripts.adds, scripts)):
        return None
    both = any(map(page_scripts.adds, leading))
    sold = both and any(map(page_scripts.sells_by_site, leading))
    typed = each_page.shows_what_is_typed(program)
    anywhere = sold and typed and not _are_rebates(package)
    led_away = typed and any(map(page_scripts.adds, scripts))
    paid = any(map(page_scripts.SENDER.search, leading)) and not _are_rebates(package)
    alone = tuple(site for each in scripts for site in page_scripts.kept_to(each))
    known = not any(map(page_scripts.asks_more, leading))
    by_script = tuple(site for each in leading for site in page_scripts.left_out(each))
    for led in each_page.leading_to(program, call):
        body = body_of(program, led.method)
        if not each_page.comes_by_itself(program, led) or comparing.asks_flag(program, body):
            continue
        ways_on = set(comparing.compared_ways(program, body, led.place))
        if comparing.THERE_ALONE in ways_on:
            continue
        texts = handling.compared(package, program, led.method)
        sites = tuple(text for text in dict.fromkeys(texts) if _SITE.match(text.casefold()))
        left_out = (*(sites if comparing.LEFT_OUT in ways_on else ()), *by_script)
        if (leading or left_out or led_away) and (
            chain := chains.is_reached(package, program, call)
        ):
            if alone:
                return Inserted(call, alone, (), False, chain)
            sure = known and (((both or paid) and bool(left_out)) or anywhere)
            return Inserted(call, left_out, (), sure, chain, elsewhere=True)
    return None


def is_for_own_pages(package: AppPackage, script: str) -> bool:
    """Return whether a script does something in pages of the app's own firm alone."""
    sites = list(page_scripts.kept_to(script))
    return bool(sites) and all(recipients.may_be_own(package, site) for site in sites)


def _are_rebates(package: AppPackage) -> bool:
    """Return whether an app says that its users are paid a part for having been sent."""
    return wording.of_rebates(package)


def _sells(script: str, hosts: tuple[str, ...]) -> bool:
    """Return whether a change leads to others than those whose page it is, or says who sent somebody."""
    addresses = page_scripts.ADDRESS.findall(script)
    elsewhere = any(party(host.casefold()) not in hosts for host in addresses)
    leads = page_scripts.LEADS.search(script) is not None
    return page_scripts.SENDER.search(script) is not None or (elsewhere and leads)


def running(program: Program) -> Iterator[Call]:
    """Yield the calls that run a script in a page."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        for name in _RUNS:
            yield from program.calls_to(owner, name)


def scripts_of(package: AppPackage, program: Program, call: Call) -> Iterator[str]:
    """
    Yield the scripts that a class, or one that it calls, holds: as texts, or in files that it names.

    So do the methods that make what a field holds which is run.
    """
    files = {each.name.rpartition("/")[2]: each for each in package.files if each.sha256}
    called = (each.signature.owner for each in program.called_by(call.method, _DEEP))
    owners = dict.fromkeys([call.method.signature.owner, *called])
    methods = [method for owner in owners for method in program.methods(owner)]
    methods += [each for each in _making(program, call) if each not in methods]
    for method in methods:
        for text in _texts(body_of(program, method)):
            yield text
            file = files.get(text.rpartition("/")[2])
            if file is not None and file.name.endswith(".js"):
                try:
                    yield package.blobs.blob(file.sha256).decode("utf-8", "replace")
                except KeyError:
                    continue


def _texts(body: Body) -> Iterator[str]:
    for each in body.instructions:
        if isinstance(each.reference, str) and each.name.startswith("const-string"):
            yield each.reference


def _making(program: Program, call: Call) -> Iterator[Method]:
    """Yield the methods in which the script is made that a call runs, where it is handed over or kept."""
    body = body_of(program, call.method)
    waiting = [(body, body.argument(body.instruction(call.place), 1))]
    for _ in range(_MOST_HANDED):
        if not waiting:
            return
        here, script = waiting.pop(0)
        yield here.method
        for origin in script:
            held: list[objects.Held | None] = []
            if origin.kind == "field" and isinstance(origin.what, FieldName):
                held = objects.fillings(program, origin.what)
            elif origin.kind == "parameter" and isinstance(origin.what, int):
                held = list(objects.handed(program, here, origin.what))
            waiting += [each for each in held if each is not None]


def takes_for_itself(package: AppPackage, program: Program, component: Component) -> bool:
    """
    Return whether a component surely keeps addresses of several other firms' apps for the app itself.

    Not where it, or what it calls, opens addresses or chosen apps: then it may hand them on.
    """
    owners = {_SCHEMES[scheme] for scheme in component.schemes if scheme in _SCHEMES}
    if len(owners) < _SEVERAL or _VIEW not in component.actions:
        return False
    name = descriptor(component.target or component.name)
    bodies = [
        body_of(program, below)
        for method in program.methods(name)
        for below in program.called_by(method, _DEEP)
    ]
    starts = any(
        each.callee and each.callee.name == "startActivity" for b in bodies for each in b.calls
    )
    return starts and not any(
        (each.callee is not None and each.callee.name in _HANDS_ON) or each.reference == _VIEW
        for body in bodies
        for each in body.instructions
    )


def foreign_schemes(package: AppPackage) -> Iterator[tuple[Component, str]]:
    """Yield the components that offer to open addresses by which another firm's app is opened."""
    for each in package.components:
        for scheme in each.schemes if each.exported and each.enabled else ():
            owner = _SCHEMES.get(scheme)
            if owner is not None and not package.package.name.startswith(owner):
                yield each, scheme
