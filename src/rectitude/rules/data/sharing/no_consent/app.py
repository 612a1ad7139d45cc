"""What an app reads of a person is given to nobody else before anybody could agree."""

from collections.abc import Iterator

from rectitude import catalogue
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import consent, hidden, places, sdks, sources
from rectitude.facts.apps.flows.following import Flow, flows
from rectitude.facts.apps.program import Call, read
from rectitude.facts.parties import host_of
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

VERSION = 1

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
        yield hidden.unread_methods(package) or inapplicable("reads-nothing")
        return
    given = {_key(each): each for each in followed.found if _goes_to_others(package, each)}
    for _, each in sorted(given.items()):
        yield _finding(package, each)
    if given:
        return
    if unseen := hidden.unfollowed(package) or hidden.unread_methods(package):
        yield unseen
    else:
        cited = tuple(dict.fromkeys(read(package).ref(each.call.method) for each in reads))
        yield passed("kept", cited[:8], confidence=Confidence.MEDIUM, places=len(reads))


def _goes_to_others(package: AppPackage, flow: Flow) -> bool:
    if flow.kind == "network":
        return bool(flow.address) and not _is_own(package, host_of(flow.address))
    return flow.kind in _TO_OTHERS


def _is_own(package: AppPackage, host: str) -> bool:
    """Return whether a host carries the app's name, as `api.shop.cn` that of `cn.shop.app`."""
    labels = host.split(".")
    return not host or any(
        part in labels for part in package.package.name.split(".") if part not in _OF_ALL
    )


_OF_ALL = frozenset({"com", "cn", "net", "org", "io", "app", "android", "www", "mobile", "client"})


def _key(flow: Flow) -> tuple[str, str, str, str]:
    return flow.reading.data, flow.kind, _recipient(flow).en, flow.method.signature.short


def _recipient(flow: Flow) -> Text:
    """Return who gets the data, in words."""
    sdk = sdks.owner_of(flow.callee.owner) if flow.kind == "component" else None
    if sdk is not None:
        return Text(sdk.name.zh, sdk.name.en)
    if flow.address:
        return Text(host_of(flow.address), host_of(flow.address))
    return catalogue.term(f"flow.{flow.kind}")


def _finding(package: AppPackage, flow: Flow) -> Finding:
    place = places.of_method(flow.method, f"{flow.reading.data} {flow.kind}", flow.chain)
    cited = places.cited(package, flow.method, flow.chain)
    data, told = Term(f"personal_data.{flow.reading.data}"), places.told(flow.chain)
    recipient, method = _recipient(flow), flow.callee.short
    if flow.kind == "component" and _is_surely_early(package, flow):
        return failed(
            "given-early", place, cited, data=data, recipient=recipient, method=method, chain=told
        )
    return cannot_tell(
        "given",
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
    if not flow.reading.exact or flow.reading.place < 0:
        return False
    source = next(
        (
            each
            for each in sources.reads(read(package))
            if (each.call.method, each.call.place) == (flow.reading.method, flow.reading.place)
        ),
        None,
    )
    if source is None or not sources.gets_something(package, source.source):
        return False
    starting = consent.starting(package)
    calls = (source.call, Call(flow.method, flow.place, flow.callee))
    reached = [starting.reaches(each) for each in calls]
    return all(early is not None and early.complete for early in reached)
