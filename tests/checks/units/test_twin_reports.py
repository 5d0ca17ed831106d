"""Sketches of texts: what is alike is found, nothing else, and of many alike not every pair."""

from __future__ import annotations

from random import Random

from gipr_lint.checks.units._sketches import candidates, grams, likeness, sketch

LETTERS = [chr(0x4E00 + at) for at in range(3000)]


def text(random: Random, length: int = 600) -> str:
    """A text of letters by chance."""
    return "".join(random.choices(LETTERS, k=length))


def changed(random: Random, one: str, places: int) -> str:
    """A text with other letters at so many places."""
    letters = list(one)
    for at in random.sample(range(len(one)), places):
        letters[at] = random.choice(LETTERS)
    return "".join(letters)


def test_grams_are_what_stands_in_a_row() -> None:
    """Five characters each, none over the end of a sentence, each once; likeness is the share that both have."""
    assert len(grams(["一二三四五六", "一二三四五"])) == 2
    assert len(grams(["一二三", "四五六"])) == 0
    assert likeness(grams(["一二三四五六"]), grams(["一二三四五七"])) == 1 / 3
    assert likeness(grams([]), grams([""])) == 0


def test_twins_among_many() -> None:
    """Of four hundred texts the forty that are nearly others are found with their originals, and no other pair."""
    random = Random(1)
    texts = [text(random) for _ in range(360)]
    texts += [changed(random, one, 8) for one in texts[:40]]
    pairs = candidates([sketch(grams([one])) for one in texts], 0.65)
    assert pairs == [(360 + at, at) for at in range(40)]


def test_many_alike_are_not_all_held_against_each_other() -> None:
    """Two hundred copies of one text make two pairs each at most."""
    random = Random(2)
    one = text(random)
    pairs = candidates([sketch(grams([one]))] * 200, 0.65)
    assert len(pairs) <= 2 * 200
    assert {later for later, _ in pairs} == set(range(1, 200))


def test_none_and_one() -> None:
    """Nothing is like itself alone."""
    assert candidates([], 0.65) == []
    assert candidates([sketch(grams(["一二三四五六"]))], 0.65) == []
