"""Whom the scripts of a form would hand what is typed into it, by what the browser kept back of a press."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.rehearsal import Rehearsal
from rectitude.evidence.website import Website
from rectitude.facts.firms import are_of_two, firms
from rectitude.facts.handing_over import is_denied
from rectitude.facts.known_values import looking_for
from rectitude.facts.parties import FirstParty, host_of, party
from rectitude.facts.site import own_names, policies

_ASKED_THERE = re.compile(
    r"(?:同意|授权|允许|知悉|知晓)[^。；;\n]{0,30}(?:提供|共享|分享|转交|转给|发送|推送|交给|查询|委托)"
    r"|(?:提供|转交|转给|发送|推送|交)(?:给|至|由)[^。；;\n]{2,30}"
    r"|(?:agree|consent|authori[sz]e)[^.\n]{0,60}(?:share|provide|send|disclose|pass)",
    re.IGNORECASE,
)
"""Words beside a form that tell of somebody else who gets what is typed."""


_WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z]{4,}")
_PLACE = re.compile(r"^[\u4e00-\u9fff]{2,3}[省市区县]|^[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]{8})")
"""Where a firm's name begins: with its place, mostly of two characters."""
_STEM = 2
"""Characters by which people call a product or firm; ours."""


class Handed(msgspec.Struct, frozen=True):
    """What one party would get by a press on a form's button."""

    ref: str
    page: str
    party: str
    host: str
    url: str
    fields: tuple[str, ...]
    told_there: bool
    """Whether the page of the form tells of others who get what is typed."""
    introduced: str
    """What the receiver's host shows of itself; nothing if it shows nothing."""


def handed(website: Website, own: FirstParty) -> Iterator[Handed]:
    """Yield the other parties that would get the test identity's values by a press, each once."""
    known = looking_for(website.persona.values)
    done: set[str] = set()
    for rehearsal in website.rehearsals:
        for request in rehearsal.requests:
            host = host_of(request.url)
            receiver = party(own.behind(host))
            if not host or own.owns(host) or receiver in done:
                continue
            if fields := tuple(dict.fromkeys(match.field for match in known.find(request.sent))):
                done.add(receiver)
                yield Handed(
                    ref=rehearsal.ref,
                    page=rehearsal.page,
                    party=receiver,
                    host=host,
                    url=request.url,
                    fields=fields,
                    told_there=_is_told(website, rehearsal.page),
                    introduced=_introduced(rehearsal, host),
                )


def is_concealed(website: Website, handed: Handed, own: FirstParty) -> bool:
    """
    Return whether a receiver is another firm, told nowhere, though the policy names all that there are.

    Who it is its own host must say: a firm that the policy calls by its name may own any domain.
    """
    policy = " ".join(page.text for page in policies(website))
    return (
        not handed.told_there
        and is_denied(website, own, handed.host, handed.url)
        and are_of_two(own_names(website), handed.introduced)
        and not any(stem in policy for stem in _stems(handed.introduced))
    )


def _stems(introduced: str) -> Iterator[str]:
    r"""
    Yield the beginnings of the names by which a host presents itself; lenient, as people shorten names.

    >>> list(_stems("青鹭云 客户平台\n欢迎\n成都急雨软件有限公司"))
    ['青鹭', '欢迎', '急雨']
    """
    title, _, text = introduced.partition("\n")
    for line in (title, text.lstrip().partition("\n")[0]):
        if word := _WORD.search(line):
            yield word[0] if word[0].isascii() else word[0][:_STEM]
    for firm in dict.fromkeys(firms(text)):
        yield _PLACE.sub("", firm)[:_STEM]


def _introduced(rehearsal: Rehearsal, host: str) -> str:
    told = (each for each in rehearsal.receivers if each.host == host)
    return next((f"{each.title}\n{each.text}" for each in told), "")


def _is_told(website: Website, address: str) -> bool:
    pages = (page for page in website.pages if page.final_url == address)
    labels = (field.label for page in pages for form in page.forms for field in form.fields)
    texts = (page.text for page in website.pages if page.final_url == address)
    return any(_ASKED_THERE.search(said) for said in (*texts, *labels))
