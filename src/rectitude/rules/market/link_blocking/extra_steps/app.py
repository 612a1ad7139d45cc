"""The web views of an app ask for no more before competitors' addresses than before any."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    handling,
    hidden,
    link_ways,
    named_rivals,
    no_hosts,
    places,
    reasons,
    treating,
)
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.link_ways import Told
from rectitude.facts.apps.named_rivals import Stepped
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable

VERSION = 9


def judge(package: AppPackage) -> Iterator[Finding]:
    """
    Yield a finding for each method that asks for a step more before some hosts, by what the app says there.

    It fails where the app gives competition as the reason for it, or its code calls those competitors that
    alone take the step; or where those of several firms alone are asked about, without a reason, and all
    others open at once. Else what it says may be a notice before every address; hosts that are told apart
    without a word are the question of other rules.
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
    elif each.chain and (stepped := _of_named_rivals(package, program, each)):
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
    elif each.chain and (told := _confirmed(package, program, each)):
        yield failed(
            "for-some-alone",
            place,
            cited,
            hosts=told.hosts,
            said=next(filter(treating.confirms, told.said)),
            method=method,
            chain=places.told(each.chain),
        )
    elif said := said or treating.asked_for(package, program, each.method):
        yield cannot_tell("for-some", place, cited, hosts=each.hosts, said=said, method=method)


def _of_named_rivals(package: AppPackage, program: Program, each: Treated) -> Stepped | None:
    """Return the step that those alone take whom the code calls competitors; None where there is none."""
    for told in link_ways.told_apart(package, program, each):
        said = next(filter(treating.is_step, told.said), "")
        if told.called and said and not told.opens and not told.others_asked:
            return Stepped(told.called, said)
    return named_rivals.stepped(package, program, each.method)


def _confirmed(package: AppPackage, program: Program, each: Treated) -> Told | None:
    """Return how hosts of several firms alone are asked about, without a reason; None where they are not."""
    for told in link_ways.told_apart(package, program, each):
        alone = told.asks and not told.opens and not told.others_asked
        unreasoned = told.are_of_several and not reasons.gives_reason((*told.said, *told.names))
        if alone and unreasoned and any(map(treating.confirms, told.said)):
            return told
    return None
