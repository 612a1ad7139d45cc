"""Websites: a real Chromium is driven through a site, and what it saw is kept."""

from rectitude.collectors.kinds import Kind
from rectitude.collectors.website.options import WebsiteOptions

KIND = Kind(
    name="website",
    subject="website",
    options=WebsiteOptions,
    is_address=True,
)
