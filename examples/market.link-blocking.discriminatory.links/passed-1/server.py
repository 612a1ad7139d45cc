"""Shows one notice for every link."""

from link_platforms import notice, platform

respond = platform(lambda url, request: notice(url))
