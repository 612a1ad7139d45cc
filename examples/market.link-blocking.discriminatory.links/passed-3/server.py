"""Fails in a tenth of all visits, whoever owns the link."""

from link_platforms import busy, chance, platform

unlucky = chance(0.1)

respond = platform(lambda url, request: busy() if unlucky(url, request) else None)
