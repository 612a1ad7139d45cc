"""Filters of a list that a person keeps under a name."""

from rectitude.ledger.accounts.models import SavedView
from rectitude.ledger.actor import Actor
from rectitude.ledger.transitions import Refused


def keep_view(page: str, name: str, query: str, *, by: Actor) -> SavedView:
    """
    Keep a list's filter under a name; the same name again replaces it.

    Raises Refused where nobody is signed in or the name is empty.
    """
    if by.user is None or not name.strip() or len(query) > 1000:
        raise Refused("请给视图起个名字。", "Give the view a name.")
    view, _ = SavedView.objects.update_or_create(
        user_id=by.user, page=page[:40], name=name.strip()[:80], defaults={"query": query}
    )
    return view


def drop_view(key: int, *, by: Actor) -> None:
    """
    Remove a view of one's own.

    Raises Refused where there is none.
    """
    removed, _ = SavedView.objects.filter(user_id=by.user or 0, pk=key).delete()
    if not removed:
        raise Refused("没有这个视图。", "There is no such view.")
