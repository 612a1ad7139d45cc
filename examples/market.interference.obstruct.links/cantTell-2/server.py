"""Stops the page from which a rival's music is downloaded."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: blocked("已停止访问该网页。") if is_("rival.example", url) else None
)
