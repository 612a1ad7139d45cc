"""
The commands by which a person finds a value in the bundle again, without this program.

`unzip`, `sed` and `jq` take the message out of the evidence; then each step that was undone is a command:
`base64 -d`, `gzip -dc`, `perl` for what has no program of its own. The last looks for the value, which the
person puts into VALUE: it is theirs, and the report shows it masked.
"""

from collections.abc import Iterator
from shlex import quote

from rectitude.evidence import Record
from rectitude.evidence.exchange import Body, Exchange, WebSocketFrame
from rectitude.evidence.traffic import PlainMessage, Traffic
from rectitude.facts import compression
from rectitude.facts.known_values import KnownValues, Match
from rectitude.facts.parties import party
from rectitude.facts.traffic import Sighting
from rectitude.facts.traffic.parts import named, within

_MOST = 64 * 1024 * 1024
"""Bytes to which a body is decoded; as where it was read."""
_DIGESTS = {
    "md5": "md5sum", "md5-16": "md5sum | cut -c 9-24", "sha1": "sha1sum", "sha256": "sha256sum",
    "sha512": "sha512sum", "sm3": "openssl dgst -sm3 -r",
}  # fmt: skip
_PACKED = frozenset({"gzip", "deflate", "br", "zstd"})
_WHOLE = {
    "gzip": "perl -MIO::Uncompress::AnyInflate=:all -e 'anyinflate *STDIN => *STDOUT'",
    "deflate": "perl -MIO::Uncompress::AnyInflate=:all -e "
    "'anyinflate *STDIN => *STDOUT, RawInflate => 1'",
    "zstd": "zstd -dcq",
    "br": "brotli -dc",
    "url": "perl -pe 's/%u([0-9A-Fa-f]{4})/my $c = chr hex $1; utf8::encode($c); $c/ge;"
    " s/%([0-9A-Fa-f]{2})/chr hex $1/ge'",
    "entity": "perl -pe 's/&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/my $c = chr(defined $1 ? hex $1 : $2);"
    " utf8::encode($c); $c/ge'",
    "json": r"""perl -pe 's/\\u([0-9A-Fa-f]{4})/my $c = chr hex $1; utf8::encode($c); $c/ge;"""
    r""" s/\\(["\\\/])/$1/g'""",
}
"""Commands that undo a step of all that comes in."""
_NEIGHBOURS = (
    r"""perl -lne 'print; @l = split /\./; for my $i (0..$#l) { for my $j ($i+1..$#l) """
    """{ print join "", @l[$i..$j] } }'"""
)
"""Prints the labels of a name, and neighbours in one."""
_TOKENS = {
    "base32": (
        "grep -aoP '(?<![0-9A-Za-z+/_-])(?:[A-Z2-7]{13,}|[a-z2-7]{13,})(?![0-9A-Za-z+/_-])'",
        "tr a-z A-Z | base32 -d 2>/dev/null",
    ),
    "base64": (
        "tr -- -_ +/ | perl -0777pe 's{([A-Za-z0-9+/]{76})\\r?\\n(?=[A-Za-z0-9+/])}{$1}g' "
        "| grep -aoE '[A-Za-z0-9+/]{8,}'",
        "base64 -d 2>/dev/null",
    ),
    "hex": (
        "grep -aoP '(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){8,}(?![0-9A-Za-z])'",
        "perl -ne 'print pack \"H*\", $_'",
    ),
}
"""How the tokens of a step are cut out, and how one of them is undone; base64 may go on over lines."""
_PACKED_IN_URL = (
    r"""grep -aoP '(?:%1[Ff]%8[Bb]|%28%[Bb]5(?:/|%2[Ff])%[Ff][Dd])[^&=;#"<>\s]*'""",
    f"tr + ' ' | {_WHOLE['url']}",
)
"""The same of URL's escapes, where what they stand for is packed."""


