"""
Verification by people: the one exception to "rectified means re-inspected by the engine".

Only where no rule can check a problem, or a run could not be made or came to no conclusion; the reason is
kept. It takes evidence, a method, reasons, and two persons: who verified, and who confirms.
"""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.documents.actions import attach
from rectitude.ledger.fields import Field
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems import experiments, reinspections
from rectitude.ledger.problems.criteria import criteria_of, proposed
from rectitude.ledger.problems.models import Problem, Verification
from rectitude.ledger.transitions import Act, Reason
from rectitude.text import Text

ProblemAct = Act[Problem]

METHODS = (
    (str(Verification.Method.ON_SITE), Text("现场核查", "On site")),
    (str(Verification.Method.DIAL_TEST), Text("拨测验证", "Dial test")),
    (str(Verification.Method.DOCUMENTS), Text("书面材料核查", "Documents")),
    (str(Verification.Method.REGISTER_EXTRACT), Text("登记（备案、许可）查询", "Register extract")),
)
FIELDS = (
    Field("method", "choice", Text("核验方式", "Method"), choices=METHODS),
    Field("found", "choice", Text("核验结果", "Result"), choices=(
        ("gone", Text("问题已消除", "The problem is gone")),
        ("still_there", Text("问题仍在", "It is still there")),
    )),
    Field("reasons", "text", Text("核验经过和理由", "What was done, and the reasons")),
    Field("files", "files", Text("证据", "Evidence")),
)  # fmt: skip


def why_not_by_engine(problem: Problem) -> Text | None:
    """Return why the engine cannot prove a problem gone now, or None where it can or has not tried."""
    if not criteria_of(problem) and not reinspections.is_probed(problem):
        if proposed(problem.scenario, problem.asset.kind):
            return Text(
                "经办人认定规则检测不了所反映的情况，理由见办理记录",
                "an officer found that no rule checks what is alleged; the reason is in the log",
            )
        return Text("没有规则能检测这个问题", "no rule can check it")
    if experiments.is_experiment(problem) and (why := experiments.why_not_again(problem)):
        return why
    if not reinspections.possible(problem):
        return Text(
            "台账不能自行复测这类对象", "the ledger cannot inspect this kind of asset itself"
        )
    since = problem.submitted_at
    last = next(
        (
            run
            for run in problem.runs_so_far
            if run.purpose == Run.Purpose.REINSPECTION and (not since or run.created_at >= since)
        ),
        None,
    )
    if last is not None and last.state == "failed":
        return Text(f"复测未能完成：{last.reason}", f"the run failed: {last.english_reason}")
    if last is not None and last.verdict == Run.Verdict.INCONCLUSIVE:
        said = last.reason or "证据不足以下结论"
        english = last.english_reason or "the evidence decides nothing"
        return Text(f"复测没有结论：{said}", f"the run was inconclusive: {english}")
    return None


def allowed(act: ProblemAct) -> Reason:
    if why_not_by_engine(act.case) is not None:
        return None
    return Text(
        "能由引擎复测的，以复测为准；复测未能完成或没有结论时，才可人工核验。",
        "The engine re-inspects what it can; people verify only where a run failed or decided nothing.",
    )


def verify(act: ProblemAct) -> Mapping[str, Any]:
    """Keep what a person verified; another one confirms it."""
    problem, why = act.case, why_not_by_engine(act.case)
    assert why is not None  # noqa: S101 - guarded; narrows the type
    digests = attach(
        act.values["files"], "problem", problem.pk,
        by=act.by, authority=problem.authority_id, kind="verification",
    )  # fmt: skip
    made = Verification.objects.create(
        problem=problem,
        method=act.values["method"],
        gone=act.values["found"] == "gone",
        reasons=act.values["reasons"],
        files=digests,
        why={"zh": why.zh, "en": why.en},
        first_by=act.by.user,
        verified_at=act.at,
    )
    reinspections.cancel_open(problem, by=act.by, at=act.at)
    return {
        "state": "reinspecting",
        "proposal": Problem.Proposal.VERIFIED if made.gone else "",
        "passing_run": None,
        "verification": made if made.gone else None,
    }


def confirmed(made: Verification, act: ProblemAct) -> None:
    """Note the second person."""
    Verification.objects.filter(pk=made.pk).update(second_by=act.by.user)


def verified(problem: Problem) -> bool:
    """Return whether people found a problem gone, since it was handed in."""
    made, submitted = problem.verification, problem.submitted_at
    if problem.proposal != Problem.Proposal.VERIFIED or made is None or submitted is None:
        return False
    return made.gone and made.verified_at >= submitted


def not_the_first_verifier(act: ProblemAct) -> Reason:
    made = act.case.verification
    if act.by.user is None or made is None or made.first_by != act.by.user:
        return None
    return Text("人工核验须由另一人确认。", "A second person confirms a verification.")
