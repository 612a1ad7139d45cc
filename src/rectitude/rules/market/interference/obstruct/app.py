"""An app ends, removes or presses nothing in other firms' apps that it names."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    aiming,
    covering,
    handling,
    hidden,
    page_downloads,
    places,
    removals,
)
from rectitude.facts.apps.handling import Meddling
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 20

_MOST_NAMED = 8
"""Names that a message tells; ours."""


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each method that does something to apps that its class names."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    covered = list(covering.covering(package, program))
    told = {(each.method, each.does) for each in covered}
    found = [
        *(each for each in handling.meddling(package, program) if each[:2] not in told),
        *removals.removals(package, program),
        *covered,
    ]
    for each in found:
        yield _finding(package, program, each)
    if found:
        return
    if partly := hidden.unread_methods(package) or hidden.unread_names_of(package):
        yield partly
    elif names := page_downloads.names_compared(package, program):
        yield untested("downloads-unfollowed", names=names[:_MOST_NAMED])
    elif handling.meddles_at_all(program) or any(removals.removing(program)):
        unaimed = handling.presses_at_large(program) or any(removals.removing(program))
        if unaimed and (names := handling.named_anywhere(package, program)):
            yield untested("names-unfollowed", packages=names)
        else:
            yield passed("names-nobody", places.everything(package))
    else:
        yield inapplicable("does-nothing")


def _finding(package: AppPackage, program: Program, each: Meddling) -> Finding:
    place = places.of_method(each.method, each.does, each.chain)
    cited = places.cited(package, each.method, each.chain)
    method, chain = each.method.signature.short, places.told(each.chain or ())
    if each.said:
        key = "removal-of-rivals" if each.as_rivals else "urges-removal"
        return failed(key, place, cited, packages=each.packages, quoted=each.said, chain=chain)
    told: dict[str, Any] = {"does": each.does, "packages": each.packages}
    told |= {"method": method, "chain": chain}
    if said := aiming.against_rivals(package, program, each):
        return failed("leaves-rivals", place, cited, quoted=said, **told)
    if name := aiming.called_rivals(package, program, each):
        return failed("named-rivals", place, cited, name=name, **told)
    aimed = aiming.is_surely_aimed(package, program, each)
    say, key = (failed, "ends-rivals") if aimed else (cannot_tell, "names-others")
    return say(key, place, cited, **told)
