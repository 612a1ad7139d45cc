"""Check digits of the numbers that name persons, cards, devices and organisations."""

CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The characters of a unified social credit code by their values (GB 32100): no I, O, S, V, Z."""
_CREDIT_WEIGHTS = tuple(pow(3, position, 31) for position in range(17))
_IDENTITY_WEIGHTS = tuple(pow(2, 17 - position, 11) for position in range(17))


def ends_identity_number(value: str) -> bool:
    """
    Return whether the last of 18 characters checks the 17 digits before it (GB 11643, ISO 7064 MOD 11-2).

    >>> ends_identity_number("11010519491231002X")
    True
    """
    total = sum(
        int(digit) * weight for digit, weight in zip(value[:17], _IDENTITY_WEIGHTS, strict=True)
    )
    return value[17].upper() == "10X98765432"[total % 11]


def ends_credit_code(value: str) -> bool:
    """
    Return whether the last of 18 characters of `CREDIT_DIGITS` checks those before it (GB 32100).

    >>> ends_credit_code("91350100M000100Y43")
    True
    """
    total = sum(
        CREDIT_DIGITS.index(character) * weight
        for character, weight in zip(value[:17], _CREDIT_WEIGHTS, strict=True)
    )
    return value[17] == CREDIT_DIGITS[-total % 31]


def ends_by_luhn(value: str) -> bool:
    """
    Return whether the last digit checks the others by Luhn's formula (ISO/IEC 7812-1); zeros do not.

    >>> ends_by_luhn("6222 0212 3456 7894")
    True
    """
    digits = [int(character) for character in value if character.isdigit()]
    doubled = (digit * 2 - 9 if digit > 4 else digit * 2 for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0 and any(digits)
