"""The examples in docstrings give what they say; those of the ledger are tried beside its tests."""

import pytest

from docstrings import tried, with_examples

MODULES = [module for module in with_examples() if ".ledger." not in module]


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module_give_what_they_say(module: str) -> None:
    examples = tried(module)

    assert examples.attempted
    assert not examples.failed
