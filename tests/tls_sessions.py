"""Real sessions of TLS between two ends in memory: what each sent, and the secrets as a client logs them."""

import datetime
import json
import os
import ssl
import subprocess
import sys
import warnings
from collections.abc import Sequence
from contextlib import suppress
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


if __name__ == "__main__":
    given = [(sent, bytes.fromhex(data)) for sent, data in json.load(sys.stdin)]
    sys.stdout.write(
        json.dumps([(sent, data.hex()) for sent, data in session(Path(sys.argv[1]), given)])
    )
