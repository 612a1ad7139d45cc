"""A bundle without personal data, derived from another and citing the digest of its manifest."""

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec

from rectitude.bundle import Bundle, Writer
from rectitude.evidence import record_types
from rectitude.evidence.exchange import Body
from rectitude.evidence.persona import Persona
from rectitude.facts.known_values import KnownValues
from rectitude.facts.masking import mask as mask_value
from rectitude.reports.bodies import body_bytes
from rectitude.reports.html.sightings import passages
from rectitude.reports.masking import Mask, mask_for
from rectitude.text import Text, Unable

_LIMIT = Text(
    "本证据包已脱敏：个人信息已遮盖，图片和二进制内容已略去；重新判定时，看到的可能比原证据包少。",
    "This bundle is redacted: personal data is masked, pictures and binary contents are left out. "
    "Judged again, it may show less than the original.",
)

_S = TypeVar("_S", bound=msgspec.Struct)


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
    mask = _mask_of_encodings_too(bundle)
    original = bundle.manifest
    manifest = msgspec.structs.replace(
        original,
        redacted_from=original.digest,
        places=tuple(map(mask, original.places)),
        limits=(*original.limits, _LIMIT),
        parts=(),
    )
    try:
        with Writer(output, manifest) as writer:
            redactor = _Redactor(bundle, writer, mask)
            for kind in record_types().values():
                for record in bundle.records(kind):
                    writer.write(redactor.struct(record))
    except OSError as error:
        raise Unable(
            f"写不了 {output}：{error.strerror}。", f"Cannot write {output}: {error.strerror}."
        ) from error
    return output


def _mask_of_encodings_too(bundle: Bundle) -> Mask:
    """Return a mask that also shortens what is an encoding or a digest of the persona's values."""
    plainly = mask_for(bundle)
    values: dict[str, str] = {}
    for persona in bundle.records(Persona):
        values |= persona.values
    known = KnownValues(values)

    def mask(text: str) -> str:
        masked = plainly(text)
        if not known.find(masked.encode("utf-8", "surrogatepass")):
            return masked
        return "".join(passage.text for passage, _, _ in passages(masked, known))

    return mask


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
            return {key: self._value(item) for key, item in value.items()}
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
