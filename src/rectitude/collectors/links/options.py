"""What can be chosen for the audit of a link plan alone."""

from typing import Annotated

import msgspec

from rectitude.options import Options, option


class Links(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The options of a link plan."""

    watch: Annotated[bool, option("Go on until the difference is settled.")] = False
    each: Annotated[bool, option("Take each link in turn as the one in question.")] = False
    require_bound: Annotated[float, option("Pass only below this rate.", ge=0, le=1)] | None = None


class LinksOptions(Options, frozen=True, kw_only=True, omit_defaults=True):
    """The options of an audit of a link plan."""

    links: Links = Links()