def commands(
    seen: Sighting, record: Record, traffic: Traffic, known: KnownValues, bundle: str
) -> tuple[bytes, str]:
    """
    Return what VALUE must hold, and the commands, which print it; twice nothing where there are none.

    Those are missing where the value stands in a binary format, as a number that is no text.
    """
    place = _place(seen, record, bundle)
    if place is None:
        return b"", ""
    take, content = place
    data = _content(content, traffic)
    packed = 0
    while packed < len(seen.steps) and seen.steps[packed] in _PACKED:
        data = compression.decoded(data, seen.steps[packed], _MOST)[1].data
        packed += 1
    written = known.written(data, Match(seen.field, seen.steps[packed:]))
    if written is None:
        return b"", ""
    undone = packed + written.undone
    pipe = (
        take,
        *_undone(seen.steps[:undone], raw=written.raw),
        _looked_for(seen.steps[undone:]),
    )
    return written.form, "export LC_ALL=C\n" + " | ".join(pipe)


def _place(seen: Sighting, record: Record, bundle: str) -> tuple[str, bytes | Body] | None:
    """Return the command that takes out the part of a message, and what it prints."""
    line = f"unzip -p {quote(bundle)} evidence/{record.KIND}.jsonl | sed -n {record.number}p"
    if seen.part == "host":
        return _name(record, line)
    if isinstance(record, Exchange) and seen.part in {"query", "path"}:
        return f"{line} | jq -r .url", record.url.encode()
    if isinstance(record, Exchange) and seen.part in {"header", "cookie", "referer"}:
        values = "\n".join(value for _, value in record.request_headers)
        return f"{line} | jq -r '.request_headers[][1]'", values.encode("utf-8", "replace")
    field, body = "body", None
    if isinstance(record, Exchange):
        field = "request_body" if seen.message.sent else "response_body"
        body = record.request_body if seen.message.sent else record.response_body
    elif isinstance(record, WebSocketFrame | PlainMessage):
        body = record.body
    if body is None:
        return None
    if body.truncated:
        return f"unzip -p {quote(bundle)} blobs/{body.sha256}", body
    return f"{line} | jq -r .{field}.data | base64 -d", body


def _name(record: Record, line: str) -> tuple[str, bytes] | None:
    """Return the command that prints a host's labels before its party's domain, and neighbours in one."""
    if isinstance(record, Exchange):
        name = named(record.url)
        take = f"{line} | jq -r .url | cut -d / -f 3 | sed 's/.*@//; s/:.*//'"
    elif isinstance(record, PlainMessage):
        name = record.body.data.decode("utf-8", "replace")
        take = f"{line} | jq -r .body.data | base64 -d"
    else:
        return None
    own = party(name).replace(".", r"\.")
    return f"{take} | sed -E 's/\\.?{own}\\.?$//I' | {_NEIGHBOURS}", within(name)


def _content(content: bytes | Body, traffic: Traffic) -> bytes:
    return content if isinstance(content, bytes) else traffic.content(content) or b""


def _undone(steps: tuple[str, ...], *, raw: bool) -> Iterator[str]:
    """Yield the commands of the steps; `raw`: what comes out last is to be written in hex."""
    left = list(steps)
    while left:
        step = left.pop(0)
        is_packed = step == "url" and left[:1] in (["gzip"], ["zstd"])
        if step not in _TOKENS and not is_packed:
            yield _WHOLE[step]
            continue
        cut, undo = _PACKED_IN_URL if is_packed else _TOKENS[step]
        while left and left[0] in _PACKED:  # what is packed must not be run together with others
            undo += f" | {_WHOLE[left.pop(0)]} 2>/dev/null"
        if raw and not left:
            undo += " | perl -0777 -ne 'print unpack \"H*\", $_'"
        yield f'{cut} | while read -r token; do printf %s "$token" | {undo}; echo; done'


def _looked_for(done: tuple[str, ...]) -> str:
    """Return the command that looks for the value, or for what was made of it."""
    if not done:
        return 'grep -aoF -- "$VALUE"'
    made = 'printf %s "$VALUE"'
    for step in done:
        if step == "base64":
            made += " | base64 -w 0"
        else:
            made = f"printf %s \"$({made} | {_DIGESTS[step]} | cut -d ' ' -f 1)\""
    return f'grep -aoiF -- "$({made})"'
