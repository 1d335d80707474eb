"""Sets of allowed values: each gives a member to the writer, tells members for the checker, the nearest for a cure."""

from collections.abc import Mapping
from math import inf
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, TypeVar

from kehoach.rules.properties import format_number
from kehoach.rules.roles import Role

T = TypeVar("T")

# What the author chose within the decree: `co_chu`, `co_chu_dau`, `lui_dau_dong`, `cach_doan`, `cach_dong`,
# the margins. The table's `DEFAULTS` holds every key; a constraint never falls back to a value of its own.
Choices = Mapping[str, Any]

# What one property is in the document at hand, by component: only `SameAs` asks.
Observed = Mapping[Role, Any]
NOTHING: Observed = MappingProxyType({})

ROUNDING = 1e-9  # binary fractions: 1/3 of something is never quite 1/3


class Exactly(NamedTuple, Generic[T]):
    """One value and no other."""

    value: T

    def pick(self, choices: Choices) -> T:  # noqa: ARG002
        return self.value

    def allows(self, value: Any, tolerance: float = 0, observed: Observed = NOTHING) -> bool:  # noqa: ARG002
        return bool(abs(value - self.value) <= tolerance + ROUNDING if tolerance else value == self.value)

    def nearest(self, value: Any, observed: Observed = NOTHING) -> T:  # noqa: ARG002
        return self.value

    def __str__(self) -> str:
        return format_number(self.value) if isinstance(self.value, float | int) else str(self.value)


class OneOf(NamedTuple, Generic[T]):
    """One of a few. `choice` names what the author chooses by; without it the first is taken."""

    values: tuple[T, ...]
    choice: str = ""

    def pick(self, choices: Choices) -> Any:
        return choices[self.choice] if self.choice else self.values[0]

    def allows(self, value: Any, tolerance: float = 0, observed: Observed = NOTHING) -> bool:  # noqa: ARG002
        return any(Exactly(allowed).allows(value, tolerance) for allowed in self.values)

    def nearest(self, value: Any, observed: Observed = NOTHING) -> Any:  # noqa: ARG002
        """Return the nearest number; of what has no distance the first."""
        if not isinstance(value, int | float):
            return self.values[0]
        return min(self.values, key=lambda allowed: abs(allowed - value))  # type: ignore[operator]

    def __str__(self) -> str:
        return " hoặc ".join(str(Exactly(value)) for value in self.values)


class Between(NamedTuple):
    """A range with its ends. `by` names the author's choice, or is the value where there is none."""

    low: float
    high: float
    by: str | float

    def pick(self, choices: Choices) -> float:
        return float(choices[self.by]) if isinstance(self.by, str) else self.by

    def allows(self, value: Any, tolerance: float = 0, observed: Observed = NOTHING) -> bool:  # noqa: ARG002
        return bool(self.low - tolerance - ROUNDING <= value <= self.high + tolerance + ROUNDING)

    def nearest(self, value: float, observed: Observed = NOTHING) -> float:  # noqa: ARG002
        return min(max(value, self.low), self.high)

    def __str__(self) -> str:
        low = format_number(self.low)
        return f"ít nhất {low}" if self.high == inf else f"{low}–{format_number(self.high)}"


class HeaderSize(NamedTuple):
    """A size of the header: all its sizes go up and down together (PL I.V, footnote 1), by one choice."""

    low: float
    high: float

    def pick(self, choices: Choices) -> float:
        return self.low if choices["co_chu_dau"] == "nho" else self.high

    def allows(self, value: Any, tolerance: float = 0, observed: Observed = NOTHING) -> bool:  # noqa: ARG002
        return bool(self.low - tolerance <= value <= self.high + tolerance)

    def nearest(self, value: float, observed: Observed = NOTHING) -> float:  # noqa: ARG002
        return self.low if abs(value - self.low) < abs(value - self.high) else self.high

    def __str__(self) -> str:
        return f"{format_number(self.low)}–{format_number(self.high)}"


class SameAs(NamedTuple):
    """The value of another component: the table picks it there, the checker looks what it is here."""

    role: Role

    def allows(self, value: Any, tolerance: float = 0, observed: Observed = NOTHING) -> bool:
        return self.role not in observed or Exactly(observed[self.role]).allows(value, tolerance)

    def nearest(self, value: Any, observed: Observed = NOTHING) -> Any:
        return observed.get(self.role, value)

    def __str__(self) -> str:
        return f"bằng của phần {self.role.ten.lower()}"


Constraint = Exactly[Any] | OneOf[Any] | Between | HeaderSize | SameAs
