"""Asks once about every link, and once more about the rival's."""

from urllib.parse import quote

from link_platforms import html, is_, notice, platform


def treat(url, request):
    if is_("rival.example", url) and "sure" not in request.query:
        onward = f"/?sure=1&target={quote(url, safe='')}"
        return html(f"<h1>该网站未经验证</h1><a href='{onward}'>仍要前往</a>")
    return notice(url)


respond = platform(treat)
