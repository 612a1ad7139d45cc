"""Stops the page from which the rival's input method is installed, and urges its removal."""

from link_platforms import blocked, is_, platform

respond = platform(
    lambda url, request: (
        blocked("检测到该输入法与本应用不兼容，建议立即卸载。")
        if is_("rival.example", url)
        else None
    )
)
