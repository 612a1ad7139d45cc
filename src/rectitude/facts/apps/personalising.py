"""
What shows that an app personalises, by which calls it tells a component not to, and what its texts say.

A text of the package need not be shown to anybody, and a component may decide at its owner's servers: so
these are signs. A component that is told by a constant number to personalise leaves no other reading.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, constants, offering, sdks, serving, sources, wording
from rectitude.facts.apps.bodies import Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.sdks import Found
from rectitude.facts.apps.sources import Read
from rectitude.facts.apps.wording import Wording
from rectitude.facts.personalisation.sayings import Kind, said

Setting = Literal["limited", "personalised", "open", "unset"]
"""How a component is told: never to personalise, always to, as somebody chooses, or not at all."""

_IDENTIFIERS = frozenset({"advertising_id", "oaid"})
"""Identifiers that are there for advertising, by the words of the sources."""
_ASKS_LIMIT = (
    "Lcom/google/android/gms/ads/identifier/AdvertisingIdClient$Info;",
    "isLimitAdTrackingEnabled",
)
"""How an app asks whether the user limits advertising: the reference of Google Play services."""
_ANCHORS = (
    *("个性化", "定推", "定向", "推荐", "喜欢", "兴趣", "程序化广告"),
    *("ersonali", "ecommended for you", "ased on your", "pt out"),
)
"""Parts of which a text about personalisation has one."""
_POLICY_ANCHORS = ("隐私", "个人信息", "rivacy policy", "rivacy Policy")
_DISLIKE = re.compile(r"不感兴趣|减少此类|not interested", re.IGNORECASE)
"""Said of one advert, by those who look at it: no way to switch personalisation off."""
_SWITCH_NAME = re.compile(r"switch|toggle|setting|pref|opt_?(out|in)", re.IGNORECASE)
_SWITCHED = re.compile(r"个性化|定向(推送|推荐|广告)|程序化广告|personali[sz]ed", re.IGNORECASE)
_LONGEST_LABEL = 40
"""Characters of a text that may be the label of a switch; ours."""
_POLICY = re.compile(
    r"隐私(权)?(政策|声明|条款|保护|协议)|个人信息(保护政策|处理规则)|privacy policy", re.I
)
_TELLS = re.compile(r"收集|使用|处理|collect|process", re.IGNORECASE)
_SHORTEST_POLICY = 60
"""Characters below which a text that names a policy is a link to it; ours."""
_TITLE = 40
"""Characters in which a document says what it is; ours."""
_TITLE_END = re.compile("[。；;]")
"""What ends a title: a sentence has begun."""
_LONGEST_TITLE = 200
"""Characters, without markup, in which a document in the package gives its title; ours."""
_HEAD = 20_000
"""Characters, with markup, in which that title is looked for; ours."""
_SHORTEST_NAME = 2
"""Characters of an app's name by which its own policy is told; ours."""
_LEAST_LIKELY_WORD = 3
"""Characters of an app's name that is hardly a word of others' texts; ours."""
_ITSELF = ("本应用", "本软件", "本产品", "本平台")
"""How a policy calls its app where it does not name it."""
_NOTHING_ELSE = re.compile(
    r"[^。；\n>]{0,40}(?:不[作做](?:任何)?其[他它](?:任何)?用途"
    r"|不(?:会)?[^。；，\n]{0,14}用于(?:本(?:隐私)?政策)?(?:未载明|未列明|未说明|以外|之外)的?(?:任何|其[他它])?(?:目的|用途))"
)
"""Words that what a policy tells of is used for nothing else."""
_OF_INTERESTS = re.compile(
    r"兴趣|偏好|推荐|画像|标签|个性|喜好|浏览记录|猜你|interest|recommend|personal", re.IGNORECASE
)
_MARKUP = re.compile(r"<[^<>]*>")
_LIST = re.compile(r"清单|目录|列表|SDK(?!\s*[：:])|\blist\b", re.IGNORECASE)
"""Words of a title that is a list's; with a colon it is the first thing that a policy tells."""
_VALUE = r'"(?:name"\s*:\s*"{name}"\s*,\s*"value|{name})"\s*:\s*"?(?P<value>\w+)"?'
"""How a text of JSON says a setting: by its name, or as an entry of a list with name and value."""
_DEEP = 3
"""Calls up which a number that is handed on is followed; ours."""


class Told(NamedTuple):
    """How a component of others that shows adverts is told about personalisation, and by which call."""

    found: Found
    setting: Setting
    call: Call | None
    chain: Chain | None

    @property
    def can_be_limited(self) -> bool:
        """Whether a way to limit it is known."""
        return bool(self.found.sdk.limits)


def advertisers(package: AppPackage, program: Program) -> Iterator[Told]:
    """Yield the components for adverts that the app uses, each with how it is told."""
    for found in sdks.found(package):
        if found.used and found.sdk.purpose == "advertising":
            yield _told(package, program, found)


