"""An app checks the certificates of its connections, and does not allow unencrypted ones that it uses."""

from collections.abc import Callable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import endpoints, hidden, places, transport
from rectitude.facts.apps.flows.following import Flow
from rectitude.facts.apps.program import read
from rectitude.facts.apps.transport import Weak
from rectitude.facts.parties import host_of
from rectitude.findings import Finding, Term, cannot_tell, failed, inapplicable, passed

VERSION = 19

_INTERNET = "android.permission.INTERNET"
_ACCEPTS = {
    "trust-manager": "any-certificate",
    "hostname-verifier": "any-host",
    "web-view": "error-ignored",
    "all-hosts": "any-host-by-library",
}
_SOMETIMES = {
    "trust-manager": "certificate-uncompared",
    "hostname-verifier": "host-sometimes-unseen",
    "web-view": "error-sometimes-ignored",
}


def judge(package: AppPackage) -> Iterator[Finding]:
    """Judge who accepts anything, then which unencrypted addresses are in use."""
    if package.permission(_INTERNET) is None:
        yield inapplicable("no-network")
        return
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    findings = [
        *(_weak(package, each) for each in transport.weaknesses(package)),
        *_unencrypted(package),
    ]
    yield from findings
    if findings:
        return
    # no setting of the network holds for the connections of machine code
    partly = hidden.unread_methods(package) or hidden.in_machine_code(package)
    if partly is None and endpoints.allowed(package):
        partly = hidden.unfollowed(package)
    methods = sum(len(klass.methods) for klass, _ in read(package).classes.values())
    yield partly or passed("checked", places.everything(package), methods=methods)


def _weak(package: AppPackage, each: Weak) -> Finding:
    place = places.of_method(each.method, chain=each.chain)
    cited = places.cited(package, each.method, each.chain)
    owner = places.shown(each.method)
    if each.chain is None:
        return cannot_tell("unused", place, cited, method=owner)
    by = places.told(each.chain)
    if each.in_debugging:
        return cannot_tell("in-debugging", place, cited, method=owner, chain=by)
    if not each.always:
        return cannot_tell(_SOMETIMES[each.kind], place, cited, method=owner, chain=by)
    return failed(_ACCEPTS[each.kind], place, cited, method=owner, chain=by)


def _unencrypted(package: AppPackage) -> Iterator[Finding]:
    """Yield what is sent without encryption, then the addresses to which it is not known what is sent."""
    sent = set()
    for flow in endpoints.sent_in_clear(package):
        host = host_of(flow.address)
        sent.add(host)
        source = flow.reading.method.signature.short
        yield _of_flow(failed, "sent-in-clear", package, flow, host, source=source)
    for host, flow in endpoints.perhaps_sent_in_clear(package):
        if host not in sent:
            sent.add(host)
            yield _of_flow(cannot_tell, "perhaps-in-clear", package, flow, host)
    for flow in endpoints.sent_somewhere(package):
        yield _of_flow(cannot_tell, "address-unread", package, flow, "")
    for each in endpoints.unencrypted(package):
        if each.host in sent:
            continue
        yield cannot_tell(
            "unencrypted-address",
            places.of_host(each.host),
            places.cited(package, each.method, each.chain),
            url=each.url,
            method=places.shown(each.method),
            chain=places.told(each.chain or ()),
        )


def _of_flow(
    say: Callable[..., Finding], key: str, package: AppPackage, flow: Flow, host: str, **more: str
) -> Finding:
    data = flow.reading.data
    return say(
        key,
        places.of_method(flow.method, f"{data} {host}", flow.chain),
        places.cited(package, flow.method, flow.chain),
        data=Term(f"personal_data.{data}"),
        host=host,
        method=flow.callee.short,
        chain=places.told(flow.chain),
        **more,
    )
