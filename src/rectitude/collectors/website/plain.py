"""Requests of our own, outside the browser: small, bounded, past bad certificates and old TLS."""

import http.client
from urllib.parse import urljoin, urlsplit

import msgspec

from rectitude.collectors.website import tls
from rectitude.collectors.website.dial import Dialer

TIMEOUT = 10.0
"""Seconds that one answer may take; ours."""

REDIRECTS = 5


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came back; `failure` says why nothing did."""

    url: str
    """Where the last redirect led."""
    status: int | None = None
    headers: dict[str, str] = {}
    body: bytes = b""
    failure: str = ""

    @property
    def media_type(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def get(
    dialer: Dialer,
    url: str,
    headers: dict[str, str],
    *,
    most: int,
    redirects: int = REDIRECTS,
) -> Answer:
    """Ask for a document and read at most `most` bytes of it; never raises OSError."""
    answer = _once(dialer, url, headers, most)
    while redirects and answer.status in {301, 302, 303, 307, 308} and "location" in answer.headers:
        redirects -= 1
        following = urljoin(answer.url, answer.headers["location"])
        if urlsplit(following).scheme not in {"http", "https"}:
            break
        answer = _once(dialer, following, headers, most)
    return answer


def _once(dialer: Dialer, url: str, headers: dict[str, str], most: int) -> Answer:
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}[parts.scheme]
        connection = http.client.HTTPConnection(parts.hostname or "", port, timeout=TIMEOUT)
        connection.sock = dialer.dial(parts.hostname or "", port, TIMEOUT)
    except (OSError, ValueError, KeyError) as error:
        return Answer(url=url, failure=str(error) or type(error).__name__)
    try:
        if parts.scheme == "https":
            connection.sock = tls.anything().wrap_socket(
                connection.sock, server_hostname=parts.hostname
            )
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        default = {"http": 80, "https": 443}[parts.scheme] == port
        host = parts.hostname if default else f"{parts.hostname}:{port}"
        connection.request("GET", target, headers={"Host": str(host), **headers})
        response = connection.getresponse()
        return Answer(
            url=url,
            status=response.status,
            headers={name.lower(): value for name, value in response.getheaders()},
            body=response.read(most),
        )
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(url=url, failure=str(error) or type(error).__name__)
    finally:
        connection.close()
