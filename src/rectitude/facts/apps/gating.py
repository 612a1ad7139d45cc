"""
Where an app tells other firms' clients from others, and refuses: who calls it, who asks it, who is installed.

A client is known by the user agent, by the package that calls, or by the packages on the phone. What counts
is a name of others with which that is compared, and what is done on the way of those that are named alone.
Why it is done no code says.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    agents,
    barring,
    chains,
    constants,
    looking_for,
    named_rivals,
    noting,
    owners,
    reasons,
    resource_lists,
    saying,
    sdks,
    turning_away,
    verdicts,
    whose,
)
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.handling import (
    COMPARES,
    listed_texts,
    named_packages,
)
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.verdicts import Verdict
from rectitude.facts.apps.whose import By

ASKS = frozenset({"getPackageInfo", "getApplicationInfo", "getLaunchIntentForPackage"})
_QUESTIONS: dict[By, tuple[tuple[str, ...], frozenset[str]]] = {
    "user-agent": (("Landroid/webkit/WebSettings;",), whose.AGENTS),
    "caller": (
        (
            *("Landroid/app/Activity;", "Landroid/content/pm/PackageManager;"),
            "Landroid/content/ContentProvider;",
        ),
        whose.CALLERS,
    ),
    "installed": (("Landroid/content/pm/PackageManager;",), ASKS),
}
"""The methods of the system by which an app asks who a client is, by their classes."""
_TOOLS = re.compile(
    r"magisk|xposed|supersu|superuser|kingroot|kinguser|gameguardian|luckypatcher|chelpus|frida|substrate"
    r"|fakelocation|fakegps|mocklocation|lerist|autojs|touchsprite|teamviewer|anydesk|sunlogin|oray"
    r"|parallel|virtualapp|multiaccount|bluestacks|nox|genymotion|cheat|hack|root",
    re.IGNORECASE,
)
"""Parts of the names of tools by which phones are opened or games cheated: to refuse them is protection."""
_DEEP = 3
"""Methods, one called by the other, between who asks for an app and who goes by the answer; ours."""
_KEPT = frozenset({"element", "call", "static", "field", "new", "parameter"})
"""What a text is taken from, or a list is, that is not written where it is used."""
_ANSWERS = (")Z", ")Ljava/lang/String;", *(f"){owner}" for owner in whose.OF_PHONE))
"""What a method returns that answers who a client is, or whether it is there."""


class Gate(NamedTuple):
    """A method that tells clients of others by their names, and what it does to them."""

    by: By
    method: Method
    names: tuple[str, ...]
    does: str
    """What is called on their way alone; empty where nothing is that refuses."""
    chain: Chain | None
    said: str = ""
    """The text on that way alone that gives competition as the reason."""
    withheld: str = ""
    """What all others get by a method of the app, where nothing is done that refuses."""
    called: str = ""
    """What the code calls them, where it calls them competitors and gives no other reason."""


def gates(package: AppPackage, program: Program) -> list[Gate]:
    """Return the methods that tell other firms' clients from others, those that refuse none too."""
    found: dict[tuple[object, ...], Gate] = {}
    for by, method in asking(program):
        if not sdks.is_apps_own(method):
            continue
        for each in _gates_of(package, program, method, by):
            found.setdefault(
                (each.by, each.method, each.names, bool(each.does or each.withheld)), each
            )
    return list(found.values())


def asking(program: Program) -> Iterator[tuple[By, Method]]:
    """Yield the methods that ask who a client is, each with how."""
    seen: set[tuple[By, Method]] = set()
    for by, (classes, names) in _QUESTIONS.items():
        for owner in (each for given in classes for each in (given, *program.heirs(given))):
            for name in sorted(names):
                for call in program.calls_to(owner, name):
                    seen |= _with_callers(program, by, call.method)
    for text, method in (
        each
        for part in ("ser-agent", "SER-AGENT", "ser-Agent")
        for each in program.texts_with(part)
    ):
        if whose.HEADER.fullmatch(text):
            seen |= _with_callers(program, "user-agent", method)
    for owner in whose.OF_PHONE:
        for call in program.calls_to("Landroid/content/pm/PackageManager;", _LISTS[owner]):
            seen |= _with_callers(program, "installed", call.method)
    yield from sorted(seen, key=lambda each: (each[0], each[1].signature))


_LISTS = {whose.OF_PHONE[0]: "getInstalledPackages", whose.OF_PHONE[1]: "getInstalledApplications"}


