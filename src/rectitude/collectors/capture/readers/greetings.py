"""What a greeting of TLS says, written down: how messages were guarded, or what stayed sealed."""

from datetime import datetime

from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.tls import Hello
from rectitude.evidence.capture import TLSSession
from rectitude.evidence.exchange import Security


def security(hello: Hello, at: datetime) -> Security:
    """Return how what is inside a connection was guarded."""
    return Security(
        protocol=hello.protocol,
        cipher=hello.cipher,
        subject=hello.subject,
        issuer=hello.issuer,
        valid_from=hello.valid_from,
        valid_to=hello.valid_to,
        names=hello.names,
        error=hello.error(at),
    )


def tell(side: Side, hello: Hello, at: datetime, sent: int, received: int) -> None:
    """Write what a connection says of itself of which so many bytes stayed sealed."""
    side.keeper.session(
        TLSSession(
            moment=side.keeper.moment(at),
            host=hello.name or side.host,
            address=side.address,
            port=side.port,
            protocol=hello.protocol,
            cipher=hello.cipher,
            alpn=hello.alpn,
            subject=hello.subject,
            issuer=hello.issuer,
            names=hello.names,
            valid_to=hello.valid_to,
            error=hello.error(at),
            fingerprint=hello.fingerprint,
            sent=sent,
            received=received,
            app=side.app,
        )
    )
