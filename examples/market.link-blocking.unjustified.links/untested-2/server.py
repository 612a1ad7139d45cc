"""Stops the rival's links without a word why."""

from link_platforms import blocked, is_, platform

respond = platform(lambda url, request: blocked() if is_("rival.example", url) else None)
