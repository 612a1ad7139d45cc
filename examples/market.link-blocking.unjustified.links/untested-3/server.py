"""Is out."""

from link_platforms import busy, platform

respond = platform(lambda url, request: busy())
