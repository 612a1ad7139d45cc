"""
One module a format. `read(file, keeper)` goes through a file once and hands over what it holds.

Readers neither seek nor hold more than a message, so that a capture may be a pipe and of any length.
What they cannot read they count; they raise `Unable` only where a file is none of their format.
"""
