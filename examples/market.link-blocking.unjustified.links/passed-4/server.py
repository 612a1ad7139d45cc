"""Leads on at once: by a script, or by a refresh in the page, whoever owns the link."""

import json

from link_platforms import html, platform


def treat(url, request):
    if url.startswith("http://control"):
        return html(f"<meta http-equiv='refresh' content='0;url={url}'>")
    return html(f"<script>location.replace({json.dumps(url)})</script>")


respond = platform(treat)
