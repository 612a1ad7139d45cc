"""No personal data reaches another controller before the person agreed to that."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rectitude.evidence.exchange import Stage
from rectitude.evidence.website import Website
from rectitude.facts import consent, handing_over, sharing, traffic
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.forms import asks_for, awaits_agreement, handed_elsewhere, of_options, unopened
from rectitude.facts.known_values import field_name
from rectitude.facts.parties import FirstParty, bare, host_of, party, recipient
from rectitude.facts.rehearsed import Handed, handed, is_concealed
from rectitude.facts.site import first_party, has_unread_policy, home, own_names, policies
from rectitude.facts.traffic import Sighting
from rectitude.findings import Finding, Place, cannot_tell, failed, inapplicable, passed, untested

VERSION = 16

_SERVES_THE_FORM = frozenset({"security", "payment", "login", "maps", "customer_service"})
"""Purposes for which what a person types must reach the service that they use."""
_FAILED = frozenset({"before-choice", "refused-choice", "before-agreement", "not-named", "unasked"})


def judge(website: Website) -> Iterator[Finding]:
    """Yield a finding for each recipient and field; `passed` says what was typed and not sent."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    reading = traffic.read(website)
    others = sharing.parties_of(sharing.to_others(reading, own), own)
    seen = sharing.sightings(reading, own)
    judged = {each: _judged(website, each, own) for each in seen}
    told_of = {party(own.behind(each.message.host)) for each, key in judged.items() if key}
    pressed = tuple(
        each
        for each in handed(website, own)
        if each.party not in told_of or is_concealed(website, each, own)
    )
    left = (*sharing.left_unread(reading, own), *_untried(website, own, pressed))
    if not others and not left and not pressed:
        yield _unseen(website, own) or inapplicable("no-third-party")
        return
    identified = tuple(handing_over.unagreed(website, reading, own))
    told = [*sharing.gravest(judged, _FAILED, own)]
    yield from (*told, *identified, *left)
    if told or identified or left:
        return
    if unseen := _unseen(website, own):
        yield unseen
    elif seen:
        cited = tuple(each.message.ref for each in seen)
        yield passed("named-and-agreed", cited, so_far=True, n=len(seen))
    elif pressed:
        yield passed(
            "told-before", tuple(each.ref for each in pressed), so_far=True, n=len(pressed)
        )
    else:
        yield _none_sent(website, len(others))


def _judged(website: Website, seen: Sighting, own: FirstParty) -> str:
    """Return the message about a value at a recipient; nothing if all is as it should be."""
    offer = consent.offer(website)
    stage = seen.message.stage if offer is not None and offer.asks else Stage.UNKNOWN
    host = own.behind(seen.message.host)
    known = recipient(host, seen.message.address)
    disclosure = Disclosure.of((page.text for page in policies(website)), website.persona.declared)
    if sharing.is_related(seen.message, own):
        return "related"
    if own.resembles(host):
        return "resembles"
    if seen.message.resource_type == "document":
        return "submitted-there"
    if known is not None and known.purpose in _SERVES_THE_FORM:
        return "serves-the-form"
    if stage in {Stage.BEFORE, Stage.REFUSED}:
        return f"{stage}-choice"
    if disclosure.names(host, seen.message.address):
        return "" if stage is Stage.AGREED else "named-no-choice"
    if awaits_agreement(website.pages, seen):
        return "before-agreement"
    if not disclosure.text and has_unread_policy(website):
        return "policy-not-read"
    firms = () if known else disclosure.firms_beyond((host,), own_names(website))
    if firms:
        return "unasked" if disclosure.provides_only_if_agreed(firms) else "perhaps-named"
    return "not-named"


def _untried(website: Website, own: FirstParty, pressed: tuple[Handed, ...]) -> Iterator[Finding]:
    """Ask about forms that would hand what is typed to another party; nobody sent them."""
    done: set[str] = set()
    for page, form, host in handed_elsewhere(website.pages, own):
        if (receiver := party(own.behind(host))) in done:
            continue
        done.add(receiver)
        place = Place(
            kind="request",
            key=f"form:{receiver}",
            fields={"url": bare(page.final_url), "recipient": host},
        )
        told: dict[str, Any] = {"recipient": own.describe(host)}
        fields = tuple(field_name(each) for each in sorted(asks_for(form)))
        if handing_over.is_denied(website, own, host, form.action):
            cited = (page.ref, *(each.ref for each in policies(website)))
            yield failed("form-to-none-named", place, cited, fields=fields, **told)
            continue
        found = cannot_tell("would-be-submitted", place, (page.ref,), fields=fields, **told)
        yield msgspec.structs.replace(found, parties=(receiver,))
    for each in pressed:
        if each.party not in done and not _is_named_and_told(website, each):
            yield _handed(website, each, own)


def _is_named_and_told(website: Website, handed: Handed) -> bool:
    """Return whether policy and page tell who gets what is typed: who presses then knows."""
    disclosure = Disclosure.of((page.text for page in policies(website)), website.persona.declared)
    return handed.told_there and disclosure.names(handed.party, handed.url)


def _handed(website: Website, handed: Handed, own: FirstParty) -> Finding:
    """Judge what a press on a form's button would have sent to another party."""
    place = Place(
        kind="request",
        key=f"form:{handed.party}",
        fields={"url": bare(handed.page), "recipient": handed.host},
    )
    told: dict[str, Any] = {
        "recipient": own.describe(handed.host, handed.url),
        "fields": tuple(map(field_name, sorted(handed.fields))),
    }
    if is_concealed(website, handed, own):
        cited = (handed.ref, *(each.ref for each in policies(website)))
        return failed("press-to-none-named", place, cited, **told)
    found = cannot_tell("would-be-handed", place, (handed.ref,), **told)
    return msgspec.structs.replace(found, parties=(handed.party,))


def _unseen(website: Website, own: FirstParty) -> Finding | None:
    """Say of what promises a form, and of options that others would get, that they were not judged."""
    if labels := unopened(website.pages):
        return untested("not-opened", controls=labels, count=len(labels))
    hosts = [host_of(form.action) for _, form in of_options(website.pages)]
    others = tuple(dict.fromkeys(host for host in hosts if host and not own.owns(host)))
    return untested("of-options", recipients=others) if others else None


def _none_sent(website: Website, others: int) -> Finding:
    fields = (field for page in website.pages for form in page.forms for field in form.fields)
    typed = {field.known for field in fields if field.known}
    if not typed:
        return inapplicable("nothing-typed")
    cited = tuple(page.ref for page in website.pages if page.forms)
    return passed("not-sent", cited, so_far=True, fields=len(typed), parties=others)
