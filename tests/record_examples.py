"""Collect the evidence of examples anew and keep it: `script/record-examples [RULE[/NAME]...]`."""

import sys
import tempfile
from pathlib import Path

from example import examples, outcome_of, surprises


def main(prefixes: list[str]) -> int:
    """Record the examples under some prefixes; return how many do not say what they should."""
    wrong = 0
    with tempfile.TemporaryDirectory() as workdir:
        for example in examples(*prefixes):
            report = example.record(Path(workdir))
            said, others = outcome_of(report, example.rule), surprises(report, example)
            right = said is example.outcome and not others
            wrong += not right
            print(f"{'ok ' if right else 'BAD'} {example}: {said}", *others.items(), flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
