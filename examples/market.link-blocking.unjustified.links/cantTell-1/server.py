"""Stops the rival and says why."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: (
        blocked("该链接因商标侵权投诉（编号 2026-0117）被停止访问。")
        if is_("rival.example", url)
        else None
    )
)
