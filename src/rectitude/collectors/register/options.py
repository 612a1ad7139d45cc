"""What can be chosen for the inspection of registers alone."""

from pathlib import Path
from typing import Annotated

import msgspec

from rectitude.options import Options, option


class Register(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of a folder of registers."""

    baseline: Annotated[Path, option("An earlier release or snapshot to compare with.")] | None = (
        None
    )


class RegisterOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an inspection of registers."""

    register: Register = Register()
