"""Parameters of any message, made from lsprotocol's types: the least that is valid, everything that is valid, and what is not.

Nothing of the protocol's model is written down here: what a message needs is asked of its type.
"""

import enum
import json
import typing

import attrs
from lsprotocol import converters

CONVERTER = converters.get_converter()
DEEPEST = 6

# What cannot be taken from a type alone: text that means something to a server.
TEXTS = {
    "ch": "\n",
    "command": "offer.showGuide",
    "language_id": "offer",
    "new_name": "HF",
    "position_encodings": "utf-16",
    "query": "mistral",
}
ARGUMENTS = [{"company": "Mistral AI"}]


def least(kind, uri):
    """The parameters with what must be there, and nothing else."""
    return _plain_json(_build(kind, uri, "params", 0, None))


def everything(kind, uri, choice):
    """The parameters with every property, of several types for one the one that `choice` counts to."""
    return _plain_json(_build(kind, uri, "params", 0, choice))


# So often `everything` has to be asked for every type of every property.
CHOICES = range(4)


def _plain_json(value):
    return json.loads(json.dumps(CONVERTER.unstructure(value)))


def _build(kind, uri, name, depth, choice):
    """A value of a type; `choice` is None where only what is required is wanted."""
    if attrs.has(kind):
        members = {}
        for field in attrs.fields(kind):
            if field.default is attrs.NOTHING:
                members[field.name] = _build(field.type, uri, field.name, depth + 1, choice)
            elif choice is not None and depth < DEEPEST and field.init and not _is_constant(field):
                members[field.name] = _build(field.type, uri, field.name, depth + 1, choice)
        return kind(**members)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Union:
        kinds = [one for one in arguments if one is not type(None)]
        if choice is None and len(kinds) < len(arguments):
            return None
        return _build(kinds[(choice or 0) % len(kinds)], uri, name, depth, choice)
    if origin is typing.Literal:
        return arguments[0]
    if origin is tuple:
        return tuple(_build(one, uri, name, depth + 1, choice) for one in arguments)
    if origin is not None and issubclass(origin, typing.Mapping):
        return {uri: _build(arguments[1], uri, name, depth + 1, choice)}
    if origin is not None and issubclass(origin, typing.Sequence):
        if name == "arguments":
            return ARGUMENTS
        return [_build(arguments[0], uri, name, depth + 1, choice)]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return list(kind)[0]
    return _plain(kind, uri, name)


def _is_constant(field):
    """A property that has one value only, such as the kind of a file operation."""
    return isinstance(field.default, str)


def _plain(kind, uri, name):
    if kind is str:
        return TEXTS.get(name, uri if "uri" in name else name)
    if kind is bool:
        return True
    if kind is int:
        return 1
    if kind is float:
        return 1.0
    return {"any": [1, None, "thing"]}


WRONG = {
    dict: [7, "x", [], True],
    list: [7, "x", {}, True],
    str: [7, {}, [], False],
    bool: ["x", {}, []],
    int: ["x", {}, [], -1, 1.5, False],
    float: ["x", {}, []],
    type(None): [],
}
# Numbers that no text reaches: they may be refused, or mean its end.
FAR = [2**31, 2**40, 2**70, 1e300]


def faults(params):
    """Each way to spoil valid parameters: the path of the member, what is done to it, and the whole."""
    yield (), "null", None
    for wrong in (7, "x", [], True):
        yield (), f"becomes {wrong!r}", wrong
    yield from _faults(params, ())


def _faults(value, path):
    for key, member in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []:
        place = path + (key,)

        def with_member(new, key=key):
            copy = dict(value) if isinstance(value, dict) else list(value)
            copy[key] = new
            return copy

        if isinstance(value, dict):
            yield place, "is missing", {name: one for name, one in value.items() if name != key}
        if member is not None:
            yield place, "is null", with_member(None)
        for wrong in WRONG[type(member)]:
            yield place, f"becomes {wrong!r}", with_member(wrong)
        for deep, what, spoilt in _faults(member, place):
            yield deep, what, with_member(spoilt)


def far_numbers(params):
    """The parameters with each whole number in turn far beyond any text."""
    if isinstance(params, bool):
        return
    if isinstance(params, int):
        yield from FAR
    for key, member in params.items() if isinstance(params, dict) else enumerate(params) if isinstance(params, list) else []:
        for far in far_numbers(member):
            copy = dict(params) if isinstance(params, dict) else list(params)
            copy[key] = far
            yield copy
