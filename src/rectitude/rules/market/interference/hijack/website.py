"""A link on a site's own page leads to another address than the one that it names."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts import by_name, outward
from rectitude.facts.diversions import (
    first_diverted,
    is_a_page_of_its_own,
    names_the_way,
    still_there,
)
from rectitude.facts.links.addresses import Change, page_kind, party
from rectitude.facts.original_text import Rewritten, rewritten
from rectitude.facts.outward import Altered, Treated
from rectitude.facts.parties import bare
from rectitude.facts.recommending import earns_by, earns_by_account, says_that_it_replaces
from rectitude.findings import Confidence, Finding, Outcome, Place, cannot_tell, failed

VERSION = 11

_COMMISSION = re.compile(
    r"^(aff|aff_?(id|code|sub|source)|affiliate(_?(id|code))?|cps|cps_?\w*|commission\w*|rebate\w*)$",
    re.IGNORECASE,
)
"""Names of parameters that mean nothing but that somebody is paid for a visitor; ours."""
_PAID = {"pid": re.compile(r"^mm_\d+_\d+"), "tag": re.compile(r"^[\w-]+-2\d$")}
"""Forms that values of names of many meanings have where they are accounts of commission."""
_PAID_BY_ITS_VALUE = re.compile(
    r"(?:^|[_.-])(?:cps|aff|affiliate|commission|rebate|fanli|yongjin)\d*(?:[_.-]|$)", re.IGNORECASE
)
"""A value that says itself that it is an account of commission, whatever the parameter's name."""
_CREDIT = re.compile(
    r"^(ref|ref_?(id|code|by)|referr?er|via|from_?id|[ap]id|tag|promo(_?code)?|promoter(_?(id|code))?"
    r"|invite(_?code)?|inviter(_?(id|code))?|spread(_?(id|uid))?|agent(_?id)?"
    r"|distributor(_?id)?|union_?id|sub_?id|channel(_?id)?)$",
    re.IGNORECASE,
)
"""Names by which somebody may be credited with a visitor, and that have other meanings as well; ours."""
_OF_THE_VISIT = re.compile(
    r"^(_|t|ts|time|timestamp|_t|nonce|rand(om)?|r|sign|signature|sig|token|auth_?key|e|expires?|x-[\w-]+|v|ver|version|sid|session\w*"
    r"|lang|locale|l|hl|spm(_?id)?(_?from|_?pre)?|scm|pvid|(trace|request|req|log)_?id)$",
    re.IGNORECASE,
)
"""
Names of what is made anew for each visit, told by the visitor's own settings, or by which a platform follows
the clicks between its own pages; ours.
"""
_ACCOUNT = re.compile(r"(?=.*[a-z])(?=.*\d)[\w-]{4,}$", re.IGNORECASE)
"""A value of letters and digits: words alone are of many things, as `web` and `app` are of channels; ours."""
_LEAST_INITIALS = 4
"""Initials of a name in pinyin that are no chance; ours."""
_LEAST_BEGINNING = 5
"""Letters that a name begins with that are no chance; ours."""
_OF_ANY_SITE = re.compile(
    "china|blog|news|shop|mall|store|games?|soft|tech|books?|home|life|club|info|free|best|good|online|mobile"
    "|main|link|test|auto|user|open|data"
)
"""Words with which domains of many begin; ours."""
_REST_OF_A_SYLLABLE = (
    "(?:iang|iong|uang|[aeiou]ng|ang|eng|ing|ong|ian|uan|iao|uai|[aeiouv]{1,2}n?|er)"
)
_DISCLOSED = re.compile(
    r"佣金|推广链接|返利|返佣|导购|affiliate|commission|sponsored", re.IGNORECASE
)
"""Words by which a site says that it earns on its links."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail where another site or one's own is reached instead, or somebody else is credited."""
    yield from outward.or_untested(website, lambda: _found(website), "unchanged")


def _found(website: Website) -> Iterator[Finding]:
    altered = list(outward.changed(website))
    site = _Site.of(website)
    told: set[str] = set()
    for each in altered:
        if each.link.party in told:
            continue
        beside = [other for other in altered if other.page is each.page]
        if not each.link.is_named:
            finding = _as_shown(each, beside, site)
        elif each.link.diverted_at_all:
            finding = _diverted(each)
        else:
            finding = _parameters(each, beside, site)
        if finding:
            told.add(each.link.party)
            yield finding
    for text in rewritten(website) if not site.replaces else ():
        if party(text.shown) not in told and any(map(_is_commission, text.changes)):
            told.add(party(text.shown))
            yield _against_the_text(text)
    for link, nobodys, there in by_name.kept_at_home(website):
        if link.party not in told:
            told.add(link.party)
            yield _kept_at_home(link, nobodys, there)