def _told(package: AppPackage, program: Program, found: Found) -> Told:
    settings: dict[Setting, tuple[Call, Chain]] = {}
    for limit in found.sdk.limits:
        name, _, number = limit.partition("=")
        if not number:
            name, _, off = limit.partition(":")
            for setting, call in _said_in_text(program, found, name, off):
                if call is None:
                    return Told(found, "open", None, None)
                if chain := chains.is_reached(package, program, call):
                    settings.setdefault(setting, (call, chain))
            continue
        for call in sdks.calls_into(program, found.sdk):
            if ".".join(call.callee.short.rsplit(".", 2)[-2:]) != name:
                continue
            if chain := chains.is_reached(package, program, call):
                settings.setdefault(_setting(program, call, int(number)), (call, chain))
    if not settings:
        return Told(found, "unset", None, None)
    setting = next(iter(settings)) if len(settings) == 1 else "open"
    return Told(found, setting, *next(iter(settings.values())))


def _said_in_text(
    program: Program, found: Found, name: str, off: str
) -> Iterator[tuple[Setting, Call | None]]:
    """
    Yield how the app's own code tells a component by a text, and the call that is handed it.

    Of a text that is put together from a name and a value, or of which it is not seen where it goes, no
    call is known; it goes nowhere where all such calls are handed constant texts.
    """
    open_, calls = False, dict[Call, Setting]()
    for text, method in program.texts_with(name):
        if not sdks.is_apps_own(method):
            continue
        value = re.search(_VALUE.format(name=re.escape(name)), text)
        call = _handing(program, found, text) if value else None
        if value is None or call is None:
            open_ = True
        else:
            calls[call] = "limited" if value["value"] == off else "personalised"
    yield from ((setting, call) for call, setting in calls.items())
    if open_ and not (calls and all(_are_constant(program, found, call.callee) for call in calls)):
        yield "open", None


def _are_constant(program: Program, found: Found, callee: Signature) -> bool:
    """Return whether a method of a component is handed constants alone."""
    return all(
        constants.texts(program, body, body.argument(each, number)).whole
        for call in sdks.calls_into(program, found.sdk)
        if call.callee == callee
        for body in (body_of(program, call.method),)
        for each in (body.instruction(call.place),)
        for number in range(1, len(body.arguments(each)))
    )


def _handing(program: Program, found: Found, text: str) -> Call | None:
    """Return the call by which the app's own code hands a text, and nothing else, to a component."""
    for call in sdks.calls_into(program, found.sdk):
        if sdks.is_apps_own(call.method):
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            for number in range(len(body.arguments(each))):
                held = constants.texts(program, body, body.argument(each, number))
                if held.whole and held.found == {text}:
                    return call
    return None


def _setting(program: Program, call: Call, limit: int) -> Setting:
    body = body_of(program, call.method)
    each = body.instruction(call.place)
    numbers = _numbers(program, call.method, body.argument(each, len(body.arguments(each)) - 1))
    if numbers is None or len(numbers) != 1:
        return "open"
    return "limited" if numbers == {limit} else "personalised"


def _numbers(program: Program, method: Method, origins: Origins, depth: int = 0) -> set[int] | None:
    """Return the numbers that a value may be, where callers hand it on too; None where others may come."""
    found: set[int] = set()
    for origin in origins:
        if origin.kind == "number" and isinstance(origin.what, int):
            found.add(origin.what)
        elif origin.kind == "parameter" and isinstance(origin.what, int) and depth < _DEEP:
            handed = _handed(program, method, origin.what, depth + 1)
            if handed is None:
                return None
            found |= handed
        else:
            return None
    return found or None


def _handed(program: Program, method: Method, number: int, depth: int) -> set[int] | None:
    owner, name, descriptor = method.signature
    found: set[int] = set()
    for call in program.calls_to(owner, name):
        if call.callee.descriptor != descriptor:
            continue
        body = body_of(program, call.method)
        argument = body.argument(body.instruction(call.place), number)
        numbers = _numbers(program, call.method, argument, depth)
        if numbers is None:
            return None
        found |= numbers
    return found or None


def identifiers(package: AppPackage, program: Program) -> Iterator[tuple[Read, Chain]]:
    """Yield where the app itself reads the advertising identifier, if it never asks for its user's limit."""
    if any(sdks.is_apps_own(call.method) for call in program.calls_to(*_ASKS_LIMIT)):
        return
    for each in sources.reads(program):
        if each.source.data != "advertising_id" or not sdks.is_apps_own(each.call.method):
            continue
        if chain := chains.is_reached(package, program, each.call):
            yield each, chain


def reads_identifier(program: Program) -> bool:
    """Return whether the app itself reads an identifier that is there for advertising."""
    return any(
        each.source.data in _IDENTIFIERS and sdks.is_apps_own(each.call.method)
        for each in sources.reads(program)
    )


