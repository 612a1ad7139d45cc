"""An app puts nothing into the pages of others that it shows, and takes no addresses of others' apps."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.app import AppPackage, Component
from rectitude.facts.apps import (
    answering,
    diverting,
    hidden,
    inserting,
    page_ends,
    places,
    rewriting,
    scripts,
)
from rectitude.facts.apps.answering import Answered
from rectitude.facts.apps.diverting import Diverted
from rectitude.facts.apps.inserting import Inserted
from rectitude.facts.apps.program import Method, read
from rectitude.facts.apps.rewriting import Overheard, Rewritten
from rectitude.findings import Finding, Term, cannot_tell, failed, inapplicable, passed, untested

VERSION = 25


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield what is put into pages of others, then which addresses of others' apps the app takes."""
    unseen = hidden.why_unseen(package)
    taken = [
        _taken(package, component, scheme, readable=unseen is None)
        for component, scheme in inserting.foreign_schemes(package)
    ]
    yield from taken
    if unseen:
        if not taken:
            yield unseen
        return
    program = read(package)
    found = list(inserting.inserted(package, program))
    for each in found:
        yield _inserted(package, each)
    rewritten = (
        *rewriting.rewritten(package, program),
        *rewriting.changed_before(package, program),
    )
    changed = [_rewritten(package, each) for each in rewritten]
    changed += [
        *(_led(package, each, "led-to-referral") for each in diverting.diverted(package, program)),
        *(_led(package, each, "script-replaced") for each in answering.answered(package, program)),
    ]
    heard = [_overheard(package, each) for each in rewriting.overheard(package, program)]
    yield from (*changed, *heard)
    if found or taken or changed or heard:
        return
    calls = scripts.run(program)
    if partly := hidden.unread_methods(package) or hidden.unread_scripts_of(package):
        yield partly
    elif (method := page_ends.unfollowed(package, program)) is not None:
        yield _unfollowed(method)
    elif calls:
        refs = tuple(dict.fromkeys(program.ref(each.method) for each in calls))
        yield passed("none-of-others", refs, scripts=len(calls))
    elif (method := page_ends.rebuilding(package, program)) is not None:
        yield _rebuilt(method)
    else:
        yield inapplicable("no-script")


def _unfollowed(method: Method) -> Finding:
    return untested("unfollowed", method=method.signature.short)


def _rebuilt(method: Method) -> Finding:
    return untested("rebuilt", method=method.signature.short)


def _taken(package: AppPackage, component: Component, scheme: str, *, readable: bool) -> Finding:
    place = places.of_component(component.name)
    place = msgspec.structs.replace(place, key=f"{component.name} {scheme}")
    if readable and inserting.takes_for_itself(package, read(package), component):
        cited = (component.ref, *places.everything(package))
        return failed("scheme-kept", place, cited[:8], component=component.name, scheme=scheme)
    return cannot_tell(
        "scheme-of-others", place, (component.ref,), component=component.name, scheme=scheme
    )


def _rewritten(package: AppPackage, each: Rewritten) -> Finding:
    say, key = (failed, "referral-replaced") if each.replaced else (cannot_tell, "referral-set")
    return say(
        key,
        places.of_method(each.method, each.parameter, each.chain),
        places.cited(package, each.method, each.chain),
        parameter=each.parameter,
        hosts=each.hosts,
        method=each.method.signature.short,
        chain=places.told(each.chain),
    )


def _led(package: AppPackage, each: Diverted | Answered, message: str) -> Finding:
    """Return the finding about an address that is opened, or put into a page, in place of what was asked."""
    say, key = (failed, message) if each.sure else (cannot_tell, f"perhaps-{message}")
    return say(
        key,
        places.of_method(each.method, each.address, each.chain),
        places.cited(package, each.method, each.chain),
        address=each.address,
        hosts=each.hosts,
        method=each.method.signature.short,
        chain=places.told(each.chain),
    )


def _overheard(package: AppPackage, each: Overheard) -> Finding:
    return cannot_tell(
        "forms-read",
        places.of_method(each.method, each.bridge, each.chain),
        places.cited(package, each.method, each.chain),
        bridge=each.bridge,
        method=each.method.signature.short,
        chain=places.told(each.chain),
    )


def _inserted(package: AppPackage, each: Inserted) -> Finding:
    say = failed if each.sure else cannot_tell
    if each.elsewhere:
        perhaps = "perhaps-put-in-all-but" if each.hosts else "put-in-anywhere"
        surely = "put-in-all-but" if "content" in each.changes else "redirected-in-all-but"
        surely = surely if each.hosts else "put-in-everywhere"
        key = surely if each.sure else perhaps
    else:
        key = "put-in" if each.sure else "perhaps-put-in"
    return say(
        key,
        places.of_method(each.call.method, each.call.callee.name, each.chain),
        places.cited(package, each.call.method, each.chain),
        hosts=each.hosts,
        changes=tuple(Term(f"page_change.{word}") for word in each.changes),
        method=each.call.method.signature.short,
        chain=places.told(each.chain),
    )
