"""The pseudo-random function by which TLS up to 1.2 makes keys of a secret (RFC 5246 and 2246, section 5)."""

import hmac


def pseudo_random(digest: str, secret: bytes, seed: bytes, length: int) -> bytes:
    """
    Return so many bytes; `digest` is `sha256` or `sha384`, before TLS 1.2 `md5+sha1`.

    >>> pseudo_random("sha256", b"secret", b"seed", 4).hex()
    '8e4d9325'
    """
    if digest != "md5+sha1":
        return _expanded(digest, secret, seed, length)
    half = (len(secret) + 1) // 2
    pairs = zip(
        _expanded("md5", secret[:half], seed, length),
        _expanded("sha1", secret[-half:], seed, length),
        strict=True,
    )
    return bytes(one ^ other for one, other in pairs)


def _expanded(digest: str, secret: bytes, seed: bytes, length: int) -> bytes:
    turn, found = seed, b""
    while len(found) < length:
        turn = hmac.digest(secret, turn, digest)
        found += hmac.digest(secret, turn + seed, digest)
    return found[:length]
