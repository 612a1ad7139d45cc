"""An app refuses no client of another firm that it knows by its name."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import gating, hidden, places, served
from rectitude.facts.apps.gating import Gate
from rectitude.facts.apps.program import read
from rectitude.facts.apps.served import Served
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 16


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each method that refuses clients by name, a question without a reason."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = gating.gates(package, program)
    refusing = [each for each in found if each.does or each.withheld]
    for each in refusing:
        yield _of_rivals(package, each) if _are_rivals(each) else _asked(package, each)
    if refusing:
        return
    if partly := hidden.unread_methods(package) or hidden.unread_clients_of(package):
        yield partly
    elif found:
        refs = tuple(dict.fromkeys(program.ref(each.method) for each in found))
        names = tuple(dict.fromkeys(name for each in found for name in each.names))
        yield passed("refuses-nobody", refs, names=names)
    elif (asked := served.asked(package, program)) is not None:
        yield _unfollowed(asked)
    else:
        yield inapplicable("tells-nobody")


def _unfollowed(asked: Served) -> Finding:
    """Return that it was not followed what becomes of the name of the app that is served."""
    return untested("unfollowed", method=asked.method.signature.short, app=asked.names[0])


def _are_rivals(each: Gate) -> bool:
    """Return whether an app refuses competitors by its own words, or by what its code calls them."""
    return each.chain is not None and bool(each.said or (each.does and each.called))


def _of_rivals(package: AppPackage, each: Gate) -> Finding:
    """Return the finding about a method that refuses clients, by its own words or names for competition."""
    said = "of-rivals" if each.does else "withholds-from-rivals"
    return failed(
        said if each.said else "of-named-rivals",
        places.of_method(each.method, each.by, each.chain),
        places.cited(package, each.method, each.chain),
        names=each.names,
        does=each.does or each.withheld,
        said=each.said or each.called,
        method=each.method.signature.short,
        chain=places.told(each.chain or ()),
    )


def _asked(package: AppPackage, each: Gate) -> Finding:
    does = f"refuses-{each.by}" if each.does else "withholds"
    key = does if each.chain else f"{does}-unused"
    return cannot_tell(
        key,
        places.of_method(each.method, each.by, each.chain),
        places.cited(package, each.method, each.chain),
        names=each.names,
        does=each.does or each.withheld,
        method=each.method.signature.short,
    )
