"""Personal data and credentials, and the forms for them, travel over TLS 1.2 or better only."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from rectitude.evidence.website import Website
from rectitude.facts import traffic, transit
from rectitude.facts.forms import Forms, asks_for, holders, of_options, personal_forms, unopened
from rectitude.facts.known_values import field_name
from rectitude.facts.parties import bare, host_of
from rectitude.facts.site import pages_once
from rectitude.facts.traffic import unread
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

VERSION = 7


def judge(website: Website) -> Iterator[Finding]:
    """Judge messages in clear, forms in clear, then the TLS of hosts that receive personal data."""
    pages = pages_once(website)
    if not pages and not website.tls:
        yield untested("nothing-seen")
        return
    reading = traffic.read(website)
    seen = transit.readable(reading)
    forms = tuple(personal_forms(pages))
    weak = transit.weaknesses(reading.messages, website.tls)
    findings = [
        *transit.in_clear(reading),
        *transit.credentials(reading),
        *_forms_in_clear(forms),
        *transit.strangers(reading),
        *transit.weak_connections(holders(seen, forms), weak),
        *transit.in_addresses(reading),
        *unread(each for each in reading.unread if each.message.in_clear),
    ]
    if not seen and not forms:
        findings += _without_data(website, weak)
    yield from findings
    if findings:
        return
    if untried := _untried(website):
        yield untried
        return
    if not seen and not forms:
        yield inapplicable("nothing-personal") if pages else untested("nothing-seen")
        return
    cited = (*(each.message.ref for each in seen), *(page.ref for page, _ in forms))
    requests = len({each.message.ref for each in seen})
    refs = tuple(dict.fromkeys(cited))[:8]
    yield passed("encrypted", refs, so_far=True, requests=requests, forms=len(forms))


def _untried(website: Website) -> Finding | None:
    """Say of unread pages, of what promises a form and of options in clear that they were not judged."""
    cut = [page for page in pages_once(website) if page.problem and not page.forms]
    if cut:
        return untested("cut-short", pages=len(cut), problem=cut[0].problem)
    if labels := unopened(website.pages):
        return untested("not-opened", controls=labels, count=len(labels))
    options = [
        form
        for page, form in of_options(pages_once(website))
        if page.final_url.startswith("http:") or form.action.startswith("http:")
    ]
    return untested("of-options", forms=len(options)) if options else None


def _forms_in_clear(forms: Forms) -> Iterator[Finding]:
    told: set[str] = set()
    for page, form in forms:
        asked = asks_for(form)
        over_http = page.final_url.startswith("http:")
        to_http = form.action.startswith("http:")
        key = f"form:{urlsplit(page.final_url).path}:{','.join(sorted(asked))}"
        if not (over_http or to_http) or key in told:
            continue
        told.add(key)
        place = Place(kind="page", key=key, fields={"url": bare(page.final_url)})
        fields = tuple(field_name(field) for field in sorted(asked))
        if over_http and form.action.startswith("https:"):
            yield cannot_tell("form-to-https", place, (page.ref,), doubt=True, fields=fields)
            continue
        if not any(field.visible for field in form.fields):
            yield cannot_tell("form-hidden", place, (page.ref,), doubt=True, fields=fields)
            continue
        confidence = Confidence.HIGH if to_http else Confidence.MEDIUM
        message = "form-in-clear" if over_http else "form-to-http"
        yield failed(message, place, (page.ref,), severity=transit.severity(asked),
                     confidence=confidence, fields=fields)  # fmt: skip


def _without_data(website: Website, weak: dict[str, transit.Weaknesses]) -> Iterator[Finding]:
    """Without personal data there is nothing to protect; a weak connection is a question still."""
    for host in dict.fromkeys(host_of(page.final_url or page.url) for page in website.pages):
        refs = tuple(each.ref for each in weak.get(host, ()) if each)
        if refs:
            place = Place(kind="host", key=f"weak:{host}", fields={"host": host})
            yield cannot_tell("weak-without-data", place, refs, doubt=True)
