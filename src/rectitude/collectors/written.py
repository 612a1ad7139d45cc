"""The text of a file that an operator wrote, with whatever program."""

from pathlib import Path

from rectitude.text import Unable


def text_of(path: Path) -> str:
    """
    Return a file's text: of UTF-8, else of GB18030, in which programs in Chinese keep their tables.

    Lines end with line feeds. Raises Unable where it cannot be read or is neither.
    """
    try:
        data = path.read_bytes()
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            if b"\0" in data:  # a document of an office program, which may decode to anything
                raise
            text = data.decode("gb18030")
    except (OSError, UnicodeDecodeError) as error:
        raise Unable(f"读不了 {path.name}：{error}", f"Cannot read {path.name}: {error}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
