"""The numbers of QUIC, whose first two bits say how long they are (RFC 9000, 16)."""


def number(data: bytes | bytearray, place: int) -> tuple[int, int]:
    """
    Return a number and where what follows it begins; raises IndexError where it is cut off.

    >>> number(bytes.fromhex("7bbd"), 0)
    (15293, 2)
    """
    size = 1 << (data[place] >> 6)
    end = place + size
    if end > len(data):
        raise IndexError(end)
    return int.from_bytes(data[place:end], "big") & ((1 << (8 * size - 2)) - 1), end
