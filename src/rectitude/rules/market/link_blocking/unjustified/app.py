"""The web views of an app load other firms' addresses as they load any."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, link_ways, no_hosts, places, reasons, treating
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Finding, cannot_tell, failed

VERSION = 16


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
        if each.chain and (refused := _refused(package, program, each)):
            yield refused
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


def _refused(package: AppPackage, program: Program, each: Treated) -> Finding | None:
    """
    Return the finding about hosts that alone are not opened, where the app shows that they are competitors'.

    Its code or its words call them so; or they are of several firms, it gives no reason, and has people use
    itself instead.
    """
    for told in link_ways.told_apart(package, program, each):
        if not told.is_refused or any(map(treating.is_step, told.said)):
            continue
        instead = treating.ours_instead(package, told.said)
        unreasoned = not reasons.gives_reason((*told.said, *told.names))
        alike = reasons.of_like(told.said, reasons.NOT_OPENED) if unreasoned else ""
        if told.called or alike or (instead and unreasoned and told.are_of_several):
            return failed(
                "of-named-rivals" if told.called else "of-rivals" if alike else "ours-instead",
                places.of_method(each.method, chain=each.chain),
                places.cited(package, each.method, each.chain),
                hosts=told.hosts,
                name=told.called,
                said=alike or instead,
                method=each.method.signature.short,
                chain=places.told(each.chain or ()),
            )
    return None
