"""Link plans: their links are sent through a platform's gateway in matched rounds."""

from rectitude.collectors.kinds import Kind
from rectitude.collectors.links.options import LinksOptions

KIND = Kind(
    name="links",
    subject="gateway",
    options=LinksOptions,
    key="links",
)
