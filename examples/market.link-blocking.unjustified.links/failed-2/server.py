"""Shows the rival's address as text."""

from link_platforms import copy_only, is_, platform

respond = platform(lambda url, request: copy_only(url) if is_("rival.example", url) else None)
