"""How long a site is watched and how often its pop-ups are pressed, by the value of `popups`."""

import msgspec

from rectitude.collectors.website.options import Popups


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """The pace of one inspection. Seconds count from the loading of a page. All ours."""

    seconds: float
    """Of each first visit."""
    scroll: float
    leave: float
    limit: float
    """Seconds for everything about pop-ups; what is missing then is said."""
    tries: int = 4
    """Presses on each close mark at first: a jump in 30 % of presses shows in 76 %."""
    twin_tries: int = 2
    """Presses on each mark in the other viewport: a mouse meets what a finger does not."""
    back: float = 10.0
    """Seconds for which a closed pop-up is watched for (scenario 08), one scroll among them."""
    back_scroll: float = 7.5
    twin_back: float = 5.5
    """The same in the other viewport: shorter, to end with the visits that run beside it."""
    twin_back_scroll: float = 3.5


PLANS: dict[Popups, Plan] = {
    "quick": Plan(seconds=4.0, scroll=1.8, leave=99.0, limit=45.0),
    "short": Plan(
        seconds=10.0, scroll=7.0, leave=8.0, limit=100.0,
        tries=2, back=5.5, back_scroll=4.2,
    ),
    "normal": Plan(seconds=15.0, scroll=7.0, leave=9.0, limit=100.0),
    "patient": Plan(seconds=30.0, scroll=12.0, leave=18.0, limit=150.0),
}  # fmt: skip
"""`short` is what each run of the tests does with every example; the command line does not offer it."""
