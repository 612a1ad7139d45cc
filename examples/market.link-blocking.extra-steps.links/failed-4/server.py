"""Opens a dialog in the page before the rival's link."""

import json

from link_platforms import html, is_, platform


def treat(url, request):
    if not is_("rival.example", url):
        return None
    leave = f"onclick='window.open({json.dumps(url)})'"
    ask = "document.querySelector('dialog').showModal()"
    return html(
        f"<h1>外部链接</h1><div style='cursor:pointer' onclick=\"{ask}\">打开链接</div>"
        f"<dialog><p>确定要离开吗？</p><button {leave}>确定</button></dialog>"
    )


respond = platform(treat)
