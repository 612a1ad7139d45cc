"""What closes an advert of an app does that at once: it opens nothing, and it need not be waited for."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import closing, closing_ends, hidden, late_closing, places, sdks, windows
from rectitude.facts.apps.closing import DeadEnd, FalseMark, Idle
from rectitude.facts.apps.closing_ends import Open
from rectitude.facts.apps.late_closing import Late
from rectitude.facts.apps.program import read
from rectitude.findings import Finding, cannot_tell, failed, inapplicable, passed, untested
from rectitude.text import Text

VERSION = 12


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
        why = Text(
            f"点击“{said}”后，{name} 并非在每种情况下都读出有关闭界面的调用，须在手机上检测。",
            f"A press on “{said}” was not followed to an end that closes on each way through {name}; it is "
            "tried on a phone.",
        )
        return untested("unseen", why=why)
    return cannot_tell(
        "starts-too" if each.left == "download" else "shows-again",
        places.of_method(each.method, said),
        places.cited(package, each.method, ()),
        said=said,
        method=name,
    )


def _nothing_found(package: AppPackage) -> Finding:
    program = read(package)
    drawn = [each.sdk.name for each in sdks.found(package) if each.sdk.purpose == "advertising"]
    marks = closing.marks(package, program)
    if drawn:
        why = Text(
            f"广告由组件{'、'.join(name.zh for name in drawn)}自行绘制，能否关闭须在手机上检测。",
            f"Adverts are drawn by {', '.join(name.en for name in drawn)}; whether they close is tried on a "
            "phone.",
        )
        return untested("unseen", why=why)
    if unread := [each for each in marks if not each.is_read]:
        why = Text(
            f"有 {len(unread)} 个关闭按钮点击后做什么没有读出，须在手机上检测。",
            "What a press does could not be read of some controls that close; it is tried on a phone "
            f"(controls: {len(unread)}).",
        )
        return untested("unseen", why=why)
    if later := late_closing.unsure(package, program):
        why = Text(
            f"有 {len(later)} 个广告的关闭按钮起初不显示或者不可用，何时放出没有读出，须在手机上检测。",
            "Some controls that close an advert are not there, or do not work, at first, and when they are "
            f"given could not be read; it is tried on a phone (controls: {len(later)}).",
        )
        return untested("unseen", why=why)
    if not marks:
        return inapplicable("no-mark")
    if absent := late_closing.absent(package, program):
        why = Text(
            f"有 {len(absent)} 个关闭按钮（如 {absent[0].said.strip()}）起初不显示，什么时候显示没有读出，"
            "须在手机上检测。",
            "Some controls that close are not there at first, and when they come could not be read; it is "
            f"tried on a phone (controls: {len(absent)}, as {absent[0].said.strip()}).",
        )
        return untested("unseen", why=why)
    for each in closing_ends.left_open(package, program):
        return _left_open(package, each)
    refs = tuple(dict.fromkeys(program.ref(each.asked.method) for each in marks))
    return passed("nothing-opened", refs, controls=len(marks))
