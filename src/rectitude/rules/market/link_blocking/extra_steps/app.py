"""The web views of an app ask for no more before competitors' addresses than before any."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, named_rivals, no_hosts, places, treating
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable

VERSION = 7


def judge(package: AppPackage) -> Iterator[Finding]:
    """
    Yield a finding for each method that asks for a step more before some hosts, by what the app says there.

    It fails where the app gives competition as the reason for it, or its code calls those competitors that
    alone take the step. What it says without a reason may be a
    notice before every address; hosts that are told apart without a word are the question of other rules.
    """
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(handling.treated_hosts(package, program))
    asked = [finding for each in found for finding in _asking(package, each, program)]
    yield from asked
    if not found:
        yield no_hosts.told(package)
    elif not asked:
        hosts = tuple(dict.fromkeys(host for each in found for host in each.hosts))
        yield inapplicable("no-step", hosts=hosts)


def _asking(package: AppPackage, each: Treated, program: Program) -> Iterator[Finding]:
    """Yield the finding about a method that says before some hosts what more is to be done."""
    place = places.of_method(each.method, chain=each.chain)
    cited = places.cited(package, each.method, each.chain)
    method = each.method.signature.short
    said = treating.said(package, program, each.method, treating.STEP)
    if said and each.chain:
        chain = places.told(each.chain)
        yield failed(
            "for-rivals", place, cited, hosts=each.hosts, said=said, method=method, chain=chain
        )
    elif each.chain and (stepped := named_rivals.stepped(package, program, each.method)):
        yield failed(
            "for-named-rivals",
            place,
            cited,
            hosts=each.hosts,
            name=stepped.name,
            said=stepped.said,
            method=method,
            chain=places.told(each.chain),
        )
    elif said := said or treating.asked_for(package, program, each.method):
        yield cannot_tell("for-some", place, cited, hosts=each.hosts, said=said, method=method)
