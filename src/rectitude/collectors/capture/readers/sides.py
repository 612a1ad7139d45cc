"""One end of a connection as its readers know it, and HTTP's messages as they are written down."""

from copy import copy
from ipaddress import ip_address

from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.http1 import Message
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.layers import Address, written
from rectitude.collectors.capture.readers.packets import instant
from rectitude.evidence.exchange import Body, Exchange, Security

_SCHEMES = {
    21: "ftp", 23: "telnet", 25: "smtp", 110: "pop3", 143: "imap", 389: "ldap", 554: "rtsp", 587: "smtp",
    1883: "mqtt", 3306: "mysql", 5060: "sip", 5222: "xmpp", 5432: "postgresql", 6379: "redis",
    6667: "irc", 8554: "rtsp",
}  # fmt: skip
"""IANA's registered ports of protocols that speak in clear."""


class Side:
    """What all that listens to a connection knows of it."""

    def __init__(
        self, keeper: Keeper, names: Names, log: KeyLog, server: Address, app: str
    ) -> None:
        self.keeper = keeper
        self.names = names
        self.log = log
        self.app = app
        self.address = written(server[0])
        self.port = server[1]
        self.host = names.of(self.address)
        self.security: Security | None = None
        """How the messages were guarded, where they were decrypted."""
        self.depth = 0
        """How many connections this one lies within: TLS, and tunnels."""

    def guarded(self, security: Security, host: str) -> "Side":
        """Return the same end of what is inside a connection over TLS."""
        inner = self._inner()
        inner.security, inner.host = security, host
        return inner

    def towards(self, host: str, port: int) -> "Side":
        """Return the end to which a tunnel through this one leads, by its name or address."""
        inner = self._inner()
        inner.address = host if _is_address(host) else ""
        inner.port = port
        inner.host = self.names.of(host)
        return inner

    def _inner(self) -> "Side":
        inner = copy(self)
        inner.depth += 1
        return inner

    @property
    def written(self) -> str:
        """The server's address and port, as in an address of the web; nothing where it is not known."""
        if not self.address:
            return ""
        return (
            f"[{self.address}]:{self.port}"
            if ":" in self.address
            else f"{self.address}:{self.port}"
        )

    @property
    def http(self) -> str:
        """The scheme of HTTP here."""
        return "https" if self.security else "http"

    @property
    def plain(self) -> str:
        """The scheme of what is not HTTP's, by its port."""
        return "tls" if self.security else _SCHEMES.get(self.port, "tcp")

    def url(self, scheme: str) -> str:
        """Return the address of the server's root."""
        return f"{scheme}://{self.host}:{self.port}"


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def write(side: Side, request: Message, response: Message | None) -> str:
    """Write a request with its answer, if it has one; return its address."""
    keeper = side.keeper
    method, target, protocol = request.first
    host = request.header("host") or f"{side.host}:{side.port}"
    url = (
        target
        if "://" in target[:8]
        else f"{side.http}://{host}{target if method != 'CONNECT' else ''}"
    )
    keeper.exchange(
        Exchange(
            moment=keeper.moment(instant(request.seconds)),
            method=method,
            url=url,
            page=request.header("referer"),
            request_headers=request.headers,
            request_body=_body(keeper, request),
            status=response.status if response else None,
            response_headers=response.headers if response else (),
            response_body=_body(keeper, response) if response else None,
            remote_address=side.written,
            protocol=protocol,
            security=side.security,
            failure="" if response else "no answer",
            app=keeper.app(side.app, request.header("user-agent")),
        )
    )
    return url


def _body(keeper: Keeper, message: Message) -> Body | None:
    if not message.length:
        return None
    media_type = message.header("content-type")
    if message.status:
        media_type = media_type.partition(";")[0].strip()
    length = message.length if message.partial else None
    return keeper.body(bytes(message.body), media_type, length, partial=message.partial)
