"""What is kept from one run to the next."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.msgpack import encode
from msgspec.structs import replace
from tests.support.content import content
from tests.support.packs import small

from gipr_lint.checks.check import params_of
from gipr_lint.checks.stated import Params
from gipr_lint.plugins.packs import compile_packs
from gipr_lint.rulepacks import cache
from gipr_lint.rulepacks.cache import cached, recall, remembered
from gipr_lint.rulepacks.model import RuleSet


@pytest.fixture(name="kept", autouse=True)
def fixture_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of the test, not there yet."""
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture(name="pack")
def fixture_pack(tmp_path: Path) -> Path:
    return small.write(tmp_path / "tt")


def asked(pack: Path, salt: str = "") -> tuple[RuleSet, int]:
    """The rule set, and how often it had to be compiled."""
    calls = 0

    def compile_() -> RuleSet:
        nonlocal calls
        calls += 1
        return compile_packs([str(pack)])

    return cached([str(pack)], salt, compile_), calls


def test_the_second_time_nothing_is_compiled(pack: Path) -> None:
    """What was compiled once comes from the cache, and is the same."""
    first, compiled = asked(pack)
    second, again = asked(pack)
    assert (compiled, again) == (1, 0)
    assert encode(second) == encode(first)


@pytest.mark.parametrize("name", small.FILES)
def test_any_change_of_any_file_counts(pack: Path, name: str) -> None:
    """A comment more in whichever file, the same length and time or not, and the pack is compiled anew."""
    asked(pack)
    (pack / name).write_text(small.FILES[name] + "# 注\n", encoding="utf-8")
    assert asked(pack)[1] == 1
    assert asked(pack)[1] == 0


