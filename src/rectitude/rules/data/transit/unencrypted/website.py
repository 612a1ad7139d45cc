"""Personal data and credentials, and the forms for them, travel over TLS 1.2 or better only."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import Form, PageVisit
from rectitude.evidence.transport import TLSHost
from rectitude.evidence.website import Website
from rectitude.facts import personal_data
from rectitude.facts.known_values import Sighting, field_name, looking_for, told
from rectitude.facts.masking import mask
from rectitude.facts.parties import host_of
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.requests import CarriedPart, carried
from rectitude.facts.site import bare, pages_once, persona
from rectitude.findings import (
    Confidence,
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

VERSION = 1

_OLD = frozenset({"SSL 2.0", "SSL 3.0", "TLS 1", "TLS 1.0", "TLS 1.1"})
_OLD_VERSIONS = ("TLSv1", "TLSv1.1")
_GOOD_VERSIONS = ("TLSv1.2", "TLSv1.3")
_PROVEN_KINDS = frozenset({"id_card", "bank_card"})
"""Kinds whose check digits make a chance match unlikely even when the value is not ours."""
_DEVICE = frozenset({"imei", "imsi", "mac", "android_id", "oaid", "idfa"})


class _Carried(msgspec.Struct, frozen=True):
    """A value of the test identity in a request."""

    exchange: Exchange
    part: CarriedPart
    sighting: Sighting


def judge(website: Website) -> Iterator[Finding]:
    """Judge requests in clear, forms in clear, then the TLS of hosts that receive personal data."""
    pages = pages_once(website)
    if not pages and not website.tls:
        yield untested("nothing-seen")
        return
    values = persona(website).values
    seen = tuple(_carried(website, values))
    forms = tuple((page, form) for page in pages for form in page.forms if _asks_for(form))
    findings = [
        *_requests_in_clear(seen, values),
        *_forms_in_clear(forms),
        *_strangers_in_clear(website, {each.exchange.number for each in seen}),
        *_weak_connections(website, seen, forms),
        *_in_addresses(seen, values),
    ]
    yield from findings
    if findings:
        return
    if not seen and not forms:
        yield from _nothing_personal(website)
        return
    cited = (*(each.exchange.ref for each in seen), *(page.ref for page, _ in forms))
    yield passed("encrypted", tuple(dict.fromkeys(cited))[:8], requests=len(seen), forms=len(forms))


def _carried(website: Website, values: dict[str, str]) -> Iterator[_Carried]:
    known = looking_for(values)
    for exchange in website.exchanges:
        if not exchange.url.startswith(("http:", "https:")):
            continue
        for part in carried(exchange):
            for sighting in known.find(part.data):
                if not sighting.hashed:
                    yield _Carried(exchange, part, sighting)


def _severity(fields: set[str]) -> Severity:
    return Severity.CRITICAL if fields & SENSITIVE else Severity.MEDIUM


def _requests_in_clear(seen: tuple[_Carried, ...], values: dict[str, str]) -> Iterator[Finding]:
    told_of: set[str] = set()
    for each in seen:
        address = urlsplit(each.exchange.url)
        key = f"request:{address.hostname}{address.path}:{each.sighting.field}"
        if address.scheme != "http" or key in told_of:
            continue
        told_of.add(key)
        place = Place(
            kind="request",
            key=key,
            fields={"url": bare(each.exchange.page), "recipient": address.hostname or ""},
        )
        yield failed(
            "request-in-clear",
            place,
            (each.exchange.ref,),
            severity=_severity({each.sighting.field}),
            field=field_name(each.sighting.field),
            value=mask(each.sighting.field, values[each.sighting.field]),
            part=Term(each.part.term),
            steps=told(each.sighting.steps),
            address=bare(each.exchange.url),
        )


def _asks_for(form: Form) -> set[str]:
    """Return the personal data that a form asks for, by what was recognised of its fields."""
    asked = {field.known for field in form.fields if field.known}
    asked |= {"password" for field in form.fields if field.type == "password"}
    return asked - {"username"} if asked != {"username"} else set()


def _forms_in_clear(forms: tuple[tuple[PageVisit, Form], ...]) -> Iterator[Finding]:
    told_of: set[str] = set()
    for page, form in forms:
        asked = _asks_for(form)
        over_http = page.final_url.startswith("http:")
        to_http = form.action.startswith("http:")
        to_https = form.action.startswith("https:")
        key = f"form:{urlsplit(page.final_url).path}:{','.join(sorted(asked))}"
        if not (over_http or to_http) or key in told_of:
            continue
        told_of.add(key)
        place = Place(kind="page", key=key, fields={"url": bare(page.final_url)})
        fields = tuple(field_name(field) for field in sorted(asked))
        if over_http and to_https:
            yield cannot_tell("form-to-https", place, (page.ref,), doubt=True, fields=fields)
            continue
        confidence = Confidence.HIGH if to_http else Confidence.MEDIUM
        message = "form-in-clear" if over_http else "form-to-http"
        yield failed(message, place, (page.ref,), severity=_severity(asked), confidence=confidence,
                     fields=fields)  # fmt: skip


def _strangers_in_clear(website: Website, told_of: set[int]) -> Iterator[Finding]:
    """Ask about proven numbers of unknown persons in clear: whose they are, a machine cannot say."""
    keys: set[str] = set()
    for exchange in website.exchanges:
        if not exchange.url.startswith("http:") or exchange.number in told_of:
            continue
        for found in personal_data.find(_both_ways(exchange)):
            key = f"number:{host_of(exchange.url)}{urlsplit(exchange.url).path}:{found.kind}"
            if found.kind in _PROVEN_KINDS and key not in keys:
                keys.add(key)
                place = Place(
                    kind="request",
                    key=key,
                    fields={"url": bare(exchange.page), "recipient": host_of(exchange.url)},
                )
                yield cannot_tell(
                    "number-in-clear",
                    place,
                    (exchange.ref,),
                    doubt=True,
                    severity=Severity.CRITICAL,
                    field=field_name(found.kind),
                    value=mask(found.kind, found.value),
                )


def _both_ways(exchange: Exchange) -> bytes:
    asked = exchange.request_body.data if exchange.request_body else b""
    answer = exchange.response_body
    media = answer.media_type if answer else ""
    readable = answer is not None and ("json" in media or "html" in media or "xml" in media)
    return b"\n".join(
        (exchange.url.encode(), asked, answer.data if answer is not None and readable else b"")
    )


def _weak_connections(
    website: Website, seen: tuple[_Carried, ...], forms: tuple[tuple[PageVisit, Form], ...]
) -> Iterator[Finding]:
    """Yield hosts that receive personal data, or serve a form for it, over weak TLS."""
    holders: dict[str, set[str]] = {}
    for each in seen:
        if each.exchange.url.startswith("https:"):
            holders.setdefault(host_of(each.exchange.url), set()).add(each.sighting.field)
    for page, form in forms:
        for url in (page.final_url, form.action):
            if url.startswith("https:"):
                holders.setdefault(host_of(url), set()).update(_asks_for(form))
    for host, fields in holders.items():
        yield from _weak(website, host, fields)


def _weak(website: Website, host: str, fields: set[str]) -> Iterator[Finding]:
    place_fields: dict[str, str | int] = {"host": host}
    names = tuple(field_name(field) for field in sorted(fields))
    old, bad = _weakness(website, host)
    if old is not None:
        place = Place(kind="host", key=f"tls:{host}", fields=place_fields)
        version, ref = old
        yield failed("old-tls", place, (ref,), severity=_severity(fields), version=version,
                     fields=names)  # fmt: skip
    if bad is not None:
        place = Place(kind="host", key=f"certificate:{host}", fields=place_fields)
        problem, ref = bad
        yield failed("bad-certificate", place, (ref,), severity=_severity(fields),
                     problem=Term(f"certificate_problem.{problem}"), fields=names)  # fmt: skip


_Weakness = tuple[str, str] | None
"""What is weak, and the record that shows it."""


def _weakness(website: Website, host: str) -> tuple[_Weakness, _Weakness]:
    """Return the old version and the certificate's problem of a host, as negotiated or as offered."""
    old: _Weakness = None
    bad: _Weakness = None
    for exchange in website.exchanges:
        security = exchange.security
        if security is None or host_of(exchange.url) != host:
            continue
        if security.protocol in _OLD:
            old = old or (security.protocol, exchange.ref)
        if security.error:
            bad = bad or (_problem_named(security.error), exchange.ref)
    for tls in website.tls:
        if tls.host == host:
            old = old or _only_old(tls)
            bad = _bad_certificate(tls) or bad
    return old, bad


