"""What values hold, for types that are equal only to themselves."""

from __future__ import annotations

from msgspec import Struct


def content(value: object) -> object:
    """The value with every Struct in it as its type and fields, so that `==` compares what they hold.

    `content(Line("new", ("新收",)))` is `(Line, [("alias", "new"), ("path", ["新收"]), …])`.
    """
    if isinstance(value, Struct):
        return type(value), [(name, content(getattr(value, name))) for name in value.__struct_fields__]
    if isinstance(value, dict):
        return [(content(key), content(entry)) for key, entry in value.items()]
    if isinstance(value, (tuple, list)):
        return [content(entry) for entry in value]
    return value
