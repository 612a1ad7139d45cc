"""An app that personalises says so in its privacy policy."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import asking_by_interests, hidden, personalising, places
from rectitude.facts.apps.asking_by_interests import Asked
from rectitude.facts.apps.personalising import Told
from rectitude.facts.apps.program import Call, read
from rectitude.facts.apps.wording import Wording
from rectitude.facts.personalisation.sayings import denied
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

VERSION = 6

_INTERNET = "android.permission.INTERNET"
_PLACE = Place(kind="target", key="policy")


def judge(package: AppPackage) -> Iterator[Finding]:
    """Fail where code surely has things personalised, and the policy does not say so or denies it."""
    if unseen := hidden.why_unseen(package):
        yield unseen
        return
    program = read(package)
    told = list(personalising.advertisers(package, program))
    claimed = personalising.says(package, ("claim", "feed"))
    requests = list(asking_by_interests.asked(package, program))
    recommended = list(asking_by_interests.recommended(package, program))
    signs = [
        *(
            (program.ref(each.method), Text(each.field, each.field))
            for each in (*requests, *recommended)
        ),
        *((each.found.ref, each.found.sdk.name) for each in told if each.setting != "limited"),
        *([(claimed.ref, Text(f"“{claimed.text}”", f"“{claimed.text}”"))] if claimed else []),
    ]
    if not signs:
        if not told and package.permission(_INTERNET) is not None:
            yield untested("not-tried")
        else:
            yield hidden.unread_methods(package) or inapplicable("no-sign")
        return
    refs, names = tuple(dict.fromkeys(ref for ref, _ in signs)), tuple(name for _, name in signs)
    policy = personalising.policies(package)
    always = next((each for each in told if each.setting == "personalised"), None)
    call = always.call if always is not None else None
    denying = _denying(policy)
    against = requests or list(asking_by_interests.sent_to_recommend(package, program))
    if against and denying:
        yield _asked(package, against[0], "asked-for-though-denied", denying)
    elif not policy:
        yield cannot_tell("no-policy", _PLACE, refs, signs=names)
    elif disclosed := personalising.first(policy, "policy"):
        refs = (*refs, disclosed.ref)
        yield passed("disclosed", refs, confidence=Confidence.MEDIUM, quoted=disclosed.text)
    elif recommended and (closed := personalising.closing_words(package)):
        yield _asked(package, recommended[0], "asked-for-beside", closed)
    elif always and call and personalising.policies_declared(package):
        yield _surely(package, always, call, policy, denying)
    else:
        cited = tuple(dict.fromkeys((*refs, *(each.ref for each in policy))))[:8]
        yield cannot_tell("policy-silent", _PLACE, cited, signs=names)


def _denying(policy: tuple[Wording, ...]) -> Wording | None:
    """Return the passage of a policy that says that nothing is personalised, or nothing follows interests."""
    return next(
        (each._replace(text=found) for each in policy if (found := denied(each.text))), None
    )


def _asked(package: AppPackage, each: Asked, key: str, policy: Wording) -> Finding:
    """Return the finding about a request by interests in an app whose policy says otherwise."""
    cited = (*places.cited(package, each.method, each.chain)[:6], policy.ref)
    return failed(
        key,
        places.of_method(each.method, each.field, each.chain),
        cited,
        method=each.method.signature.short,
        field=each.field,
        value=each.value,
        chain=places.told(each.chain),
        quoted=policy.text,
    )


def _surely(
    package: AppPackage,
    told: Told,
    call: Call,
    policy: tuple[Wording, ...],
    denying: Wording | None,
) -> Finding:
    """Return the finding about a component that is told, by a constant, to personalise."""
    place = places.of_method(call.method, told.found.id, told.chain)
    cited = (
        *places.cited(package, call.method, told.chain)[:6],
        *(each.ref for each in policy[:2]),
    )
    name, method = told.found.sdk.name, call.callee.short
    chain = places.told(told.chain or ())
    if denying:
        quoted = denying.text
        return failed(
            "contradicted", place, cited, component=name, method=method, chain=chain, quoted=quoted
        )
    return failed("surely-silent", place, cited, component=name, method=method, chain=chain)
