"""Stops one of the listed sites only."""

from link_platforms import blocked, platform

respond = platform(lambda url, request: blocked() if "malware1" in url else None)
