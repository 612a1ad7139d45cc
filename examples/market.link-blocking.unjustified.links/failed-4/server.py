"""Stops three in ten visits to the rival."""

from link_platforms import blocked, chance, is_, platform

unlucky = chance(0.3)

respond = platform(
    lambda url, request: blocked() if is_("rival.example", url) and unlucky(url, request) else None
)
