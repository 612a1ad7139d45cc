"""What the state of a licence says: in force, ended, or under way to something else."""

import re

from rectitude.collectors.register.cells import NotLookedAt
from rectitude.collectors.register.vocabulary import told

_UNDER_WAY = re.compile(
    r"^(?:拟|申请|(?:正在)?办理|正在|待|将要?)\S{0,4}(?:注销|吊销|撤销)"
    r"|(?:注销|吊销|撤销)(?:中|申请|审[核查批]中|公示|受理)|换(?:发|领|证|新)|续期|延续"
    r"|renew|re-?issued|pending|applied for|under review",
    re.IGNORECASE,
)
"""A state that is no end yet, or of which a new licence stands in the place of the old one."""
_RENEWAL = re.compile(r"换(?:发|领|证|新)|续(?:期|展|证)|延续|renew|re-?issued", re.IGNORECASE)
"""Of what is under way: that another term is to follow this one."""
_DENIED = re.compile(
    r"(?:未|没有?|无|不)(?:曾|能)?(?:查询?到|见|提交|申请|办理|受理)?[^,，;；。、()（）]*|\b(?:not?|never|without)\b[^,.;()]*",
    re.IGNORECASE,
)
"""What is denied in a state is not under way: 已过期，未申请续期."""
_STILL = (
    r"^(?:有效|存续|在用)(?!期)|^正常(?!注销|终止|到期|失效)|^(?:即将|将于?|临近|快要?).{0,12}(?:到期|届满)"
    r"|^(?:valid|in force|active|current)"
)
"""It is in force now, whatever is said of its end beside that."""
_settled = told(
    (
        ("ended", r"\binvalid"),
        (
            "in-force",
            r"(?:未|没有?|not )\s*(?:被)?"
            r"(?:注销|吊销|撤销|作废|失效|终止|过期|到期|收回|[超逾]过?有效期|revoke|cancel|expired)"
            r"|有效期(?:尚|还)?未(?:过|满|届满)"
            rf"|unexpired|{_STILL}",
        ),
        (
            "ended",
            r"注销|吊销|撤销|作废|失效|终止|过期|到期|届满|收回|有效期(?:已经?)?(?:过(?!半|渡)|逾)|[超逾]过?有效期|逾期未(?:续|延|换)"
            r"|lapsed|revoke|cancel|expired|withdrawn|void|surrender",
        ),
        ("in-force", r"有效|正常|存续|在用|valid|in force|active|current"),
    ),
    "有效, 注销, 吊销",
)


def licence_state(cell: str) -> str:
    """
    Return `ended`, `in-force`, or the cell itself where it is in force and to be followed by a new one.

    What is under way, or was replaced by a new licence, is understood and leaves the term open: NotLookedAt.
    Raises BadCell where the cell says neither.

    >>> licence_state("有效（2029-06-30到期）"), licence_state("未注销"), licence_state("已注销")
    ('in-force', 'in-force', 'ended')
    """
    if not _UNDER_WAY.search(_DENIED.sub("", cell)):
        return _settled(cell)
    if not re.match(_STILL, cell.strip(), re.IGNORECASE):
        raise NotLookedAt("正在办理，尚无结果", "under way, with no result yet")
    return cell if _RENEWAL.search(_DENIED.sub("", cell)) else _settled(cell)
