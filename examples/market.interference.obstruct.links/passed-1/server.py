"""Asks before every download."""

from link_platforms import notice, platform

respond = platform(lambda url, request: notice(url))
