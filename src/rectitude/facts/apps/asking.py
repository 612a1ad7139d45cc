"""Whether an app asks anybody for consent, or says anything about personal data."""

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import wording
from rectitude.facts.apps.program import read

_ASKS = (
    *("同意", "隐私", "授权", "协议", "声明", "個人", "隱私"),
    *("rivacy", "onsent", "gree", "ermission to", "olicy", "erms of"),
)
"""Parts of the words with which anything is asked of, or told to, a person about their data."""
_WEB_VIEW = "Landroid/webkit/WebView;"
_SHOWS_PAGES = ("loadUrl", "loadData", "loadDataWithBaseURL", "postUrl")
_OPENS_PAGES = ("Landroidx/browser/customtabs/CustomTabsIntent;", "launchUrl")


def asks_nowhere(package: AppPackage) -> bool:
    """
    Return whether no text of the app, nor of a page that it shows, asks for consent or tells of data.

    What frameworks of other languages draw, as Flutter, has its texts where they are not read.
    """
    if package.package.hybrids:
        return False
    program = read(package)
    owners = (_WEB_VIEW, *program.heirs(_WEB_VIEW))
    showing = ((owner, name) for owner in owners for name in _SHOWS_PAGES)
    shows_pages = any(any(program.calls_to(*each)) for each in (*showing, _OPENS_PAGES))
    return not shows_pages and not any(wording.holding_any(package, _ASKS))
