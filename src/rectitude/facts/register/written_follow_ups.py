"""What rows say in words of how a change was followed up: handed in or not, for long, or no fault at all."""

import re
from collections.abc import Iterable

from rectitude.facts.register.written import Cell, Dossier, Entry, days_in, says_no, says_yes
from rectitude.facts.register.written_moves import OF_A_FRONT, is_behind_a_front

OF_HANDING_IN = re.compile(
    r"提交|报备|报送|上报|申报|报管局|申请变更|变更申请|备案变更|(?:是否|有无|有没有|何时|哪天"
    r"|日期).{0,4}(?:变更备案|备案变更|更新备案|报变更|办理)|备案(?:系统)?(?:变更|更新)|变更备案"
    r"|办理变更|受理|回执|更新备案|报变更|变更手续|变更报送|备案(?:是否|有没有|已)(?:更新|改|变更)|向.{0,6}局|变更记录"
    r"|application|submitted|reported|filed(?! value)|filing (?:updated|change)|handed in|receipt"
)
NOT_HANDED_IN = re.compile(
    r"(?:备案|接入信息|变更单|手续|登记)\S{0,8}(?:没|未)(?:有)?(?:人)?(?:来|去)?(?:报|交|改|换|办|注销|申请)"
    r"|(?:期满|逾期|至今|一直|仍|从来?)(?:仍|还)?(?:没|未)(?:有)?(?:人)?(?:来|去)?(?:报|交|改|换|办|注销|申请)"
    r"|没(?:有)?人(?:来|去)?(?:办|报|改|申请|注销)|漏报|(?:对方|用户|客户|单位)(?:拒)?不办|忘了(?:报|办)?$|"
    r"(?:未|没有?|从未|一直(?:没有?|未)|至今(?:没有?|未)|仍(?:未|没)|还没|都没|尚未|未曾)(?:及时"
    r"|按时|按期|再|去|来|向\S{0,8}|到\S{0,6}|在\S{0,6})?(?:提交|报备|报送|上报|申报|申请|办理?|做"
    r"|走|报|改|变更|更新备案)(?!名|期)"
    r"|备案\S{0,12}(?:一直|至今|仍然?|还|都|均)?(?:没有?|未)(?:改|变|更新|动|换|调整)"
    r"|备案\S{0,6}(?:还是|仍是|仍为|还写|仍写|没变|未变|未动|没动)"
    r"|never (?:applied|filed|updated|reported|submitted|changed)|not (?:yet )?(?:been )?(?:reported"
    r"|updated|submitted|filed|changed)|no (?:change|update|application) (?:filed|submitted|made"
    r"|handed)"
)
HANDED_IN = re.compile(
    r"(?<![未没不无])(?<!没有)(?<!尚未)(?:审核中|在审|已受理|受理中|已(?:经)?(?:在\S{0,8})?(?:提交"
    r"|报备|报送|申报|申请|更新|办理|变更备案|完成变更|注销备案)|提交(?:了)?(?:备案)?变更(?!的?通知)"
    r"|变更备案已|通过审核|审核通过|已通过|^通过|\d\s?通过|已下号|待审)"
    r"|pending|under review|approved|submitted (?:on|in|\d)|received|in progress"
)
_FINE = re.compile(
    r"恢复|检修|割接|故障|抢修|停电|(?<![非未])(?<!不是)(?<!没用)cdn|加速节点|源站未|同一(?:单位|企业|主体|公司)|简称"
    r"|仅为?(?:简写|写法)|不涉及|无需|不需要?|不用|相符|一致(?!性)|(?<!不)符合|临时|误报|误判"
    r"|(?<!备案)未(?:发生)?变|无变化|没有变化|recovered|restored|maintenance|same (?:firm|entity|party)"
    r"|abbreviat|unchanged"
)
_NOT_FINE = re.compile(r"不一致|不相符|不符|未恢复|不符合")
LONG = re.compile(
    r"逾期|期满|逾\d+|超过\d+|一直|多年|长期|至今|从未|\d个多?月|\d多?年(?![\d年底初末])|半年|去年|前年"
    r"|年前|[三四五六]次|多次|years?|months?|long ago|since"
)
_RECEIPT = re.compile(r"受理(?:号|编号)|回执|receipt|受理单")


def is_handed_in(dossier: Dossier) -> bool:
    """Whether a row says that the change was handed in after all, or gives its receipt."""
    for entry in (*dossier.own, *dossier.around):
        if entry.says(HANDED_IN):
            return True
        for cell in entry.under(OF_HANDING_IN):
            told = says_yes(cell.text) or days_in(cell.first_clause)
            if told and not says_no(cell.text) and not NOT_HANDED_IN.search(cell.text):
                return True
        if any(re.search(r"\d{5}", cell.text) for cell in entry.under(_RECEIPT)):
            return True
    return False


def is_fine(found: Iterable[Entry]) -> bool:
    """Whether a row says that what it tells is no fault."""
    return any(is_fine_by(cell) for entry in found for cell in entry.cells)


def is_fine_by(cell: Cell) -> bool:
    """Whether a cell says so; that no front is in use (用CDN吗：不用) says it of nothing else."""
    if OF_A_FRONT.search(cell.heading):
        return is_behind_a_front(cell)
    return any(_FINE.search(clause) and not _NOT_FINE.search(clause) for clause in cell.clauses)
