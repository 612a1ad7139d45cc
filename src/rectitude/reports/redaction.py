"""A bundle without personal data, derived from another and citing the digest of its manifest."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from rectitude.bundle import Bundle, Writer
from rectitude.evidence import record_types
from rectitude.evidence.capture import Capture, Recording
from rectitude.evidence.exchange import Body
from rectitude.evidence.persona import Persona
from rectitude.evidence.website import Website
from rectitude.facts.known_values import KnownValues
from rectitude.facts.masking import mask as mask_value
from rectitude.facts.residue import Residue
from rectitude.facts.traffic import read
from rectitude.reports.bodies import body_bytes
from rectitude.reports.html.sightings import passages
from rectitude.reports.masking import Mask, mask_for
from rectitude.text import Text, Unable

_LIMIT = Text(
    "本证据包已脱敏：个人信息已遮盖，图片和二进制内容已略去；重新判定时，看到的可能比原证据包少。",
    "This bundle is redacted: personal data is masked, pictures and binary contents are left out. "
    "Judged again, it may show less than the original.",
)

HIDDEN = "***"
_TOKEN = re.compile(r'[^\s"\'&;,=<>{}\[\]()]+')
"""What is left out for itself where that is enough: a run between the marks of any text."""

_S = TypeVar("_S", bound=msgspec.Struct)


def _left_out(times: int) -> Text:
    return Text(
        f"有 {times} 段内容无法确认已不含个人信息（逐层解码仍可见，或解不到底），已整段略去。",
        f"{times} texts were left out whole: personal data could still be decoded from them, or they could "
        "not be decoded to the bottom.",
    )


def redact(bundle: Bundle, output: Path) -> Path:
    """
    Derive a bundle whose texts are masked and which holds no pictures; return its path.

    Its manifest cites the original's digest (`redacted_from`). The original is not changed.
    Raises Unable where the output is the original itself or cannot be written.
    """
    if output.resolve() == bundle.path.resolve():
        raise Unable(
            "脱敏结果不能覆盖原证据包，请换一个文件名。",
            "The redacted bundle cannot replace the original; choose another file name.",
        )
    mask = _Thorough(bundle)
    original = bundle.manifest
    manifest = msgspec.structs.replace(
        original,
        redacted_from=bundle.digest,
        target=msgspec.structs.replace(original.target, address=mask(original.target.address)),
        places=tuple(map(mask, original.places)),
        limits=(*(Text(mask(limit.zh), mask(limit.en)) for limit in original.limits), _LIMIT),
        parts=(),
    )
    try:
        with Writer(output, manifest) as writer:
            redactor = _Redactor(bundle, writer, mask)
            for kind in record_types().values():
                for record in bundle.records(kind):
                    writer.write(redactor.struct(record))
            if mask.left_out:
                writer.limit(_left_out(mask.left_out))
    except OSError as error:
        raise Unable(
            f"写不了 {output}：{error.strerror}。", f"Cannot write {output}: {error.strerror}."
        ) from error
    return output


class _Thorough:
    """Masks a text, then leaves out whatever the mask did not reach, and counts what it left out."""

    def __init__(self, bundle: Bundle) -> None:
        values: dict[str, str] = {}
        for persona in bundle.records(Persona):
            values |= persona.values
        self._secrets = tuple(dict.fromkeys(_secrets(bundle)))
        values |= {f"secret {number}": secret for number, secret in enumerate(self._secrets)}
        self._plainly = mask_for(bundle)
        self._known = KnownValues(values)
        self._residue = Residue(values)
        self.left_out = 0

    def __call__(self, text: str) -> str:
        masked = self._plainly(text)
        for secret in self._secrets:
            masked = masked.replace(secret, HIDDEN)
        if self._is_clean(masked):
            return masked
        if self._known.find(masked.encode("utf-8", "surrogatepass")):
            masked = "".join(passage.text for passage, _, _ in passages(masked, self._known))
        if not self._is_clean(masked):
            masked = _TOKEN.sub(lambda t: t[0] if self._is_clean(t[0]) else HIDDEN, masked)
        if self._is_clean(masked):
            return masked
        self.left_out += 1
        return HIDDEN

    def _is_clean(self, text: str) -> bool:
        return self._residue.of(text.encode("utf-8", "replace")) == "none"


def _secrets(bundle: Bundle) -> Iterator[str]:
    """Yield the secrets that protocols carry in clear, whoever's they are."""
    for kind in (Website, Capture):
        traffic = bundle.gather(kind)
        if traffic is not None:
            reading = read(traffic)
            yield from (seen.value for seen in reading.credentials)
            yield from reading.doubtful


class _Redactor:
    """Masks records field by field; a blob that they name is carried over if it is text."""

    def __init__(self, bundle: Bundle, writer: Writer, mask: Mask) -> None:
        self._bundle = bundle
        self._writer = writer
        self._mask = mask
        self._blobs = {name.removeprefix("blobs/") for name in bundle.names()}

    def struct(self, struct: _S) -> _S:
        """Return a record, or a part of one, with every text in it masked."""
        if isinstance(struct, Persona):
            values = {name: mask_value(name, value) for name, value in struct.values.items()}
            return msgspec.structs.replace(struct, values=values)
        if isinstance(struct, Recording):
            return msgspec.structs.replace(struct, name=self._mask(struct.name), kept=False)
        fields = {name: self._value(getattr(struct, name)) for name in struct.__struct_fields__}
        return msgspec.structs.replace(struct, **fields)

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self._blob(value) if value in self._blobs else self._mask(value)
        if isinstance(value, bytes):
            return self._text(value)
        if isinstance(value, tuple | list):
            return tuple(map(self._value, value))
        if isinstance(value, dict):
            return {self._value(key): self._value(item) for key, item in value.items()}
        if isinstance(value, Body):
            return self._body(value)
        return self.struct(value) if isinstance(value, msgspec.Struct) else value

    def _blob(self, digest: str) -> str:
        """Keep a blob masked and return its new name; nothing where it is no text."""
        masked = self._text(self._bundle.blob(digest))
        return self._writer.blob(masked) if masked else ""

    def _body(self, body: Body) -> Body:
        if body.truncated and body.sha256 not in self._blobs:
            return body  # never kept: length and hash are all there is
        data = self._text(body_bytes(self._bundle, body))
        kept = data[: len(body.data)] if body.truncated else data
        digest = self._writer.blob(data) if body.truncated else hashlib.sha256(data).hexdigest()
        return msgspec.structs.replace(body, data=kept, sha256=digest)

    def _text(self, data: bytes) -> bytes:
        """Return text masked, and nothing of what is no text."""
        try:
            return self._mask(data.decode()).encode()
        except UnicodeDecodeError:
            return b""