def test_one_character_for_another_counts(pack: Path) -> None:
    """A change that keeps the length and the time of a file is noticed."""
    asked(pack)
    path = pack / "pack.yaml"
    before = path.stat()
    path.write_text(small.FILES["pack.yaml"].replace("1.0", "1.1"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    rules, compiled = asked(pack)
    assert (compiled, rules.packs[0].version) == (1, "1.1")


def test_files_that_come_and_go_count(pack: Path) -> None:
    """A new file and one that is gone change the pack."""
    asked(pack)
    more = pack / "1-all" / "TT104-one-more.yaml"
    text = (
        small.FILES["1-all/TT103-section-missing.yaml"].replace("TT103", "TT104").replace("section-missing", "one-more")
    )
    more.write_text(text, encoding="utf-8")
    assert len(asked(pack)[0].rules) == 4
    more.unlink()
    assert len(asked(pack)[0].rules) == 3


def test_the_salt_counts(pack: Path) -> None:
    """Another version of the program, other checks: compiled anew."""
    asked(pack, "one")
    assert asked(pack, "two")[1] == 1


SPOILERS = [lambda data: b"", lambda data: data[:-9], lambda data: data + b"\xff", lambda data: b"\xc1" * 99]


@pytest.mark.parametrize("spoil", SPOILERS)
def test_a_spoilt_file_is_written_anew(pack: Path, kept: Path, spoil: Callable[[bytes], bytes]) -> None:
    """A file that is empty, cut or garbled is done without and replaced."""
    first, _ = asked(pack)
    (path,) = kept.iterdir()
    path.write_bytes(spoil(path.read_bytes()))
    again, compiled = asked(pack)
    assert (encode(again), compiled) == (encode(first), 1)
    assert asked(pack)[1] == 0


def test_another_pack_of_the_same_name_is_another_pack(tmp_path: Path, pack: Path) -> None:
    """What is kept belongs to the folder that it was read from."""
    asked(pack)
    other = small.write(tmp_path / "elsewhere" / "tt", {"pack.yaml": small.FILES["pack.yaml"].replace("1.0", "2.0")})
    assert asked(other)[0].packs[0].version == "2.0"
    assert asked(pack)[0].packs[0].version == "1.0"


def test_a_place_that_cannot_be_written(pack: Path, kept: Path) -> None:
    """Where a file stands in the way of the cache folder, everything works without it."""
    kept.write_text("", encoding="utf-8")
    assert asked(pack)[1] == 1
    assert asked(pack)[1] == 1
    assert kept.read_text(encoding="utf-8") == ""


def test_a_fault_is_never_kept(pack: Path, kept: Path) -> None:
    """A compilation that fails leaves nothing behind."""

    def fail() -> RuleSet:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        cached([str(pack)], "", fail)
    assert not kept.exists()


def test_no_temporary_file_stays(pack: Path, kept: Path) -> None:
    """Files are put in place whole."""
    asked(pack)
    assert not [path for path in kept.iterdir() if path.suffix == ".tmp"]


def test_answers_are_remembered_with_their_question() -> None:
    """An answer serves as long as the question is the same to the letter."""
    assert remembered("plugins", "one", lambda: b"yes") == b"yes"
    assert remembered("plugins", "one", lambda: b"no") == b"yes"
    assert remembered("plugins", "two", lambda: b"no") == b"no"


def test_everything_of_a_rule_set_survives(pack: Path) -> None:
    """The kept rule set can do all that the compiled one can."""
    first, second = asked(pack)[0], asked(pack)[0]
    assert list(second.by_name) == list(first.by_name)
    assert content(replace(second, rules=())) == content(replace(first, rules=()))
    assert params_of(second.by_name["TT102"], Params) == params_of(first.by_name["TT102"], Params)


def test_files_are_the_users_own(pack: Path, kept: Path) -> None:
    """Folder and files are for their owner alone."""
    asked(pack)
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}


def test_what_others_could_have_written_is_not_read(pack: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that others may write, one of somebody else's, a link and a pipe are as if they were not there."""
    asked(pack)
    (path,) = kept.iterdir()
    path.chmod(0o666)
    assert asked(pack)[1] == 1
    assert asked(pack)[1] == 0
    with monkeypatch.context() as patched:
        patched.setattr(cache.os, "geteuid", lambda: 4_000_000)
        assert asked(pack)[1] == 1
    path.rename(kept / "elsewhere")
    path.symlink_to("elsewhere")
    assert asked(pack)[1] == 1
    assert not path.is_symlink()
    path.unlink()
    os.mkfifo(path)
    assert asked(pack)[1] == 1
    assert path.is_file()


def test_planted_links_are_not_followed(
    pack: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the names of files to come lead to a file of the user's, that file stays as it is."""
    victim = tmp_path / "victim"
    victim.write_text("mine", encoding="utf-8")
    asked(pack)
    (path,) = kept.iterdir()
    path.unlink()
    path.symlink_to(victim)
    monkeypatch.setattr(cache.os, "urandom", lambda count: b"\0" * count)
    for name in (f"{path.name}.{os.getpid()}.tmp", f"{path.name}.{'00' * 8}.tmp"):
        (kept / name).symlink_to(victim)
    assert asked(pack)[1] == 1
    assert victim.read_text(encoding="utf-8") == "mine"


def test_one_bit_of_damage_is_noticed(pack: Path, kept: Path) -> None:
    """Whatever is changed in a file, it is not used."""
    first, _ = asked(pack)
    (path,) = kept.iterdir()
    good = path.read_bytes()
    for at in range(0, len(good), len(good) // 40):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x20]) + good[at + 1 :])
        again, compiled = asked(pack)
        assert (encode(again), compiled) == (encode(first), 1)


_FULL = """
import resource, sys
from pathlib import Path
from gipr_lint.rulepacks.cache import keep, recall
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
keep("pack", "question", b"x" * 1000)
print(recall("pack", "question"))
"""


def test_a_full_disk_leaves_nothing_behind(kept: Path) -> None:
    """Neither half a file nor a temporary one, and no message."""
    ran = subprocess.run([sys.executable, "-c", _FULL], capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("None\n", "")
    assert list(kept.iterdir()) == []


@pytest.mark.slow
def test_old_files_make_room(kept: Path) -> None:
    """Where there are many files the oldest go, and what was kept last stays."""
    for number in range(400):
        cache.keep("plugins", str(number), b"")
        os.utime(max(kept.iterdir(), key=lambda path: path.stat().st_ctime_ns), ns=(number, number))
    assert 128 <= len(list(kept.iterdir())) <= 257
    assert recall("plugins", "399") == b""
    assert recall("plugins", "0") is None


def test_links_in_a_pack_lead_nowhere(pack: Path) -> None:
    """A folder that links to itself ends no search, and a link to nothing is told where it stands."""
    (pack / "facts" / "loop").symlink_to(pack)
    (pack / "1-all" / "loop").symlink_to("..")
    assert asked(pack)[1] == 1
    assert asked(pack)[1] == 0


def test_names_that_are_no_text() -> None:
    """Names of files may be any bytes; a question with one is kept as well."""
    cache.keep("data-packs", "/home/\udcff", b"yes")
    assert recall("data-packs", "/home/\udcff") == b"yes"
