"""A second record that stands in the lines of a table."""

import re

import msgspec

from rectitude.collectors.register.rounds import Rounds
from rectitude.collectors.register.sheets import Cells


class RecordBeside(msgspec.Struct, frozen=True):
    """A second record of each line: its table, the header that is its own, and what it takes of the first."""

    table: str
    headers: Cells
    """What neither record has a column for stays: it may explain both."""
    positions: frozenset[int]
    """Where its columns stand that the first has not."""
    needed: frozenset[int] = frozenset()
    """Where something must be written for a line to hold such a record."""
    instead: frozenset[int] = frozenset()
    """Where it suffices that something is written: the answer whether a number is shown."""
    taken: frozenset[int] = frozenset()
    """Where the first must leave a column, since it says nothing of its own record."""
    denials_only: bool = False
    """Whether only lines that deny something hold one."""
    like: re.Pattern[str] | None = None
    """What stands in the needed columns of lines that hold one."""
    unlike: re.Pattern[str] | None = None
    """What stands anywhere in lines that hold none all the same."""
    is_open: bool = False
    """Whether it is only named: nothing says what it is for, or until when."""
    rounds: Rounds | None = None
    """Its rounds, where each line holds one record for each."""

    def is_written_in(self, cells: Cells) -> bool:
        """Whether what is needed stands in a line as it must."""
        if self.unlike and any(map(self.unlike.search, cells)):
            return False
        return self.like is None or all(self.like.search(cells[n]) for n in self.needed)
