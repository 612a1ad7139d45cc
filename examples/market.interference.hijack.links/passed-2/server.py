"""Serves every page itself, with the same toolbar."""

from link_platforms import page, platform

TOOLBAR = "<script src='http://static-lark.example/toolbar.js'></script>"

respond = platform(lambda url, request: page(url, TOOLBAR))
