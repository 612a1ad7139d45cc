"""
The search for known values: recall over chains of encodings and digests, and false hits on noise.

Run `PYTHONPATH=src:tests python benchmarks/known_values.py [MEGABYTES]`. Each value stands in a text of
its own under every chain of at most three steps, a digest being the innermost. Goals: recall 0.995, no
false hit on 1,000 MB of noise, which is made as it is searched.
"""

import base64
import gzip
import hashlib
import itertools
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator

import zstandard
from captures import PERSONA

from rectitude.facts.known_values import KnownValues

Step = Callable[[bytes], bytes]

ENCODINGS: dict[str, Step] = {
    "url": lambda data: "".join(f"%{byte:02X}" for byte in data).encode(),
    "json": lambda data: json.dumps({"v": data.decode()}).encode(),
    "escapes": lambda data: "".join(f"\\u{ord(char):04x}" for char in data.decode()).encode(),
    "entities": lambda data: "".join(f"&#{ord(char)};" for char in data.decode()).encode(),
    "base64": base64.b64encode,
    "base64url": lambda data: base64.urlsafe_b64encode(data).rstrip(b"="),
    "base32": lambda data: base64.b32encode(data).rstrip(b"="),
    "hex": lambda data: data.hex().encode(),
    "gzip": gzip.compress,
    "zstd": zstandard.compress,
}
DIGESTS = ("md5", "sha1", "sha256", "sha512")
BINARY = {"gzip", "zstd"}
"""What only an encoding, or a body of its own, can carry."""
DEEPEST = 3
AT_ONCE = 16 * 1024


def chains() -> Iterator[tuple[str, ...]]:
    """Yield the chains, the innermost step first: what is bytes must be encoded, or be the whole."""
    for depth in range(DEEPEST + 1):
        for steps in itertools.product((*ENCODINGS, *DIGESTS), repeat=depth):
            binary_then_text = any(
                step in BINARY and after in {"json", "escapes", "entities"}
                for step, after in itertools.pairwise(steps)
            )
            if not binary_then_text and not any(step in DIGESTS for step in steps[1:]):
                yield steps


def written(value: str, steps: tuple[str, ...]) -> bytes:
    data = value.encode()
    for step in steps:
        data = (
            hashlib.new(step, data).hexdigest().encode()
            if step in DIGESTS
            else ENCODINGS[step](data)
        )
    return data if steps and steps[-1] in BINARY else b"t=17&d=" + data + b"&n=f3"


def noise(size: int) -> Iterator[bytes]:
    """Yield texts as clients send them: numbers, tokens, digests, Base64, words; none is the persona's."""
    chance = random.Random(23)
    while size > 0:
        fields = {
            "ts": chance.randrange(10**12, 10**13),
            "order": chance.randrange(10**17, 10**18),
            "trace": f"{chance.getrandbits(256):x}",
            "device": f"{chance.getrandbits(64):016x}",
            "bin": base64.b64encode(chance.randbytes(1500)).decode(),
            "hex": chance.randbytes(700).hex(),
            "gps": [chance.uniform(20, 45), chance.uniform(100, 122)],
            "zh": "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(60)),
            "list": [chance.randrange(10**11) for _ in range(60)],
        }
        text = json.dumps(fields, ensure_ascii=chance.random() < 0.5).encode()
        size -= len(text)
        yield text


def main(megabytes: int) -> None:
    known = KnownValues(PERSONA)
    found: Counter[int] = Counter()
    tried: Counter[int] = Counter()
    missed: Counter[tuple[str, ...]] = Counter()
    wrong = 0
    for steps in chains():
        for field, value in PERSONA.items():
            fields = {match.field for match in known.find(written(value, steps))}
            tried[len(steps)] += 1
            found[len(steps)] += field in fields
            missed[steps] += field not in fields
            wrong += bool(fields - {field})
    for depth, count in sorted(tried.items()):
        print(f"{depth} steps: recall {found[depth] / count:.4f} of {count:,}")
    print(
        f"all: recall {found.total() / tried.total():.4f} of {tried.total():,}; others found {wrong}"
    )
    for steps, count in missed.most_common(8):
        print(f"  missed {count} of {len(PERSONA)}: {' '.join(steps)}")
    searched = hits = 0
    start = time.process_time()
    texts = noise(megabytes * 1_000_000)
    while several := list(itertools.islice(texts, AT_ONCE // 4096)):
        searched += sum(map(len, several))
        hits += sum(len(known.find(several[number])) for number in known.suspects(several))
    taken = time.process_time() - start
    print(f"noise: {searched / 1e6:,.0f} MB, hits {hits}; {taken:.0f} s of processor time")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
