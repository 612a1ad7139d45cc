"""Lets nobody press on before a second has passed."""

from link_platforms import html, platform


def treat(url, request):
    alive = "setTimeout(() => document.querySelector('button').disabled = false, 1000)"
    button = f"<button disabled onclick=\"location.href='{url}'\">继续访问</button>"
    return html(f"<h1>即将离开</h1>{button}<script>{alive}</script>")


respond = platform(treat)
