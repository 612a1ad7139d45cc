"""Lists a page at a time, however long they have grown."""

from typing import Any

from django.core.paginator import Page, Paginator

from rectitude.ledger.problems.queries import MANY, PAGE


def turned(rows: Any, number: str | None, size: int = PAGE, most: int | None = None) -> "Page[Any]":
    """
    Return one page of a list, which is counted up to `most`, or to `MANY`.

    Keys come first, in the order of the list, and only the rows that are shown are read.
    """
    keys = rows.values_list("pk", flat=True)
    found = Paginator(keys, size)
    found.count = keys.order_by()[: most or MANY].count()
    page: Page[Any] = found.get_page(number)
    wanted = list(page.object_list)
    read = rows.model._default_manager.all()
    read.query.select_related = rows.query.select_related
    shown = read.in_bulk(wanted)
    page.object_list = [shown[key] for key in wanted if key in shown]
    return page
