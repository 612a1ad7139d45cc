"""A row of a table as it is written."""

from typing import ClassVar

from rectitude.evidence._record import Record


class WrittenRow(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    A row of a small table as it is written, heading by heading, whatever table it is.

    Tables that people write by hand say in words what no column of ours holds.
    """

    KIND: ClassVar[str] = "written-row"

    file: str
    line: int
    about: str = ""
    """What stands above and below the rows, and how the table is named."""
    cells: dict[str, str] = {}
    """What stands under each heading; empty cells are left out."""
