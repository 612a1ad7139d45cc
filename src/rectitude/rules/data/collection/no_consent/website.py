"""Nothing that tells visitors apart is set or sent before they choose, or after they have refused."""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.website import Website
from rectitude.facts import consent
from rectitude.facts.consent import Offer
from rectitude.facts.fingerprints import fingerprints
from rectitude.facts.identifiers import Identifier, core, identifiers, is_random
from rectitude.facts.parties import TRACKING, FirstParty, describe, host_of, party, recipient
from rectitude.facts.site import bare, first_party, home, outgoing, pages_once
from rectitude.findings import (
    Finding,
    Outcome,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)
from rectitude.text import Text

VERSION = 3

Then = Callable[[Moment], bool]
"""Whether something happened at the time in question."""

_AGREES = re.compile(
    r"(?<!不)(同意|接受|授权).{0,40}(隐私|个人信息|协议|条款|政策)|(agree|accept|consent).{0,60}(privacy|policy|terms)",
    re.IGNORECASE,
)
"""The words of a box by which one agrees to a policy; “remember me” and newsletters are none."""

_SURE = frozenset({"documented", "third-party", "sent", "named"})
_LOADS = frozenset(
    {
        "script", "stylesheet", "font", "document", "media", "manifest", "preflight", "download",
    }
)  # fmt: skip
"""Types of request that fetch code or a page: loading a tool is not yet sending with it."""
_AREA = {
    "cookie": "evidence.cookie",
    "local": "part.local_storage",
    "session": "part.session_storage",
    "indexeddb": "part.indexed_db",
}
_MOST_NAMED = 8
"""Identifiers and recipients that a question lists at most; the evidence has all."""


class _Sent(msgspec.Struct, frozen=True):
    """A request to another party, and whether an identifier was seen in it."""

    exchange: Exchange
    host: str
    identified: bool


