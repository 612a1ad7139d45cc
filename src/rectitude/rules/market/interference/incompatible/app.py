"""An app refuses no client of another firm that it knows by its name."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import gating, hidden, places
from rectitude.facts.apps.gating import Gate
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, inapplicable, passed

VERSION = 1


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a question for each method that refuses clients which it names."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = gating.gates(package, program)
    refusing = [each for each in found if each.does]
    for each in refusing:
        yield _asked(package, each)
    if refusing:
        return
    if partly := hidden.unread_methods(package):
        yield partly
    elif found:
        refs = tuple(dict.fromkeys(program.ref(each.method) for each in found))
        names = tuple(dict.fromkeys(name for each in found for name in each.names))
        yield passed("refuses-nobody", refs, names=names)
    else:
        yield inapplicable("tells-nobody")


def _asked(package: AppPackage, each: Gate) -> Finding:
    key = f"refuses-{each.by}" if each.chain else f"refuses-{each.by}-unused"
    return cannot_tell(
        key,
        places.of_method(each.method, each.by, each.chain),
        places.cited(package, each.method, each.chain),
        names=each.names,
        does=each.does,
        method=each.method.signature.short,
    )
