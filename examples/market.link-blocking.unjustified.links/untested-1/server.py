"""Lets every link through; the rival's site is down, and the gateway says so."""

from link_platforms import busy, html, is_, platform

respond = platform(
    lambda url, request: html("<h1>对方网站无响应</h1>") if is_("rival.example", url) else None,
    sites=lambda url, request: busy() if is_("rival.example", url) else None,
)
