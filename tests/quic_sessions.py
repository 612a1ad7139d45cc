"""Real sessions of QUIC between two ends in memory: their datagrams, and the secrets as clients log them."""

import io
import ssl
from collections.abc import Callable, Sequence
from pathlib import Path

from aioquic.h3.connection import H3Connection
from aioquic.h3.events import DataReceived, HeadersReceived
from aioquic.quic.configuration import QuicConfiguration
from aioquic.quic.connection import QuicConnection
from aioquic.quic.crypto import CryptoPair
from aioquic.quic.packet import QuicProtocolVersion
from aioquic.tls import CipherSuite, SessionTicket

import tls_sessions

HOST = tls_sessions.HOST
SERVER, CLIENT = ("93.184.216.35", 443), ("10.0.0.2", 50_000)
Headers = list[tuple[bytes, bytes]]
Wire = list[tuple[bool, bytes]]
VERSION_1, VERSION_2 = QuicProtocolVersion.VERSION_1, QuicProtocolVersion.VERSION_2


def asked(path: str, method: str = "POST", *more: tuple[bytes, bytes]) -> Headers:
    return [
        (b":method", method.encode()), (b":scheme", b"https"), (b":authority", HOST.encode()),
        (b":path", path.encode()), (b"content-type", b"application/json"), *more,
    ]  # fmt: skip


class Session:
    """A client and a server; `wire` is what went between them, each from the client or not."""

    def __init__(
        self,
        folder: Path,
        *,
        version: int = VERSION_1,
        suite: CipherSuite | None = None,
        alpn: str = "h3",
        retry: bool = False,
        ticket: SessionTicket | None = None,
        tickets: dict[bytes, SessionTicket] | None = None,
        name_length: int = 8,
    ) -> None:
        self.wire: Wire = []
        self.tickets = {} if tickets is None else tickets
        self.ticket: SessionTicket | None = None
        self._keys, self._log = folder / "keys.log", io.StringIO()
        versions = [version, *({VERSION_1, VERSION_2} - {version})]
        client = QuicConfiguration(
            is_client=True, alpn_protocols=[alpn], server_name=HOST, verify_mode=ssl.CERT_NONE,
            secrets_log_file=self._log, session_ticket=ticket, original_version=version,
            supported_versions=versions,
        )  # fmt: skip
        if suite is not None:
            client.cipher_suites = [suite]
        server = QuicConfiguration(
            is_client=False,
            alpn_protocols=[alpn],
            supported_versions=versions,
            connection_id_length=name_length,
        )
        server.load_cert_chain(tls_sessions.certified(folder))
        self._now = 0.0
        self.client = QuicConnection(configuration=client, session_ticket_handler=self._keep)
        self.client.connect(SERVER, now=self._now)
        if alpn == "h3":
            self.asking = H3Connection(self.client)
        first = b""
        if ticket is None:
            first = self.client.datagrams_to_send(self._now)[0][0]
        self._early = [first] if first else []
        self.server = QuicConnection(
            configuration=server,
            original_destination_connection_id=self.client.original_destination_connection_id,
            session_ticket_fetcher=self.tickets.get,
            session_ticket_handler=lambda each: self.tickets.__setitem__(each.ticket, each),
        )
        if alpn == "h3":
            self.answering = H3Connection(self.server)

    def _keep(self, ticket: SessionTicket) -> None:
        self.ticket = ticket

    def run(self, rounds: int = 20, answer: bytes = b"{}") -> None:
        """Pass datagrams on until both are quiet; each request is answered."""
        for _ in range(rounds):
            self._now += 0.01
            quiet = True
            early, self._early = self._early, []
            sent = early + [data for data, _ in self.client.datagrams_to_send(self._now)]
            for data in sent:
                quiet = False
                self.wire.append((True, data))
                self.server.receive_datagram(data, CLIENT, self._now)
            self._answer(answer)
            for data, _ in self.server.datagrams_to_send(self._now):
                quiet = False
                self.wire.append((False, data))
                self.client.receive_datagram(data, SERVER, self._now)
            self._listen()
            if quiet:
                break
        with self._keys.open("a") as log:
            log.write(self._log.getvalue())
        self._log.seek(0)
        self._log.truncate()

    def _answer(self, answer: bytes) -> None:
        while (event := self.server.next_event()) is not None:
            for each in self.answering.handle_event(event) if hasattr(self, "answering") else ():
                if isinstance(each, HeadersReceived | DataReceived) and each.stream_ended:
                    headers = [(b":status", b"200"), (b"content-type", b"application/json")]
                    self.answering.send_headers(each.stream_id, headers)
                    self.answering.send_data(each.stream_id, answer, end_stream=True)

    def _listen(self) -> None:
        while (event := self.client.next_event()) is not None:
            if hasattr(self, "asking"):
                self.asking.handle_event(event)

    def ask(self, headers: Headers, body: bytes = b"") -> None:
        stream = self.client.get_next_available_stream_id()
        self.asking.send_headers(stream, headers, end_stream=not body)
        if body:
            self.asking.send_data(stream, body, end_stream=True)


def session(folder: Path, requests: Sequence[tuple[Headers, bytes]], **how: object) -> Wire:
    """The datagrams of a session in which some requests are made one after the other."""
    made = Session(folder, **how)  # type: ignore[arg-type]
    made.run()
    for headers, body in requests:
        made.ask(headers, body)
        made.run()
    made.client.close()
    made.run()
    return made.wire


def datagrams(
    wire: Wire, udp: Callable[..., bytes], client: tuple[str, int] = CLIENT
) -> list[bytes]:
    return [udp(client, SERVER, data) if sent else udp(SERVER, client, data) for sent, data in wire]


def first_packet(name: bytes, offset: int, data: bytes) -> bytes:
    """A client's first packet, made by hand, with a piece of its greeting."""
    pair = CryptoPair()
    pair.setup_initial(cid=name, is_client=True, version=VERSION_1)
    frame = (
        b"\x06" + (offset | 2 << 30).to_bytes(4, "big") + (len(data) | 1 << 14).to_bytes(2, "big")
    )
    content = frame + data
    length = len(content) + 4 + 16  # its number before, the seal behind
    head = b"\xc3" + VERSION_1.to_bytes(4, "big") + bytes((len(name), *name, 0, 0))
    head += (length | 1 << 14).to_bytes(2, "big") + bytes(4)
    return pair.encrypt_packet(head, content, 0)
