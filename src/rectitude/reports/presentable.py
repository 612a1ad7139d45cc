"""An inspection ready to be shown: personal data masked in all that was taken from the target."""

from collections.abc import Iterator

import msgspec

from rectitude.bundle import Bundle
from rectitude.findings import Assertion, Inspection
from rectitude.reports.masking import Mask, mask_for, masked_once
from rectitude.text import Text


def presentable(inspection: Inspection, bundle: Bundle | None) -> Inspection:
    """Return the inspection with personal data masked in messages, places and addresses."""
    mask = masked_once(mask_for(bundle), _texts(inspection))
    return msgspec.structs.replace(
        inspection,
        findings=tuple(_assertion(finding, mask) for finding in inspection.findings),
        scope=msgspec.structs.replace(
            inspection.scope, places=tuple(map(mask, inspection.scope.places))
        ),
        summary=msgspec.structs.replace(
            inspection.summary,
            reasons={id: _text(why, mask) for id, why in inspection.summary.reasons.items()},
        ),
    )


def _texts(inspection: Inspection) -> Iterator[str]:
    """Yield every text that is masked below."""
    for finding in inspection.findings:
        yield from (finding.message.zh, finding.message.en)
        for value in finding.place.values():
            if isinstance(value, Text):
                yield from (value.zh, value.en)
            elif isinstance(value, str):
                yield value


def _assertion(finding: Assertion, mask: Mask) -> Assertion:
    return msgspec.structs.replace(
        finding,
        message=_text(finding.message, mask),
        place={name: _value(name, value, mask) for name, value in finding.place.items()},
    )


def _value(name: str, value: Text | str | int, mask: Mask) -> Text | str | int:
    """Mask one field of a place; its key stays, for the fingerprint is made of it."""
    if name == "key" or isinstance(value, int):
        return value
    return _text(value, mask) if isinstance(value, Text) else mask(value)


def _text(text: Text, mask: Mask) -> Text:
    return Text(mask(text.zh), mask(text.en))
