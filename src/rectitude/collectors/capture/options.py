"""What can be chosen for a capture alone."""

from pathlib import Path
from typing import Annotated

import msgspec

from rectitude.options import Options, option


class CaptureChoices(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of a capture."""

    consent: (
        Annotated[
            str,
            option(
                "What comes after it is after the choice: part of a path, a message's number, a time.",
                metavar="VALUE",
            ),
        ]
        | None
    ) = None
    marks: Annotated[Path, option("CSV of time,label: what was done when.")] | None = None
    declared: (
        Annotated[Path, option("Recipients that the operator declares: a list, HTML or text.")]
        | None
    ) = None
    keylog: (
        Annotated[Path, option("Secrets of the TLS sessions, in the format of SSLKEYLOGFILE.")]
        | None
    ) = None
    asn: (
        Annotated[
            Path,
            option("Countries of addresses: a registry's delegated file, or a MaxMind DB."),
        ]
        | None
    ) = None
    keep_capture: Annotated[bool, option("Put the capture's files themselves into the bundle.")] = (
        False
    )
    app: (
        Annotated[str, option("The app in question; others' flows are not its.", metavar="PACKAGE")]
        | None
    ) = None


class CaptureOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an inspection of a capture."""

    capture: CaptureChoices = CaptureChoices()
