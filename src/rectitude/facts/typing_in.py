"""What a person may have handed in by their own hand to be served, and no program has gathered."""

import re

from rectitude.facts.parties import FirstParty
from rectitude.facts.traffic import Sighting

_TYPED = frozenset(
    {
        *("name", "mobile", "email", "address", "username", "password", "id_card", "passport"),
        *("bank_card", "plate", "birthday", "credit_code"),
    }
)
"""Fields that people type; identifiers of devices and places are read by programs."""
_ACTS = re.compile(
    r"log-?[io]n|sign-?(?:in|up|on)|(?<![a-z])(?:"
    r"regist(?:er|ration)(?![a-z])|passport|sms|otp|captcha|verif|orders?(?![a-z])|checkout|cart|booking|reserv"
    r"|apply|quote|enquiry|inquiry|feedback|contact|deliver|receiver|address"
    r"|appointment|newsletter|subscri|enrol|book(?=/?\Z))|登录|注册|下单|报价|预约|订阅",
    re.IGNORECASE,
)
"""Words of addresses at which people sign in, order, or ask for something."""


def may_be_typed(seen: Sighting, own: FirstParty) -> bool:
    """
    Return whether a person may have handed in a value at an address for that, to the target itself.

    Where the target's own parties are not known, whoever is no known service may be it.
    """
    message = seen.message
    host = own.behind(message.host)
    to_itself = own.may_own(host)
    path = message.address.partition("://")[2].partition("/")[2]
    return (
        to_itself
        and seen.field in _TYPED
        and not seen.hashed
        and seen.part in {"body", "query", "websocket"}
        and _ACTS.search(path) is not None
    )
