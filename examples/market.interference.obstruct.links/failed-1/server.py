"""Stops the rival's download as a virus."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: blocked("检测到病毒，已停止下载。") if is_("rival.example", url) else None
)
