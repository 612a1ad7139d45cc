"""The persona: invented data whose every appearance on the wire is then proof."""

from typing import ClassVar

from rectitude.evidence._record import Record


class Persona(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    The test identity. All `values` are marked data (canaries): name, mobile, id_card, ... and free keys.

    `first_party` are domains of the same firm; `declared` the recipients that its policy names.
    """

    KIND: ClassVar[str] = "persona"

    values: dict[str, str]
    first_party: tuple[str, ...] = ()
    declared: tuple[str, ...] = ()
