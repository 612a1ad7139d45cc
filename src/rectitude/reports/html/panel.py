"""What a kind of evidence adds to the document: sections of its own, exhibits beside findings."""

from collections.abc import Mapping, Sequence

import msgspec


class Exhibit(msgspec.Struct, frozen=True):
    """
    A piece of evidence as it is shown: a template under `reports/templates/` and what it prints.

    The template sees the names of `context`, `key` (unique in the document, for ids) and `wide`. An
    exhibit is a `<figure>`; `wide` gives it the whole width, else it stands left of the words.
    """

    template: str
    context: Mapping[str, object]
    wide: bool = False


class Panel(msgspec.Struct, frozen=True):
    """
    What one module shows of an inspection.

    `sections` stand once, between the verdict and the findings, because they say the result (a matrix
    of links); `supporting` ones stand once after the findings (the timeline of all requests).
    `exhibits` stand with the finding that has
    this `Assertion.fingerprint`, in order, and only where it failed or a person must decide.
    `scripts` name files under `reports/scripts/` that make a section handier; it must read well
    without them.
    """

    sections: Sequence[Exhibit] = ()
    supporting: Sequence[Exhibit] = ()
    exhibits: Mapping[str, Sequence[Exhibit]] = {}
    scripts: Sequence[str] = ()


EMPTY = Panel()
