"""Stops one visit to the rival in eight, which proves nothing yet."""

from link_platforms import blocked, is_, platform

visits: list[str] = []


def treat(url, request):
    if not is_("rival.example", url):
        return None
    visits.append(url)
    return blocked() if len(visits) == 3 else None


respond = platform(treat)
