"""Shows a notice for the rival only."""

from link_platforms import is_, notice, platform

respond = platform(lambda url, request: notice(url) if is_("rival.example", url) else None)