def _problem_named(error: str) -> str:
    """Turn the browser's error into a word: `net::ERR_CERT_DATE_INVALID` is `expired`."""
    words = {
        "DATE": "expired",
        "COMMON_NAME": "name",
        "AUTHORITY": "untrusted",
        "REVOKED": "revoked",
    }
    return next((word for part, word in words.items() if part in error.upper()), "untrusted")


def _only_old(tls: TLSHost) -> _Weakness:
    if any(tls.versions.get(version) for version in _GOOD_VERSIONS):
        return None
    spoken = [version for version in _OLD_VERSIONS if tls.versions.get(version)]
    return (spoken[-1].replace("TLSv", "TLS "), tls.ref) if spoken else None


def _bad_certificate(tls: TLSHost) -> _Weakness:
    if tls.expired:
        return "expired", tls.ref
    if tls.name_matches is False:
        return "name", tls.ref
    if tls.self_signed:
        return "self-signed", tls.ref
    return ("untrusted", tls.ref) if tls.trusted is False else None


def _in_addresses(seen: tuple[_Carried, ...], values: dict[str, str]) -> Iterator[Finding]:
    """Ask about sensitive values in the address of an https request: logs and Referer show them."""
    told_of: set[str] = set()
    for each in seen:
        field = each.sighting.field
        address = urlsplit(each.exchange.url)
        key = f"address:{address.hostname}{address.path}:{field}"
        telling = field in SENSITIVE or field == "mobile"
        if (
            address.scheme == "https"
            and each.part.kind == "query"
            and telling
            and key not in told_of
        ):
            told_of.add(key)
            place = Place(
                kind="request",
                key=key,
                fields={"url": bare(each.exchange.page), "recipient": address.hostname or ""},
            )
            yield cannot_tell(
                "in-address",
                place,
                (each.exchange.ref,),
                doubt=True,
                severity=_severity({field}),
                field=field_name(field),
                value=mask(field, values[field]),
            )


def _nothing_personal(website: Website) -> Iterator[Finding]:
    """Without personal data there is nothing to protect; a weak connection is a question still."""
    hosts = dict.fromkeys(host_of(page.final_url or page.url) for page in website.pages)
    asked = False
    for host in hosts:
        old, bad = _weakness(website, host)
        if old or bad:
            asked = True
            refs = tuple(weak[1] for weak in (old, bad) if weak)
            place = Place(kind="host", key=f"weak:{host}", fields={"host": host})
            yield cannot_tell("weak-without-data", place, refs, doubt=True)
    if not asked:
        yield inapplicable("nothing-personal")