def says(package: AppPackage, kinds: tuple[Kind, ...]) -> Wording | None:
    """Return the first passage of the app's texts, policies aside, that says something of a kind."""
    for each in _texts(package):
        for kind in kinds:
            quoted = said(each.text, kind)
            if kind == "option" and serving.ends(package, each.text):
                continue  # who must go is offered no way to stay without it
            if quoted and not _DISLIKE.search(quoted) and not _is_policy(each.text):
                return each._replace(text=quoted)
    return None


def switch(package: AppPackage) -> Wording | None:
    """Return the text by which the app or its policy offers to switch personalisation off."""
    if option := says(package, ("option",)):
        return option
    if label := next((each for each in _texts(package) if _is_label(each)), None):
        return label
    for shown in offering.offered(package):
        if not shown.hidden:
            return Wording(shown.label, shown.ref, "")
    return first(policies(package), "option")


def _is_label(each: Wording) -> bool:
    """Return whether a text is the label of a switch for personalisation, by its name and its words."""
    short = len(each.text) <= _LONGEST_LABEL
    return bool(short and _SWITCH_NAME.search(each.where) and _SWITCHED.search(each.text))


def first(texts: tuple[Wording, ...], kind: Kind) -> Wording | None:
    """Return the first passage of a kind in some texts."""
    for each in texts:
        if quoted := said(each.text, kind):
            return each._replace(text=_MARKUP.sub(" ", quoted).strip())
    return None


def first_of_own(package: AppPackage, texts: tuple[Wording, ...], kind: Kind) -> Wording | None:
    """Return the first passage of a kind in an app's own policies, where its name stands for "this app"."""
    name = package.package.label.strip()
    for each in texts:
        itself = next((word for word in _ITSELF if word not in each.text), "")
        if len(name) < _SHORTEST_NAME or not itself:
            found = first((each,), kind)
        elif found := first((each._replace(text=each.text.replace(name, itself)),), kind):
            found = found._replace(text=found.text.replace(itself, name))
        if found is not None:
            return found
    return None


def policies(package: AppPackage) -> tuple[Wording, ...]:
    """Return the privacy policies at hand: among what the operator declares, and those in the package."""
    declared = (each for each in _declared(package) if _is_policy(each.text))
    return tuple(dict.fromkeys((*declared, *policies_declared(package), *policies_held(package))))


def closing_words(package: AppPackage) -> Wording | None:
    """
    Return the words by which an app's own policy says that what it tells of is used for nothing else.

    Nothing where it speaks of interests or recommendations in any way: then these may be among what it tells.
    """
    own = (*policies_declared(package), *policies_own(package))
    if any(_OF_INTERESTS.search(each.text) for each in own):
        return None
    for each in own:
        if found := _NOTHING_ELSE.search(each.text):
            return each._replace(text=_MARKUP.sub(" ", found[0]).strip())
    return None


def policies_held(package: AppPackage) -> tuple[Wording, ...]:
    """Return the privacy policies in the package: the app's own, or that of a component of others."""
    held = wording.holding_any(package, _POLICY_ANCHORS, sdks.prefixes())
    return tuple(each for each in held if _is_policy(each.text))


def policies_own(package: AppPackage) -> tuple[Wording, ...]:
    """Return the privacy policies in the package that are the app's own: by its name in their title."""
    name = package.package.label.strip()
    held = policies_held(package) if len(name) >= _SHORTEST_NAME else ()
    return tuple(each for each in held if _is_titled(each.text, name))


def shown_own(package: AppPackage) -> tuple[Wording, ...]:
    """Return what the app's screens say under the app's own name: no component of others speaks of that."""
    name = package.package.label.strip()
    named = (each for each in package.views if name in each.text)
    found = (Wording(each.text, each.ref, each.layout) for each in named)
    return tuple(found) if len(name) >= _LEAST_LIKELY_WORD else ()


def _is_titled(text: str, name: str) -> bool:
    """Return whether a text's title has an app's name of its own: 地图 is no part of 百度地图."""
    title = re.sub(r"<[^<>]*>|\s+", " ", text[:_HEAD])[:_LONGEST_TITLE]
    named = rf"(?<!\w){re.escape(name)}[^。；]{{0,8}}?({_POLICY.pattern})"
    return re.search(named, title, re.I) is not None


def policies_declared(package: AppPackage) -> tuple[Wording, ...]:
    """Return what the operator declares that calls itself a privacy policy, and no list of components."""
    return tuple(
        each
        for each in _declared(package)
        if len(each.text) >= _SHORTEST_POLICY
        and _POLICY.search(title := each.text[:_TITLE])
        and not _LIST.search(_TITLE_END.split(title)[0])
    )


def _declared(package: AppPackage) -> Iterator[Wording]:
    return (Wording(each.text, each.ref, each.name) for each in package.declared)


def _is_policy(text: str) -> bool:
    return len(text) >= _SHORTEST_POLICY and bool(_POLICY.search(text) and _TELLS.search(text))


def _texts(package: AppPackage) -> tuple[Wording, ...]:
    return wording.holding_any(package, _ANCHORS, sdks.prefixes())
