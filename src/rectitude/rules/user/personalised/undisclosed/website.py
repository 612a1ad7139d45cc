"""Whoever personalises says so in the policy and marks it where it is shown."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.asking_along import asked_along
from rectitude.facts.kept_and_asked import kept_and_asked
from rectitude.facts.parties import bare
from rectitude.facts.personalisation.reordering import came, moved_up, reordered, swapped
from rectitude.facts.personalisation.sayings import Saying, denials, sayings, shelf
from rectitude.facts.piling_up import piled_up
from rectitude.facts.recognising import recognises
from rectitude.facts.site import has_unread_policy, home, pages_once, policies
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 18

_SPEAKS_OF_IT = re.compile(
    r"(推荐|算法|个性化?).{0,6}(说明|公示|规则|须知|原理)|(recommend|algorithm|personali[sz])\w*.{0,12}(explained|notice|how)",
    re.IGNORECASE,
)
"""Titles of pages whose words may be of recommendations anywhere: they claim nothing of this site."""
_EXPLAINS = re.compile(
    r"^\s*(关于)?(本站|平台|我们的?)?(个性化?(内容)?推荐|个性化|算法推荐|推荐算法|算法)(服务|机制|功能)?的?(基本)?(说明|公示|规则|须知|原理)"
    r"(\s*[-_|–—\s].*)?$"
    r"|^\s*(about )?(our )?(recommendations?|personali[sz]ation|algorithms?) (explained|notice)\b",
    re.IGNORECASE,
)
"""Titles of pages on which a site tells people how it recommends itself; policies tell more than that."""
_ARTICLE = re.compile(r"/(blogs?|news|articles?)(/|$)", re.IGNORECASE)
"""In addresses: what is written there may be of anything."""

_SIGN_IN = re.compile(r"登录|登陆|会员中心|\b(?:log|sign) ?in\b", re.IGNORECASE)

MOST_KEPT = 3
"""Names of what is kept that a message quotes; ours."""
MOST_VALUE = 60
"""Characters of a parameter’s value that a message quotes; ours."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail where the page says that it uses the visitor's behaviour and the policy is silent."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    policy = policies(website) or _denying(website)
    others = tuple(page for page in pages_once(website) if page not in policy)
    general = tuple(p for p in others if p.role != "home" and _SPEAKS_OF_IT.search(p.title))
    told = tuple(page for page in general if _explains(page))
    pages = tuple(page for page in others if page not in general)
    claim = next(sayings(pages, "claim"), None)
    seen = claim or next(sayings(pages, "feed"), None)
    if seen is None:
        followed = _followed(website, policy) or _unsaid(website, policy, told)
        yield followed or _unseen(website, pages)
        return
    cited = (seen.page.ref, *(page.ref for page in (*policy, *told)))
    if disclosed := _disclosed(policy):
        yield passed("disclosed", cited, quoted=disclosed.quoted)
    elif explained := next(sayings(told, "policy"), None):
        address = bare(explained.page.final_url)
        yield cannot_tell("explained-elsewhere", _place(seen), cited, about=seen.quoted,
                          quoted=explained.quoted, address=address)  # fmt: skip
    elif not policy:
        key = "policy-not-read" if has_unread_policy(website) else "no-policy"
        yield cannot_tell(key, _place(seen), cited, about=seen.quoted, quoted=seen.quoted)
    elif (denied := next(denials(policy), None)) and not claim and _knows_nobody(website):
        yield inapplicable("denied-knows-nobody", quoted=seen.quoted, denied=denied.quoted,
                           pages=len(others))  # fmt: skip
    elif denied:
        say, key = (failed, "contradicted") if claim else (cannot_tell, "denied")
        yield say(key, _place(seen), cited, quoted=seen.quoted, denied=denied.quoted)
    elif claim is not None:
        yield _perhaps_told(policy, _place(claim), cited, claim.quoted) or failed(
            "policy-silent", _place(claim), cited, quoted=claim.quoted
        )
    else:
        yield (
            _perhaps_told(policy, _place(seen), cited, seen.quoted)
            or _asked_along(website, seen, cited)
            or _followed(website, policy)
            or cannot_tell(
                "perhaps-personalised", _place(seen), cited, about=seen.quoted, quoted=seen.quoted
            )
        )


def _knows_nobody(website: Website) -> bool:
    """Whether a site keeps nothing at all in the browser, takes no digest of it, and lets nobody sign in."""
    kept = website.cookies or website.storage or recognises(website)
    texts = (page.text for page in pages_once(website))
    asks = any(exchange.resource_type in {"xhr", "fetch"} for exchange in website.exchanges)
    return not (kept or asks or any(map(_SIGN_IN.search, texts)))


def _denying(website: Website) -> tuple[PageVisit, ...]:
    """Return pages called a policy that deny it: that is a policy, however short, and no pointer to one."""
    called = tuple(page for page in pages_once(website) if page.role == "privacy")
    denied = (*denials(called), *denials(called, "reading"))
    return tuple(page for page in called if any(page is each.page for each in denied))


def _disclosed(policy: tuple[PageVisit, ...]) -> Saying | None:
    """Return by which words the policy tells of it: it may use those of a page that does it."""
    return next(sayings(policy, "policy"), None) or next(sayings(policy, "claim"), None)