def judge(website: Website) -> Iterator[Finding]:
    """Judge by what the site offers: a choice, a mere notice, or nothing."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    found = identifiers(website, own)
    sent = tuple(_sent(website, own, found))
    offer = consent.offer(website)
    beside = [*_ticked_agreements(website), *_readings(website)]
    yield from beside
    if offer is None or not offer.asks:
        rest = _without_choice(found, sent, offer, own)
        if not beside or rest.outcome is Outcome.CANNOT_TELL:
            yield rest
        return
    said = [*_offered(offer), *_happened(found, sent, own)]
    yield from said
    if not said and not beside:
        yield _respected(website, offer)


def _ticked_agreements(website: Website) -> Iterator[Finding]:
    """Yield the boxes of forms by which one agrees to a policy, and that were ticked beforehand."""
    for page in pages_once(website):
        for form in page.forms:
            for field in form.fields:
                words = field.label or field.name
                if field.checked and field.type == "checkbox" and _AGREES.search(words):
                    place = Place(
                        kind="page",
                        key=f"ticked:{bare(page.final_url).partition('://')[2]}:{_stable(field.name)}",
                        fields={"url": bare(page.final_url), "field": field.name},
                    )
                    yield failed("agreement-ticked", place, (page.ref,), words=words[:80])


def _readings(website: Website) -> Iterator[Finding]:
    """Ask about scripts whose readings resemble fingerprinting and that nobody agreed to."""
    told: set[str] = set()
    for each in fingerprints(website.calls):
        unasked = consent.before_choice(each.moment) or consent.after_refusal(each.moment)
        host = host_of(each.script) or bare(each.script)
        if unasked and host not in told:
            told.add(host)
            kinds = tuple(Term(f"reading.{kind}") for kind in each.kinds)
            place = Place(kind="host", key=f"fingerprint:{host}", fields={"host": host})
            yield cannot_tell(
                "fingerprint", place, each.refs, doubt=True, recipient=describe(host), kinds=kinds
            )


def _without_choice(
    found: tuple[Identifier, ...], sent: tuple[_Sent, ...], offer: Offer | None, own: FirstParty
) -> Finding:
    """Ask a person where no choice is offered: an identifier alone proves no breach."""
    if not found and not sent:
        return inapplicable("nothing-collected")
    place = Place(kind="target", key="identifiers")
    names = tuple(dict.fromkeys(_telling(each) for each in found))[:_MOST_NAMED]
    hosts = dict.fromkeys(each.host for each in sent)
    others = tuple(own.describe(host) for host in hosts)[:_MOST_NAMED]
    cited = (*(each.ref for each in found), *(each.exchange.ref for each in sent))[:_MOST_NAMED]
    cited = (*cited, *(ref for host in hosts for ref in own.told_by(host)))
    key = "notice-only" if offer is not None and offer.only_tells else "no-choice"
    if offer is not None:
        cited = (offer.banner.ref, *cited)
    if not names:
        return cannot_tell(f"{key}-sent", place, cited, recipients=others)
    if not others:
        return cannot_tell(f"{key}-kept", place, cited, names=names)
    return cannot_tell(key, place, cited, names=names, recipients=others)


def _offered(offer: Offer) -> Iterator[Finding]:
    """Judge the banner itself: whether one can refuse, and what is ticked beforehand."""
    banner = offer.banner
    place = Place(
        kind="element",
        key="banner",
        fields={"url": bare(banner.page), "selector": banner.selector or "body"},
    )
    cited = tuple(each.ref for each in offer.banners)
    if not offer.can_refuse:
        texts = tuple(dict.fromkeys(control.text for control in banner.controls))
        if offer.can_close or not texts:
            yield cannot_tell("only-close", place, cited, doubt=True, controls=texts)
        else:
            yield failed("no-refusal", place, cited, controls=texts)
    if offer.ticked:
        ticked = tuple(choice.text for choice in offer.ticked)
        place = Place(kind=place.kind, key="ticked", fields=place.fields)
        yield failed("ticked-beforehand", place, cited, choices=ticked)


def _happened(
    found: tuple[Identifier, ...], sent: tuple[_Sent, ...], own: FirstParty
) -> Iterator[Finding]:
    """Yield what was set and sent before the choice, then what only came after the refusal."""
    told: set[str] = set()
    for when, is_then in (
        ("before-choice", consent.before_choice),
        ("after-refusal", consent.after_refusal),
    ):
        for key, group in _grouped(found, is_then).items():
            if key not in told:
                told.add(key)
                yield _set(f"set-{when}", key, group)
        for host, its in _to(sent, is_then).items():
            if (key := f"sent:{host}") not in told:
                told.add(key)
                yield _transmitted(f"sent-{when}", key, its, own)


def _grouped(found: tuple[Identifier, ...], is_then: Then) -> dict[str, list[Identifier]]:
    groups: dict[str, list[Identifier]] = {}
    for each in found:
        if is_then(each.moment):
            key = f"{each.area}:{party(host_of('//' + each.holder.rpartition('/')[2]))}"
            groups.setdefault(f"{key}:{_stable(each.name)}", []).append(each)
    return groups


def _to(sent: Iterable[_Sent], is_then: Then) -> dict[str, list[_Sent]]:
    groups: dict[str, list[_Sent]] = {}
    for each in sent:
        if is_then(each.exchange.moment):
            groups.setdefault(each.host, []).append(each)
    return groups


def _set(key: str, place_key: str, group: list[Identifier]) -> Finding:
    first = group[0]
    kind = "cookie" if first.area == "cookie" else "storage"
    held = {"domain": first.holder} if kind == "cookie" else {"origin": first.holder}
    place = Place(kind=kind, key=place_key, fields={**held, "name": first.name})
    cited = tuple(dict.fromkeys(each.ref for each in group))[:_MOST_NAMED]
    why = Term(f"identifier.{first.certainty}")
    if first.certainty in _SURE:
        return failed(
            key, place, cited, name=_telling(first), area=Term(_AREA[first.area]), why=why
        )
    return cannot_tell(
        f"{key}-perhaps", place, cited, doubt=True, name=first.name, area=Term(_AREA[first.area])
    )


def _transmitted(key: str, place_key: str, its: list[_Sent], own: FirstParty) -> Finding:
    host, first = its[0].host, its[0].exchange
    place = Place(
        kind="request", key=place_key, fields={"url": bare(first.page), "recipient": host}
    )
    cited = (*(each.exchange.ref for each in its[:_MOST_NAMED]), *own.told_by(host))
    times = sum(each.exchange.moment.context == first.moment.context for each in its)
    name = own.describe(host)
    if own.is_only_listed(host) and not any(each.identified for each in its):
        return cannot_tell(f"{key}-listed", place, cited, doubt=True, recipient=name, times=times)
    return failed(key, place, cited, recipient=name, times=times)


def _respected(website: Website, offer: Offer) -> Finding:
    cited = tuple(each.ref for each in offer.banners)
    if consent.was_refused(website):
        return passed("respected", cited)
    place = Place(kind="target", key="refusal")
    return cannot_tell("refusal-not-tried", place, cited)


def _sent(website: Website, own: FirstParty, found: tuple[Identifier, ...]) -> Iterator[_Sent]:
    """Yield requests to others that carry an identifier, or report to a service that tracks."""
    values = {core(each.value) for each in found}
    values = {value for value in values if is_random(value)}
    for exchange in outgoing(website, own):
        host = host_of(exchange.url)
        known = recipient(own.behind(host))
        body = exchange.request_body.data if exchange.request_body else b""
        carries = exchange.url.partition("?")[2] + body.decode("latin-1")
        if not carries or own.resembles(host) or (known and known.purpose == "security"):
            continue
        tracks = known.purpose in TRACKING if known else own.is_only_listed(host)
        identified = any(value in carries for value in values)
        if identified or (tracks and exchange.resource_type.lower() not in _LOADS):
            yield _Sent(exchange, host, identified)


def _telling(each: Identifier) -> Text:
    product = f"（{each.product}）" if each.product else ""
    english = f" ({each.product})" if each.product else ""
    return Text(f"{each.name}{product}", f"{each.name}{english}")


def _stable(name: str) -> str:
    """Return a name without what a visit or an account puts into it."""
    return re.sub(r"[0-9a-f]{8,}|\d{3,}", "*", name)
