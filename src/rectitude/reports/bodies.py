"""The bytes of a message as the bundle keeps them: in the record, or whole as a blob."""

from rectitude.bundle import Bundle
from rectitude.evidence.exchange import Body


def body_bytes(bundle: Bundle, body: Body | None) -> bytes:
    """Return all that was kept of a body; what the record truncates is looked up in the blobs."""
    if body is None:
        return b""
    if not body.truncated:
        return body.data
    try:
        return bundle.blob(body.sha256)
    except KeyError:
        return body.data
