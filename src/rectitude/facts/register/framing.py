"""What the sentence around an accusation makes of it: a case, a question, a rule, another's, or over."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from rectitude.facts.register.written import Entry, plain

_SENTENCES = re.compile(r"[^。;!?\n]+[?]?")
_CLAUSES = re.compile(r"[^,:、]+")
_CLAUSE = r"(?:^|[,:、(“\"])[^,:、(]"
_A_PROMISE = r"^[^,:]{0,8}(?:承诺|保证|告知|提醒|规定|约定|合同|协议|条款|通知)[^,:]{0,6}[,:]"
_IF = (
    r"(?:(?<![例比譬诸犹])如(?![家意皋东期实约数下图上今何是同此常旧])|假[如设使]|倘若?|要是|若(?![干羌尔])|一旦|万一"
    r"|除非|凡(?=[是发现属有未无擅私将把经从在])|\b(?:if|should|whenever|unless)\b)"
)
_OPENINGS = re.compile(
    rf"(?:{_A_PROMISE}|{_CLAUSE}{{0,10}}?){_IF}"
    rf"|{_CLAUSE}{{0,10}}?(?:重点|着重|下[次月一]\S{{0,4}}|拟)(?:检查|核查|关注|排查|抽查|看)"
    rf"|{_CLAUSE}{{0,6}}?(?:检查|核查|审计|巡查|自查|提问|审查|整治)的?(?:要点|重点|内容|事项|项目|步骤|标准|依据)[是为有:]"
    rf"|{_CLAUSE}{{0,6}}?(?:培训|宣讲|学习|讲解|案例|警示)\S{{0,6}}:"
    rf"|{_CLAUSE}{{0,6}}?误(?:记|录|登记?|判|报|填)[为成作]"
    rf"|{_CLAUSE}{{0,4}}?某(?:公司|单位|网吧|酒店|小区|企业|网站|户)"
)
"""How a sentence opens that tells a case, what is to be looked at or taught, or a slip."""
_TURNS = re.compile(
    r"但|然而|可是|却|实际|结果|现场|查实|查明|经查|(?<![旦如若凡])发现(?!的)|仍|竟|其实|后来|属实|承认"
)
"""Words from which a sentence that opened so tells what is."""
_OF_SOMEBODY_ELSE = re.compile(
    r"(?:^|[,:])(?:隔壁|旁边|对门|附近|别的|另外?一|同行)的?那?\S{0,2}(?:公司|家|店|单位|厂|网吧|酒店|户|人)"
)
"""How a clause opens that tells of somebody else than whose row it is, where more says so."""
_OF_NO_CONCERN = re.compile(r"与[本我]\S{0,3}(?:无关|没关系)|不是[我本]\S{0,3}|能不能举报")
_FORBIDS_OR_ASKS = r"(?:严禁|禁止|不得|不准|不许|切勿|请勿|是否|有无|有没有|不存在)"
_ACCUSED = r"[^,:、]*[未没无不借冒转分私超]"
_WITHIN_ITS_CLAUSE = re.compile(
    rf"{_CLAUSE}{{0,6}}?(?:{_FORBIDS_OR_ASKS}|(?:未|没有?)发现(?={_ACCUSED}))[^,:、]{{2,}}$"
)
"""What forbids, asks or denies the rest of its clause; 未发现备案 alone denies what is due."""
_FROM_ITS_BEGINNING = re.compile(rf"^(?:[^,:、]{{0,8}}[:,])?[^,:、]{{0,6}}?{_FORBIDS_OR_ASKS}")
"""How a sentence begins of which all that is told is forbidden or asked, if it does not turn."""
_DENIED_AS_A_WHOLE = re.compile(
    r"^(?:(?:并?未|没有?)(?:发现|见|查到)|没有?|无)(?=.*[未没无不借冒转分私超]).*(?:情况|问题|现象|行为|情形)$"
    r"|^不存在.*的(?:情况|问题|现象|行为|情形)$"
)
"""A sentence that all of it is denied: 未发现…的情况."""
_SETS_A_RULE = re.compile(
    r"的,\s*(?:要|须|应|必须|一律|均?按|将[被按依]|立即|由\S{2,8}[处罚收])|的一律|视为|视同|的话(?:$|,)"
)
"""How a sentence says what follows where somebody does something."""
_AS_IS_RULED = re.compile(
    r"(?<!已)[按依](?:有关|相关|照)?(?:规定?|法|制度|合同|约定)\S{0,2}(?:处理|处罚|处置|追究)"
)
"""The same within a clause; after one it may be what follows what was found."""
_ASKS = re.compile(
    r"能不能|可不可以|可否|要不要|用不用|合不合法|违不违[法规]|行不行|算不算|是不是|会不会|吗\??$|\?$"
)
_IS_WELL = re.compile(
    r"(?:暂|目前|经查|核查)?[均都]?(?:[无没]有?(?:问题|异常|违规)|未发?现(?:问题|异常|违规)|正常|合格|良好|合规|符合|ok)"
)
"""All that a sentence says that accuses nobody."""
_NOT_OF_THIS = re.compile(
    r"[是系属](?:另外?一|别|其他)\S{0,2}(?:家|户|条|单位|公司|网站|线路)的(?:情况|事|问题|记录)"
    r"|不是(?:这[家条户]|本[条户行]|我们这)|与[此本](?:行|条|线路?|户|案)无关|[录填写登][错串]行|串行"
)
"""That what a cell tells belongs to another row."""
_REFUTED = re.compile(
    r"不属实|(?<!名)不实|失实|查无(?:实据|此事|其事)|没有?[这此]回?事|不成立|误[报会判传]"
    r"|[看搞弄认记听查]错了?(?=$|[,;。])|不属于?(?:无证|违规|违法|转租|超范围)"
)
_PUT_RIGHT = re.compile(
    r"(?<![未没不])(?:已|[天日次后]|后来)[经于在]?[^,;。说称发下求令限知拟需待应未没不]{0,12}?"
    r"(?:整改(?:到位|完成|完毕|合格|好|$|(?=[,;。)]))|改正|纠正|更正|补[上齐办挂标报录正好](?!\S{0,2}公安)|改(?:了|好|完|过来)"
    r"|销号|变更完[成毕]|停[止了]收?|拆[除了掉])"
    r"|(?:变更|整改|补办|补报)(?:完成|完毕|到位)|复[查核](?:合格|通过|正常|无误)|(?:^|[,;。(])已?销号"
    r"|(?<![未没])(?:拿到|领到|取得|换发|换了)\S{0,4}新证|已[续换]证|现在?已?(?:没有|无)[这此该上]"
)
_STILL = re.compile(
    r"(?<!还)(?:仍|依旧|依然|照旧|照样)(?!为由|由)|又(?![名称])|复查\S{0,6}[未没不]|[未没]\S{0,4}(?:整改|改正|补)|反弹|不[承肯]"
    r"|(?:责令|要求|限期|通知|建议|应|须)\S{0,4}(?:整改|改正|补)"
)
"""That what was told to be put right is not."""
_OF_HOW_IT_STANDS = re.compile(
    r"^(?:现状|现在|目前|当前|如今)(?:情况|状态|状况)?$|^(?:问题|整改|办理|处理|销号)?(?:状态|进展)$|^本次"
    r"|^(?:current )?(?:state|status)(?: now)?$"
)
"""Headings of how it stands with what other cells of a row tell."""
_FOLLOWS = re.compile(r"^(?:已|后|现|经查|复|查|核|当[天日]|次日|\d|结论|原来|是)")
"""How a sentence opens that goes on with what the one before it told."""
_JOINER = "；"
"""What stands between the words of a message that come of several cells."""


class _Place(msgspec.Struct, frozen=True):
    """Words of a cell, the sentence in which they stand, and what follows them."""

    sentence: str
    start: int
    words: str
    after: str
    """What follows them in their sentence, and the next one where it goes on with it."""

    @property
    def until(self) -> str:
        """The sentence with no more than the words after what is before them."""
        return self.sentence[: self.start + len(self.words)]

    @property
    def is_whole(self) -> bool:
        """Whether the words are all of their sentence."""
        return self.words == self.sentence


def is_framed(words: str, rows: Iterable[Entry]) -> bool:
    """
    Whether words of rows tell nothing that is so of whose row it is, by what stands around them.

    What comes of one cell is so if all its sentences are, what is put together of several if any part is.
    """
    told = plain(words)
    if not told:
        return False
    rows = tuple(rows)
    texts = tuple(cell.text for row in rows for cell in row.cells)
    parts = (told,) if any(told in text for text in texts) else map(plain, words.split(_JOINER))
    return any(_tells_of_no_fact(part, texts) or _is_put_right_beside(part, rows) for part in parts)


def _is_put_right_beside(part: str, rows: tuple[Entry, ...]) -> bool:
    """Whether a later cell of the same row, of how it stands now, tells that it was put right."""
    for row in rows:
        told = next((n for n, cell in enumerate(row.cells) if part in cell.text), len(row.cells))
        states = (cell for cell in row.cells[told + 1 :] if _OF_HOW_IT_STANDS.search(cell.heading))
        if any(_PUT_RIGHT.search(cell.text) and not _STILL.search(cell.text) for cell in states):
            return True
    return False


def _tells_of_no_fact(part: str, texts: tuple[str, ...]) -> bool:
    """Whether wherever a part stands all that it tells is framed."""
    named = [text for text in texts if text == part] or [text for text in texts if part in text]
    return bool(part and named) and all(_is_framed_in(part, text) for text in named)


def _is_framed_in(part: str, text: str) -> bool:
    places = [each for each in _places(part, text) if not _IS_WELL.fullmatch(each.sentence)]
    return bool(places) and (all(map(_is_opened, places)) or _is_taken_back(places[-1]))


def _places(part: str, text: str) -> Iterator[_Place]:
    """Yield what each sentence of a text has of a part."""
    start = text.find(part)
    end = start + len(part)
    sentences = [*_SENTENCES.finditer(text)]
    for number, match in enumerate(sentences):
        first, last = max(start, match.start()), min(end, match.end())
        if first >= last or not text[first:last].strip():
            continue
        after = text[first if first == match.start() else last : match.end()]
        following = sentences[number + 1][0].strip() if number + 1 < len(sentences) else ""
        after += f"。{following}" if _FOLLOWS.search(following) else ""
        yield _Place(match[0].strip(), first - match.start(), text[first:last].strip(), after)


def _is_opened(place: _Place) -> bool:
    """Whether a sentence sets a case or a rule, asks, forbids, denies, or tells of somebody else."""
    opening = _OPENINGS.search(place.sentence)
    sets_a_case = opening is not None and opening.start() <= place.start
    return bool(
        (sets_a_case and opening and not _TURNS.search(place.until, opening.end()))
        or _forbids_or_denies(place)
        or _SETS_A_RULE.search(place.sentence)
        or any(map(_AS_IS_RULED.search, _CLAUSES.findall(place.words)))
        or _is_asked(place)
        or (_OF_SOMEBODY_ELSE.search(place.until) and _OF_NO_CONCERN.search(place.sentence))
    )


def _forbids_or_denies(place: _Place) -> bool:
    beginning = _FROM_ITS_BEGINNING.search(place.sentence) if place.is_whole else None
    return bool(
        _WITHIN_ITS_CLAUSE.search(place.until)
        or (beginning and not _TURNS.search(place.sentence, beginning.end()))
        or _DENIED_AS_A_WHOLE.search(place.sentence)
    )


def _is_asked(place: _Place) -> bool:
    """Whether a sentence ends as a question, or the words are one."""
    last = _CLAUSES.findall(place.sentence)[-1]
    return bool(_ASKS.search(last) or (not place.is_whole and _ASKS.search(place.words)))


def _is_taken_back(place: _Place) -> bool:
    """Whether what follows words refutes them, gives them to another row, or tells that it was put right."""
    taken_back = _REFUTED.search(place.after) or _PUT_RIGHT.search(place.after)
    stays = taken_back is not None and not _STILL.search(place.after, taken_back.start())
    return stays or bool(_NOT_OF_THIS.search(place.sentence))
