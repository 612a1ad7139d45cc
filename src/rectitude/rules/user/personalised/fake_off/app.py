"""What somebody chooses with an app's switch for personalisation reaches more than the switch itself."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import fake_switches, hidden, offering, personalising, places, sdks
from rectitude.facts.apps.fake_switches import Heeded
from rectitude.facts.apps.program import read
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)
from rectitude.text import Text

VERSION = 14

_INTERNET = "android.permission.INTERNET"


def judge(package: AppPackage) -> Iterator[Finding]:
    """Fail a switch of which the code leaves no other reading than that nothing heeds it."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    found = list(fake_switches.heeded(package, read(package)))
    doubted = [finding for each in found if (finding := _finding(package, each))]
    yield from doubted
    if doubted:
        return
    if found:
        yield hidden.unread_methods(package) or _passed(package, found)
    elif (offer := personalising.switch(package) or offering.named(package)) is not None:
        yield untested("no-switch-read", quoted=offer.text)
    else:
        yield hidden.unread_methods(package) or inapplicable("no-switch")


def _finding(package: AppPackage, each: Heeded) -> Finding | None:
    """Return what is to be said of one switch; none where the choice reaches something."""
    label, place, cited = each.switch.label, _place(each), _cited(package, each)
    match each.answer:
        case "told" | "asked-for":
            return None
        case "documented":
            alone = cannot_tell("documented-alone", place, cited, label=label, keys=each.keys)
            return None if _has_advertiser(package) else alone
        case "again":
            return failed("on-again", place, cited, label=label, method=each.method_name)
        case "later-again":
            return failed("on-again-later", place, cited, label=label, method=each.method_name)
        case "perhaps-again":
            return cannot_tell(
                "perhaps-on-again", place, cited, label=label, method=each.method_name
            )
        case "unheard":
            return cannot_tell("unheard", place, cited, label=label)
        case "unfollowed":
            return cannot_tell("unfollowed", place, cited, label=label, does=each.does)
        case "ends":
            return cannot_tell("only-ends", place, cited, label=label, does=each.does)
        case "unseen":
            why = each.why or Text("", "")
            return cannot_tell("perhaps-elsewhere", place, cited, label=label, why=why)
        case "nothing":
            return _nothing(package, each)


def _nothing(package: AppPackage, each: Heeded) -> Finding:
    """Return what is to be said of a switch that nothing heeds: of an app without network, a question."""
    label, place, cited = each.switch.label, _place(each), _cited(package, each)
    online = package.permission(_INTERNET) is not None
    if each.keys:
        if online:
            return failed("stored-unread", place, cited, label=label, keys=each.keys)
        return cannot_tell("stored-unread-offline", place, cited, label=label, keys=each.keys)
    if online:
        return failed("only-shown", place, cited, label=label)
    return cannot_tell("only-shown-offline", place, cited, label=label)


def _place(each: Heeded) -> Place:
    if each.method is None:
        return Place(kind="target", key=each.switch.label)
    return places.of_method(each.method, each.switch.label, each.chain)


def _cited(package: AppPackage, each: Heeded) -> tuple[str, ...]:
    code = places.cited(package, each.method, each.chain) if each.method else ()
    return tuple(dict.fromkeys((each.switch.ref, *code)))


def _has_advertiser(package: AppPackage) -> bool:
    return any(found.used and found.sdk.purpose == "advertising" for found in sdks.found(package))


def _passed(package: AppPackage, found: list[Heeded]) -> Finding:
    cited = tuple(dict.fromkeys(ref for each in found for ref in _cited(package, each)))
    return passed(
        "heeded",
        cited,
        confidence=Confidence.MEDIUM,
        labels=tuple(dict.fromkeys(each.switch.label for each in found)),
        by=tuple(dict.fromkeys(places.shown(each.method) for each in found if each.method)),
    )
