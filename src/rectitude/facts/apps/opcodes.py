"""
The instructions of DEX: names, formats and lengths, by the number of the operation.

Source: "Dalvik executable instruction formats" and "Dalvik bytecode format" of the Android Open
Source Project. A format begins with its length in units of 16 bits.
"""

_ARITHMETIC = (*("add", "sub", "mul", "div", "rem", "and", "or", "xor", "shl", "shr", "ushr"),)
_KINDS = ("int", "long", "float", "double")
_ACCESS = ("", "-wide", "-object", "-boolean", "-byte", "-char", "-short")
_CALLS = ("virtual", "super", "direct", "static", "interface")

NAMES: list[str] = ["unused"] * 256
FORMATS: list[str] = ["10x"] * 256


def _fill(first: int, form: str, *names: str) -> None:
    for number, name in enumerate(names, first):
        NAMES[number], FORMATS[number] = name, form


def _binary(kinds: tuple[str, ...] = _KINDS) -> list[str]:
    """Return the names of binary operations: integers have eleven, broken numbers five."""
    return [
        f"{operation}-{kind}"
        for kind in kinds
        for operation in (_ARITHMETIC if kind in {"int", "long"} else _ARITHMETIC[:5])
    ]


_fill(0x00, "10x", "nop")
for _n, _name in enumerate(("move", "move-wide", "move-object")):
    _fill(0x01 + 3 * _n, "12x", _name)
    _fill(0x02 + 3 * _n, "22x", f"{_name}/from16")
    _fill(0x03 + 3 * _n, "32x", f"{_name}/16")
_fill(0x0A, "11x", "move-result", "move-result-wide", "move-result-object", "move-exception")
_fill(0x0E, "10x", "return-void")
_fill(0x0F, "11x", "return", "return-wide", "return-object")
_fill(0x12, "11n", "const/4")
_fill(0x13, "21s", "const/16")
_fill(0x14, "31i", "const")
_fill(0x15, "21h", "const/high16")
_fill(0x16, "21s", "const-wide/16")
_fill(0x17, "31i", "const-wide/32")
_fill(0x18, "51l", "const-wide")
_fill(0x19, "21h", "const-wide/high16")
_fill(0x1A, "21c", "const-string")
_fill(0x1B, "31c", "const-string/jumbo")
_fill(0x1C, "21c", "const-class")
_fill(0x1D, "11x", "monitor-enter", "monitor-exit")
_fill(0x1F, "21c", "check-cast")
_fill(0x20, "22c", "instance-of")
_fill(0x21, "12x", "array-length")
_fill(0x22, "21c", "new-instance")
_fill(0x23, "22c", "new-array")
_fill(0x24, "35c", "filled-new-array")
_fill(0x25, "3rc", "filled-new-array/range")
_fill(0x26, "31t", "fill-array-data")
_fill(0x27, "11x", "throw")
_fill(0x28, "10t", "goto")
_fill(0x29, "20t", "goto/16")
_fill(0x2A, "30t", "goto/32")
_fill(0x2B, "31t", "packed-switch", "sparse-switch")
_fill(0x2D, "23x", "cmpl-float", "cmpg-float", "cmpl-double", "cmpg-double", "cmp-long")
_fill(0x32, "22t", *(f"if-{test}" for test in ("eq", "ne", "lt", "ge", "gt", "le")))
_fill(0x38, "21t", *(f"if-{test}z" for test in ("eq", "ne", "lt", "ge", "gt", "le")))
_fill(0x44, "23x", *(f"{do}{kind}" for do in ("aget", "aput") for kind in _ACCESS))
_fill(0x52, "22c", *(f"{do}{kind}" for do in ("iget", "iput") for kind in _ACCESS))
_fill(0x60, "21c", *(f"{do}{kind}" for do in ("sget", "sput") for kind in _ACCESS))
_fill(0x6E, "35c", *(f"invoke-{kind}" for kind in _CALLS))
_fill(0x74, "3rc", *(f"invoke-{kind}/range" for kind in _CALLS))
_fill(
    0x7B,
    "12x",
    *("neg-int", "not-int", "neg-long", "not-long", "neg-float", "neg-double"),
    *(f"{a}-to-{b}" for a in _KINDS for b in _KINDS if a != b),
    *("int-to-byte", "int-to-char", "int-to-short"),
)
_fill(0x90, "23x", *_binary())
_fill(0xB0, "12x", *(f"{name}/2addr" for name in _binary()))
_fill(
    0xD0,
    "22s",
    *("add-int/lit16", "rsub-int", "mul-int/lit16", "div-int/lit16", "rem-int/lit16"),
    *("and-int/lit16", "or-int/lit16", "xor-int/lit16"),
)
_fill(
    0xD8,
    "22b",
    *("add-int/lit8", "rsub-int/lit8", "mul-int/lit8", "div-int/lit8", "rem-int/lit8"),
    *("and-int/lit8", "or-int/lit8", "xor-int/lit8", "shl-int/lit8", "shr-int/lit8"),
    "ushr-int/lit8",
)
_fill(0xFA, "45cc", "invoke-polymorphic")
_fill(0xFB, "4rcc", "invoke-polymorphic/range")
_fill(0xFC, "35c", "invoke-custom")
_fill(0xFD, "3rc", "invoke-custom/range")
_fill(0xFE, "21c", "const-method-handle", "const-method-type")

LENGTHS = bytes(int(form[0]) for form in FORMATS)
"""Units of 16 bits of each operation."""

NOP = 0x00
INVOKE = range(0x6E, 0x73)
INVOKE_RANGE = range(0x74, 0x79)
POLYMORPHIC = range(0xFA, 0xFC)
CONST_STRING, CONST_STRING_JUMBO = 0x1A, 0x1B
CONST, CONST_HIGH16 = 0x14, 0x15
INSTANCE_OF = 0x20
NEW_INSTANCE, NEW_ARRAY, SGET, SGET_OBJECT = 0x22, 0x23, 0x60, 0x62
APUTS, IGETS, IPUTS = range(0x4B, 0x52), range(0x52, 0x59), range(0x59, 0x60)
SGETS, SPUTS = range(0x60, 0x67), range(0x67, 0x6E)
"""The instructions that fill an array, read and fill an object's field, and a static one."""
RETURN_VOID, THROW = 0x0E, 0x27
RETURNS = range(0x0E, 0x12)
GOTOS = range(0x28, 0x2B)
SWITCHES = range(0x2B, 0x2D)
IFS = range(0x32, 0x3E)
CMP_LONG = 0x31
RECKONS = range(0x7B, 0xE3)
IF_EQZ, IF_NEZ = 0x38, 0x39
PACKED, SPARSE, ARRAY = 0x0100, 0x0200, 0x0300
"""First units of the data of switches and arrays, which stands among the instructions."""


def signed(value: int, bits: int) -> int:
    """
    Return a number of some bits as one that may be negative.

    >>> signed(0xFFFE, 16)
    -2
    """
    return value - (1 << bits) if value >> (bits - 1) else value