def _with_callers(program: Program, by: By, method: Method) -> set[tuple[By, Method]]:
    """Return a method, and those to which it answers, or one that hands its answer on."""
    found, level = {method}, {method}
    for _ in range(_DEEP):
        answering = (each for each in level if each.signature.descriptor.endswith(_ANSWERS))
        level = {
            step.method for each in answering for step in chains.calling(program, each)
        } - found
        found |= level
    return {(by, each) for each in found}


def _gates_of(package: AppPackage, program: Program, method: Method, by: By) -> Iterator[Gate]:
    body = body_of(program, method)
    compared = list(_compared(package, program, body, by))
    refused = False
    for place, names, present in compared:
        verdict = _told(program, body, place, by)
        if verdict is not None:
            both = verdicts.ways_of(body, place, verdict)
            does, way = barring.refuses_on(program, body, both)
        else:
            does, way = _refusal(program, body, place, by, present)
        withheld = ""
        if not does and by == "caller":
            withheld, way = _withheld(program, body, place, present)
        refused = refused or bool(does)
        named = names if does else tuple(filter(agents.is_known, names))
        if named or by != "user-agent":
            called = named_rivals.called(program, body, place)
            gate = Gate(by, method, named or names, does, None, withheld=withheld, called=called)
            yield _gate(package, program, body, gate, way, verdict)
    if compared and not refused:
        yield from _noting(package, program, body, by, compared)


def _refusal(
    program: Program, body: Body, place: Instruction, by: By, present: bool
) -> tuple[str, set[int]]:
    """Return what is done to those alone of whom a call says yes or no, and where."""
    denies = turning_away.answers_no(program, place.callee, COMPARES)
    does, way = barring.refusal(program, body, place, present, denies=denies)
    if does or by == "installed":
        return does, way
    return turning_away.turned_away(program, body, place, answers=present, denies=denies)


def _withheld(
    program: Program, body: Body, place: Instruction, present: bool
) -> tuple[str, set[int]]:
    """Return what callers get but those of whom a call says yes, and where these come instead."""
    denies = turning_away.answers_no(program, place.callee, COMPARES)
    return turning_away.withheld(program, body, place, answers=present, denies=denies)


def _noting(
    package: AppPackage,
    program: Program,
    body: Body,
    by: By,
    compared: list[tuple[Instruction, tuple[str, ...], bool]],
) -> Iterator[Gate]:
    """Yield the refusals by what a method notes first, in a list or a flag, of those that it finds."""
    names = tuple(dict.fromkeys(name for _, some, _ in compared for name in some))
    calls = [named_rivals.called(program, body, place) for place, _, _ in compared]
    called = calls[0] if all(calls) else ""
    alone = noting.only_where_found(body, (place for place, _, _ in compared))
    if does := barring.refuses_at(program, body, alone):
        yield _gate(
            package, program, body, Gate(by, body.method, names, does, None, called=called), alone
        )
        return
    fields = frozenset(noting.noted(program, body, alone))
    for method in sdks.own_methods(program) if fields else ():
        other = body_of(program, method)
        there = noting.where_noted(program, other, fields)
        if does := barring.refuses_at(program, other, there):
            yield _gate(
                package, program, other, Gate(by, method, names, does, None, called=called), there
            )


def _gate(
    package: AppPackage,
    program: Program,
    body: Body,
    gate: Gate,
    way: set[int],
    verdict: Verdict | None = None,
) -> Gate:
    """Return a refusal with how it is reached, and what it says of the reason, or the verdict before it."""
    chain = chains.is_reached(package, program, gate.method)
    said = reasons.at_places(package, program, body, way) if gate.does or gate.withheld else ""
    if gate.does and verdict is not None:
        said = said or reasons.at_places(package, program, verdict.body, verdict.places)
    # Two apps on one phone may indeed disturb each other; of a client that asks the word alone says nothing.
    gives = reasons.gives_reason if gate.by == "installed" else reasons.says_why_incompatible
    excused = gate.called and gives(saying.texts(package, program, (body,), way))
    return gate._replace(chain=chain, said=said, called="" if excused else gate.called)


def _compared(
    package: AppPackage, program: Program, body: Body, by: By
) -> Iterator[tuple[Instruction, tuple[str, ...], bool]]:
    """Yield where a client is compared with names of others: the call, the names, and whether it answers."""
    for call in body.calls:
        callee = call.callee
        if callee is None:
            continue
        answers = callee.descriptor.endswith(")Z")
        if by == "installed" and callee.name in ASKS:
            texts = texts_or_list(package, program, body, body.argument(call, 1))
        elif callee.name in COMPARES and answers:
            texts = _compared_with(package, program, body, call, by)
        elif answers or _gives_what_it_finds(program, callee, by) or _told(program, body, call, by):
            answers = True
            texts = _compared_within(package, program, body, call, by)
        else:
            continue
        if names := _others(package, by, texts):
            yield call, names, answers


