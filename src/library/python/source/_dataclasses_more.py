"""What is less used of dataclasses."""


class InitVar:
    """A parameter of `__init__` that is no field."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()
InitVar.__module__ = _KW_ONLY_TYPE.__module__ = 'dataclasses'


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    """A dataclass made of names and types."""
    from dataclasses import dataclass
    annotations = {}
    body = dict(namespace or {})
    for field in fields:
        parts = (field, 'typing.Any') if isinstance(field, str) else tuple(field)
        if len(parts) not in (2, 3):
            raise TypeError(f'Invalid field: {field!r}')
        if parts[0] in annotations:
            raise TypeError(f'Field name duplicated: {parts[0]!r}')
        if not parts[0].isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {parts[0]!r}')
        annotations[parts[0]] = parts[1]
        if len(parts) == 3:
            body[parts[0]] = parts[2]
    body['__annotations__'] = annotations
    body['__module__'] = 'types'
    return dataclass(type(cls_name, tuple(bases), body), **options)
