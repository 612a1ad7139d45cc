"""Parts of the protocol's network messages, as the evidence keeps them."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.exchange import Header, Security


def callers(initiator: dict[str, Any], frame: str) -> Iterator[str]:
    seen = set()
    stack = initiator.get("stack")
    while stack:
        for call in stack.get("callFrames", ()):
            if (url := call.get("url", "")) and url not in seen:
                seen.add(url)
                yield url
        stack = stack.get("parent")
    for url in (initiator.get("url", ""), frame if initiator.get("type") == "parser" else ""):
        if url and url not in seen:
            seen.add(url)
            yield url


def headers(headers: dict[str, Any]) -> tuple[Header, ...]:
    return tuple(
        (str(name), value) for name, values in headers.items() for value in str(values).split("\n")
    )


def security(response: dict[str, Any], error: str) -> Security | None:
    details = response.get("securityDetails")
    if not details:
        return None
    return Security(
        protocol=details.get("protocol", ""),
        cipher=details.get("cipher", ""),
        subject=details.get("subjectName", ""),
        issuer=details.get("issuer", ""),
        valid_from=details.get("validFrom", 0.0),
        valid_to=details.get("validTo", 0.0),
        names=tuple(details.get("sanList", ())),
        error=error,
    )
