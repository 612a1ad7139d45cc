"""Stops the rival's links in WeChat only."""

from link_platforms import blocked, context, is_, platform

respond = platform(
    lambda url, request: (
        blocked() if is_("rival.example", url) and context(request) == "wechat" else None
    )
)
