"""The ways to turn personalisation off that a site has, and those that it only tells of."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of
from rectitude.facts.personalisation.sayings import is_switch_of_it, names_option, sayings
from rectitude.facts.site import first_party, pages_once, plain, policies

_SWITCHES = frozenset({"checkbox", "switch", "radio"})
_CHOOSING = re.compile(
    r"设置|设定|偏好|管理|选项|我的|个人中心|\b(?:settings|preferences|options|choices|account)\b",
    re.IGNORECASE,
)
"""In the title of a page on which visitors choose."""
_PROSE = re.compile(
    r"可以|您可|你可|可在|可于|可通过|请|如需|如果|如何|怎|将|[，。；：？！]|[.;:?!](?:\s|$)|\b(?:you|can|may|how)\b",
    re.IGNORECASE,
)
"""In what tells of a control, and is none."""
_TOLD_BY_NAME = re.compile(
    r"(?:个性化?|定向推送|推荐)[^\n]{0,120}?可以?(?:在|于|通过|到)[^。；\n]{0,12}?[“「『](?P<name>[^”」』。\n]{2,24})[”」』]"
    r"[^。；，\n“]{0,10}?(?<![不无法未])(?:关闭|停用|退出|关掉)"
)
"""By which words a site says how the control is called, or the way to it."""
_STEPS = re.compile(r"\s?(?:[-—–>＞›→/／]|－)+\s?")
LABEL = 24
"""Characters of the words of a control; ours."""
_BETWEEN = re.compile(r"[\n\t|｜·•/／]|\s{2,}")
_ERROR = 400


class Way(msgspec.Struct, frozen=True):
    """A way, as it is called, and the record that shows it."""

    quoted: str
    ref: str


def way_found(website: Website) -> Way | None:
    """Return the first way that was itself seen; what a policy says of one is none."""
    return next(_found(website), None)


def way_told(website: Website) -> Way | None:
    """Return the first words by which the site tells of a way."""
    told = next(sayings(pages_once(website), "option"), None)
    return Way(told.quoted, told.page.ref) if told else None


def _found(website: Website) -> Iterator[Way]:
    """Yield what was tried first, then fields and links, then what stands on pages like a control."""
    yield from (
        Way(each.label, each.ref) for each in website.switches if each.label and not each.problem
    )
    pages, tell = pages_once(website), policies(website)
    yield from (way for page in pages for way in _fields(page))
    yield from _named(pages)
    opened = {plain(address): page for page in pages for address in (page.url, page.final_url)}
    own = first_party(website)
    for page in pages:
        for link in page.links:
            if link.visible and names_option(link.text):
                to = opened.get(plain(link.href))
                stands_here = not link.href.startswith(("http:", "https:")) or to is page
                elsewhere = not own.owns(host_of(link.href))
                if stands_here or elsewhere or (to and _opens(to)):
                    yield Way(link.text.strip(), page.ref)
    yield from (way for page in pages if page not in tell for way in _labels(page))


def _fields(page: PageVisit) -> Iterator[Way]:
    for field in (field for form in page.forms for field in form.fields):
        is_choice = field.type in _SWITCHES and field.visible
        if is_choice and (is_switch_of_it(field.label) or names_option(field.label)):
            yield Way(field.label, page.ref)


def _named(pages: tuple[PageVisit, ...]) -> Iterator[Way]:
    """Yield the controls that a page calls by the name by which the site tells of the way."""
    told = (match["name"] for page in pages for match in _TOLD_BY_NAME.finditer(page.text))
    names = {_STEPS.split(name)[-1].strip() for name in told}
    for page in pages:
        for field in (field for form in page.forms for field in form.fields):
            if field.type in _SWITCHES and field.visible and field.label.strip() in names:
                yield Way(field.label, page.ref)


def _opens(page: PageVisit) -> bool:
    """Whether a page is one at all, and not that on which one signs in."""
    return (page.status or 0) < _ERROR and page.role not in {"login", "register"}


def _labels(page: PageVisit) -> Iterator[Way]:
    """Yield words that stand alone as those of a control do; where one chooses, its name is enough."""
    chooses = page.role == "settings" or _CHOOSING.search(page.title)
    for piece in map(str.strip, _BETWEEN.split(page.text)):
        if len(piece) > LABEL or _PROSE.search(piece):
            continue
        if names_option(piece) or (chooses and is_switch_of_it(piece)):
            yield Way(piece, page.ref)
