"""A card a visit: a label and a value a line, in two columns of a sheet or parted by a colon in a text."""

import re
from collections import Counter
from collections.abc import Sequence

from rectitude.collectors.links import headings
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import SEVERAL

_PAIR = re.compile(r"\s*(?P<label>[^:：,，\t;；|]{1,24}?)\s*[:：](?!//)\s*(?P<said>\S.*)")
_OFTEN = 0.5
"""Share of the cards from which on a label begins them, where titles stand above; ours."""
_ONCE = 4
"""Cards from which on a label that stands once belongs to a title or to a note; ours."""


def cards(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return cards of the same labels as lines of a table; nothing where the lines are none."""
    pairs = [(n, [cell for cell in cells if cell]) for n, cells in lines]
    pairs = [(n, cells) for n, cells in pairs if len(cells) > 1]
    if not pairs or any(len(cells) != SEVERAL for _, cells in pairs):
        return ()
    return _table([(n, label, said) for n, (label, said) in pairs])


def written(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return cards in a text, whose labels end with a colon, as lines of a table; or nothing."""
    texts = [(n, "，".join(cell for cell in cells if cell)) for n, cells in lines]
    found = [(n, match) for n, text in texts if (match := _PAIR.fullmatch(text))]
    return _table([(n, match["label"].strip(), match["said"].strip()) for n, match in found])


def _table(pairs: Sequence[tuple[int, str, str]]) -> tuple[Line, ...]:
    """Return the cards that pairs of labels and values make, below a line of their labels."""
    times = Counter(label for _, label, _ in pairs)
    most = max(times.values(), default=0)
    start = next((n for n, pair in enumerate(pairs) if times[pair[1]] > _OFTEN * most), 0)
    kept = [p for p in pairs[start:] if times[p[1]] > 1 or most < _ONCE]
    if not kept:
        return ()
    found: list[tuple[int, dict[str, str]]] = []
    for n, label, said in kept:
        if label == kept[0][1]:
            found.append((n, {}))
        if label in found[-1][1]:
            return ()
        found[-1][1][label] = said
    labels = list(dict.fromkeys(label for _, card in found for label in card))
    told = sum(bool(headings.field_of(label)) for label in labels)
    if len(found) < SEVERAL or len(labels) <= SEVERAL or 2 * told < len(labels):
        return ()
    rows = ((n, [card.get(label, "") for label in labels]) for n, card in found)
    return ((0, labels), *rows)
