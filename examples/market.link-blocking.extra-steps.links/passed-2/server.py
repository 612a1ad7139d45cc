"""Shows one notice for every outside link."""

from link_platforms import notice, platform

respond = platform(lambda url, request: None if "own-" in url else notice(url))
