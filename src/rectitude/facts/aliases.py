"""Names that lead to another firm's service: collected under the customer's name, received by it."""

from rectitude.evidence.traffic import Traffic
from rectitude.facts.parties import TRACKING, FirstParty, Known, recipient


def aliases(traffic: Traffic, own: FirstParty) -> dict[str, Known]:
    """
    Return the hosts whose names lead to a service that collects under its customers' names.

    An alias of a delivery network, of a cloud, or of a firm that also runs sites for people says
    nothing about who receives the data.
    """
    found: dict[str, Known] = {}
    for alias in traffic.aliases:
        if recipient(alias.host) is not None:
            continue
        for name in alias.chain:
            known = recipient(name)
            if known and known.delegated and known.purpose in TRACKING and not own.owns(name):
                found[alias.host] = Known(name, alias.ref)
                break
    return found
