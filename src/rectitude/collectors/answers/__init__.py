"""The answers of a self-inspection, and the reports that are handed in with them."""

from rectitude.collectors.kinds import Kind

KIND = Kind(
    name="answers",
    subject="enterprise",
    key="answers",
)
