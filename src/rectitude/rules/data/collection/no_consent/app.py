"""On its first start an app reads nothing of its user before anybody could agree, and agrees for nobody."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    agreeing,
    asking,
    consent,
    hidden,
    leaving,
    places,
    refusing,
    sdks,
    sources,
    storing,
)
from rectitude.facts.apps.agreeing import Ticked
from rectitude.facts.apps.consent import Early
from rectitude.facts.apps.flows.following import flows
from rectitude.facts.apps.program import read
from rectitude.facts.apps.refusing import Against
from rectitude.facts.apps.sources import Read
from rectitude.facts.parties import TRACKING
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
)

VERSION = 31


_NEVER = "never-asked"
"""The message where the system starts what reads and sends, and the app asks nobody anything."""


_STORED = "stored-early"
"""The message where the app itself stores what it takes for consent, and then finds it stored."""
_SURE = frozenset({"", _NEVER, _STORED})
"""The messages that leave nothing to ask."""
_MOST_NAMED = 3
"""Conditions that a question names; ours."""
_TOLD = "onReceive"
"""How the system tells of what happens; a service is switched on by people, in the system's settings."""


class _Seen(NamedTuple):
    """Something that is read before anybody could agree, and why it is not certain."""

    read: Read
    early: Early
    doubt: str
    """The message of a question; empty where nothing is left to ask."""


class _Refused(NamedTuple):
    """Something that is read although somebody refused."""

    read: Read
    against: Against
    surely: bool


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each kind of data and method that reads it early."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    reads = [
        *(each for each in sources.reads(program) if not sources.is_idle(package, program, each)),
        *sources.reflected(program),
    ]
    components = list(_components(package))
    yield from components
    boxes = [_of_box(package, each) for each in agreeing.ticked(package, read(package))]
    yield from boxes
    by_name = list(sources.named(read(package)))
    found = [*_seen(package, reads), *_seen_by_name(package, by_name)]
    seen = {_key(each): each for each in sorted(found, key=_worst_last)}
    yield from (_finding(package, each) for _, each in sorted(seen.items()))
    against = {_key(each): each for each in _against(package, reads) if _key(each) not in seen}
    yield from (_of_refusal(package, each) for _, each in sorted(against.items()))
    if seen or components or boxes or against:
        return
    if partly := hidden.unread_methods(package):
        yield partly
    elif not (reads := reads + by_name):
        yield inapplicable("reads-nothing")
    else:
        cited = tuple(dict.fromkeys(read(package).ref(each.call.method) for each in reads))
        yield passed("later", cited[:8], confidence=Confidence.MEDIUM, places=len(reads))


