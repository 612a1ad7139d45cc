"""Answers of registries about domains (RDAP, RFC 9083) as records of registrants."""

from collections.abc import Iterator
from typing import Any

_EVENTS = {"registration": "created", "expiration": "expires"}
_NAMES = ("org", "fn")
"""Properties of a contact's card (RFC 7095) that name a party: the organisation before the person."""
_VALUE = 3
"""Where a property of a card has its value."""


def is_domain(record: dict[str, Any]) -> bool:
    """Whether an object is an answer about a domain."""
    return record.get("objectClassName") == "domain" and isinstance(record.get("ldhName"), str)


def of_domain(record: dict[str, Any]) -> dict[str, Any]:
    """
    Return an answer as a record: the domain, who holds it by whom, since when and until when.

    >>> of_domain({"objectClassName": "domain", "ldhName": "a.cn", "events": [
    ...     {"eventAction": "expiration", "eventDate": "2027-01-17T02:41:09Z"}]})["expires"]
    '2027-01-17T02:41:09Z'
    """
    found = {
        "domain": record["ldhName"],
        "registrant": "",
        "registrar": "",
        "created": "",
        "expires": "",
    }
    for entity in _objects(record.get("entities")):
        for role in entity.get("roles") or ():
            if role in {"registrant", "registrar"}:
                found[role] = found[role] or _name(entity)
    for event in _objects(record.get("events")):
        if field := _EVENTS.get(str(event.get("eventAction"))):
            found[field] = str(event.get("eventDate") or "")
    return found


def _objects(value: object) -> Iterator[dict[str, Any]]:
    yield from (each for each in value if isinstance(each, dict)) if isinstance(value, list) else ()


def _name(entity: dict[str, Any]) -> str:
    card = entity.get("vcardArray")
    properties = card[1] if isinstance(card, list) and len(card) > 1 else None
    named = {
        str(each[0]): each[_VALUE]
        for each in (properties if isinstance(properties, list) else ())
        if isinstance(each, list) and len(each) > _VALUE and isinstance(each[_VALUE], str)
    }
    return next((named[name] for name in _NAMES if named.get(name, "").strip()), "")
