"""The web views of an app load other firms' addresses as they load any."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, no_hosts, places
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed

VERSION = 13


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each method that tells some hosts from others, a question if it says no reason."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(handling.treated_hosts(package, program))
    for each in found:
        if each.chain and each.said:
            yield failed(
                "of-rivals",
                places.of_method(each.method, chain=each.chain),
                places.cited(package, each.method, each.chain),
                hosts=each.hosts,
                said=each.said,
                method=each.method.signature.short,
                chain=places.told(each.chain),
            )
            continue
        yield cannot_tell(
            "named-hosts" if each.chain else "named-hosts-unused",
            places.of_method(each.method, chain=each.chain),
            places.cited(package, each.method, each.chain),
            hosts=each.hosts,
            method=each.method.signature.short,
        )
    if not found:
        yield no_hosts.told(package)
