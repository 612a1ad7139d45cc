"""Whether a site can know a visitor again: then what it shows may follow the visitor, whatever it says."""

from rectitude.evidence.website import Website
from rectitude.facts.device_digests import device_digests
from rectitude.facts.identifiers import identifiers
from rectitude.facts.parties import FirstParty
from rectitude.facts.site import first_party


def recognises(website: Website) -> bool:
    """Return whether the site itself keeps an identifier, or anybody a digest of the device."""
    own = first_party(website)
    kept = any(_is_own(each.holder, own) for each in identifiers(website, own) if not each.product)
    return kept or bool(device_digests(website, own))


def _is_own(holder: str, own: FirstParty) -> bool:
    return own.owns(holder.rpartition("/")[2].partition(":")[0])
