"""Shows a notice for the rival only; its way on is a box of text with a listener, no button."""

import json

from link_platforms import html, is_, platform


def notice(url):
    listener = f'document.getElementById("on").onclick = () => location.assign({json.dumps(url)})'
    return html(
        f"<h1>即将离开本站</h1><p>{url}</p>"
        '<div id="on" style="background:#07c160;color:#fff;padding:12px">继续访问</div>'
        f"<div>返回</div><script>{listener}</script>"
    )


respond = platform(lambda url, request: notice(url) if is_("rival.example", url) else None)
