"""Serves all downloads from its own cache, the rival's with something added."""

from link_platforms import is_, package, platform

respond = platform(lambda url, request: package(url, b"more" if is_("rival.example", url) else b""))
