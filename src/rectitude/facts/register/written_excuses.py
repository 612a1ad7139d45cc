"""What rows say in words that lets a site be without a filing."""

import re

from rectitude.facts.register.notices import is_a_notice, is_a_title
from rectitude.facts.register.said.cells import FilingTold
from rectitude.facts.register.written import Dossier, Entry, says_yes

NO_SITE = (
    r"(?:无|没有?|未建|没建|未做)(?:对应|任何|实际)*(?:网站|站点|网页|站)$|(?:防护|保护)性?(?:注册|持有|用)"
    r"|(?:仅|只)(?:用于|作为?|用作|做|供|有)?\S{0,6}(?:邮箱|邮件|收发信)|(?:尚|一直|从)?[未没不](?:有|做|作)?解析"
    r"|no (?:web ?)?site$|mail only|defensive(?:ly)? regist"
)
"""What a clause says of a domain that has no site which could be open or show anything."""
_EXCUSED = re.compile(
    r"(?:不|无|毋)(?:需|须|用|必|要求)(?!整改)|免于?备|豁免|子域名|二级域|海外|境外|overseas"
    r"|offshore|(?:仅|只)(?:限|供|对|在)?(?:校内|内部|内网|局域网|本单位|员工|公司内)"
    r"|内网|(?:未|没有?|尚未|从未|不)(?:正式|对外|曾)?(?:开通|上线|上架|发布|启用|解析|部署|开放|投用"
    r"|提供服务)|不对外|不解析|封(?:$|着|停|禁|闭)|(?<!压力)测试|筹备|建设中|在建|(?:尚?未|等"
    r"|待)下号|初审|(?<!未)(?<!没有)(?<!没)(?:审核中|已?提交(?:备案|初审)|受理)|待审"
    r"|需要?备案|not (?:needed|required)|no (?:need|filing needed)|intranet|internal only|parked"
    r"|under construction|for sale|(?<!不)(?<!未)(?:跳转|转向)(?:到|至)|redirect|占位|停放"
    rf"|{NO_SITE}"
)
"""What lets a site be without a filing: it serves nobody here, or is filed as another."""


def is_excused(dossier: Dossier, told: FilingTold) -> bool:
    """Whether a row says what lets its site be without a filing."""
    return _is_excused_in_words(dossier, told) or _is_excused_by_an_answer(dossier)


def _is_excused_in_words(dossier: Dossier, told: FilingTold) -> bool:
    """Whether a row has what lets a site be without a filing, but for cells understood to deny it."""
    return any(
        _EXCUSED.search(clause) and not BELIEVED.search(clause)
        for entry in dossier.own
        for cell in entry.cells
        if cell.text not in told.values()
        for clause in cell.clauses
    )


BELIEVED = re.compile(
    r"(?:以为|认为|觉得|自称|声称)\S{0,4}(?:不|无|毋)(?:需|须|用|必)|thought|believed"
)
"""That somebody believed that none was needed excuses nobody: 老板说以为不用办."""
_OF_AN_ANSWER = re.compile(r"http|状态码|响应码|status code|response code")
_ANSWER = re.compile(r"(?<![\d.])[1-5]\d\d(?![\d.])")


def is_stopped(dossier: Dossier) -> bool:
    """Whether all that looks at a site met was errors, or pages whose titles say that it is stopped."""
    cells = [cell for entry in dossier.own for cell in entry.cells]
    answers = [
        answer
        for cell in cells
        if _OF_AN_ANSWER.search(cell.heading)
        for answer in _ANSWER.findall(cell.text)
    ]
    titles = [cell.text for cell in cells if is_a_title(cell.heading) and _A_WORD.search(cell.text)]
    refused = bool(answers) and all(answer >= "400" for answer in answers)
    return refused or (bool(titles) and all(map(is_a_notice, titles)))


_A_WORD = re.compile(r"\w")
_OF_AN_EXCUSE = re.compile(r"内网|境外|海外|测试|跳转|停用|intranet|overseas")


def _is_excused_by_an_answer(dossier: Dossier) -> bool:
    """Whether a column that asks for what excuses a site is answered with yes."""
    cells = (cell for entry in dossier.own for cell in entry.under(_OF_AN_EXCUSE, _OF_A_PLACE_TOO))
    return any(says_yes(cell.text) for cell in cells)


_OF_A_PLACE_TOO = re.compile(r"境内")


_OF_A_FILING_ITSELF = re.compile(
    r"备案(?:状态|情况|查询|查询结果|结果|记录|与否|编?号)?$|^(?:icp )?filing(?: status| number)?$|^miit\b"
)
_IN_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_NEVER_FILED = re.compile(
    r"^(?:查无|查不到|[没未]查到|未备案?|从[来未没]|没有?备过?案?|无备案|无记录|not filed"
    r"|no(?:ne| record)\b|nothing)"
)
_A_NUMBER = re.compile(r"icp备\s?\d{6,}")


def was_never_filed(entry: Entry) -> bool:
    """Whether a row answers that there is no filing at all: that is missing, and cannot be stale."""
    asked = (c for c in entry.cells if _OF_A_FILING_ITSELF.search(_bare(c.heading)))
    told = [cell.text for cell in asked]
    return any(map(_NEVER_FILED.search, told)) and not any(map(_A_NUMBER.search, told))


_OF_THE_STATE_OF_A_FILING = re.compile(r"^(?:网站|主体|icp)?(?:备案)?状态$|^(?:filing )?status$")
_CANCELLED = re.compile(r"^(?:备案)?(?:已|被)*注销|^cancell?ed")


def was_cancelled(entry: Entry) -> bool:
    """Whether a row of a filing, with its number, has as its state that it was cancelled."""
    if not _A_NUMBER.search(entry.text):
        return False
    states = (c.text for c in entry.cells if _OF_THE_STATE_OF_A_FILING.search(_bare(c.heading)))
    return any(map(_CANCELLED.search, states))


def _bare(heading: str) -> str:
    return _IN_BRACKETS.sub("", heading).strip()