class _Site(msgspec.Struct, frozen=True):
    """What the site's own words say of the links on its pages."""

    texts: dict[str, str]
    discloses: bool
    """That it earns on its links."""
    replaces: bool
    """That it puts an account of its own in the place of those who post."""

    @classmethod
    def of(cls, website: Website) -> "_Site":
        texts = {page.final_url: page.text for page in website.pages}
        discloses = any(map(_DISCLOSED.search, texts.values()))
        return cls(texts, discloses, any(map(says_that_it_replaces, texts.values())))

    def names_who_earns(self, link: Treated) -> bool:
        """Whether the words beside a link say that who posted it earns by its code."""
        return not self.replaces and earns_by(self.texts.get(link.page, ""), link.last.target)

    def names_whose_account(self, change: Change, link: Treated) -> bool:
        """Whether they say that who posted it earns by the account that another was put in the place of."""
        text, target = self.texts.get(link.page, ""), link.last.target
        is_account = bool(_ACCOUNT.match(change.value))
        return not self.replaces and is_account and earns_by_account(text, target, change.name)


def _kept_at_home(link: Treated, nobodys: tuple[OutwardPress, ...], there: OutwardPress) -> Finding:
    evidence = (*link.refs, *(press.ref for press in nobodys), there.ref)
    return failed(
        "kept-at-home", link.place("altered"), evidence, confidence=Confidence.MEDIUM,
        domain=link.party, target=link.last.target, reached=link.last.between,
        nobodys=nobodys[0].target, there=" ".join(there.text.split())[:80],
    )  # fmt: skip


def _against_the_text(text: Rewritten) -> Finding:
    whose = party(text.shown)
    place = Place(
        kind="page",
        key=f"altered:{whose}",
        fields={"url": bare(text.page.final_url), "target": whose},
    )
    names = tuple(each.name for each in text.changes if _is_commission(each))
    return failed(
        "replaced-in-text", place, (text.page.ref, text.original.ref), confidence=Confidence.MEDIUM,
        target=text.posted, reached=text.shown, names=names, address=bare(text.original.final_url),
    )  # fmt: skip


def _diverted(altered: Altered) -> Finding | None:
    """Say what came of a press that led to a third site, and no further."""
    link = altered.link
    press = first_diverted(altered)
    if names_the_way(press, press.reached):
        return None  # a counter of clicks that knows where to go
    shown = _shown(link.party, press) | {"quote": " ".join(press.text.split())[:80] or "—"}
    if there := still_there(altered):
        shown["there"] = " ".join(there.text.split())[:80]
        refs = (*link.refs, there.ref)
        return failed(
            "diverted-past", link.place("altered"), refs, confidence=Confidence.MEDIUM, **shown
        )
    all_there = all(
        party(each.last.reached) == party(press.reached)
        for each in altered.page.links
        if each.last.reached
    )
    same_path = urlsplit(press.target).path.strip("/") == urlsplit(press.reached).path.strip("/")
    certain = (
        link.diverted
        and all(is_a_page_of_its_own(each) for each in link.presses)
        and len({party(each.reached) for each in link.presses}) == 1
        and not all_there
        and not same_path
        and page_kind(press.reached) != "home"  # where a firm that moved is found
    )
    if certain:
        return failed(
            "diverted", link.place("altered"), link.refs, confidence=Confidence.MEDIUM, **shown
        )
    return cannot_tell("diverted-perhaps", link.place("altered"), link.refs, **shown)


def _as_shown(altered: Altered, beside: list[Altered], site: _Site) -> Finding | None:
    """
    Say who is credited by a link that shows an address in full and leads there by a number.

    Its words are those of whoever wrote it, perhaps shortened or not meant so. Where all but the credit is
    as they say, and that is the site's own or takes the place of several people's, it is the site that
    put it there; not where the site says that it does so.
    """
    in_full = altered.link.last.label == altered.link.last.target
    credits_alone = all(change.kind == "query-changed" for change in altered.changes)
    if not (in_full and credits_alone) or altered.link.diverted_at_all or site.replaces:
        return None
    finding = _parameters(altered, beside, site)
    return finding if finding and finding.outcome is Outcome.FAILED else None


def _parameters(altered: Altered, beside: list[Altered], site: _Site) -> Finding | None:
    """Say which parameters were put in the place of others, or added to this link alone."""
    link = altered.link
    press = next(press for press in link.presses if press.reached)
    arrived = [each for each in altered.page.links if each.reachable]
    others = [each for each in beside if each is not altered]
    general = (
        set.intersection(*map(_set, others)) if others and len(beside) == len(arrived) else set()
    )
    replaced = _told(altered, "query-changed")
    own = [change for change in _told(altered, "query-added") if change.name not in general]
    credited = any(_takes_over(change, altered, others) for change in replaced) or any(
        (
            _credits(change, link.page)
            or _is_put_everywhere(change, others)
            or (_is_an_account(change) and site.names_who_earns(link))
            or site.names_whose_account(change, link)
        )
        and change.name not in {*general, *altered.varying}
        for change in replaced
    )
    paid = tuple(change.name for change in own if _is_commission(change))
    shown = link.last.label.startswith(("http:", "https:"))
    sold = bool(paid) and shown and not site.discloses
    if replaced and (credited or not sold):
        names = tuple(change.name for change in replaced)
        return _finding("replaced", credited, altered, press, names)
    if own:
        names = paid if sold else tuple(change.name for change in own)
        return _finding("added", sold, altered, press, names)
    return _another_page(altered, press)


