"""What closes an advert of an app does that at once: it opens nothing, and it need not be waited for."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import closing, closing_ends, hidden, late_closing, places, sdks, windows
from rectitude.facts.apps.closing import DeadEnd, FalseMark, Idle
from rectitude.facts.apps.closing_ends import Open
from rectitude.facts.apps.late_closing import Late
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested

VERSION = 13


def judge(package: AppPackage) -> Iterator[Finding]:
    """Yield a finding for each mark and dialog that does not close, or one for all."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    found = [
        *(_of_mark(package, each) for each in closing.false_marks(package, program)),
        *(_of_idle(package, each) for each in closing.idle_marks(package, program)),
        *(_of_dialog(package, each) for each in closing.dead_ends(package, program)),
        *(_of_dialog(package, each) for each in windows.dead_ends(package, program)),
        *(_of_wait(package, each) for each in late_closing.late(package, program)),
    ]
    yield from found
    if not found:
        yield hidden.unread_methods(package) or _nothing_found(package)


def _of_mark(package: AppPackage, each: FalseMark) -> Finding:
    say, key = (failed, "opens") if each.sure else (cannot_tell, "perhaps-opens")
    key = key if each.always else "opens-sometimes"
    said = each.control.said.strip()
    return say(
        key,
        places.of_method(each.listener, said, each.chain),
        places.cited(package, each.listener, each.chain),
        said=said,
        method=each.listener.signature.short,
        chain=places.told(each.chain),
    )


def _of_idle(package: AppPackage, each: Idle) -> Finding:
    say, key = (failed, "closes-nothing") if each.sure else (cannot_tell, "perhaps-closes-nothing")
    said = each.control.said.strip()
    return say(
        key,
        places.of_method(each.listener, said, each.chain),
        places.cited(package, each.control.asked.method, each.chain),
        said=said,
        does=each.starts.callee.short,
        chain=places.told(each.chain),
    )


def _of_dialog(package: AppPackage, each: DeadEnd) -> Finding:
    say, key = (failed, "no-way-out") if each.sure else (cannot_tell, "perhaps-no-way-out")
    key = "no-other-control" if each.is_laid_out else key
    return say(
        key,
        places.of_method(each.call.method, chain=each.chain),
        places.cited(package, each.call.method, each.chain),
        said=each.said.strip(),
        method=each.listener.signature.short,
        chain=places.told(each.chain),
    )


def _of_wait(package: AppPackage, each: Late) -> Finding:
    say, key = (failed, "comes-late") if each.sure else (cannot_tell, "perhaps-comes-late")
    key = "named-comes-late" if each.mark.by_name else key
    key = key if each.names_itself else "offer-comes-late"
    return say(
        key,
        places.of_method(each.shown, each.mark.laid.name if each.mark.laid else "", each.chain),
        (each.mark.ref, *places.cited(package, each.shown, each.chain)),
        layout=each.mark.laid.layout if each.mark.laid else places.shown(each.chain[-1].method),
        said=each.mark.said.strip(),
        method=each.shown.signature.short,
        chain=places.told(each.chain),
    )


def _left_open(package: AppPackage, each: Open) -> Finding:
    """Return what is to be said of a mark whose press was not followed to an end: a question, or untested."""
    said, name = each.control.said.strip(), each.method.signature.short
    if each.left == "unclosed":
        return untested("unclosed", said=said, method=name)
    return cannot_tell(
        "starts-too" if each.left == "download" else "shows-again",
        places.of_method(each.method, said),
        places.cited(package, each.method, ()),
        said=said,
        method=name,
    )


def _nothing_found(package: AppPackage) -> Finding:
    program = read(package)
    if drawn := sdks.advertising(package):
        return untested("drawn-elsewhere", sdks=drawn)
    marks = closing.marks(package, program)
    if unread := [each for each in marks if not each.is_read]:
        return untested("unheard", controls=len(unread))
    if later := late_closing.unsure(package, program):
        return untested("given-later", controls=len(later))
    if not marks:
        return inapplicable("no-mark")
    if absent := late_closing.absent(package, program):
        return untested("absent-at-first", controls=len(absent), said=absent[0].said.strip())
    for each in closing_ends.left_open(package, program):
        return _left_open(package, each)
    refs = tuple(dict.fromkeys(program.ref(each.asked.method) for each in marks))
    return passed("nothing-opened", refs, controls=len(marks))