def _gives_what_it_finds(program: Program, callee: Signature, by: By) -> bool:
    """Return whether a method of the app gives an app that it finds on the phone, and else nothing."""
    inner = program.sole(callee) if callee.descriptor.endswith(_ANSWERS) else None
    if by != "installed" or inner is None:
        return False
    own = body_of(program, inner)
    asking = [each for each in own.calls if _asks_or_compares(program, own, each)]
    return looking_for.gives_what_it_finds(own, asking)


def _told(program: Program, body: Body, call: Instruction, by: By) -> Verdict | None:
    """Return what a method of the app, handed a client, answers by constants for those that it names."""
    given = enumerate(whose.arguments(body, call)) if by != "installed" else ()
    clients = {number for number, each in given if whose.is_client(program, body, each, by)}

    def tells(own: Body, each: Instruction) -> bool:
        return (
            each.callee is not None
            and each.callee.name in COMPARES
            and any(
                whose.is_client(program, own, origins, by)
                or any(one.kind == "parameter" and one.what in clients for one in origins)
                for origins in whose.arguments(own, each)
            )
        )

    return verdicts.on_named(program, call, tells) if clients else None


def _asks_or_compares(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether a call asks for an app by its name, or compares the name of one that is there."""
    name = call.callee.name if call.callee is not None else ""
    return name in ASKS or (
        name in COMPARES
        and any(
            whose.is_client(program, body, each, "installed")
            for each in whose.arguments(body, call)
        )
    )


def _compared_with(
    package: AppPackage, program: Program, body: Body, call: Instruction, by: By
) -> list[str]:
    """Return the texts with which a comparison of the system's compares a client."""
    arguments = whose.arguments(body, call)
    if not any(whose.is_client(program, body, each, by) for each in arguments):
        return []
    return [text for each in arguments for text in texts_or_list(package, program, body, each)]


def _compared_within(
    package: AppPackage, program: Program, body: Body, call: Instruction, by: By
) -> list[str]:
    """Return the texts for which a method of the app answers yes or no: those it has, those it is handed."""
    inner = program.sole(call.callee) if call.callee else None
    if inner is None:
        return []
    given = whose.arguments(body, call)
    handed = [text for each in given for text in _texts(each)]
    found: list[str] = []
    inside = (body_of(program, each) for each in program.called_by(inner, _DEEP))
    for own, each in ((one, call) for one in inside for call in one.calls):
        if by == "installed" and each.callee is not None and each.callee.name in ASKS:
            found += [*texts_or_list(package, program, own, own.argument(each, 1)), *handed]
        elif each.callee is not None and each.callee.name in COMPARES:
            arguments = whose.arguments(own, each)
            of_client = any(whose.is_client(program, own, one, by) for one in arguments)
            if of_client or (
                any(whose.is_client(program, body, one, by) for one in given)
                and any(whose.is_handed(own, one) for one in arguments)
            ):
                found += [t for one in arguments for t in texts_or_list(package, program, own, one)]
                found += handed
    return found


def _texts(origins: Origins) -> Iterator[str]:
    return (str(each.what) for each in sorted(origins, key=str) if each.kind == "text")


def texts_or_list(package: AppPackage, program: Program, body: Body, origins: Origins) -> list[str]:
    """Return the texts that a register may hold; of what a list gives, those that it or the class lists."""
    texts = [*_texts(origins), *resource_lists.texts(package, program, body, origins)]
    if not texts and any(each.kind in _KEPT for each in origins):
        known = constants.texts(program, body, origins)
        within = constants.inside(program, body, origins)
        texts = sorted(known.found | within.found)
        if not (known.read or within.read):
            texts += listed_texts(program, body.method)
    return texts


def _others(package: AppPackage, by: By, texts: list[str]) -> tuple[str, ...]:
    """Return the names of other firms' clients among some texts."""
    own = owners.words(package.package.name)[:1]
    if by == "user-agent":
        named = [text for text in texts if agents.names_program(text)]
        return tuple(
            dict.fromkeys(each for each in named if not own or own[0] not in each.casefold())
        )
    found = dict.fromkeys(named_packages(package, texts))
    return tuple(each for each in found if not is_tool(each))


def is_tool(name: str) -> bool:
    """Return whether an app is one by which phones are opened, games cheated or screens watched."""
    return bool(_TOOLS.search(name))
