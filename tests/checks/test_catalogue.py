"""Which checks there are."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

from gipr_lint.checks.catalogue import addresses, stamp
from gipr_lint.checks.check import Check


def test_every_check_is_where_its_name_says() -> None:
    """The file and the function are named as the check is, and its parameters are explained in both languages."""
    assert addresses()
    for name, address in addresses().items():
        module, _, function = address.partition(":")
        found = getattr(import_module(module), function)
        assert isinstance(found, Check), address
        assert found.name == name
        assert module.endswith(f".{function}")


def test_names_are_taken_once() -> None:
    """No two folders hold a check of the same name."""
    names = Counter(address.rpartition(":")[2] for address in addresses().values())
    assert max(names.values()) == 1


def test_the_stamp_stays_as_long_as_the_files_do() -> None:
    """Rules that were read are kept as long as it is the same."""
    assert stamp() == stamp()
