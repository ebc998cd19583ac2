"""The collector of circular garbage. There is none: objects go when nothing refers to them."""

__all__ = ['collect', 'enable', 'disable', 'isenabled', 'get_count', 'get_threshold', 'set_threshold']

_state = {'on': True, 'threshold': (700, 10, 10)}


def collect(generation=2):
    """Collect garbage: the number of objects found."""
    return 0


def enable():
    _state['on'] = True


def disable():
    _state['on'] = False


def isenabled():
    return _state['on']


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _state['threshold']


def set_threshold(threshold0, threshold1=10, threshold2=10):
    _state['threshold'] = (threshold0, threshold1, threshold2)
