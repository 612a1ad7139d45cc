"""Shows the rival's visitors a button that does nothing."""

from link_platforms import html, is_, platform

DEAD = "<h1>暂时无法打开</h1><button onclick='this.textContent=1'>继续访问</button>"

respond = platform(lambda url, request: html(DEAD) if is_("rival.example", url) else None)
