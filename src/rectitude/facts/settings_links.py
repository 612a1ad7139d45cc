"""The link or button by which visitors choose about cookies themselves, as it stands at the foot of pages."""

import re

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.site import pages_once

_OF_COOKIES = (
    r"cookies?|クッキー|쿠키|eväste\w*|çerez\w*|куки|隐私|隱私|privacy|consent|einwilligung\w*|privatsphäre"
    r"|privacidade|privacidad|confidentialité|datenschutz\w*|プライバシー"
)
_CHOOSES = (
    r"settings?|preferences?|manage|choices?|options?|customi[sz]e|change"
    r"|configura\w*|defini[cç][oõ]\w*|prefer[eê]ncias|gerir|gerenciar|gest[aã]o|op[cç][oõ]es|escolhas"
    r"|ajustes|preferencias|gestionar|administrar|opciones"
    r"|param[eè]tres|paramétrer|préférences|gérer|gestion|réglages|choix|personnaliser"
    r"|\w*einstellungen|präferenzen|verwalten|auswahl|anpassen|ändern|widerrufen"
    r"|impostazioni|preferenze|gestisci|gestione|rivedi"
    r"|\w*instellingen|voorkeuren|beheren|wijzigen"
    r"|настройк\w*|управлен\w*|ustawieni\w*|preferencj\w*|zarządza\w*|nastavení|předvolby"
    r"|\w*inställningar|\w*indstillinger|\w*innstillinger|hantera|administrer|\w*asetukset|hallinta"
    r"|ayarlar\w*|tercih\w*|cài đặt|pengaturan"
)
_CHOOSES_UNSPACED = (
    r"设置|設置|設定|设定|偏好|选项|選項|自定义|(?<=Cookie)管理|管理(?=\s*Cookie)|설정|관리"
)
_LABEL = re.compile(
    rf"(?=.*(?:{_OF_COOKIES}))(?=.*(?:\b(?:{_CHOOSES})\b|{_CHOOSES_UNSPACED})).*"
    r"|.*\bdo not sell(?: or share)? my (?:personal )?(?:information|data)\b.*",
    re.IGNORECASE,
)
"""What such a control is called in the usual languages: that it is of cookies, and that one chooses."""
_COMPOUND = re.compile(
    r"(?:cookie|consent|datenschutz|privacy)-?(?:einstellungen|instellingen|inställningar|indstillinger|innstillinger|voorkeuren)"
    r"|evästeasetukset",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"polic(?:y|ies)|教程|平台|体系|notice|statement|政策|声明|聲明|说明|說明|协议|条款|pol[ií]tica|politique|richtlinie|erklärung|beleid|ポリシー"
    r"|how|what|why|about|guide|如何|怎么|怎样|什么|为何|关于",
    re.IGNORECASE,
)
"""A text about cookies, in which nothing is chosen."""
LONGEST = 60
"""Characters of a label; what is longer is prose. Ours."""
_BETWEEN = re.compile(r"\s*[\n|｜·•/／]\s*|\s{2,}|\t")
"""What stands between the items of a foot."""


class SettingsLink(msgspec.Struct, frozen=True):
    """What it is called, and the record of the page on which it stands."""

    label: str
    ref: str


def is_of_settings(label: str) -> bool:
    """
    Whether a label is that of a control by which one chooses about cookies.

    >>> [is_of_settings(each) for each in ("Preferências de cookies", "Cookie-Einstellungen", "管理 Cookie")]
    [True, True, True]
    >>> [is_of_settings(each) for each in ("Cookie policy", "隐私政策", "Account settings", "Why cookies")]
    [False, False, False, False]
    """
    words = label.strip()
    if not words or len(words) > LONGEST or _TELLS.search(words):
        return False
    return bool(_LABEL.fullmatch(words) or _COMPOUND.search(words))


def settings_link(website: Website) -> SettingsLink | None:
    """Return the first such control that a visited page shows, be it a link or a button."""
    for page in pages_once(website):
        if label := settings_on(page):
            return SettingsLink(label, page.ref)
    return None


def settings_on(page: PageVisit) -> str:
    """Return the label of the first such control on a page; nothing where it shows none."""
    links = (link.text for link in page.links if link.visible)
    labels = (*links, *_BETWEEN.split(page.text))
    return next((label.strip() for label in labels if is_of_settings(label)), "")
