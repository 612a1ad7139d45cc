"""
Precision and recall of the search for numbers of unknown persons, beside their look-alikes.

Run `PYTHONPATH=src:tests python benchmarks/unknown_values.py [EACH] [SEED]`. Goals: identity card,
credit code and mobile 0.98 both; bank card and IMEI, which stand beside a name, precision 0.95. There are
36 kinds of look-alikes, as many of each as of each kind of number: seven to one.
"""

import sys
from collections import Counter

import unknown_persons
from rectitude.facts import personal_data


def main(each: int, seed: int) -> None:
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    taken_for: Counter[tuple[str, str]] = Counter()
    for data, kind, value in unknown_persons.messages(seed, each):
        found = {(item.kind, item.value[-len(value) :]) for item in personal_data.find(data)}
        is_there = bool(kind) and (kind, value) in found
        right[kind] += is_there
        missed[kind] += bool(kind) and not is_there
        for other, _ in found - {(kind, value)}:
            false[other] += 1
            taken_for[other, kind or value] += 1
    for kind in unknown_persons.KINDS:
        precision = right[kind] / max(1, right[kind] + false[kind])
        recall = right[kind] / (right[kind] + missed[kind])
        print(f"{kind:12} precision {precision:.4f}  recall {recall:.4f}  false {false[kind]}")
    for (kind, what), count in taken_for.most_common(12):
        print(f"  {what} taken for {kind}: {count}")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(given[0] if given else 2000, given[1] if len(given) > 1 else 5)
