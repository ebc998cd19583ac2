"""Enumerations: classes whose attributes are a fixed set of named values."""

__all__ = ['EnumMeta', 'EnumType', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto', 'unique', 'member', 'nonmember',
           'property', 'verify', 'UNIQUE', 'ReprEnum']

_property = property


class auto:
    """A value that the enumeration finds by itself."""

    def __init__(self):
        self.value = None
        self._made = None

    def _later(self, other, combine):
        made = auto()
        made._made = lambda: combine(_final(self), _final(other))
        return made

    def __or__(self, other):
        return self._later(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._later(other, lambda a, b: a & b)

    def __ror__(self, other):
        return self._later(other, lambda a, b: b | a)

    def __repr__(self):
        return f'auto({self.value!r})'


def _final(value):
    if isinstance(value, auto):
        return value._made() if value._made is not None else value.value
    return value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_private(name):
    return name.startswith('_')


def _is_member(name, value):
    if isinstance(value, member):
        return True
    if isinstance(value, nonmember) or _is_private(name):
        return False
    return not (hasattr(value, '__get__') or hasattr(value, '__func__') or isinstance(value, (_property, type(_is_member)))
                or isinstance(value, (classmethod, staticmethod)))


class _Names(dict):
    """The names of an enumeration's body: a member cannot be defined twice."""

    def __setitem__(self, name, value):
        if name in self and _is_member(name, self[name]):
            raise TypeError(f'{name!r} already defined as {self[name]!r}')
        super().__setitem__(name, value)


class EnumType(type):
    """What enumerations are instances of."""

    @classmethod
    def __prepare__(metacls, name, bases, **kwargs):
        return _Names()

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwargs):
        given = {key: value for key, value in namespace.items() if not _is_member(key, value)}
        wanted = {key: value for key, value in namespace.items() if _is_member(key, value)}
        for key, value in given.items():
            if isinstance(value, nonmember):
                given[key] = value.value
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        given['_member_map_'] = {}
        given['_value2member_map_'] = {}
        given['_member_names_'] = []
        given['_finished_'] = False
        cls = super().__new__(metacls, name, bases, given, **kwargs)
        kind = cls._data_type_()
        if kind is not None and '__hash__' not in given:
            type.__setattr__(cls, '__hash__', lambda self: hash(self._value_))
        values = []
        for key, value in wanted.items():
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                if value._made is None:
                    value.value = cls._generate_next_value_(key, 1, len(values), list(values))
                value = _final(value)
            elif isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
                parts = []
                for part in value:
                    if isinstance(part, auto) and part._made is None:
                        part.value = cls._generate_next_value_(key, 1, len(values), list(values))
                    parts.append(_final(part))
                value = tuple(parts)
            made = metacls._make(cls, key, value)
            values.append(made._value_)
        type.__setattr__(cls, '_finished_', True)
        return cls

    @staticmethod
    def _make(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._data_type_()
        new = cls.__new__
        if kind is None and new is _own_new:
            made = object.__new__(cls)
        elif new is _own_new:
            made = kind.__new__(cls, *(args if kind is not tuple else (args,)))
        else:
            made = new(cls, *args)
        if '_value_' not in made.__dict__:
            made._value_ = value if kind is None else kind(*args) if kind is not tuple else value
        value = made._value_
        for known in cls._member_map_.values():
            if known._value_ == value and type(known._value_) == type(value) or known._value_ == value:
                cls._member_map_[name] = known
                type.__setattr__(cls, name, known)
                return known
        made._name_ = name
        made._sort_order_ = len(cls._member_names_)
        if hasattr(cls, '__init__') and cls.__init__ is not object.__init__:
            made.__init__(*args)
        cls._member_map_[name] = made
        cls._member_names_.append(name)
        try:
            cls._value2member_map_[value] = made
        except TypeError:
            pass
        type.__setattr__(cls, name, made)
        return made

    def _data_type_(cls):
        for base in cls.__mro__:
            if base in (int, str, float, complex, bytes, tuple):
                return base
        return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1):
        if names is None:
            return cls._find_(value)
        return cls._functional_(value, names, start, module)

    def _functional_(cls, name, names, start, module):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        namespace = {'__module__': module or '__main__'}
        values = []
        for item in names.items() if isinstance(names, dict) else names:
            if isinstance(item, str):
                key, value = item, cls._generate_next_value_(item, start, len(values), list(values))
            else:
                key, value = item
            values.append(value)
            namespace[key] = value
        return EnumType(name, (cls,), namespace)

    def _find_(cls, value):
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
        found = cls._missing_(value)
        if isinstance(found, cls):
            return found
        if found is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and '{cls.__class__.__qualname__}'")
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}) and cls._finished_:
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __repr__(cls):
        if Flag is not None and Flag in cls.__mro__:
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)