def _components(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each component of others that is started before anybody could agree."""
    program, starting = read(package), consent.starting(package)
    for each in sdks.found(package):
        if not each.sdk.takes and each.sdk.purpose not in TRACKING:
            continue
        calls = sorted(sdks.starts(program, each.sdk), key=lambda pair: not pair[1])
        for call, surely in calls:
            early = starting.reaches(call)
            if early is None:
                continue
            place = places.of_method(call.method, each.id, early.chain)
            cited = places.cited(package, call.method, early.chain)
            takes = tuple(Term(word) for word in each.sdk.takes)
            name, method, chain = each.sdk.name, call.callee.short, places.told(early.chain)
            if surely and early.complete and takes:
                yield failed(
                    "component-early",
                    place,
                    cited,
                    component=name,
                    method=method,
                    chain=chain,
                    takes=takes,
                )
            else:
                yield cannot_tell(
                    "component-perhaps", place, cited, component=name, method=method, chain=chain
                )
            break


def _of_box(package: AppPackage, each: Ticked) -> Finding:
    """Return what is to be said of a box for agreeing that is ticked beforehand."""
    method = each.call.method if each.call else None
    key = f"ticked:{each.view.layout}:{each.view.name}"
    place = places.of_method(method, key, each.chain) if method else Place(kind="target", key=key)
    cited = (each.view.ref, *(places.cited(package, method, each.chain) if method else ()))
    say, message = (failed, "ticked") if each.sure else (cannot_tell, "perhaps-ticked")
    chain = places.told(each.chain or ())
    return say(message, place, cited, words=each.words, layout=each.view.layout, chain=chain)


def _seen(package: AppPackage, reads: list[Read]) -> Iterator[_Seen]:
    program, starting = read(package), consent.starting(package)
    for each in reads:
        early = starting.reaches(each.call)
        if early is None and (early := storing.storing(package).reaches(each.call)):
            surely = (
                early.complete
                and sources.gets_something(package, each.source)
                and leaving.may_leave(package, each)
            )
            yield _Seen(each, early, _STORED if surely else "perhaps-stored")
            continue
        if early is None:
            if beside := consent.unasked(package).reaches(each.call):
                told = beside.chain[0].method.signature.name == _TOLD
                never = told and beside.complete and _is_sent_unasked(package, each)
                yield _Seen(each, beside, _NEVER if never else "beside")
            continue
        if not early.complete:
            doubt = "perhaps"
        elif not sources.gets_something(package, each.source):
            doubt = "in-vain"
        elif not sources.is_used(program, each):
            doubt = "unused"
        else:
            doubt = "" if leaving.may_leave(package, each) else "kept-here"
        yield _Seen(each, early, doubt)


def _is_sent_unasked(package: AppPackage, each: Read) -> bool:
    """Return whether what one place reads is surely sent by an app that never says a word about data."""
    return (
        sources.gets_something(package, each.source)
        and asking.asks_nowhere(package)
        and any(
            flow.kind == "network"
            and flow.reading.exact
            and (flow.reading.method, flow.reading.place) == (each.call.method, each.call.place)
            for flow in flows(package).found
        )
    )


def _seen_by_name(package: AppPackage, named: list[Read]) -> Iterator[_Seen]:
    """Yield what is perhaps read early by reflection: the names are there, the call is not followed."""
    starting = consent.starting(package)
    for each in named:
        early = starting.reaches(each.call)
        if early is not None and sources.gets_something(package, each.source):
            yield _Seen(each, early, "by-name")


def _against(package: AppPackage, reads: list[Read]) -> Iterator[_Refused]:
    """Yield what is read after somebody refused; what is sure comes last."""
    program, after = read(package), refusing.refusing(package)
    found = []
    for each in reads:
        if against := after.reaches(each.call):
            surely = (
                against.complete
                and sources.gets_something(package, each.source)
                and sources.is_used(program, each)
                and leaving.may_leave(package, each)
            )
            found.append(_Refused(each, against, surely))
    yield from sorted(found, key=lambda each: (each.surely, each.read.call.callee.short))


def _of_refusal(package: AppPackage, each: _Refused) -> Finding:
    call, chain = each.read.call, each.against.chain
    place = places.of_method(call.method, each.read.source.data, chain)
    cited = places.cited(package, call.method, chain)
    data, method, told = Term(each.read.source.data), call.callee.short, places.told(chain)
    if each.surely:
        return failed("against-refusal", place, cited, data=data, method=method, chain=told)
    return cannot_tell(
        "perhaps-against-refusal", place, cited, data=data, method=method, chain=told
    )


def _key(each: _Seen | _Refused) -> tuple[str, str]:
    return each.read.source.data, each.read.call.method.signature.short


def _worst_last(each: _Seen) -> tuple[bool, str]:
    """Order so that of two of one key the surer one is kept."""
    return each.doubt in _SURE, each.read.call.callee.short


def _finding(package: AppPackage, each: _Seen) -> Finding:
    call, chain = each.read.call, each.early.chain
    place = places.of_method(call.method, each.read.source.data, chain)
    cited = places.cited(package, call.method, chain)
    data, method, told = Term(each.read.source.data), call.callee.short, places.told(chain)
    if each.doubt in _SURE:
        return failed(each.doubt or "early", place, cited, data=data, method=method, chain=told)
    named = consent.starting(package).undecided(chain) if each.doubt == "perhaps" else ()
    if named:
        conditions = named[:_MOST_NAMED]
        return cannot_tell(
            "perhaps-if", place, cited, conditions=conditions, data=data, method=method, chain=told
        )
    strictly = each.doubt == "in-vain"
    return cannot_tell(
        each.doubt, place, cited, doubt=strictly, data=data, method=method, chain=told
    )
