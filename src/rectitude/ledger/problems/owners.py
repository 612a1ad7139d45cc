"""Whose an asset is, and with it whose its problems are."""

from datetime import datetime

from django.db.models import F

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record_all
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems import search
from rectitude.ledger.problems.actions import search_text
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused


def establish_owner(asset: Asset, enterprise: Organisation, *, by: Actor, at: datetime) -> Asset:
    """
    Say whose an asset is; its problems without an owner get this one.

    Raises Refused where the actor may not, or a problem was already notified to another enterprise.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused(
            "只有检查人员可以确认责任企业。", "Only an inspector may establish the owner."
        )
    if enterprise.kind != Organisation.Kind.ENTERPRISE:
        raise Refused("责任主体须是企业。", "The owner must be an enterprise.")
    with sealed():
        told = Problem.objects.filter(asset=asset, notified_at__isnull=False).exclude(
            enterprise=enterprise
        )
        if told.exclude(state__in=("closed", "withdrawn")).exists():
            raise Refused(
                "问题已通知另一企业，须先撤销。",
                "A problem was notified to another enterprise; withdraw it first.",
            )
        Asset.objects.filter(pk=asset.pk).update(enterprise=enterprise)
        asset.refresh_from_db()
        problems = list(
            Problem.objects.filter(asset=asset, notified_at__isnull=True).select_related(
                "asset__enterprise"
            )
        )
        texts = {problem.pk: search_text(problem) for problem in problems}
        search.write(texts, before={problem.pk: problem.search for problem in problems})
        for problem in problems:
            Problem.objects.filter(pk=problem.pk).update(
                enterprise=enterprise, search=texts[problem.pk], version=F("version") + 1
            )
        record_all(
            [
                ("asset.establish_owner", "asset", asset.pk, {"enterprise": enterprise.pk}),
                *(
                    (
                        "problem.establish_owner",
                        "problem",
                        each.pk,
                        {"enterprise": enterprise.pk, "to": each.state, "from": each.state},
                    )
                    for each in problems
                ),
            ],
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return asset
