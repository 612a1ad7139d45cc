"""Blocks of a registry's dump: each is its holder's, or its user's by the narrowest block around it."""

from pathlib import Path

from rectitude.collectors.register import rpsl


def dump(folder: Path, *blocks: tuple[str, str, str]) -> Path:
    path = folder / "apnic.db.txt"
    objects = (
        f"inetnum: {block}\nnetname: N\ndescr: {who}\nstatus: {status}\n"
        for block, who, status in blocks
    )
    path.write_text("% Information\n\n" + "\n".join(objects), encoding="utf-8")
    return path


def holders(path: Path) -> list[tuple[str, str, str]]:
    return [tuple(cells[:3]) for _, cells, _ in rpsl.sheet_of(path, "dump").kept[1:]]


def test_a_block_within_another_is_its_users_by_the_narrowest_around_it(tmp_path: Path) -> None:
    path = dump(
        tmp_path,
        ("10.1.2.0 - 10.1.2.255", "用户丙", "ASSIGNED NON-PORTABLE"),
        ("10.0.0.0 - 10.255.255.255", "甲公司", "ALLOCATED PORTABLE"),
        ("10.1.0.0 - 10.1.255.255", "乙公司", "ALLOCATED NON-PORTABLE"),
        ("10.1.2.128 - 10.1.3.127", "用户丁", "ASSIGNED NON-PORTABLE"),
        ("10.2.0.0 - 10.2.0.255", "用户戊", "ASSIGNED NON-PORTABLE"),
        ("192.0.2.0 - 192.0.2.255", "己公司", "ASSIGNED PORTABLE"),
    )

    assert [each[1:] for each in holders(path)] == [
        ("乙公司", "用户丙"),
        ("甲公司", ""),
        ("甲公司", "乙公司"),
        ("乙公司", "用户丁"),
        ("甲公司", "用户戊"),
        ("己公司", ""),
    ]


def test_a_block_that_is_registered_twice_is_not_within_itself(tmp_path: Path) -> None:
    twice = ("10.0.0.0 - 10.0.0.255", "甲公司", "ASSIGNED NON-PORTABLE")

    assert [each[1:] for each in holders(dump(tmp_path, twice, twice))] == [("甲公司", "")] * 2


def test_what_is_no_block_is_within_none(tmp_path: Path) -> None:
    path = dump(tmp_path, ("10.0.0.0 - nowhere", "甲公司", "ASSIGNED NON-PORTABLE"))

    assert holders(path) == [("10.0.0.0 - nowhere", "甲公司", "")]