def _another_page(altered: Altered, press: OutwardPress) -> Finding | None:
    """Ask about another page of the site that the link names, or a credit that was taken out."""
    gone = any(
        change.kind == "query-removed" and (_CREDIT.match(change.name) or _is_commission(change))
        for change in altered.changes
    )
    elsewhere = any(change.kind == "path" for change in altered.changes)
    if not (gone or elsewhere) or page_kind(press.target) == "home":
        return None
    shown = _shown(altered.link.party, press)
    return cannot_tell("another-page", altered.link.place("altered"), altered.link.refs, **shown)


def _finding(
    key: str, certain: bool, altered: Altered, press: OutwardPress, names: tuple[str, ...]
) -> Finding:
    link = altered.link
    place, evidence = link.place("altered"), link.refs
    shown = _shown(link.party, press) | {"names": tuple(dict.fromkeys(names))}
    if certain:
        return failed(key, place, evidence, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell(f"{key}-perhaps", place, evidence, **shown)


def _shown(domain: str, press: OutwardPress) -> dict[str, Any]:
    return {"domain": domain, "target": press.target, "reached": press.reached}


def _told(altered: Altered, kind: str) -> list[Change]:
    """Return the changes of a kind that are none of what each visit has of its own."""
    return [
        change
        for change in altered.changes
        if change.kind == kind and not _OF_THE_VISIT.match(change.name)
    ]


def _set(altered: Altered) -> set[str]:
    return {
        change.name for change in altered.changes if change.kind in {"query-added", "query-changed"}
    }


def _is_commission(change: Change) -> bool:
    form = _PAID.get(change.name.lower())
    if form:
        return bool(form.match(change.value))
    return bool(_COMMISSION.match(change.name) or _PAID_BY_ITS_VALUE.search(change.value))


def _credits(change: Change, page: str) -> bool:
    """Whether a new value credits somebody: an account of commission, or the site by its own name."""
    names = _names_of(party(page).partition(".")[0])
    named = bool(_CREDIT.match(change.name)) and any(_says(change.value, each) for each in names)
    return named or _is_commission(change)


def _names_of(label: str) -> tuple[str, ...]:
    """
    Return what a site may be called by, its domain being labelled so: what stands first, unless it is any's.

    >>> _names_of("yunwu-notes"), _names_of("china-notes"), _names_of("yunwu")
    (('yunwu-notes', 'yunwu'), ('china-notes',), ('yunwu',))
    """
    first, hyphen, _ = label.partition("-")
    tells = bool(hyphen) and len(first) >= _LEAST_INITIALS and not _OF_ANY_SITE.fullmatch(first)
    return (label, first) if tells else (label,)


def _takes_over(change: Change, altered: Altered, others: list[Altered]) -> bool:
    """Whether one account was put in the place of several people's, who recommend by these links."""
    whose = outward.recommended_by(altered.link.last.target)
    theirs = {
        outward.recommended_by(other.link.last.target)
        for other in others
        if change in other.changes
    }
    return bool(_is_an_account(change) and whose and theirs - {"", whose, change.value})


def _is_put_everywhere(change: Change, others: list[Altered]) -> bool:
    """Whether one account was put in the place of others' at another site, too."""
    return _is_an_account(change) and any(change in other.changes for other in others)


def _is_an_account(change: Change) -> bool:
    return bool(_CREDIT.match(change.name) and _ACCOUNT.match(change.value))


def _says(value: str, name: str) -> bool:
    """Whether a value has a name as a word: 58 in `58_pc`, not in 15803; a single letter is none."""
    word = rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])"
    words = re.findall(r"[a-z]+", value.lower())
    spelt = any(_are_initials(each, name) or _begins(each, name) for each in words)
    return spelt or (len(name) > 1 and bool(re.search(word, value, re.IGNORECASE)))


def _begins(word: str, name: str) -> bool:
    """
    Whether a word is what a name begins with, most of it.

    >>> _begins("liulang", "liulangtrip"), _begins("china", "chinazhibo")
    (True, False)
    """
    return len(word) >= _LEAST_BEGINNING and 2 * len(word) > len(name) and name.startswith(word)


def _are_initials(letters: str, name: str) -> bool:
    """
    Whether letters begin the syllables of a name in pinyin, all of them.

    >>> _are_initials("zcrj", "zhongcaoriji"), _are_initials("main", "maanshan")
    (True, False)
    """
    syllables = "".join(
        f"(?={letter}){_REST_OF_A_SYLLABLE}"
        if letter in "aeo"
        else f"{letter}h?{_REST_OF_A_SYLLABLE}"
        for letter in letters
    )
    return len(letters) >= _LEAST_INITIALS and bool(re.fullmatch(syllables, name.lower()))
