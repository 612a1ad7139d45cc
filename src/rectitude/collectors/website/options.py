"""What can be chosen for the inspection of a website alone."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from rectitude.options import Options, option

Popups = Literal["off", "quick", "short", "normal", "patient"]

DEADLINE = 300.0
"""Seconds for a website without `--deadline`; ours, several times what a slow site takes."""

PAGES = 12
"""Pages of a site without `--pages`: the first, one of each role, and a few of other kinds; ours."""
FEW = 5
"""Pages that are visited whatever they are; beyond them, up to `PAGES`, each kind is visited once. Ours."""


class Website(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of a website."""

    pages: Annotated[
        int,
        option(
            "Pages of the site, at most, the first one included; up to the default, only one of "
            "each kind beyond the fifth.",
            ge=1,
            le=100,
        ),
    ] = PAGES
    popups: Annotated[
        Popups,
        option("How long to watch for pop-ups (default: normal; quick with --pages 1)."),
    ] = "normal"
    """`short` is what the tests do with each example."""
    thorough: Annotated[
        bool, option("Press often enough to find a jump that happens by chance.")
    ] = False
    register: (
        Annotated[Path, option("Folder of filings, licences and addresses to join.")] | None
    ) = None
    submit_forms: Annotated[
        bool, option("Submit forms (never pay, order, delete or send-code).")
    ] = False
    probe: Annotated[bool, option("Ask for a short list of paths that should not be public.")] = (
        False
    )


class WebsiteOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an inspection of a website."""

    website: Website = Website()
