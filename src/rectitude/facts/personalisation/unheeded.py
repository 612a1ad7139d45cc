"""Whether a switch of personalised delivery changed anything of what a home page asks for and shows."""

import re
from typing import Literal

from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.switch import Feed, SwitchTrial
from rectitude.facts.personalisation.reordering import rows_follow_reading, rows_reordered

Verdict = Literal[
    "still-follows", "still-tagged", "still-reasoned", "untold", "untold-perhaps", "follows", "",
]  # fmt: skip
"""
The list followed what was read, and still does when it is off, for this visitor alone; or its request still
tells what this visitor turned to, and its order goes by that; the server was never
told, and the list gives a visitor's habits as its reasons as before, is this visitor's own, or may be
everybody's; it was told, and the list still is this visitor's own; or neither is known.
"""

LEAST_LINES = 4
"""Lines that a page shows, of which an order is one; ours."""
LEAST_APART = 3
"""Lines that another visitor does not see: fewer may be a name or a count of one's own. Ours."""
LEAST_REASONS = 2
"""Rows that give a visitor's habits as their reason: a single one may be a heading, or a title. Ours."""
_REASON = re.compile(
    r"^[(（·•]?因为?[你您](?:最近|曾经?|常常?|刚刚?)?(?:看|读|浏览|搜索?|点击?|听|买|购买)过[^。！？!?\n]{1,20}$"
    r"|^[(（·•]?(?:根据|基于)[你您]的?(?:兴趣|喜好|偏好|(?:浏览|阅读|观看|搜索)(?:记录|历史|习惯))(?:为[你您])?推荐[)）]?$"
    r"|^because you(?: recently)? (?:read|watched|viewed|searched for|listened to|bought) [^.\n]{1,40}$",
    re.IGNORECASE,
)
"""A line by which a row says that it stands there for what its reader did; whom one follows was chosen."""
_TELLS_APART = re.compile(r"^(?=.*\d)[\w.:-]{8,}$")
"""A value that may be one visitor's alone: eight characters and a digit at least. Ours."""
_INTERESTS = re.compile(
    r"(?<![a-z])(?:user_?)?(?:tags?|interests?|likes?|prefs?|preferences?|history|viewed|seen|read|segments?|labels?)(?![a-z])",
    re.IGNORECASE,
)
"""What names a visitor's interests, which somebody new has none of; ours."""
_OF_DELIVERY = re.compile(
    r"recommend|guess|for_?you|(?<![a-z])(recs?|feeds?|stream|timeline|home|list|news|items|videos?|goods)(?![a-z])",
    re.IGNORECASE,
)
"""In the path of a request: it asks for what is shown; ours."""
_FLAGS = frozenset({"0", "1", "true", "false", "on", "off", "yes", "no"})
"""Values that say yes or no: a request may tell the choice itself by one of them."""


def verdict(trial: SwitchTrial) -> Verdict:
    """
    Return what a switch that stays off changed, going by two looks before, two after, and another visitor's.

    The page must still hand its server what tells this visitor from another, ask for no less and no
    more but for what says yes or no, and show the same lines in the same order.
    """
    before, after, other = trial.feed, trial.feed_after, trial.feed_of_another
    if _still_follows(trial):
        return "still-follows"
    if still_tagged(trial) and _is_still_reordered(trial):
        return "still-tagged"
    if before is None or after is None or other is None or set(trial.reloaded) != {"off"}:
        return ""
    if not handed(trial) or _besides_flags(before) != _besides_flags(after):
        return ""
    if len(before.lines) < LEAST_LINES or before.lines != after.lines:
        return ""
    own = bool(other.lines) and _is_another_choice(before, other)
    if trial.sent or trial.cookies_changed or set(before.fields) != set(after.fields):
        return "follows" if own else ""
    if own:
        return "untold"
    return "still-reasoned" if len(reasons(after)) >= LEAST_REASONS else "untold-perhaps"


def reasons(feed: Feed) -> tuple[str, ...]:
    """Return the lines by which rows say that they stand there for what their reader did."""
    return tuple(filter(_REASON.search, feed.lines))


def _still_follows(trial: SwitchTrial) -> bool:
    """Whether rows that stood otherwise before anything was read stand when it is off as when it was on."""
    unread, on, off, other = (
        trial.feed_unread,
        trial.feed,
        trial.feed_after,
        trial.feed_of_another,
    )
    if unread is None or on is None or off is None or other is None:
        return False
    if set(trial.reloaded) != {"off"} or on.rows != off.rows:
        return False
    read = ListingTrial(
        page=trial.page,
        rows_before=unread.rows,
        rows_after=on.rows,
        rows_fresh=other.rows,
        titles=trial.titles,
    )
    return rows_follow_reading(read)


def still_tagged(trial: SwitchTrial) -> tuple[str, ...]:
    """Return what requests for what is shown tell of this visitor's interests once it is off."""
    if trial.feed_after is None or trial.feed_of_another is None:
        return ()
    others = dict(map(_apart, trial.feed_of_another.fields))
    told = ((*_apart(each), each) for each in trial.feed_after.fields)
    return tuple(
        whole
        for name, value, whole in told
        if _OF_DELIVERY.search(name.partition(" ")[0])
        and _is_interest(name, value)
        and others.get(name, "") in {"", name.rpartition(" ")[2]}
    )


def _is_still_reordered(trial: SwitchTrial) -> bool:
    """Whether rows stand in another order when it is off than anybody new sees, before and afterwards."""
    unread, off, other = trial.feed_unread, trial.feed_after, trial.feed_of_another
    if unread is None or off is None or other is None or set(trial.reloaded) != {"off"}:
        return False
    read = ListingTrial(
        page=trial.page,
        rows_before=unread.rows,
        rows_after=off.rows,
        rows_fresh=other.rows,
        titles=trial.titles,
    )
    return rows_reordered(read)


def _besides_flags(feed: Feed) -> set[str]:
    return {field for field in feed.fields if _apart(field)[1].lower() not in _FLAGS}


def handed(trial: SwitchTrial) -> tuple[str, ...]:
    """
    Return the names, with where they go, of the values by which requests tell this visitor apart.

    An interest that another visitor has not is left out; earlier evidence repeats the name as its value.
    """
    if trial.feed is None or trial.feed_after is None or trial.feed_of_another is None:
        return ()
    others = dict(map(_apart, trial.feed_of_another.fields))
    kept = [_apart(each) for each in trial.feed.fields if each in trial.feed_after.fields]
    of_delivery = [each for each in kept if _OF_DELIVERY.search(each[0].partition(" ")[0])]
    return tuple(
        name
        for name, value in of_delivery
        if (others.get(name, value) != value and _TELLS_APART.match(value))
        or (_is_interest(name, value) and others.get(name, "") in {"", name.rpartition(" ")[2]})
    )


def _is_interest(name: str, value: str) -> bool:
    """Whether a request tells what a visitor is interested in, and not whether."""
    return bool(_INTERESTS.search(name.rpartition(" ")[2])) and value.lower() not in _FLAGS


def _apart(field: str) -> tuple[str, str]:
    name, _, value = field.partition("=")
    return name, value


def _is_another_choice(feed: Feed, other: Feed) -> bool:
    """Whether another visitor sees several other lines, or the same in another order."""
    mine = [line for line in feed.lines if line in other.lines]
    theirs = [line for line in other.lines if line in feed.lines]
    return len(feed.lines) - len(mine) >= LEAST_APART or mine != theirs
