"""Plans of personalisation: visitors are trained on two topics, and a switch is tried on them."""

from rectitude.collectors.kinds import Kind
from rectitude.collectors.personalisation.options import PersonalisationOptions

KIND = Kind(
    name="personalisation",
    subject="website",
    options=PersonalisationOptions,
    key="topics",
)
