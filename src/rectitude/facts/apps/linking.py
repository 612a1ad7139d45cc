"""Where an app makes addresses pressable in texts, and names hosts of others beside it."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, handling, hosts, recipients, sdks
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Method, Program

_SPANS = ("Landroid/text/style/ClickableSpan;", "Landroid/text/style/URLSpan;")


def beside_hosts(package: AppPackage, program: Program) -> Method | None:
    """Return what makes texts pressable in a class that lists hosts of others; None where nothing does."""
    spans = [heir for span in _SPANS for heir in (span, *program.heirs(span))]
    makers = dict.fromkeys(maker for span in spans for maker in program.makers_of(span))
    own = (each for each in makers if sdks.is_apps_own(each))
    found = (each for each in own if _lists_others(package, program, each))
    return next((each for each in found if chains.is_reached(package, program, each)), None)


def _lists_others(package: AppPackage, program: Program, method: Method) -> bool:
    texts = (
        *program.texts_of(method),
        *handling.listed_texts(program, method),
        *_lists_asked_for(package, program, method.signature.owner),
    )
    bare = filter(hosts.is_bare, texts)
    named = (host for text in bare for host in hosts.named_in(text.casefold()))
    return any(not recipients.may_be_own(package, host) for host in named)


def _lists_asked_for(package: AppPackage, program: Program, owner: str) -> Iterator[str]:
    """Yield the texts of the resources' lists that the methods of a class name by their numbers."""
    bodies = (body_of(program, each) for each in program.methods(owner) if each.code)
    numbers = {each.literal for body in bodies for each in body.instructions}
    yield from (
        each.text for each in package.texts if each.id in numbers and each.name.endswith("[]")
    )
