"""What is said of the choice that a site offers: can one refuse, what is ticked, was a refusal heeded."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts import consent, forms
from rectitude.facts.collecting import stable
from rectitude.facts.consent import BannerOffer
from rectitude.facts.parties import bare
from rectitude.facts.site import pages_once
from rectitude.findings import Finding, Place, cannot_tell, failed, passed


def ticked_agreements(website: Website) -> Iterator[Finding]:
    """Yield the boxes of forms by which one agrees to a policy, and that were ticked beforehand."""
    for page, field in forms.ticked_agreements(pages_once(website)):
        where = bare(page.final_url)
        key = f"ticked:{where.partition('://')[2]}:{stable(field.name)}"
        place = Place(kind="page", key=key, fields={"url": where, "field": field.name})
        yield failed("agreement-ticked", place, (page.ref,), words=(field.label or field.name)[:80])


def offered(offer: BannerOffer, *, taken: bool) -> Iterator[Finding]:
    """
    Yield what is wrong with the banner itself: no way to refuse, choices ticked beforehand.

    `taken`: whether identifiers were kept or sent at all, so that there was something to refuse.
    """
    banner = offer.banner
    place = Place(
        kind="element",
        key="banner",
        fields={"url": bare(banner.page), "selector": banner.selector or "body"},
    )
    cited = tuple(each.ref for each in offer.banners)
    if not offer.can_refuse:
        texts = tuple(dict.fromkeys(control.text for control in banner.controls))
        if offer.takes_going_on and taken:
            yield failed("going-on-is-consent", place, cited, quoted=banner.text[:120])
        elif offer.can_close or not texts:
            yield cannot_tell("only-close", place, cited, doubt=True, controls=texts)
        elif offer.not_understood:
            yield cannot_tell("refusal-perhaps", place, cited, controls=offer.not_understood)
        else:
            yield failed("no-refusal", place, cited, controls=texts)
    if offer.ticked:
        ticked = tuple(choice.text for choice in offer.ticked)
        place = Place(kind=place.kind, key="ticked", fields=place.fields)
        yield failed("ticked-beforehand", place, cited, choices=ticked)


def respected(website: Website, offer: BannerOffer) -> Finding:
    """Return that a refusal was heeded, or ask where it was not tried."""
    cited = tuple(each.ref for each in offer.banners)
    if consent.was_refused(website):
        return passed("respected", cited, so_far=True)
    place = Place(kind="target", key="refusal")
    return cannot_tell("refusal-not-tried", place, cited)