EnumMeta = EnumType
Flag = None


def _own_new(cls, value):
    return cls._find_(value)


class Enum(metaclass=EnumType):
    """An enumeration.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2
    >>> Color.RED, Color(2), Color['RED'].name
    (<Color.RED: 1>, <Color.BLUE: 2>, 'RED')
    """

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max([value for value in last_values if isinstance(value, int)], default=start - 1) + 1
        except TypeError:
            return last_values[-1] + 1

    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_

    def __setattr__(self, name, value):
        if name in ('name', 'value'):
            raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        return ['__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value']

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


type.__setattr__(Enum, '__new__', staticmethod(_own_new))


class ReprEnum(Enum):
    """An enumeration whose members are shown as their values by str()."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are also ints."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, ReprEnum):
    """An enumeration whose members are also texts."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    """An enumeration whose members can be combined with |."""

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        every = 0
        for known in cls._member_map_.values():
            every |= known._value_
        if value < 0:
            value = every + 1 + value if every & (every + 1) == 0 else every & value
        if value & ~every and int not in cls.__mro__:
            shown = max(value.bit_length(), every.bit_length())
            raise ValueError(f'{cls!r} invalid value {value!r}\n    given {_bits(value, shown)}\n  allowed {_bits(every, shown)}')
        made = int.__new__(cls, value) if int in cls.__mro__ else object.__new__(cls)
        made._value_ = value
        names = [known._name_ for known in cls if known._value_ & value and _is_single(known._value_)]
        covered = 0
        for known in cls:
            if known._value_ & value == known._value_ and _is_single(known._value_):
                covered |= known._value_
        if value & ~covered:
            names.append(repr(value & ~covered))
        made._name_ = '|'.join(names) if value else None
        cls._value2member_map_[value] = made
        return made

    def _raw(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._raw(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._raw(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._raw(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        every = 0
        for known in self.__class__._member_map_.values():
            every |= known._value_
        return self.__class__(every & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([known for known in self.__class__ if _is_single(known._value_) and known._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count('1')

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self._value_!r}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'


def _is_single(value):
    return value > 0 and value & (value - 1) == 0


def _bits(value, width):
    return f'0b0 {value:0{width}b}'


class IntFlag(int, Flag):
    """A flag whose members are also ints."""

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


def unique(enumeration):
    """Refuses an enumeration in which two names have the same value."""
    doubles = [f'{name} -> {known._name_}' for name, known in enumeration._member_map_.items() if name != known._name_]
    if doubles:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(doubles)}')
    return enumeration


UNIQUE = 'verify unique'


def verify(*checks):
    def decorate(enumeration):
        for check in checks:
            if check == UNIQUE:
                doubles = [f'{name} -> {known._name_}' for name, known in enumeration._member_map_.items() if name != known._name_]
                if doubles:
                    raise ValueError(f'aliases found in {enumeration!r}: {", ".join(doubles)}')
        return enumeration
    return decorate


property = _property
