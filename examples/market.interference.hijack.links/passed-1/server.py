"""Adds where the visitor comes from to every link."""

from link_platforms import platform, redirect

respond = platform(lambda url, request: redirect(url + "&from=lark"))