def _perhaps_told(
    policy: tuple[PageVisit, ...], place: Place, cited: tuple[str, ...], shown: object
) -> Finding | None:
    """Ask where the policy is not silent, but tells of recommending without saying by what."""
    told = next(sayings(policy, "recommending"), None)
    if told is None:
        return None
    return cannot_tell(
        "perhaps-told", place, cited, about=str(shown), shown=str(shown), quoted=told.quoted
    )


def _asked_along(website: Website, seen: Saying, cited: tuple[str, ...]) -> Finding | None:
    """Fail where the requests for what is recommended take along what the visitor has read so far."""
    along = asked_along(website)
    if along is None:
        return None
    cited = (*cited, along.earlier.ref, along.later.ref)
    return failed(
        "asked-along", _place(seen), cited, confidence=Confidence.MEDIUM, quoted=seen.quoted,
        address=bare(along.later.url), name=along.name, value=along.value[:MOST_VALUE],
    )  # fmt: skip


def _followed(website: Website, policy: tuple[PageVisit, ...]) -> Finding | None:
    """Fail where a list was seen to follow what was read, of which the policy is silent or denies it."""
    trial, how = reordered(website), "reordered"
    if trial is None:
        trial, how = swapped(website), "swapped"
    if trial is None:
        return None
    if disclosed := _disclosed(policy):
        return passed("disclosed", (trial.ref, disclosed.page.ref), quoted=disclosed.quoted)
    place = Place(kind="page", key="reordered", fields={"url": bare(trial.page)})
    cited = (trial.ref, *(page.ref for page in policy))
    told: dict[str, Any] = {
        "kept": trial.kept[:MOST_KEPT] or ("—",),
        "read": len(trial.read),
        "first": bare(moved_up(trial)) if how == "reordered" else came(trial)[:MOST_KEPT],
    }
    if not policy:
        return cannot_tell(f"{how}-no-policy", place, cited, **told)
    if perhaps := _perhaps_told(policy, place, cited, place.fields["url"]):
        return perhaps
    return failed(how, place, cited, confidence=Confidence.MEDIUM, **told)


def _unsaid(
    website: Website, policy: tuple[PageVisit, ...], told: tuple[PageVisit, ...]
) -> Finding | None:
    """
    Say of a list that is asked for by what was read, and that no page calls a recommendation.

    Nor need its address: then it fails only against the word of the policy.
    """
    called = asked_along(website)
    along = called or piled_up(website)
    if along is None:
        return None
    cited = (along.earlier.ref, along.later.ref, *(page.ref for page in (*policy, *told)))
    if disclosed := _disclosed(policy):
        return passed("disclosed", cited, quoted=disclosed.quoted)
    address = bare(along.later.url)
    place = Place(kind="page", key="asked-along", fields={"url": bare(along.later.page)})
    shown: dict[str, Any] = {
        "address": address,
        "name": along.name,
        "value": along.value[:MOST_VALUE],
    }
    denied = next(denials(policy), None) or next(denials(policy, "reading"), None)
    read = bool(policy) and not has_unread_policy(website)
    speaks = next(sayings((*policy, *told), "reading"), None) or next(sayings(told, "policy"), None)
    sure = along.is_of_interests and bool(called or denied)
    if speaks or not read or not sure:
        quoted = speaks.quoted if speaks else "—"
        return cannot_tell("unsaid-perhaps", place, cited, about=address, quoted=quoted, **shown)
    if denied:
        return failed(
            "unsaid-denied",
            place,
            cited,
            confidence=Confidence.MEDIUM,
            denied=denied.quoted,
            **shown,
        )
    return failed("unsaid", place, cited, confidence=Confidence.MEDIUM, **shown)


def _explains(page: PageVisit) -> bool:
    return bool(_EXPLAINS.search(page.title)) and not _ARTICLE.search(urlsplit(page.final_url).path)


def _unseen(website: Website, pages: tuple[PageVisit, ...]) -> Finding:
    """Say of a site that does not speak of it whether there is something that may follow visitors."""
    denied = next(denials(policies(website)), None)
    if asked := _kept_and_asked(website, denied):
        return asked
    if recognises(website):
        return untested("not-tried")
    heading = "" if denied else shelf(pages)
    if website.listings:
        return untested("not-followed", read=max(len(each.read) for each in website.listings))
    return untested("list-not-tried", heading=heading) if heading else inapplicable("no-sign")


def _kept_and_asked(website: Website, denied: Saying | None) -> Finding | None:
    """Ask about a list asked for by what a script keeps, where the policy denies it or the answer tells."""
    asked = kept_and_asked(website)
    if asked is None or not (denied or asked.by_audience) or _disclosed(policies(website)):
        return None
    place = Place(kind="page", key="kept-and-asked", fields={"url": bare(asked.request.page)})
    cited = [asked.request.ref, asked.source.ref, *([denied.page.ref] if denied else [])]
    told: dict[str, Any] = {
        "about": asked.key,
        "address": bare(asked.request.url),
        "name": asked.name,
        "kept": asked.key,
    }
    if denied:
        told["denied"] = denied.quoted
    key = "kept-and-asked-denied" if denied else "kept-and-asked"
    return cannot_tell(key, place, tuple(dict.fromkeys(cited)), **told)


def _place(saying: Saying) -> Place:
    return Place(kind="page", key=saying.kind, fields={"url": bare(saying.page.final_url)})
