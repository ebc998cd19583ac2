"""Threads, one after the other: a thread runs to its end when it is started."""

import itertools as _itertools

__all__ = ['Thread', 'Lock', 'RLock', 'Event', 'Semaphore', 'BoundedSemaphore', 'Timer', 'current_thread', 'main_thread',
           'active_count', 'enumerate', 'get_ident', 'local']

_numbers = _itertools.count(1)


class Thread:
    """A call that is made when it is started."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        self._target = target
        self._args = args
        self._kwargs = kwargs or {}
        self._state = 'initial'
        self.daemon = bool(daemon)
        if name is None:
            name = f'Thread-{next(_numbers)}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self.name = str(name)
        self.ident = None

    def run(self):
        """What the thread does."""
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def start(self):
        """Run the thread to its end."""
        if self._state != 'initial':
            raise RuntimeError('threads can only be started once')
        self._state = 'started'
        self.ident = id(self)
        _running.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException:
            import sys
            import traceback
            print(f'Exception in thread {self.name}:', file=sys.stderr)
            traceback.print_exc()
        finally:
            _running.pop()
            self._state = 'stopped'

    def join(self, timeout=None):
        """Wait for the end."""
        if self._state == 'initial':
            raise RuntimeError('cannot join thread before it is started')
        if self._state == 'started':
            raise RuntimeError('cannot join current thread')

    def is_alive(self):
        return self._state == 'started'

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def isDaemon(self):
        return self.daemon

    def __repr__(self):
        state = self._state + (' daemon' if self.daemon else '') + (f' {self.ident}' if self.ident is not None else '')
        return f'<{type(self).__name__}({self.name}, {state})>'


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread')
        self._state = 'started'
        self.ident = id(self)


_running = [_MainThread()]


def current_thread():
    """The thread that is running."""
    return _running[-1]


def main_thread():
    return _running[0]


def active_count():
    return len(_running)


def enumerate():
    return list(_running)


def get_ident():
    return _running[-1].ident


def _stuck(what):
    raise RuntimeError(f'{what} would wait for ever: threads run one after the other here')


class Lock:
    """A lock: taken once, then to be given back."""

    def __init__(self):
        self._taken = False

    def acquire(self, blocking=True, timeout=-1):
        if self._taken:
            return False if not blocking or timeout >= 0 else _stuck('the lock')
        self._taken = True
        return True

    def release(self):
        if not self._taken:
            raise RuntimeError('release unlocked lock')
        self._taken = False

    def locked(self):
        return self._taken

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class RLock:
    """A lock that its owner can take again."""

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class Semaphore:
    """A counter that cannot go below zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = self._initial = value

    def acquire(self, blocking=True, timeout=None):
        if not self._value:
            return False if not blocking or timeout is not None else _stuck('the semaphore')
        self._value -= 1
        return True

    def release(self, n=1):
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class BoundedSemaphore(Semaphore):
    def release(self, n=1):
        if self._value + n > self._initial:
            raise ValueError('Semaphore released too many times')
        super().release(n)


class Event:
    """A flag that threads wait for."""

    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag if self._flag or timeout is not None else _stuck('the event')


class Timer(Thread):
    """A call after some time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__(target=function, args=args or (), kwargs=kwargs)
        self.interval = interval
        self.function = function
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def run(self):
        import time
        time.sleep(self.interval)
        if not self._cancelled:
            super().run()


class local:
    """Attributes of a thread's own."""
