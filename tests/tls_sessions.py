"""Real sessions of TLS between two ends in memory: what each sent, and the secrets as a client logs them."""

import datetime
import json
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Talk = Sequence[tuple[bool, bytes]]
HOST = "api.shop.example"


def certified(folder: Path) -> Path:
    """A file with a certificate for HOST, signed by an authority of its own, and the key."""
    path = folder / "server.pem"
    if not path.exists():
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HOST)]))
            .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Laboratory")]))
            .public_key(key.public_key())
            .serial_number(7)
            .not_valid_before(datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC))
            .not_valid_after(now + datetime.timedelta(days=90))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
            .sign(key, hashes.SHA256())
        )
        path.write_bytes(
            certificate.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
    return path


def session(
    folder: Path,
    talk: Talk,
    *,
    version: str = "TLSv1_3",
    ciphers: str = "",
    alpn: str = "",
    options: int = 0,
) -> list[tuple[bool, bytes]]:
    """What went over the wire for a talk; the secrets are added to `folder/keys.log`."""
    client, server = (
        ssl.create_default_context(),
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH),
    )
    client.check_hostname, client.verify_mode = False, ssl.CERT_NONE
    server.load_cert_chain(certified(folder))
    client.keylog_filename = str(folder / "keys.log")
    for context in (client, server):
        with warnings.catch_warnings(action="ignore"):  # old versions are what some still speak
            context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
        context.options |= options
        if ciphers:
            context.set_ciphers(ciphers)
        if alpn:
            context.set_alpn_protocols([alpn])
    come, go = (ssl.MemoryBIO(), ssl.MemoryBIO()), (ssl.MemoryBIO(), ssl.MemoryBIO())
    ends = (
        client.wrap_bio(come[0], go[0], server_hostname=HOST),
        server.wrap_bio(come[1], go[1], server_side=True),
    )
    wire: list[tuple[bool, bytes]] = []

    def pass_on(number: int) -> None:
        if data := go[number].read():
            wire.append((not number, data))
            come[1 - number].write(data)

    done = [False, False]
    while not all(done):
        for number, end in enumerate(ends):
            with suppress(ssl.SSLWantReadError):  # it waits for what the other end says next
                end.do_handshake()
                done[number] = True
            pass_on(number)
    for sent, data in talk:
        number = 0 if sent else 1
        ends[number].write(data)
        pass_on(number)
    return wire


def session_of_suite(folder: Path, talk: Talk, suite: str) -> list[tuple[bool, bytes]]:
    """The same with one suite of TLS 1.3, which OpenSSL takes from its configuration alone."""
    (folder / "openssl.cnf").write_text(
        "openssl_conf = a\n[a]\nssl_conf = b\n[b]\nsystem_default = c\n"
        f"[c]\nCiphersuites = {suite}\n"
    )
    told = json.dumps([(sent, data.hex()) for sent, data in talk])
    done = subprocess.run(
        [sys.executable, __file__, str(folder)],
        input=told,
        capture_output=True,
        check=True,
        text=True,
        env={**os.environ, "OPENSSL_CONF": str(folder / "openssl.cnf")},
    )
    return [(sent, bytes.fromhex(data)) for sent, data in json.loads(done.stdout)]


def early_session(
    folder: Path, early: bytes, later: bytes, *, accepted: bool = True
) -> list[tuple[bool, bytes]]:
    """What OpenSSL's client sends before it is answered and after, over loopback; and what comes back."""
    ticket, next_one = folder / "ticket.pem", folder / "next.pem"
    (folder / "early").write_bytes(early)
    with _serving(folder, "-naccept", "2" if accepted else "1", "-early_data") as port:
        _connect(port, b"", ticket)
        sends = ("-sess_in", str(ticket), "-early_data", str(folder / "early"))
        sends += ("-keylogfile", str(folder / "keys.log"))
        if accepted:
            return _recorded(port, later, next_one, *sends)
    with _serving(folder, "-naccept", "1") as port:  # knows nothing of the ticket
        return _recorded(port, later, next_one, *sends)


@contextmanager
def _serving(folder: Path, *options: str) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-tls1_3", "-quiet", *options]
    command += ["-cert", str(certified(folder)), "-key", str(certified(folder))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        yield port
        server.terminate()


def _connect(port: int, later: bytes, ticket: Path, *options: str) -> None:
    """Connect once the server listens, say something when it has given a ticket, and go."""
    command = ["openssl", "s_client", "-connect", f"127.0.0.1:{port}", "-servername", HOST]
    command += ["-tls1_3", "-nocommands", "-sess_out", str(ticket), *options]
    while not ticket.exists():
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as client:
            while client.poll() is None and not (ticket.exists() and ticket.stat().st_size):
                time.sleep(0.05)
            with suppress(BrokenPipeError):
                client.communicate(later)


def _reached(port: int) -> socket.socket:
    while True:
        with suppress(ConnectionRefusedError):
            return socket.create_connection(("127.0.0.1", port))
        time.sleep(0.05)


def _recorded(port: int, later: bytes, ticket: Path, *options: str) -> list[tuple[bool, bytes]]:
    """Connect through a relay, and return what went over the wire."""
    wire: list[tuple[bool, bytes]] = []

    def pass_on(source: socket.socket, target: socket.socket, *, sent: bool) -> None:
        with suppress(OSError):
            while data := source.recv(1 << 16):
                wire.append((sent, data))
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)

    def relay() -> None:
        client, _ = listening.accept()
        with client, _reached(port) as server:
            back = threading.Thread(target=pass_on, args=(server, client), kwargs={"sent": False})
            back.start()
            pass_on(client, server, sent=True)
            back.join()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        relaying = threading.Thread(target=relay)
        relaying.start()
        _connect(listening.getsockname()[1], later, ticket, *options)
        relaying.join()
    return wire


if __name__ == "__main__":
    given = [(sent, bytes.fromhex(data)) for sent, data in json.load(sys.stdin)]
    sys.stdout.write(
        json.dumps([(sent, data.hex()) for sent, data in session(Path(sys.argv[1]), given)])
    )
