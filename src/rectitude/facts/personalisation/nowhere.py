"""Whether a site was read as a whole, and no way to settings, an account or a menu stands anywhere in it."""

import re
from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of
from rectitude.facts.site import first_party, has_unread_pages, has_unread_policy, pages_once

_WAYS = re.compile(
    r"登\s*[录陆入]|注\s*册|账\s*[号户]|帐\s*[号户]|个人中心|我的|设\s*置|偏好|管理|菜单|更多|选项|开关|反馈|客服"
    r"|\b(?:log|sign) ?(?:in|up)\b|\b(?:account|profile|settings?|preferences?|menu|options?|more)\b"
    r"|[⚙☰≡⋮⋯︙👤]",
    re.IGNORECASE,
)
"""Words and signs behind which a choice may stand; ours."""
_MARKED = re.compile(
    r"(?:class|id|aria-label|title|alt|href|src|name|icon)\s*=\s*[\"'`][^\"'`\n]{0,80}?"
    r"(?:setting|gear|(?<![a-z])cog(?![a-z])|menu|burger|avatar|profile|account|drawer|sidebar|prefer|log-?in|sign-?in"
    r"|personal|dropdown|popover|dialog|modal)",
    re.IGNORECASE,
)
"""The same in the markup of what bears no words."""
_KINDS = frozenset({"document", "script"})


def is_nowhere(website: Website) -> bool:
    """Return whether all pages were read, and nothing in them leads to where one might choose."""
    pages = pages_once(website)
    if has_unread_pages(website, alike=True) or has_unread_policy(website):
        return False
    if website.switches or any(page.unopened or page.problem for page in pages):
        return False
    if any(
        _WAYS.search(page.text) for page in pages if page.role not in {"privacy", "third-parties"}
    ):
        return False
    return not any(_MARKED.search(source) for source in _sources(website))


def _sources(website: Website) -> Iterator[str]:
    own = first_party(website)
    for exchange in website.exchanges:
        body = exchange.response_body
        if body and exchange.resource_type in _KINDS and own.owns(host_of(exchange.url)):
            yield (website.content(body) or b"").decode("utf-8", "replace")
