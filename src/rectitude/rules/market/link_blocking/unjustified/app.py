"""The web views of an app load other firms' addresses as they load any."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, link_ways, no_hosts, places, treating
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Finding, cannot_tell, failed

VERSION = 14


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

    Its code calls them so; or they are of several firms, it gives no reason, and has people use itself.
    """
    for told in link_ways.told_apart(package, program, each):
        instead = treating.ours_instead(package, told.said)
        unreasoned = link_ways.are_of_several(told.hosts) and not treating.gives_reason(
            (*told.said, *told.names)
        )
        refused = told.is_refused and not any(map(treating.is_step, told.said))
        if refused and (told.called or (instead and unreasoned)):
            return failed(
                "of-named-rivals" if told.called else "ours-instead",
                places.of_method(each.method, chain=each.chain),
                places.cited(package, each.method, each.chain),
                hosts=told.hosts,
                name=told.called,
                said=instead,
                method=each.method.signature.short,
                chain=places.told(each.chain or ()),
            )
    return None
