"""Counts down two seconds before every link, and leads on by itself."""

import json

from link_platforms import html, platform


def treat(url, request):
    leave = f"setTimeout(() => location.href = {json.dumps(url)}, 1000)"
    return html(f"<h1>正在前往</h1><p>{url}</p><script>{leave}</script>")


respond = platform(treat)
