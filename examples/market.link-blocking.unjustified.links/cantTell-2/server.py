"""Stops the rival, and lets it object."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: (
        blocked("", "<a href='/appeal'>申请恢复访问</a>") if is_("rival.example", url) else None
    )
)
