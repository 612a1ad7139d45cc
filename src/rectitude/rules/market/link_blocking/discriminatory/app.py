"""The web views of an app treat addresses of other firms as they treat those of its own."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, places
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed

VERSION = 2


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each method that tells some hosts from others, a question if none is its own."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(handling.treated_hosts(package, program))
    yield from (_worse(package, each) for each in found)
    if found:
        return
    methods = handling.web_clients(program)
    if partly := hidden.unread_methods(package) or hidden.unread_sites_of(package):
        yield partly
    elif methods:
        refs = tuple(dict.fromkeys(program.ref(each) for each in methods))
        yield passed("no-hosts", refs, methods=len(methods))
    else:
        yield inapplicable("no-web-view")


def _worse(package: AppPackage, each: Treated) -> Finding:
    """
    Return the finding about a method that tells hosts from others.

    It fails where the app refuses some for competition, by its own words, and knows its own beside them: then
    addresses are treated by whose they are. Whether others alike are opened no list of refused ones says.
    """
    place = places.of_method(each.method, chain=each.chain)
    cited = places.cited(package, each.method, each.chain)
    method = each.method.signature.short
    if not each.chain or not each.said:
        return cannot_tell("told-apart", place, cited, hosts=each.hosts, method=method)
    if not each.own:
        return cannot_tell(
            "rivals-refused", place, cited, hosts=each.hosts, said=each.said, method=method
        )
    return failed(
        "own-opened",
        place,
        cited,
        hosts=each.hosts,
        own=each.own,
        said=each.said,
        method=method,
        chain=places.told(each.chain),
    )
