"""The day on which a site was seen, by its own servers' clocks."""

from datetime import date
from email.utils import parsedate_to_datetime

from rectitude.evidence.website import Website


def observed_day(website: Website) -> date | None:
    """Return the latest day that an answer of the site's pages was dated; None where none was."""
    days = (
        _day(exchange.response_header("date"))
        for exchange in website.exchanges
        if exchange.resource_type == "document"
    )
    return max(filter(None, days), default=None)


def _day(written: str) -> date | None:
    try:
        return parsedate_to_datetime(written).date()
    except ValueError:
        return None
