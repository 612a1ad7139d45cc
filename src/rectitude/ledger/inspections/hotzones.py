"""The map of presses on a pop-up that a finding cites: points over a masked preview of its picture."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from rectitude.bundle import Bundle, open_bundle
from rectitude.evidence.popup import PopupTrials
from rectitude.ledger import home
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.previews import remembered, shots_in
from rectitude.reports.html.popups import DOT, pressed
from rectitude.reports.words import word
from rectitude.text import Unable

Map = dict[str, Any]
"""`digest` of the picture, its `width` and `height` in CSS pixels, the `radius` of a point, `dots` as
`(x, y, symbol)`, and `rows` as `(symbol, number, {"zh", "en"})`."""


def pictures(findings: Iterable[Finding]) -> dict[str, dict[int, Any]]:
    """Return, by finding, its `shots` and its `maps`: looked up together."""
    shots, maps = remembered(findings, shots_in, maps_in)
    return {"shots": shots, "maps": {key: each for key, each in maps.items() if each}}


def maps_in(file: StoredFile, findings: list[Finding]) -> dict[int, Map]:
    """Return, by finding, the map of the pop-up of a bundle that it cites; empty where it cites none."""
    try:
        bundle = open_bundle(home.evidence_file(file.sha256))
        trials = bundle.gather(PopupTrials)
    except Unable:
        return {}
    return {each.pk: _map(each, trials, bundle) if trials else {} for each in findings}


def _map(finding: Finding, trials: PopupTrials, bundle: Bundle) -> Map:
    cited = set(finding.evidence)
    keys = {press.popup for press in trials.presses if press.ref in cited}
    popup = next((e for e in trials.popups if e.ref in cited or e.key in keys), None)
    if popup is None or not popup.width or not popup.height or not popup.screenshot:
        return {}
    drawn = pressed(popup, trials)
    counted = Counter((symbol, what) for _, symbol, what in drawn)
    return {
        "digest": popup.screenshot, "width": popup.width, "height": popup.height, "radius": DOT,
        "dots": [(round(p.x - DOT / 2), round(p.y - DOT / 2), symbol) for p, symbol, _ in drawn],
        "rows": [
            (symbol, number, {"zh": words.zh, "en": words.en})
            for (symbol, what), number in sorted(counted.items())
            for words in (word("popups", what),)
        ],
    } if drawn else {}  # fmt: skip
