"""Adds a parameter to the rival's links."""

from link_platforms import is_, platform, redirect

respond = platform(
    lambda url, request: redirect(url + "&pid=mm_123") if is_("rival.example", url) else None
)
