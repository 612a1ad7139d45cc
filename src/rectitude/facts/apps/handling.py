"""
How an app handles other firms' things: addresses in its web views, other apps.

What the code does to whom can be read; why it does so cannot. So these are the facts of questions.
"""

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    chains,
    constants,
    containers,
    hosts,
    lists_brought,
    map_keys,
    owners,
    patterns,
    reasons,
    recipients,
    resource_lists,
    routers,
    sdks,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.constants import Texts
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program
from rectitude.facts.parties import host_of, party

CLIENTS = "Landroid/webkit/WebViewClient;"
_LOADS = ("shouldOverrideUrlLoading", "shouldInterceptRequest")
_WEB_VIEW, _OPENS = "Landroid/webkit/WebView;", "loadUrl"
_IS_WEB = re.compile("https?://")
COMPARES = frozenset(
    {
        *("contains", "equals", "equalsIgnoreCase", "endsWith", "startsWith", "indexOf", "matches"),
        "contentEquals",
        *("areEqual", "contains$default", "equals$default", "endsWith$default"),
        *("startsWith$default", "indexOf$default"),  # of Kotlin
    }
)
_PACKAGE = re.compile(r"^(?:com|cn|net|org|tv|me|io|air)(?:\.[A-Za-z][A-Za-z0-9_]*){2,5}$")
_SHORT_PACKAGE = re.compile(r"^(?:com|cn|net|org|tv|me|io|air)(?:\.[A-Za-z][A-Za-z0-9_]*){1,5}$")
"""What may be a package beside others: one alone of two names may be anything."""
_OF_SYSTEM = ("com.android.", "com.google.android.", "android.")
_SERVICE, _KEY = "Landroid/accessibilityservice/AccessibilityService;", "performGlobalAction"
"""A service that presses keys of the system for its user, and how."""
_INTERFERES = (
    ("Landroid/app/ActivityManager;", "killBackgroundProcesses"),
    ("Landroid/content/pm/PackageInstaller;", "uninstall"),
    ("Landroid/content/pm/PackageManager;", "setApplicationEnabledSetting"),
    ("Landroid/content/pm/PackageManager;", "setComponentEnabledSetting"),
    ("Landroid/app/admin/DevicePolicyManager;", "setApplicationHidden"),
    (_SERVICE, _KEY),
    ("Landroid/view/accessibility/AccessibilityNodeInfo;", "performAction"),
)
_SHOWS = frozenset({"loadData", "loadDataWithBaseURL", "makeText", "setText", "setMessage"})
"""By what a text comes before who uses the app."""
_LEAST_OF_OWNER = 4
"""Letters of an owner's name with which a host may begin and be its own; ours. Fewer begin anything."""
DEEP_IN_CLIENT = 4
"""Methods, one called by the other, in which hosts are looked for: a client's own, and three below; ours."""


class Treated(NamedTuple):
    """A method that opens addresses and tells some hosts from others."""

    method: Method
    hosts: tuple[str, ...]
    chain: Chain | None
    said: str = ""
    """The text by which the app itself gives competition as its reason for not opening them."""
    own: tuple[str, ...] = ()
    """The domains of the app's own name with which it compares them too."""
    perhaps_own: tuple[str, ...] = ()
    """Those among the others' that begin as the name of the app's owner does."""


class Meddling(NamedTuple):
    """A method that ends, removes or presses in other apps, in a class that names some."""

    method: Method
    does: str
    packages: tuple[str, ...]
    chain: Chain | None
    in_code: bool = True
    """Whether the names stand in that class or in the list that it goes over, and not perhaps elsewhere."""
    in_front: bool = False
    """Whether it is done where one of them is in front, and nowhere else."""
    said: str = ""
    """The text that urges its user to remove them, for a danger, and to use the app itself instead."""
    as_rivals: bool = False
    """Whether that text gives competition as the reason, and no danger."""


def web_clients(program: Program) -> list[Method]:
    """Return the methods by which the app's own web views decide what is loaded."""
    return [
        method
        for owner in program.heirs(CLIENTS)
        for method in program.methods(owner)
        if method.signature.name in _LOADS and method.code
    ]


