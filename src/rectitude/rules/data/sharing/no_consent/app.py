"""What an app reads of a person is given to nobody else before anybody could agree."""

from collections.abc import Iterator

from rectitude import catalogue
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import consent, hidden, places, recipients, refusing, sdks, sources
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.flows.following import IN_MACHINE_CODE, Flow, flows
from rectitude.facts.apps.program import Call, read
from rectitude.facts.apps.sources import Read
from rectitude.facts.apps.switches import is_switched
from rectitude.facts.parties import TRACKING, host_of
from rectitude.findings import (
    Confidence,
    Finding,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
)
from rectitude.text import Text

VERSION = 15

_TO_OTHERS = ("component", "sms", "intent", "provider")
"""Where data leads that others get for sure; a connection may lead to the app's own server."""


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each kind of data and recipient, or one for all that was read."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    reads = list(sources.reads(read(package)))
    followed = flows(package)
    if not reads and not followed.found:
        unseen = hidden.unfollowed(package) or hidden.unread_methods(package)
        yield unseen or inapplicable("reads-nothing")
        return
    given: dict[tuple[str, str, str, str], Finding] = {}
    for flow in followed.found:
        if _goes_to_others(package, flow):
            key, finding = _key(flow), _finding(package, flow)
            known = given.get(key)
            if known is None or known.outcome != "failed":
                given[key] = finding
    yield from (finding for _, finding in sorted(given.items(), key=lambda each: each[0]))
    own_code = list(_by_components(package, reads))
    yield from own_code
    if given or own_code:
        return
    unseen = hidden.unfollowed(package) or hidden.unread_methods(package)
    if unseen := unseen or hidden.without_address(package):
        yield unseen
    else:
        methods = [each.call.method for each in reads]
        methods += dict.fromkeys(e.reading.method for e in followed.found if e.reading.typed)
        cited = tuple(dict.fromkeys(map(read(package).ref, methods)))
        yield passed("kept", cited[:8], confidence=Confidence.MEDIUM, places=len(methods))


def _by_components(package: AppPackage, reads: list[Read]) -> Iterator[Finding]:
    """
    Yield a question for each component that reads something itself before consent, or against a refusal.

    What a component's own code does with it is not followed.
    """
    seen = set[tuple[str, str]]()
    for each in reads:
        sdk = sdks.owner_of(each.call.method.signature.owner)
        if sdk is None or sdk.purpose not in TRACKING or (sdk.name.en, each.source.data) in seen:
            continue
        after = refusing.refusing(package).reaches(each.call)
        early = after or consent.starting(package).reaches(each.call)
        if early is None:
            continue
        seen.add((sdk.name.en, each.source.data))
        method = each.call.method
        yield cannot_tell(
            "component-reads-refused" if after else "component-reads",
            places.of_method(method, f"{each.source.data} component", early.chain),
            places.cited(package, method, early.chain),
            data=Term(f"personal_data.{each.source.data}"),
            recipient=sdk.name,
            method=method.signature.short,
            chain=places.told(early.chain),
        )


def _goes_to_others(package: AppPackage, flow: Flow) -> bool:
    if flow.kind == "network":
        return not all(recipients.is_own(package, host) for host in _hosts(flow))
    if flow.kind == IN_MACHINE_CODE:
        return True  # or it may, and nobody sees
    if flow.reading.typed and flow.kind != "component":
        return False  # a person dials or writes to a number by typing it
    return flow.kind in _TO_OTHERS


def _hosts(flow: Flow) -> list[str]:
    """Return the hosts to one of which a flow leads; none where they were not read."""
    addresses = (flow.address,) if flow.address else flow.perhaps
    return list(dict.fromkeys(map(host_of, addresses)))


def _key(flow: Flow) -> tuple[str, str, str, str]:
    return flow.reading.data, flow.kind, _recipient(flow).en, flow.method.signature.short


def _recipient(flow: Flow) -> Text:
    """Return who gets the data, in words."""
    sdk = sdks.owner_of(flow.callee.owner) if flow.kind == "component" else None
    if sdk is not None:
        return Text(sdk.name.zh, sdk.name.en)
    if hosts := _hosts(flow):
        return Text("、".join(hosts), ", ".join(hosts))
    return catalogue.term(f"flow.{flow.kind}")


def _finding(package: AppPackage, flow: Flow) -> Finding:
    place = places.of_method(flow.method, f"{flow.reading.data} {flow.kind}", flow.chain)
    cited = places.cited(package, flow.method, flow.chain)
    data, told = Term(f"personal_data.{flow.reading.data}"), places.told(flow.chain)
    recipient, method = _recipient(flow), flow.callee.short
    unnamed = any(flow == each for _, each in recipients.unnamed(package))
    if unnamed and not is_switched(package, read(package), flow):
        return failed(
            "given-to-unnamed",
            place,
            cited,
            data=data,
            recipient=recipient,
            method=method,
            chain=told,
            source=flow.reading.method.signature.short,
        )
    to_others = flow.kind == "component" or recipients.tracks(package, flow)
    if to_others and _is_surely_early(package, flow):
        return failed(
            "given-early", place, cited, data=data, recipient=recipient, method=method, chain=told
        )
    if to_others and (chain := _against_refusal(package, flow)):
        return failed(
            "given-against-refusal",
            place,
            places.cited(package, flow.method, chain),
            data=data,
            recipient=recipient,
            method=method,
            chain=places.told(chain),
        )
    return cannot_tell(
        "given-to-native" if flow.kind == IN_MACHINE_CODE else "given",
        place,
        cited,
        data=data,
        recipient=recipient,
        method=method,
        chain=told,
        source=flow.reading.method.signature.short,
    )


def _is_surely_early(package: AppPackage, flow: Flow) -> bool:
    """Return whether what is read is handed over on the first start, by steps that must be taken."""
    reached = [consent.starting(package).reaches(each) for each in _ways_of(package, flow)]
    return bool(reached) and all(early is not None and early.complete for early in reached)


def _against_refusal(package: AppPackage, flow: Flow) -> Chain:
    """Return the steps from a refusal on by which what is read must be handed over; none if it need not."""
    reached = [refusing.refusing(package).reaches(each) for each in _ways_of(package, flow)]
    sure = [each.chain for each in reached if each is not None and each.complete]
    return sure[-1] if sure and len(sure) == len(reached) else ()


def _ways_of(package: AppPackage, flow: Flow) -> tuple[Call, ...]:
    """Return where something is read and where it is handed over; nothing where either is not sure."""
    if not flow.reading.exact or flow.reading.place < 0:
        return ()
    for each in sources.reads(read(package)):
        at = each.call.method, each.call.place
        if at == (flow.reading.method, flow.reading.place):
            leaves = Call(flow.method, flow.place, flow.callee)
            return (each.call, leaves) if sources.gets_something(package, each.source) else ()
    return ()
