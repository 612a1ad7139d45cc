"""The web views of an app treat addresses of other firms as they treat those of its own."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, hidden, link_ways, no_hosts, places, treating
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable

VERSION = 11


def judge(package: AppPackage) -> Iterator[Finding]:
    """
    Yield a finding for each method that tells some hosts from others, a question if none is its own.

    Where a method gives no reason, asks for no step, and knows none of the app's own beside them, there is
    nothing to compare: why they are told apart is the question of the rule on blocking without justification.
    """
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = list(handling.treated_hosts(package, program))
    found = [each._replace(said=each.said or _worsened(package, each)) for each in found]
    beside = [each for each in found if _is_beside(package, each)]
    yield from (_worse(package, each) for each in beside)
    if not found:
        yield no_hosts.told(package)
    elif not beside:
        hosts = tuple(dict.fromkeys(host for each in found for host in each.hosts))
        yield inapplicable("none-beside", hosts=hosts)


def _is_beside(package: AppPackage, each: Treated) -> bool:
    """Return whether there is anything to compare: a reason, one of its own, a step before some."""
    own = each.own or each.perhaps_own
    return bool(each.said or own or treating.asked_for(package, read(package), each.method))


def _worsened(package: AppPackage, each: Treated) -> str:
    """Return the text by which it says that competitors' come later, poorer, or after a step more."""
    program = read(package)
    worse = (treating.SLOWED, treating.STEP)
    return next(
        filter(None, (treating.said(package, program, each.method, how) for how in worse)), ""
    )


def _called_rivals(package: AppPackage, each: Treated) -> str:
    """Return what the code calls the competitors that alone are not opened at once; else nothing."""
    told = link_ways.told_apart(package, read(package), each)
    return next((one.called for one in told if not one.opens), "")


def _worse(package: AppPackage, each: Treated) -> Finding:
    """
    Return the finding about a method that tells hosts from others.

    It fails where the app refuses or delays some for competition, by its own words or by what its code calls
    them, and knows its own beside them: then addresses are treated by whose they are. Whether others alike
    are opened no list of them says.
    """
    place = places.of_method(each.method, chain=each.chain)
    cited = places.cited(package, each.method, each.chain)
    method = each.method.signature.short
    if each.chain and each.own and (name := _called_rivals(package, each)):
        return failed(
            "own-beside-rivals",
            place,
            cited,
            hosts=each.hosts,
            own=each.own,
            name=name,
            method=method,
            chain=places.told(each.chain),
        )
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
