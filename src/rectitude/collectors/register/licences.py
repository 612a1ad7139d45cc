"""Rows of a table of licences that name a firm to say that it holds none."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from rectitude.collectors.register.cells import NOTHING
from rectitude.collectors.register.denied import denies_a_licence
from rectitude.collectors.register.sheets import Cells
from rectitude.collectors.register.wordings import SHOWN_ON_A_PAGE
from rectitude.facts.register.scopes import codes_in

_NONE = re.compile(
    r"(?!暂无结果)(?:"  # it may be about to come
    r"(?:部|工信部|电信)?(?:系统|平台|官网|网站)?(?:中|内|上)?(?:查询?)?(?:均|也)?(?:查无(?:此|该)?(?:企业|单位|公司)?|查不到)(?:信息|记录|结果)?"
    r"|(?:无|暂无|否|none|nil|no|(?:未|没有?|尚未|从未|不|无)(?:曾|经)?(?:取得|办理|持有?|持证|获得?|许可|申领|有)?"
    r"|(?:未|没有?)能?(?:(?:查询|检索|搜索|查|搜|找)?(?:到|得|见)|发现)(?:相关|任何|其|有效)*的?"
    r"|(?:查询?|检索)?无(?:相关|任何|其|此|有效)*的?"
    r"|(?:no|not|without|un)[ -]?(?:licen[cs]ed?|held|obtained|granted|found|any))"
    r"\s*(?:任何|电信业务|增值电信业务|经营|业务|any|idc|isp|cdn|vpn)*\s*(?:许可证?|资质|证照?|持证|licen[cs]es?)?"
    r"(?:信息|记录|结果|found|on record|records?|\s)*)",
    re.IGNORECASE,
)
"""What says that there is none: neither that nobody looked (未查询) nor a dash, which may mean that."""
_A_DAY = r"20\d\d[\d年月日./-]{3,9}"
_LOOKED_UP = re.compile(
    rf"^[^,，。;；无未没]{{0,24}}(?:查询|检索|核查|核验)(?:日期?|时间|(?:系统|平台|网站)(?:中|内|上|里)?)?\s*[:：]?\s*(?:{_A_DAY})?(?:[,，:：]|(?=无|未|没))\s*"
    rf"|^{_A_DAY}\s*[,，:：]?\s*(?=经?查|无|未|没|no\b)"
    rf"|^(?i:(?:the |miit |ministry |official )*(?:look-?up|query|search|check)(?: of| on)?)"
    rf" ?(?:{_A_DAY})?\s*[:,]\s*"
    r"|[(（][\d\s年月日./-]{6,14}(?:查询?)?[)）]$"
    r"|\s+(?:in|on|at) (?:the )?(?:miit|ministry|official|public)[\w' ]*$"
)
"""Where and when it was looked up, before or after what was found."""
_WHEN_IT_WAS = re.compile(
    rf"^\s*(?:{_A_DAY}|20\d\d[-./年]\d{{1,2}}月?)\s*(?:查询?|检索|核查|核验)\s*$"
)
"""The day of a look-up, wherever it was put."""
_BY_WHAT = re.compile(
    r"^(?:已|经)?(?:以|按照?|用|凭|依)[^,，。;；无未没]{2,24}?(?:查询|检索|搜索|核查|查)?[,，]?(?:均|都|也|皆|仍)?(?=未|无|没|查)"
)
"""By what it was looked up: 按全称及信用代码均未查询到."""
_SHORTENED = re.compile(
    r"简称|缩写|旧称|曾用名|原名|商标|品牌|英文名|short name|abbreviat", re.IGNORECASE
)
_IN_FULL = re.compile(r"全称|全名|信用代码|full name|code", re.IGNORECASE)
"""A look-up by a shortened name alone says nothing: the licence stands under the full one."""
_HOLDS = re.compile(
    r"(?:已|均)?(?:查询?到|查得|持有?证?|取得|获得|具备|有(?![问疑误异])|是|正常|存续|√|✓)"
    r"|(?:yes|y|true|ok|found|held|holds|valid|active|licen[cs]ed)\b|.*\d{6}",
    re.IGNORECASE,
)
"""What says that it holds one, or its number."""
_OF_ANYTHING = re.compile(r"核[查验]结果|^\s*(?:结果|结论|答复)\s*$")
"""Headings of checks, and of anything, of which 无 and 否 may as well say that nothing was amiss."""
_NAMES_IT = re.compile(r"查|检索|搜|找|见|证|许可|资质|found|licen[cs]", re.IGNORECASE)
_OF_A_LICENCE = frozenset({"number", "services", "scope", "held"})
_ON_A_PAGE = re.compile(SHOWN_ON_A_PAGE)
_BESIDE_IT = frozenset({"holder", "area", "looked_up", "is_shown"})
"""Columns that say nothing of a licence: where somebody was looked up, and what a page shows."""


_PARTNERS = re.compile(
    r"供应|供货|上游|合作|承租|客户|supplier|vendor|partner|customer", re.IGNORECASE
)


def is_of_partners(heading: str) -> bool:
    """
    Whether licences are those of one firm’s partners, by the heading of who holds them: not of all firms.

    >>> is_of_partners("供应商名称"), is_of_partners("持证企业")
    (True, False)
    """
    return bool(_PARTNERS.search(heading))


def denials(
    table: str, positions: Mapping[int, str], headers: Sequence[str], about: str = ""
) -> "Denials | None":
    """
    Return how rows of a table say that their firm holds no licence; only those of licences can.

    `about`: how the table is named, by which a result without another word may be of licences.
    """
    found = Denials(positions, headers, about) if table == "licences" else None
    return found if found and found.can_be_told else None


_OF_WHAT_IS_DONE = re.compile(
    r"(?:实际|真实|现场|查实)\S{0,4}(?:用途|业务|经营|服务)|(?:检查|核查|调查|认定|处理|处置)\S{0,2}(?:结论|结果|意见|情况|发现|事实)"
    r"|(?:违法|违规)(?:行为|事实|情形)"
)
"""Headings of what a check found to be done: a look-up beside it is of the firm, not of that service."""


class Denials:
    """The columns of a table of licences, one of which must say in words that there is none."""

    def __init__(
        self, positions: Mapping[int, str], headers: Sequence[str], about: str = ""
    ) -> None:
        self._of_a_licence = [n for n, c in positions.items() if c in _OF_A_LICENCE]
        self._answers = [n for n, c in positions.items() if c == "held"]
        self._vague = [n for n in self._of_a_licence if _OF_ANYTHING.search(headers[n])]
        self._where = [n for n, text in enumerate(headers) if _OF_WHERE.search(text)]
        self._is_of_look_ups = bool(OF_LOOK_UPS.search(about))
        self._written = [
            n for n, c in positions.items() if c not in _BESIDE_IT and not c.startswith("actual_")
        ]
        self._done = [n for n, c in positions.items() if c == "actual_services"]
        self._others = [
            n
            for n, text in enumerate(headers)
            if text
            and n not in positions
            and not _OF_WHAT_IS_DONE.search(text)
            and not ("is_shown" in positions.values() and _ON_A_PAGE.search(text))
        ]

    @property
    def can_be_told(self) -> bool:
        """Whether the table has a column that can say it."""
        return bool(self._of_a_licence)

    def in_row(self, cells: Cells) -> bool:
        """Whether a row says that its firm holds no licence, and nothing of one, nor of a single service."""
        by_title = self._is_of_look_ups and any(
            _OF_ITS_OFFICE.search(text) for _, text in _texts(cells, self._where)
        )
        return (
            any(
                _denies(text) if by_title else self._is_denied(n, text)
                for n, text in _texts(cells, self._of_a_licence)
            )
            and not any(_is_something(text) for _, text in _texts(cells, self._written))
            and not any(codes_in(text) for _, text in _texts(cells, self._others))
        )

    def does_something(self, cells: Cells) -> bool:
        """Whether a row says what its firm does all the same."""
        return any(_is_something(text) for _, text in _texts(cells, self._done))

    def leave_open(self, cells: Cells) -> bool:
        """Whether a look-up was answered otherwise than that the firm holds what its row names."""
        return any(text and not _HOLDS.match(text) for _, text in _texts(cells, self._answers))

    def _is_denied(self, position: int, text: str) -> bool:
        return _denies(text) and (position not in self._vague or bool(_NAMES_IT.search(text)))


_OF_WHERE = re.compile(r"查询(?:渠道|系统|平台|来源|方式|途径)|渠道|数据来源")
_OF_ITS_OFFICE = re.compile(r"电信|通信|管局|工信|许可")
"""Where licences of telecommunications are looked up, beside offices that have others."""
OF_LOOK_UPS = re.compile(
    r"(?:许可证?|持证)\S{0,6}(?:查询|检索|核查|核验)|(?:查询|检索)\S{0,6}(?:许可证?|持证)"
)
"""A title by which a result without another word is of licences."""


def _denies(text: str) -> bool:
    """
    Whether a cell says that there is none, and beside that at most what is to follow: 无证，不予续约.

    >>> _denies("按全称及信用代码均未查询到电信业务许可证"), _denies("以简称查询，无结果")
    (True, False)
    >>> _denies("无（全国、本省均未查到；历史亦无）"), _denies("无（总公司持证）")
    (True, False)
    """
    if match := _IN_BRACKETS.fullmatch(text.strip()):
        told = match["where"]
        if _OF_A_LOOK_UP.search(told) and not _MAY_BE_COVERED.search(told):
            text = match["what"]
    if _SHORTENED.search(text) and not _IN_FULL.search(text):
        return False
    clauses = _CLAUSES.split(_LOOKED_UP.sub("", _BY_WHAT.sub("", text)))
    while len(clauses) > 1 and _FOLLOWS.match(clauses[0]):
        clauses.append(clauses.pop(0))  # 未公示，部系统查无
        if _FOLLOWS.match(clauses[0]):
            return False
    said, *rest = clauses
    none = _NONE.fullmatch(said) or denies_a_licence(said)
    return bool(none) and all(
        _FOLLOWS.match(each)
        or _NO_RIGHT_EITHER.fullmatch(each)
        or denies_a_licence(each)
        or not _MAY_BE_COVERED.search(each)
        for each in rest
    )


_IN_BRACKETS = re.compile(r"(?P<what>[^()（）]+)[(（](?P<where>[^()（）]+)[)）]")
_OF_A_LOOK_UP = re.compile(r"(?!.*[待疑?？])(?:.*(?:查|检索|全国|部省|历史|[本各全]省|平台|系统))")
"""Where it was looked up, in a bracket after what was found: 查无（全国及本省）."""


def tells_no_answer(columns: Collection[str]) -> bool:
    """
    Whether firms were looked up, and no column was understood that says what was found of them.

    >>> tells_no_answer({"holder", "looked_up"}), tells_no_answer({"holder", "valid_to", "looked_up"})
    (True, False)
    """
    known = {*columns}
    return "looked_up" in known and not known & (_OF_A_LICENCE | _OF_ITS_TERM | {"is_shown"})


_OF_ITS_TERM = frozenset({"valid_from", "valid_to", "validity", "renewal_no", "state"})


def are_answers(cells: Sequence[str]) -> bool:
    """
    Whether cells tell of firms whether the register has a licence of theirs, and deny it of one.

    >>> are_answers(["未查询到许可证", "已查询到，在有效期内"]), are_answers(["无", "有"])
    (True, False)
    """
    denied = [text for text in cells if _denies(text) and _NAMES_IT.search(text)]
    return bool(denied) and all(_denies(text) or _HOLDS.match(text) for text in cells)


_CLAUSES = re.compile(r"[,，;；。]\s*")
_FOLLOWS = re.compile(
    r"(?:未|没有?)(?:能)?(?:公示|提供|出示|展示|标明|回复|上传)\S{0,4}$|(?:不予|不得|停止|终止|责令|建议(?:停|终|更换|解除)|要求(?:停|整改)|限期)|$"
)


_NO_RIGHT_EITHER = re.compile(
    r"(?:也|亦|且|又|与\S{2,8}?)?(?:不是|并非|不属于?|非|无|没有)(?![需须])[^,，;；。]{0,24}?"
    r"(?:代理|运营商|经销商|分公司|子公司|授权|委托|合作协议|关联)[^,，;；。]{0,6}"
)
"""That who has no licence acts for nobody who has one: 不是代理、不属任何运营商."""


_MAY_BE_COVERED = re.compile(
    r"[许获]|证(?!实)|牌|资质|持|取得|批|报|办|申|受理|授权|代理|代销|委托|集团|公司|总部|隶属|分支|同名|更名|旧名|曾用|原名|简称|[AB][12]|但|不过|然而"
    r"|无(?:需|须)|不(?:需|必)|自用|licen|permit|parent|group|agent|auth|appl|pending|but\b|exempt",
    re.IGNORECASE,
)
"""What may take back beside it that there is none: under another name, asked for, not needed."""


def _texts(cells: Cells, positions: Sequence[int]) -> Iterator[tuple[int, str]]:
    return ((n, cells[n].strip()) for n in positions if n < len(cells))


def _is_something(text: str) -> bool:
    said = _LOOKED_UP.sub("", _WHEN_IT_WAS.sub("", text))
    return bool(said) and said.lower() not in NOTHING and not _denies(text)
