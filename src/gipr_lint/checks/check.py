"""What a check is: the decorator `check`, the parameters of a rule, and what a check is given.

A check makes one demand and has a file of its own under one of the folders beside this module; the file is named as
packs name the check, with underscores: `section-wording` is `sections/section_wording.py`. It says where something is
and what is to be said of it. It knows neither the rule, nor the language, nor what becomes of the hit: `compose` makes
findings of hits, and `evaluate` grades, masks, names and sorts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, Generic, Literal, TypeVar, overload

from msgspec import Struct, msgpack

from gipr_lint.checks.hits import Found
from gipr_lint.errors import Problem
from gipr_lint.messages import Message, Translatable
from gipr_lint.report import Report
from gipr_lint.report.irregular import Irregularity
from gipr_lint.report.other import ALONE, Other, Others, Role
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.terms import Profile

P = TypeVar("P", bound=Struct)
T = TypeVar("T")


class Conditional(Struct, frozen=True, kw_only=True):
    """Parameters of a check that is asked only where a condition on the report holds."""

    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""


class Bound(Struct, Generic[P], frozen=True):
    """A rule with the parameters of its check."""

    rule: Rule
    params: P


class Evaluation(Struct, frozen=True, dict=True):
    """One report and all rules that there are, for the few checks that must see more than one rule's part.

    `rules` are those of the packs, in force or not; `active` are the codes of those that take part in this run,
    `profile` is what the report is for, and `others` are the reports beside it.
    """

    report: Report
    rules: tuple[Rule, ...]
    active: frozenset[str] = frozenset()
    profile: Profile = "submit"
    others: Others = ALONE

    def other(self, role: Role) -> Other:
        """The report beside this one that a check `needs`."""
        found: Other = getattr(self.others, role)
        return found

    def runs(self, name: str) -> bool:
        """Whether the rule of that name or code takes part."""
        return any(name in (rule.name, rule.code) for rule in self.rules if rule.code in self.active)

    def once(self, work: Callable[[Evaluation], T]) -> T:
        """What `work` makes of this evaluation, worked out when it is first asked for and then kept."""
        if work not in self._done:
            self._done[work] = work(self)
        done: T = self._done[work]
        return done

    @cached_property
    def _done(self) -> dict[Callable[[Evaluation], Any], Any]:
        return {}


class Check(Struct, frozen=True, eq=False):
    """A check as the decorator `check` makes it; called like the function that it was made of.

    `says` are the placeholders that messages and fixes may use, beside those of every rule, and `captures` gives more
    of them that hang on the parameters: named groups. `evaluation` and `jointly` tell what the function is given,
    `needs` what a report must have for it to be asked.
    `origin` is set by the plugin manager: the plugin that brought the check, empty for those of gipr-lint itself.
    """

    name: str
    params: type[Struct]
    function: Callable[..., Found]
    says: tuple[str, ...] = ()
    captures: Callable[[Any, RuleSet], Iterable[str]] | None = None
    validate: Callable[[Any, RuleSet], None] | None = None
    secrets: Callable[[Prose, Any, RuleSet], Iterable[str]] | None = None
    evaluation: bool = False
    jointly: bool = False
    needs: Irregularity | Role | None = None
    origin: str = ""

    def __call__(self, *arguments: Any) -> Found:
        """What the check says."""
        return self.function(*arguments)

    def placeholders(self, params: Any, rules: RuleSet) -> tuple[str, ...]:
        """What messages and fixes of a rule with these parameters may use."""
        return self.says if self.captures is None else (*self.says, *self.captures(params, rules))

    def demand(self, params: Any, rules: RuleSet) -> None:
        """Raises `Problem` for parameters that do not fit the names of the packs."""
        from gipr_lint.checks.scopes import demand_condition  # noqa: PLC0415  (only when packs are read)

        demand_condition(getattr(params, "when", ""), rules)
        if self.validate is not None:
            self.validate(params, rules)


@overload
def check(
    name: str,
    params: type[P],
    *,
    says: Sequence[str] = (),
    captures: Callable[[P, RuleSet], Iterable[str]] | None = None,
    validate: Callable[[P, RuleSet], None] | None = None,
    secrets: Callable[[Prose, P, RuleSet], Iterable[str]] | None = None,
    needs: Irregularity | Role | None = None,
) -> Callable[[Callable[[Report, P], Found]], Check]: ...
@overload
def check(
    name: str,
    params: type[P],
    *,
    says: Sequence[str] = (),
    captures: Callable[[P, RuleSet], Iterable[str]] | None = None,
    validate: Callable[[P, RuleSet], None] | None = None,
    secrets: Callable[[Prose, P, RuleSet], Iterable[str]] | None = None,
    needs: Irregularity | Role | None = None,
    evaluation: Literal[True],
) -> Callable[[Callable[[Evaluation, P], Found]], Check]: ...
@overload
def check(
    name: str,
    params: type[P],
    *,
    says: Sequence[str] = (),
    captures: Callable[[P, RuleSet], Iterable[str]] | None = None,
    validate: Callable[[P, RuleSet], None] | None = None,
    secrets: Callable[[Prose, P, RuleSet], Iterable[str]] | None = None,
    needs: Irregularity | Role | None = None,
    jointly: Literal[True],
) -> Callable[[Callable[[Evaluation, Sequence[Bound[P]]], Found]], Check]: ...
def check(  # noqa: PLR0913  (each by its name)
    name: str,
    params: type[P],
    *,
    says: Sequence[str] = (),
    captures: Callable[[P, RuleSet], Iterable[str]] | None = None,
    validate: Callable[[P, RuleSet], None] | None = None,
    secrets: Callable[[Prose, P, RuleSet], Iterable[str]] | None = None,
    needs: Irregularity | Role | None = None,
    evaluation: bool = False,
    jointly: bool = False,
) -> Callable[[Any], Check]:
    """Makes a check of a function that yields `Hit` and `Missing`.

    `params` is the Struct that the YAML of `check:` is read into; its docstrings, `中文 / English`, are what schema and
    documentation say. A parameter `when: str` is a condition on the report: where it does not hold, the check is not
    asked. `says` names the placeholders that every hit gives a value for, `captures(params, rules)` those that hang on
    the parameters. `validate(params, rules)` raises `Problem` for parameters that the names of the packs do not bear
    out. `secrets(prose, params, rules)` gives what no output may quote of some texts; a parameter `mask: bool` turns
    that on.

    The function is given the report and the parameters of one rule; with `evaluation` the `Evaluation` in place of the
    report; with `jointly` the `Evaluation` and all rules of the check that take part, at once, and then every hit says
    by `Hit.by` whose it is. `needs` names what there must be in a report for the check to find anything, or the report
    that it is held against: where there is nothing of the kind, the check is not asked, nor even imported.
    """

    def made(function: Callable[..., Found]) -> Check:
        both = evaluation or jointly
        return Check(name, params, function, tuple(says), captures, validate, secrets, both, jointly, needs)

    return made


def unknown(path: Sequence[str | int], what: Translatable, name: str, choices: Iterable[str]) -> Problem:
    """The problem of a parameter that names what there is not; `what` says of what kind it would be."""
    return Problem(path, Message("names.unknown", {"what": what, "name": name}), name, choices)


def params_of(rule: Rule, kind: type[P]) -> P:
    """The parameters of a rule's check as the type of its check, converted once."""
    known = rule.converted
    if kind not in known:
        known[kind] = _filled(kind, rule.parameters) if rule.plain else _decoder(kind).decode(rule.check)
    params: P = known[kind]
    return params


def _filled(kind: type[P], values: Mapping[str, Any]) -> P:
    """Parameters of plain values. A decoder would do the same, but making one for every check takes longer than most
    checks."""
    names = zip(kind.__struct_fields__, kind.__struct_encode_fields__, strict=True)
    return kind(**{field: _frozen(values[name]) for field, name in names if name in values})


def _frozen(value: Any) -> Any:
    """Lists as tuples, at any depth; most parts are texts, which need no look inside."""
    if isinstance(value, list):
        return tuple([part if isinstance(part, str) else _frozen(part) for part in value])
    if isinstance(value, dict):
        return {key: part if isinstance(part, str) else _frozen(part) for key, part in value.items()}
    return value


@lru_cache(maxsize=256)
def _decoder(kind: type[P]) -> msgpack.Decoder[P]:
    return msgpack.Decoder(kind)
