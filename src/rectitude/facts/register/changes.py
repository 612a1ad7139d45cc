"""What changed in the filings between a baseline and now, field by field."""

from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.register import EarlierFiling, Filing

_COMPARED = (
    "main_licence", "service_licence", "unit_name", "credit_code", "leader", "access_provider",
    "server_ips", "status", "location",
)  # fmt: skip
"""Fields that say something of the site; dates and receipts change with every change."""


class Change(msgspec.Struct, frozen=True):
    """A field of a domain's filing, before and now; the field `domain` stands for the filing itself."""

    domain: str
    field: str
    before: str
    now: str


def changes(earlier: Iterable[EarlierFiling], current: Iterable[Filing]) -> Iterator[Change]:
    """Yield what changed, came (nothing before) or went (nothing now), by domain."""
    before = {filing.domain: filing for filing in earlier}
    now = {filing.domain: filing for filing in current}
    for domain in sorted(before.keys() | now.keys()):
        then, present = before.get(domain), now.get(domain)
        if then is None or present is None:
            yield Change(domain, "domain", domain if then else "", domain if present else "")
            continue
        for field in _COMPARED:
            was, is_now = _said(getattr(then, field)), _said(getattr(present, field))
            if was != is_now:
                yield Change(domain, field, was, is_now)


def _said(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
