"""The day on which a site was seen, by its own servers' clocks."""

from contextlib import suppress
from datetime import date
from email.utils import parsedate_to_datetime

from rectitude.evidence.website import Website


def observed_day(website: Website) -> date | None:
    """Return the day of the first answer that is dated; None where none is."""
    for exchange in website.exchanges:
        with suppress(ValueError):
            return parsedate_to_datetime(exchange.response_header("date")).date()
    return None
