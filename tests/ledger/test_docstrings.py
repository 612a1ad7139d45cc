"""The examples in the ledger's docstrings give what they say."""

import pytest

from docstrings import SOURCE, tried, with_examples


@pytest.mark.parametrize("module", list(with_examples(SOURCE / "ledger")))
def test_the_examples_of_a_module_give_what_they_say(module: str) -> None:
    examples = tried(module)

    assert examples.attempted
    assert not examples.failed