def treated_hosts(package: AppPackage, program: Program) -> Iterator[Treated]:
    """Yield the methods that open addresses and compare them with hosts that are not the app's own."""
    opened = set(_opened_by_itself(program))
    for method in _opening(program):
        named = _compared_hosts(package, program, method)
        others = tuple(host for host in named if host not in opened and not _is_own(package, host))
        if others:
            said = reasons.in_method(package, program, method, DEEP_IN_CLIENT, reasons.NOT_OPENED)
            said = said or reasons.first(handed(package, program, method), reasons.NOT_OPENED)
            own = tuple(
                host for host in named if _is_own(package, host) or _is_home(package, host, opened)
            )
            chain = chains.is_reached(package, program, method)
            alike = tuple(host for host in others if _begins_as_owner(package, host))
            yield Treated(method, others, chain, said, own, alike)


def _opening(program: Program) -> Iterator[Method]:
    """Yield the clients of web views, then what chooses screens for addresses and is not called by them."""
    clients = web_clients(program)
    yield from clients
    below = {each for client in clients for each in program.called_by(client, DEEP_IN_CLIENT)}
    yield from (each for each in routers.routers(program) if each not in below)


def _is_home(package: AppPackage, host: str, opened: Container[str]) -> bool:
    """Return whether an app opens a host by itself whose name begins as that of the app's owner."""
    return host in opened and _begins_as_owner(package, host)


def _begins_as_owner(package: AppPackage, host: str) -> bool:
    """Return whether a host begins as the name of the app's owner does."""
    owner = next(iter(owners.words(package.package.name)), "")
    return len(owner) >= _LEAST_OF_OWNER and host.startswith(owner)


