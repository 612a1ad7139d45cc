"""What can be chosen for an experiment on personalised delivery alone."""

from pathlib import Path
from typing import Annotated, Any

import msgspec

from rectitude.options import Options, option


class PersonalisationChoices(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of a plan of personalisation."""

    personalised: Annotated[
        bool, option("Try a site's switch of personalisation, by a plan made from the site.")
    ] = False
    watch: Annotated[bool, option("Go on until the difference is settled.")] = False
    follow_up: (
        Annotated[
            Path,
            option(
                "Hours or days after: go on with the visitors of this bundle, switch still off.",
                metavar="BUNDLE",
            ),
        ]
        | None
    ) = None
    plan: dict[str, Any] | None = None
    """The plan itself, as reports keep it: the same experiment can be done again without its file."""
    side_by_side: Annotated[int, option("Visitors that act at the same time.", ge=1, le=16)] = 4


class PersonalisationOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an experiment on personalised delivery."""

    personalisation: PersonalisationChoices = PersonalisationChoices()
