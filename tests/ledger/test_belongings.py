"""Rows that are gathered from several tables at once are the rows that each table gives."""

from typing import TYPE_CHECKING, Any

import pytest

from ledger.acting import closed, do, served
from ledger.test_batches import site
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.problems.belongings import gathered
from rectitude.ledger.problems.models import (
    Correction,
    ExtensionRequest,
    Objection,
    Occurrence,
    Problem,
    Review,
    Submission,
    Verification,
)

if TYPE_CHECKING:
    from ledger.world import World

MODELS = (
    Correction, ExtensionRequest, Objection, Occurrence, Review, Submission, Verification, Clue,
)  # fmt: skip


@pytest.mark.slow
def test_each_row_is_as_its_table_gives_it(world: "World", django_assert_num_queries: Any) -> None:
    do(world, served(world), "editor", "ask_extension", units=3, reason="审核")
    problem = Problem.objects.get()
    do(world, problem, "editor", "dispute", reason="不属于我们")
    do(world, problem, "legal_reviewer", "uphold_objection", reason="属实")
    closed(world, subject=site(world, "other").identifier)

    with django_assert_num_queries(1):
        found = gathered(*(model.objects.all() for model in MODELS))

    seen = 0
    for model in MODELS:
        expected = list(model.objects.order_by("-pk"))
        assert [each.pk for each in found[model]] == [each.pk for each in expected]
        for one, other in zip(found[model], expected, strict=True):
            for column in model._meta.concrete_fields:
                if not column.generated:
                    assert getattr(one, column.attname) == getattr(other, column.attname), column
                    seen += 1
    assert seen > 50
