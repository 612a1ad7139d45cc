"""No personal data reaches another controller before the person agreed to that."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.website import Website
from rectitude.facts import consent
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.known_values import Sighting, field_name, looking_for, told
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, host_of, party, recipient
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.requests import CarriedPart, carried
from rectitude.facts.site import (
    bare,
    first_party,
    has_unread_policy,
    home,
    outgoing,
    persona,
    policies,
)
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 3

_SERVES_THE_FORM = frozenset({"security", "payment", "login", "maps", "customer_service"})
"""Purposes for which what a person types must reach the service that they use."""

Stage = Literal["before", "refused", "accepted", "none"]


class _Sent(msgspec.Struct, frozen=True):
    """A value of the test identity that was seen on its way to a third party."""

    exchange: Exchange
    part: CarriedPart
    sighting: Sighting
    stage: Stage


def judge(website: Website) -> Iterator[Finding]:
    """Yield a finding for each recipient and field; `passed` says what was typed and not sent."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    others = {party(own.behind(host_of(each.url))) for each in outgoing(website, own)}
    if not others:
        yield inapplicable("no-third-party")
        return
    offer = consent.offer(website)
    sent = _worst(_sent(website, own, choice=offer is not None and offer.asks), own)
    if not sent:
        yield _none_sent(website, others)
        return
    disclosure = Disclosure.of((page.text for page in policies(website)), persona(website).declared)
    findings = [_judged(website, disclosure, each, own) for each in sent]
    yield from (finding for finding in findings if finding is not None)
    if not any(findings):
        yield passed("named-and-agreed", tuple(each.exchange.ref for each in sent), n=len(sent))


def _sent(website: Website, own: FirstParty, *, choice: bool) -> Iterator[_Sent]:
    known = looking_for(persona(website).values)
    for exchange in outgoing(website, own):
        for part in carried(exchange):
            for sighting in known.find(part.data):
                yield _Sent(exchange, part, sighting, _stage(exchange.moment, choice=choice))


def _stage(moment: Moment, *, choice: bool) -> Stage:
    if not choice:
        return "none"
    if consent.after_refusal(moment):
        return "refused"
    return "accepted" if consent.after_acceptance(moment) else "before"


def _worst(sent: Iterator[_Sent], own: FirstParty) -> tuple[_Sent, ...]:
    """Keep one of each recipient and field: the one sent against the choice, else the first."""
    order: dict[Stage, int] = {"refused": 0, "before": 1, "none": 2, "accepted": 3}
    kept: dict[tuple[str, str], _Sent] = {}
    for each in sorted(sent, key=lambda one: order[one.stage]):
        receiver = party(own.behind(host_of(each.exchange.url)))
        kept.setdefault((receiver, each.sighting.field), each)
    return tuple(kept.values())


def _judged(
    website: Website, disclosure: Disclosure, each: _Sent, own: FirstParty
) -> Finding | None:
    host = own.behind(host_of(each.exchange.url))
    value = persona(website).values[each.sighting.field]
    named = disclosure.names(host)
    if _is_related(each.exchange, own):
        return _said("related", each, value, own)
    if own.resembles(host):
        return _said("resembles", each, value, own)
    if each.exchange.resource_type.lower() == "document":
        return _said("submitted-there", each, value, own)
    known = recipient(host)
    if known is not None and known.purpose in _SERVES_THE_FORM:
        return _said("serves-the-form", each, value, own)
    if each.stage in {"before", "refused"}:
        return _said(f"{each.stage}-choice", each, value, own)
    if named:
        return None if each.stage == "accepted" else _said("named-no-choice", each, value, own)
    if not disclosure.text and has_unread_policy(website):
        return _said("policy-not-read", each, value, own)
    if known is None and disclosure.firms_beyond((host,), _own_names(website)):
        return _said("perhaps-named", each, value, own)
    return _said("not-named", each, value, own)


_FAILED = frozenset({"before-choice", "refused-choice", "not-named"})


def _said(key: str, each: _Sent, value: str, own: FirstParty) -> Finding:
    host = host_of(each.exchange.url)
    field = each.sighting.field
    place = Place(
        kind="request",
        key=f"{party(own.behind(host))}:{field}",
        fields={"url": bare(each.exchange.page), "recipient": host},
    )
    say = failed if key in _FAILED else cannot_tell
    return say(
        key,
        place,
        (each.exchange.ref, *own.told_by(host)),
        severity=Severity.CRITICAL if field in SENSITIVE else Severity.HIGH,
        field=field_name(field),
        recipient=own.describe(host),
        part=Term(each.part.term),
        steps=told(each.sighting.steps),
        value=mask(field, value),
    )


def _is_related(exchange: Exchange, own: FirstParty) -> bool:
    """Return whether one certificate speaks for both parties: then they may be one firm."""
    names = exchange.security.names if exchange.security else ()
    return any(party(name.removeprefix("*.")) in own.parties for name in names)


def _own_names(website: Website) -> str:
    """Return the texts in which a site names its own firm: title and footer of the home page."""
    page = home(website)
    return f"{page.title} {page.text[-2000:]}" if page else ""


def _none_sent(website: Website, others: set[str]) -> Finding:
    typed = {
        field.known
        for page in website.pages
        for form in page.forms
        for field in form.fields
        if field.known
    }
    if not typed:
        return inapplicable("nothing-typed")
    cited = tuple(page.ref for page in website.pages if page.forms)
    return passed("not-sent", cited, fields=len(typed), parties=len(others))
