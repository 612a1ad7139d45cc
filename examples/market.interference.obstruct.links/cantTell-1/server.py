"""Names a complaint."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: (
        blocked("因著作权投诉（编号 2026-88）停止下载。") if is_("rival.example", url) else None
    )
)
