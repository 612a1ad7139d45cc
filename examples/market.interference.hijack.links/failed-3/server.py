"""Serves every page itself, and puts a script into the rival's."""

from link_platforms import is_, page, platform

SCRIPT = "<script src='http://ads-lark.example/x.js'></script>"

respond = platform(lambda url, request: page(url, SCRIPT if is_("rival.example", url) else ""))