def _brought(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield the texts of the files that the classes open with which a method compares."""
    for below in program.called_by(method, DEEP_IN_CLIENT):
        owner = below.signature.owner
        for each in (owner, *_used(program, body_of(program, below), owner)):
            yield from lists_brought.of_class(package, program, each)


def handed(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield the texts of files and resources that a client was handed, and that it may show."""
    yield from _brought(package, program, method)
    for body in (body_of(program, each) for each in program.called_by(method, DEEP_IN_CLIENT)):
        for call in body.calls:
            shows = call.callee is not None and call.callee.name in _SHOWS
            for number in range(len(body.arguments(call))) if shows else ():
                given = body.argument(call, number)
                yield from resource_lists.texts(package, program, body, given)


def others_compared(package: AppPackage, program: Program, method: Method) -> tuple[str, ...]:
    """Return the domains, not the app's own, with which a method or one that it calls compares."""
    found = _compared_hosts(package, program, method)
    return tuple(host for host in found if not _is_own(package, host))


def _opened_by_itself(program: Program) -> Iterator[str]:
    """Yield the domains of the pages that the app's own code opens in its web views: it refuses none."""
    for owner in (_WEB_VIEW, *program.heirs(_WEB_VIEW)):
        for call in program.calls_to(owner, _OPENS):
            body = body_of(program, call.method)
            given = constants.texts(program, body, body.argument(body.instruction(call.place), 1))
            yield from (party(host_of(text)) for text in given.found if _IS_WEB.match(text))


def _compared_hosts(package: AppPackage, program: Program, method: Method) -> tuple[str, ...]:
    """Return the domains with which a method or one that it calls compares."""
    return domains(compared(package, program, method))


def hosts_asked_for(
    package: AppPackage, program: Program, body: Body, call: Instruction
) -> tuple[str, ...]:
    """Return the domains with which one comparison compares: the system's, or that of a method of the app."""
    given = [body.argument(call, number) for number in range(len(body.arguments(call)))]
    texts = [text for each in given for text in _texts(program, body, each)]
    texts += [text for each in given for text in resource_lists.texts(package, program, body, each)]
    if handed_over := domains(texts):
        return handed_over  # a method is handed its list: others of its class are not meant
    target = program.sole(call.callee) if call.callee is not None else None
    return domains(compared(package, program, target)) if target is not None else ()


def domains(texts: Iterable[str]) -> tuple[str, ...]:
    found = (
        party(host)
        for text in dict.fromkeys(texts)
        for one in patterns.apart(text.casefold())
        for host in hosts.named_in(one)
    )
    return tuple(dict.fromkeys(found))


def _is_own(package: AppPackage, host: str) -> bool:
    return recipients.is_own(package, host)


def compared(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield the constant texts with which a method, or one that it calls, compares, and their lists."""
    below = list(program.called_by(method, DEEP_IN_CLIENT))
    for body in (body_of(program, each) for each in below):
        compares = False
        for call in body.calls:
            if call.callee is not None and map_keys.looks_up(call.callee):
                names = map_keys.keys(program, body, body.argument(call, 0)).found
                yield from sorted(filter(hosts.is_bare, names))
            if call.callee is not None and call.callee.name in patterns.COMPARES:
                yield from patterns.texts(program, body, body.argument(call, 0))
            if call.callee is not None and call.callee.name in COMPARES:
                compares = True
                for number in range(len(body.arguments(call))):
                    given = body.argument(call, number)
                    yield from _texts(program, body, given)
                    yield from resource_lists.all_texts(package, program, body, given, below)
        owner = body.method.signature.owner
        if owner == method.signature.owner:
            yield from _listed(program, owner)
        elif compares:
            yield from (text for text in _listed(program, owner) if hosts.is_bare(text))
        if compares:
            yield from filter(hosts.is_bare, lists_brought.of_class(package, program, owner))
            for other in _used(program, body, owner):
                yield from filter(hosts.is_bare, _listed(program, other))
                yield from filter(hosts.is_bare, lists_brought.of_class(package, program, other))


def _listed(program: Program, owner: str) -> Iterator[str]:
    """Yield the texts that a class puts into its fields when it or an object of it is made."""
    for name in ("<clinit>", "<init>"):
        if (method := program.method(owner, name)) is not None and method.code:
            for each in body_of(program, method).instructions:
                if each.name.startswith("const-string") and isinstance(each.reference, str):
                    yield each.reference


def _used(program: Program, body: Body, own: str) -> Iterator[str]:
    """Yield the app's other classes whose static fields a method reads."""
    owners = (
        each.reference.owner
        for each in body.instructions
        if isinstance(each.reference, FieldName) and each.code == op.SGET_OBJECT
    )
    for owner in dict.fromkeys(owners):
        if owner != own and owner in program.classes and not owner.startswith(OF_SYSTEM):
            yield owner


def meddles_at_all(program: Program) -> bool:
    """Return whether the app does anything to other apps."""
    return any(
        next(iter(program.calls_to(owner, name)), None) is not None
        for given, name in _INTERFERES
        for owner in (given, *program.heirs(given))
    )


def presses_at_large(program: Program) -> bool:
    """Return whether the app presses a key of the system's, which names no app: it meets what is in front."""
    return any(
        next(iter(program.calls_to(owner, _KEY)), None) is not None
        for owner in (_SERVICE, *program.heirs(_SERVICE))
    )


def meddling(package: AppPackage, program: Program) -> Iterator[Meddling]:
    """Yield the methods that do something to other apps, in classes that name apps of others."""
    listed = _listed_in_resources(package, program)
    for name, calls in interfering(program):
        for method, some in calls.items():
            aimed = [_aimed_at(program, call) for call in some]
            texts = sorted({text for each in aimed for text in each.found})
            if not all(each.whole for each in aimed):
                texts += _texts_of_class(program, method.signature.owner)
                texts += _texts_of_lists(program, method)
            whole = all(each.whole for each in aimed)
            for call in some:
                texts += _texts_of_named_list(package, program, call)
            in_code = named_packages(package, texts)
            in_lists = () if whole else named_packages(package, listed)
            names = in_code or in_lists
            if names and (chain := chains.is_reached(package, program, some[0])):
                yield Meddling(method, name, names, chain, bool(in_code))


def interfering(program: Program) -> Iterator[tuple[str, dict[Method, list[Call]]]]:
    """Yield each way to do something to other apps, with its calls by the methods that come by no earlier."""
    seen: set[Method] = set()
    for given, name in _INTERFERES:
        calls: dict[Method, list[Call]] = {}
        for owner in (given, *program.heirs(given)):
            for call in program.calls_to(owner, name):
                if call.method not in seen:
                    calls.setdefault(call.method, []).append(call)
        seen.update(calls)
        yield name, calls


def _aimed_at(program: Program, call: Call) -> Texts:
    """Return the apps to which a call does something, as far as its argument shows them."""
    body = body_of(program, call.method)
    return constants.texts(program, body, body.argument(body.instruction(call.place), 1))


def _texts_of_named_list(package: AppPackage, program: Program, call: Call) -> list[str]:
    """Return the texts of the list among the resources of which a call is given each in turn, if of one."""
    body = body_of(program, call.method)
    for origin in body.argument(body.instruction(call.place), 1):
        if containers.of_element(body, origin) and not _is_the_same_one(body, origin):
            return list(resource_lists.texts(package, program, body, frozenset({origin})))
    return []


def _is_the_same_one(body: Body, origin: Origin) -> bool:
    """Return whether an element of an array is always the one of a constant number."""
    each = body.instruction(origin.place)
    at = body.origins(each.place, each.registers[-1]) if origin.kind == "element" else ()
    return len(at) == 1 and all(one.kind == "number" for one in at)


def named_packages(package: AppPackage, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the apps that some texts name and say no more: not the system's, nor the firm's own."""
    own = owners.beginning(package.package.name)
    found = dict.fromkeys(one for text in texts for one in _named_in(text))
    return tuple(name for name in found if not name.startswith((*_OF_SYSTEM, own)))


def named_anywhere(package: AppPackage, program: Program) -> tuple[str, ...]:
    """Return the apps of others that the app's own code names, wherever it does."""
    texts = (text for method in sdks.own_methods(program) for text in program.texts_of(method))
    return named_packages(package, texts)


def listed_texts(program: Program, method: Method) -> Iterator[str]:
    """Yield the texts that a method's class puts into its fields, and those of the lists that it reads."""
    yield from _listed(program, method.signature.owner)
    yield from _texts_of_lists(program, method)


def _named_in(text: str) -> list[str]:
    """Return the packages that a text names and says no more: one, or several in a row."""
    parts = [part for part in hosts.SEPARATORS.split(text) if part]
    surely = any(map(_PACKAGE.match, parts))
    return parts if surely and all(map(_SHORT_PACKAGE.match, parts)) else []


def _listed_in_resources(package: AppPackage, program: Program) -> list[str]:
    """Return the texts of the lists among the resources, if the app's own code asks for any."""
    asks = any(
        not call.method.signature.owner.startswith(OF_SYSTEM)
        for call in program.calls_to("Landroid/content/res/Resources;", "getStringArray")
    )
    return [each.text for each in package.texts if each.name.endswith("[]")] if asks else []


def _texts_of_lists(program: Program, method: Method) -> Iterator[str]:
    """Yield the texts of the other classes of the app whose static lists a method reads."""
    body = body_of(program, method)
    for owner in _used(program, body, method.signature.owner):
        yield from _listed(program, owner)


def _texts_of_class(program: Program, owner: str) -> Iterator[str]:
    for method in program.methods(owner):
        if method.code:
            for each in body_of(program, method).instructions:
                if each.name.startswith("const-string") and isinstance(each.reference, str):
                    yield each.reference


def _texts(program: Program, body: Body, origins: Origins) -> Iterator[str]:
    """Yield the constant texts that a register may hold; of what comes from elsewhere hosts and no more."""
    here = {str(each.what) for each in origins if each.kind == "text"}
    found = constants.texts(program, body, origins).found
    found |= constants.inside(
        program, body, origins
    ).found  # a set that is asked whether it contains one
    yield from sorted(here | set(filter(hosts.is_bare, found)))
