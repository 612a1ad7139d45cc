"""An app downloads nothing where a dialog that offers it is refused, nor where a button promises a gift."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import downloading, hidden, places, promising
from rectitude.facts.apps.downloading import Started
from rectitude.facts.apps.program import Call, read
from rectitude.facts.apps.promising import Unasked
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 13


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each control that refuses or promises and starts a download, or one for all."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = [
        *(_started(package, each, "") for each in downloading.started(package, program)),
        *(_started(package, each, "-by-promise") for each in promising.promised(package, program)),
        *(_started(package, each, "-by-advert") for each in promising.by_adverts(package, program)),
        *(
            _started(package, each, "-beside-button")
            for each in promising.beside_buttons(package, program)
        ),
        *(_unasked(package, each) for each in promising.unasked(package, program)),
    ]
    yield from found
    if found:
        return
    starts = downloading.starts(program)
    controls = downloading.refusing(package, program) if starts else []
    if partly := hidden.unread_methods(package):
        yield partly
    elif unheard := [each for each in controls if not each.is_read]:
        yield _unheard(len(unheard))
    elif controls and (call := promising.unspoken(package, program)):
        yield _unspoken(call)
    elif controls:
        refs = tuple(dict.fromkeys(program.ref(each.asked.method) for each in controls))
        yield passed("nothing-started", refs, controls=len(controls))
    elif starts:
        yield _unread(starts)
    else:
        yield inapplicable("no-download")


def _started(package: AppPackage, each: Started, how: str) -> Finding:
    say, key = (failed, "started") if each.sure else (cannot_tell, "perhaps-started")
    chain = (*each.chain,)
    return say(
        f"{key}{how}",
        places.of_method(each.listener, each.control.said.strip(), chain),
        places.cited(package, each.control.asked.method, chain),
        said=each.control.said.strip(),
        does=each.starts.callee.short,
        chain=places.told(chain),
    )


def _unasked(package: AppPackage, each: Unasked) -> Finding:
    return cannot_tell(
        "started-unasked",
        places.of_method(each.starts.method, each.address, each.chain),
        places.cited(package, each.starts.method, each.chain),
        address=each.address,
        does=each.starts.callee.short,
        chain=places.told(each.chain),
    )


def _unheard(controls: int) -> Finding:
    return untested("unheard", controls=controls)


def _unspoken(call: Call) -> Finding:
    return untested("unspoken", method=call.method.signature.short)


def _unread(starts: list[Call]) -> Finding:
    return untested("no-control-read", places=len(starts))
