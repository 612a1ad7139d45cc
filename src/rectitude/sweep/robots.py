"""Whether a site that is not the inspected party lets us read it: its robots.txt (RFC 9309)."""

from urllib.parse import urlsplit, urlunsplit

from rectitude.facts.robots import may_read
from rectitude.network.certificates import anything
from rectitude.network.client import fetch
from rectitude.network.dial import Dialer
from rectitude.options import Options
from rectitude.text import Text

TOKEN = "rectitude"  # noqa: S105 - the name by which a robots.txt may speak of us
MOST = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""


def refusal(address: str, options: Options) -> Text | None:
    """
    Return why a page is not read, or None.

    Without such a file everything may be read (2.3.1.3), and where the server is in trouble nothing
    (2.3.1.4). A site that does not answer at all is left to the inspection to say so.
    """
    parts = urlsplit(address)
    url = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
    answer = fetch(Dialer(options), anything(), url, {"User-Agent": TOKEN}, most=MOST)
    if answer.status is None or 400 <= answer.status < 500:
        return None
    if answer.status >= 500:
        return Text(
            f"robots.txt 应答 {answer.status}，按不允许处理。",
            f"robots.txt answered {answer.status}, which counts as a refusal.",
        )
    path = urlunsplit(("", "", parts.path or "/", parts.query, ""))
    if may_read(answer.body.decode(errors="replace"), TOKEN, path):
        return None
    return Text("robots.txt 不允许读取。", "Its robots.txt does not let us read it.")
