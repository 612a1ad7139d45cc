"""Stops the rival's deep links."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: blocked() if is_("rival.example", url) and "item" in url else None
)
