"""An app that personalises offers a way without it, and lets the components for adverts know."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    asking_by_interests,
    hidden,
    personalising,
    places,
    shutting_out,
    turning_off,
)
from rectitude.facts.apps.asking_by_interests import Asked
from rectitude.facts.apps.personalising import Told
from rectitude.facts.apps.program import Program, read
from rectitude.facts.apps.shutting_out import ShutOut
from rectitude.facts.apps.turning_off import Refused
from rectitude.facts.apps.wording import Wording
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

VERSION = 13

_INTERNET = "android.permission.INTERNET"


def judge(package: AppPackage) -> Iterator[Finding]:
    """Fail only on what the declared policy says; other texts, and calls that are missing, are questions."""
    declared = personalising.policies_declared(package)
    held = personalising.policies_held(package)
    if refused := personalising.first(declared, "refused-service"):
        yield failed("service-refused", _place("refused"), (refused.ref,), quoted=refused.text)
        return
    refused = personalising.first(held, "refused-service")
    findings = [_of_text("text-refuses", refused)] if refused else []
    if unseen := hidden.why_unseen(package):
        yield from (*findings, unseen)
        return
    program = read(package)
    told = list(personalising.advertisers(package, program))
    claimed = personalising.says(package, ("claim", "feed"))
    read_identifiers = list(personalising.identifiers(package, program))
    requests = [
        *asking_by_interests.asked(package, program),
        *asking_by_interests.recommended(package, program),
    ]
    is_shown = bool(told or requests) or claimed is not None
    is_shown = is_shown or personalising.reads_identifier(program)
    own = (*personalising.policies_own(package), *personalising.shown_own(package))
    online = package.permission(_INTERNET) is not None
    none = personalising.first_of_own(package, (*declared, *own), "no-option")
    if none and (is_shown or online):
        yield failed("says-none", _place("none"), (none.ref,), quoted=none.text)
        return
    if not is_shown:
        yield from findings or [_no_sign(package)]
        return
    option = personalising.switch(package)
    refusals = list(turning_off.refused(package, program))
    findings += [_of_switch(package, each) for each in refusals]
    findings += [
        _of_end(package, each)
        for each in shutting_out.shut_out(package, program)
        if each.switch not in {one.switch for one in refusals}
    ]
    findings += [finding for each in told if (finding := _of_component(package, each, option))]
    for reading, chain in read_identifiers:
        place = places.of_method(reading.call.method, "limit", chain)
        cited = places.cited(package, reading.call.method, chain)
        findings.append(cannot_tell("limit-not-asked", place, cited, chain=places.told(chain)))
    if claimed is not None and option is None:
        place, refs = _place("way"), (claimed.ref,)
        findings.append(cannot_tell("way-not-found", place, refs, quoted=claimed.text))
    elif requests and option is None:
        findings.append(_of_request(package, requests[0]))
    if none := personalising.first(held, "no-option"):
        findings.append(_of_text("text-says-none", none))
    if not findings and option is not None and not _is_heard(package, program, told):
        place = _place("unheard")
        findings.append(cannot_tell("way-unheard", place, (option.ref,), quoted=option.text))
    yield from findings
    if not findings:
        yield hidden.unread_methods(package) or _passed(package, told, option)


def _of_component(package: AppPackage, told: Told, option: Wording | None) -> Finding | None:
    """Return the question about one component; none where it is told, or cannot be and there is a switch."""
    name, place = told.found.sdk.name, _place(told.found.id)
    if told.setting == "personalised" and told.call is not None:
        place = places.of_method(told.call.method, told.found.id, told.chain)
        cited = places.cited(package, told.call.method, told.chain)
        chain, method = places.told(told.chain or ()), told.call.callee.short
        return cannot_tell(
            "always", place, cited, doubt=True, component=name, method=method, chain=chain
        )
    if told.setting != "unset":
        return None
    refs, used_by = (told.found.ref,), told.found.used_by
    if option is None:
        return cannot_tell("never-told", place, refs, component=name, user=used_by)
    if told.can_be_limited:
        return cannot_tell(
            "switch-without-call", place, (*refs, option.ref), component=name, quoted=option.text
        )
    return None


def _of_switch(package: AppPackage, each: Refused) -> Finding:
    """Return the finding about a switch whose press is answered by the end of all service."""
    place = places.of_method(each.method, "refused-when-off", each.chain)
    cited = (each.switch.ref, *places.cited(package, each.method, each.chain))
    label, chain = each.switch.label, places.told(each.chain)
    return failed("refused-when-off", place, cited, label=label, quoted=each.said, chain=chain)


def _of_end(package: AppPackage, each: ShutOut) -> Finding:
    """Return the finding about a switch that ends the app; a question where another way may be left."""
    message = "ends-when-off" if each.sure else "perhaps-ends-when-off"
    place = places.of_method(each.method, message, each.chain)
    cited = (each.switch.ref, *places.cited(package, each.method, each.chain))
    label, chain = each.switch.label, places.told(each.chain)
    say = failed if each.sure else cannot_tell
    return say(message, place, cited, label=label, method=each.does, chain=chain)


def _of_request(package: AppPackage, each: Asked) -> Finding:
    """Return the question about an app that sends interests, and in which no way without was found."""
    return cannot_tell(
        "asked-without-way",
        places.of_method(each.method, each.field, each.chain),
        places.cited(package, each.method, each.chain),
        method=each.method.signature.short,
        field=each.field,
        value=each.value,
        chain=places.told(each.chain),
    )


def _is_heard(package: AppPackage, program: Program, told: list[Told]) -> bool:
    """Return whether what follows a press was found: a component is told, or code hears of the switch."""
    is_told = any(each.setting in {"open", "limited"} for each in told)
    return is_told or shutting_out.is_heard(package, program)


def _of_text(message: str, text: Wording) -> Finding:
    """Return the question about a text in the package, which may be that of a component of others."""
    return cannot_tell(message, _place(message), (text.ref,), quoted=text.text, where=text.where)


def _no_sign(package: AppPackage) -> Finding:
    if package.permission(_INTERNET) is not None:
        return untested("not-tried")
    return hidden.unread_methods(package) or inapplicable("no-sign")


def _passed(package: AppPackage, told: list[Told], option: Wording | None) -> Finding:
    if option is not None:
        refs = (option.ref, *(each.found.ref for each in told))
        return passed(
            "way-shown",
            tuple(dict.fromkeys(refs)),
            confidence=Confidence.MEDIUM,
            quoted=option.text,
        )
    refs = tuple(each.found.ref for each in told) or places.everything(package)
    return passed(
        "limited",
        tuple(dict.fromkeys(refs)),
        confidence=Confidence.MEDIUM,
        components=tuple(each.found.sdk.name for each in told),
    )


def _place(key: str) -> Place:
    return Place(kind="target", key=key)
