"""What can be chosen for app packages alone."""

from pathlib import Path
from typing import Annotated

import msgspec

from rectitude.options import Options, option


class AppChoices(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an app package."""

    declared: (
        Annotated[Path, option("Recipients that the operator declares: a list, HTML or text.")]
        | None
    ) = None
    baseline: Annotated[Path, option("An earlier release or snapshot to compare with.")] | None = (
        None
    )
    sdks: (
        Annotated[Path, option("A list of components as Exodus Privacy publishes it, in JSON.")]
        | None
    ) = None
    mapping: (
        Annotated[
            Path, option("The mapping file of ProGuard or R8, for names that were shortened.")
        ]
        | None
    ) = None
    baseline_mapping: (
        Annotated[Path, option("The mapping file of the earlier release, where it has its own.")]
        | None
    ) = None


class AppOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an inspection of an app package."""

    app: AppChoices = AppChoices()
