"""The forms of pages by which people hand over personal data, and who receives it."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rectitude.evidence.page import Field, Form, PageVisit
from rectitude.facts.parties import FirstParty, bare, host_of

if TYPE_CHECKING:  # what reads boxes of apps needs none of the traffic
    from rectitude.facts.traffic import Sighting

_PASSWORD = re.compile(r"^(user|login|new|my)?[_-]?(passw(or)?d|pwd|passwd|mima)$", re.IGNORECASE)

AGREES = re.compile(
    r"(?<!不)(同意|接受|授权).{0,40}(隐私|个人信息|协议|条款|政策)|(agree|accept|consent).{0,60}(privacy|policy|terms)"
    r"|同意.{0,40}(個人資料|隱私|條款)|同意(する|します).{0,40}(個人情報|プライバシー)|(個人情報|プライバシー).{0,40}同意"
    r"|(개인정보|약관).{0,40}동의"
    r"|соглас(ен|на|ие|шаюсь).{0,60}(персональн|конфиденциальн|условиями)"
    r"|j.accepte.{0,60}(confidentialité|données|conditions)|acepto.{0,60}(privacidad|datos|condiciones)"
    r"|(aceito|concordo).{0,60}(privacidade|dados|termos)|accetto.{0,60}(privacy|dati|condizioni)"
    r"|(stimme|einverstanden|akzeptiere).{0,80}(datenschutz|daten|bedingungen|agb)"
    r"|(datenschutz|agb).{0,60}(zu$|zustimm|akzeptier|einverstanden)",
    re.IGNORECASE,
)
"""The words of a box by which one agrees to a policy; “remember me” and newsletters are none."""

_TO_OTHERS = re.compile(
    r"第三方|合作(?:方|机构|伙伴|银行|商)|(?:提供|共享|分享|转交|转给|发送|推送|委托|授权)(?:给|至|予)|third.part|\bpartner|\bshar",
    re.IGNORECASE,
)
"""Words of a box by which one agrees that others be given something, too."""

_OPTIONS = frozenset({"radio", "checkbox", "select-one", "select-multiple", "range"})
"""Types of fields in which nobody types."""

Forms = tuple[tuple[PageVisit, Form], ...]
"""Forms with the pages that they stand on."""


def personal_forms(pages: Iterable[PageVisit]) -> Iterator[tuple[PageVisit, Form]]:
    """Yield the forms that ask for personal data and can be sent."""
    return ((page, form) for page in pages for form in page.forms if asks_for(form))


def asks_for(form: Form) -> set[str]:
    """Return the personal data that a form asks for, by what was recognised of its fields."""
    if not form.sendable:
        return set()
    asked = {field.known for field in form.fields if field.known}
    asked |= {"password" for field in form.fields if _is_password(field)}
    return asked - {"username"} if asked != {"username"} else set()


def _is_password(field: Field) -> bool:
    """Tell a field for a password by its type, or by its name where what is typed can be read."""
    return field.type == "password" or (field.type == "text" and bool(_PASSWORD.search(field.name)))


def unopened(pages: Iterable[PageVisit]) -> tuple[str, ...]:
    """Return the labels of what promises a form and was not pressed, so that none was seen; each once."""
    return tuple(dict.fromkeys(label for page in pages for label in page.unopened))


def of_options(pages: Iterable[PageVisit]) -> Iterator[tuple[PageVisit, Form]]:
    """Yield the forms that can be sent and ask by options alone: what one ticks is not recognised."""
    for page in pages:
        for form in page.forms:
            types = {field.type for field in form.fields if field.visible}
            is_sent = form.sendable and (form.method == "post" or not form.action)
            if is_sent and "radio" in types and types <= _OPTIONS:
                yield page, form


def handed_elsewhere(
    pages: Iterable[PageVisit], own: FirstParty
) -> Iterator[tuple[PageVisit, Form, str]]:
    """Yield the forms for personal data that nobody sent and another party would get, with its host."""
    for page, form in personal_forms(pages):
        host = host_of(form.action)
        told = {field.known for field in form.fields} - {"", "username"}
        if told and host and not form.submitted and not own.owns(host):
            yield page, form, host


def holders(seen: Iterable["Sighting"], forms: Forms) -> dict[str, set[str]]:
    """Return the hosts that receive personal data over TLS, or serve a form for it; which fields."""
    found: dict[str, set[str]] = {}
    for sighting in seen:
        if not sighting.message.in_clear:
            found.setdefault(sighting.message.host, set()).add(sighting.field)
    for page, form in forms:
        for url in (page.final_url, form.action):
            if url.startswith("https:"):
                found.setdefault(host_of(url), set()).update(asks_for(form))
    return found


def awaits_agreement(pages: Iterable[PageVisit], seen: "Sighting") -> bool:
    """
    Return whether a value was sent while its form still waited to be agreed to and submitted.

    The form has a box by which one agrees to a policy; the inspection ticks none.
    """
    return any(
        _waits(form) and seen.field in asks_for(form)
        for page in pages
        if bare(page.final_url) == seen.message.page
        for form in page.forms
    )


def agreeing(field: Field) -> bool:
    """Return whether a box is one by which one agrees to the site's own terms, and to nothing beside them."""
    said = field.label or field.name
    return _agrees(field) and not _TO_OTHERS.search(said)


def _agrees(field: Field) -> bool:
    return field.type == "checkbox" and bool(AGREES.search(field.label or field.name))


def _waits(form: Form) -> bool:
    boxes = [field for field in form.fields if _agrees(field)]
    return bool(boxes) and not form.submitted and not any(box.checked for box in boxes)


def ticked_agreements(pages: Iterable[PageVisit]) -> Iterator[tuple[PageVisit, Field]]:
    """Yield the boxes by which one agrees to a policy, and that were ticked before anyone came."""
    for page in pages:
        for form in page.forms:
            for field in form.fields:
                is_ticked = field.checked and field.type == "checkbox"
                if is_ticked and AGREES.search(field.label or field.name):
                    yield page, field
