"""
Identifiers of a visitor: values in cookies and storage that tell one visitor from another.

A value counts as one by a documented name (`Hm_lvt_...`, `_ga`), or because it is long, random,
kept beyond the browser's session, and different in each fresh context. What sites need to work
(session, forgery token, load balancer, the stored choice) is left alone by its name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal
from urllib.parse import unquote

import msgspec

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Cookie, StorageItem
from rectitude.evidence.website import Website
from rectitude.facts.known_values import looking_for
from rectitude.facts.parties import TRACKING, FirstParty, recipient
from rectitude.facts.traffic import read
from rectitude.facts.traffic.chance import LEAST_LENGTH, core, is_random

Certainty = Literal["documented", "third-party", "sent", "named", "random"]
"""Why a value counts, the surest first: a documented tracker's name; random and of a third party;
random and sent to one; random under a telling name; random alone."""
SURE: frozenset[Certainty] = frozenset({"documented", "third-party", "sent", "named"})
"""Why a value counts beyond doubt; one that is merely random may be needed for something else."""

_DOCUMENTED: tuple[tuple[str, str], ...] = (
    (r"Hm_lvt_\w+|HMACCOUNT(_BFESS)?|BAIDUID(_BFESS)?|BIDUPSID|H_PS_PSSID", "百度统计"),
    (r"UM_distinctid|CNZZDATA\d+|cna|cnz_.*", "友盟+"),
    (r"_ga(_\w+)?|_gid|__utm[abvz]|_gcl_au|IDE", "Google"),
    (r"_fb[pc]", "Meta"),
    (r"sensorsdata2015jssdkcross|sensorsdata2015\w*|sa_jssdk\w*", "神策分析"),
    (r"gr_user_id|\w+_gr_session_id|\w+_gr_cs1|gdp_user_id|grwng_uid", "GrowingIO"),
    (r"zg_\w+|zhuge_\w+", "诸葛IO"),
    (r"__tea_cache_tokens_\d+|tt_webid|tea_uuid|__tea_sdk_\w+|__ac_.*webid", "火山引擎"),
    (r"pgv_pvi|pgv_pvid|pgv_si|ts_uid|tvfe_boss_uuid|pac_uid|iip|_qimei_\w+", "腾讯分析"),
    (r"__51uvsct__\w+|__51vcke__\w+|__51laig__|__vtins__\w+|AJSTAT_\w+", "51LA"),
    (r"_clck|_clsk|MUID|CLID", "Microsoft Clarity"),
    (r"_hjSessionUser_\d+|_hjid|_hjSession_\d+", "Hotjar"),
    (r"_pk_id\..*|_pk_ses\..*|MATOMO_SESSID", "Matomo"),
    (r"mp_\w+_mixpanel|amplitude_\w+|AMP_\w+|ajs_anonymous_id|ph_\w+_posthog", "analytics"),
    (r"_ttp|_tt_enable_cookie|ttwid", "TikTok"),
    (r"_ym_uid|_ym_d|yandexuid", "Yandex"),
    (r"__jda|__jdb|__jdv|__jdu|3AB9D23F7A4B3C9B|shshshfp[ab]?", "京东"),
    (r"smidV2|smidv2|\.thumbcache_.*", "数美"),
    (r"AMCV_.*|s_vi|s_ecid|demdex", "Adobe"),
    (r"_uab_collina|isg|tfstk", "阿里"),
)  # fmt: skip
_KNOWN_NAMES = tuple((re.compile(pattern), product) for pattern, product in _DOCUMENTED)

_NECESSARY = re.compile(
    r"(php|asp\.net_|j)?sess(ion)?_?(id)?(\W|_|$)|^(sid|sessid|connect\.sid|laravel_session)$"
    r"|csrf|xsrf|token$|^_?auth|consent|cookie.?(law|notice|status|agree|banner|settings|prefs?)"
    r"|^cc_cookie|klaro|tarteaucitron|gdpr|^cookieyes|optanon|euconsent|^(lang|locale|i18n|theme)"
    r"|acw_(tc|sc)|aliyungf_tc|__jsluid|^waf|awsalb|^__cf|^cf_|incap_|visid_incap|bigip|srv_?id"
    r"|^route$|^lb|cart|^webpack|sw-|vue|pinia|nuxt|redux|persist:|__next|build|version|hash",
    re.IGNORECASE,
)
_TELLING_NAME = re.compile(
    r"visitor|visit_?id|track|analy|distinct|device_?id|finger|guid|uuid|client_?id|browser_?id"
    r"|(^|[_.-])(uid|vid|cid|did|aid|bid|mid)($|[_.-])|anon|user_?id|^_?_?stat|stat_?id|(^|_)ads?(_|$)"
    r"|profile|webid|unique",
    re.IGNORECASE,
)


_ADDRESS = re.compile(r"(https?:)?//[^\s\"'<>|,]+", re.IGNORECASE)
"""An address is no identifier, whatever digits stand in it."""
_CONTENT = re.compile(
    r"queue|buffer|pending|retry|history|recent|draft|cache|(^|[_.-])logs?$|list$", re.IGNORECASE
)
"""Names of what a page keeps for later: a list of things to do or done, not of who does them."""


class Identifier(msgspec.Struct, frozen=True, kw_only=True):
    """
    A value that tells a visitor from another, where and when it was first set, and why it counts.

    `holder` is the cookie's domain or the storage's origin; `product` the documented tracker.
    """

    name: str
    value: str
    holder: str
    area: Literal["cookie", "local", "session", "indexeddb"]
    certainty: Certainty
    moment: Moment
    ref: str
    product: str = ""
    page: str = ""


def identifiers(website: Website, first_party: FirstParty) -> tuple[Identifier, ...]:
    """
    Return every identifier in every context, in the order of the evidence.

    What the test identity typed, and the page keeps readable, is a draft and tells nobody apart.
    """
    typed = looking_for(website.persona.values)

    def is_draft(why: Certainty | None, value: str) -> bool:
        return why != "documented" and any(not s.hashed for s in typed.find(value.encode()))

    sent = frozenset(
        value
        for message in read(website).sent
        if not first_party.owns(message.host)
        for value in message.values_shown
    )
    varying = _varying(website)
    found: list[Identifier] = []
    for cookie in website.cookies:
        why = _certainty(cookie.name, cookie.value, cookie.domain, first_party, sent, varying)
        lasts = why == "documented" or cookie.expires >= 0
        if why is not None and lasts and not is_draft(why, cookie.value):
            found.append(_of_cookie(cookie, why))
    for item in website.storage:
        host = item.origin.partition("://")[2].partition(":")[0]
        why = _certainty(item.key, item.value, host, first_party, sent, varying)
        lasts = item.area != "session" or why in {"documented", "sent"}
        if why is not None and lasts and not is_draft(why, item.value):
            found.append(_of_storage(item, why))
    return tuple(found)


def identifying(website: Website, first_party: FirstParty) -> frozenset[str]:
    """Return the identifiers' values as they stand in what is sent."""
    cores = (core(each.value) for each in identifiers(website, first_party))
    return frozenset(value for value in cores if is_random(value))


