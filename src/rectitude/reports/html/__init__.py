"""
The HTML report: one self-contained file, Chinese and English, screen and A4; it needs no script.

How it is put together, and how a kind of evidence adds its own:

- `page(inspection, bundle, language)` builds the views (`view.py`: verdict, matrix, findings,
  sample; `law.py`: the legal basis on the day) and prints `templates/report.html`.
- Each kind of evidence has one module here and one folder of templates: `website.py` and
  `templates/website/`, `popups.py` and `templates/popups/`, `links.py`, `register.py`. It has

      def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel: ...

  It takes its aggregate with `bundle.gather(PopupTrials)` and returns `EMPTY` where that is None or
  where nothing is to be shown. A `Panel` holds *sections* (shown once, before the findings:
  what says the result), *supporting* ones (after them) and *exhibits* (with the finding of that
  fingerprint). Each is an `Exhibit`: a template's name and the context that it
  prints. A new module is entered in `_PANELS` below; that is all.
  Make exhibits for `reading.told_in_full(inspection)` only: other findings get a line in a table.
- A template of an exhibit starts with `{% import "macros.html" as m with context %}` and is a
  `<figure>` (`<section class="panel pad">` for a section). The names everywhere at hand:

  | name | gives |
  |---|---|
  | `say(text)` | a `Text` in both languages; the switch hides one |
  | `tsay(text)` | the same inside an SVG `<text>` (as `<tspan>`) |
  | `both(text)` | "zh / en" for `aria-label` and `title` |
  | `word(group, name, **parameters)` | a `Text` of `reports/words.toml`, or the catalogue's term |
  | `mask(string)` | personal data masked: every string that came from outside goes through it |
  | `key`, `wide` | unique in the document, for ids; whether the exhibit has the whole width |
  | `m.outcome(o)`, `m.severity(s)`, `m.glyph(o, named=false)` | chips and glyphs |
  | `m.hash(digest)` | first 8 … last 4, full value in its title |
  | `m.picture(picture, name)` | the screenshot unaltered, its marks drawn over it; name: a `Text` |
  | `m.legend(items)` | list of (outcome, `Text`) pairs under a figure |

- Everything printed is escaped (autoescape is on; never write `|safe`), and control characters and
  direction overrides are shown instead of obeyed. The document's own policy forbids scripts
  (but those of `Panel.scripts`, which are ours, by their hash) and every address but `data:`.
- Pictures come from `rectitude.reports.pictures.picture(bundle, digest, crop=Box, marks=[Mark])`,
  which scales them down and never paints on them; None where there is none to show. Embed them for
  findings only: they make the file big.
- Words belong into `words.toml`; colours, spaces and shapes into `styles/` (tokens first). There
  are: `.panel .pad .stack .half .finding .hot .strip .quote .decode .chart .scroll .lm .lc .key
  .pair .fig figcaption dl.kv`, symbols `o-*` (outcomes), `sev-*`, `d-bad d-good d-none` (presses).
- `tests/reporting.py` makes a sample bundle and inspection to look at.
"""

from collections.abc import Callable

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports.html import app, capture, links, personalisation, popups, register, website
from rectitude.reports.html.environment import Pictures, environment
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.html.view import document
from rectitude.reports.masking import mask_for
from rectitude.text import Language

__all__ = ["EMPTY", "Exhibit", "Panel", "page"]

_PANELS: tuple[Callable[[Inspection, Bundle, Language], Panel], ...] = (
    links.panel,
    personalisation.panel,
    register.panel,
    popups.panel,
    website.panel,
    capture.panel,
    app.panel,
)


def page(inspection: Inspection, bundle: Bundle | None, language: Language) -> str:
    """Return the report of one inspection as an HTML document that needs nothing else."""
    panels = [panel(inspection, bundle, language) for panel in _PANELS] if bundle else []
    return (
        environment()
        .get_template("report.html")
        .render(
            document(inspection, bundle, panels),
            language=language,
            mask=mask_for(bundle),
            pictures=Pictures(),
        )
    )