def _certainty(
    name: str,
    value: str,
    holder: str,
    first_party: FirstParty,
    sent: frozenset[str],
    varying: frozenset[str] | None,
) -> Certainty | None:
    if any(pattern.fullmatch(name) for pattern, _ in _KNOWN_NAMES) and len(value) >= LEAST_LENGTH:
        return "documented"
    value_alone = core(_ADDRESS.sub(" ", unquote(value[:2000])))
    if _NECESSARY.search(name) or not is_random(value_alone):
        return None
    if _CONTENT.search(name) and value.lstrip().startswith(("[", "{")) and core(value) not in sent:
        return None
    if varying is not None and value not in varying:
        return None
    if not (first_party.owns(holder.lstrip(".")) or first_party.resembles(holder.lstrip("."))):
        known = recipient(holder.lstrip("."))
        if known is None or known.purpose in TRACKING:
            return "third-party"
        return None if known.purpose == "security" else "random"
    if core(value) in sent:
        return "sent"
    return "named" if _TELLING_NAME.search(name) else "random"


def _varying(website: Website) -> frozenset[str] | None:
    """Return the values that differ between fresh contexts, or None with one context only."""
    values: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for moment, holder, name, value in _all(website):
        values[holder, name][moment.context] = value
    if len({context for each in values.values() for context in each}) < 2:
        return None
    varying: set[str] = set()
    for each in values.values():
        if len(each) == 1 or len(set(each.values())) > 1:
            varying |= set(each.values())
    return frozenset(varying)


def _all(website: Website) -> Iterable[tuple[Moment, str, str, str]]:
    for cookie in website.cookies:
        yield cookie.moment, cookie.domain, cookie.name, cookie.value
    for item in website.storage:
        yield item.moment, item.origin, item.key, item.value


def _of_cookie(cookie: Cookie, why: Certainty) -> Identifier:
    return Identifier(
        name=cookie.name,
        value=cookie.value,
        holder=cookie.domain.lstrip("."),
        area="cookie",
        certainty=why,
        moment=cookie.set_in or cookie.moment,
        ref=cookie.ref,
        product=product_of(cookie.name),
        page=cookie.page,
    )


def _of_storage(item: StorageItem, why: Certainty) -> Identifier:
    return Identifier(
        name=item.key,
        value=item.value,
        holder=item.origin,
        area=item.area,
        certainty=why,
        moment=item.moment,
        ref=item.ref,
        product=product_of(item.key),
    )


def product_of(name: str) -> str:
    """
    Return the product that documents a name as its identifier of visitors; nothing where none does.

    >>> product_of("Hm_lvt_8d1f0ac27b3e4f56"), product_of("sid")
    ('百度统计', '')
    """
    return next((product for pattern, product in _KNOWN_NAMES if pattern.fullmatch(name)), "")
