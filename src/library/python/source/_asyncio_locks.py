"""Locks, events and queues between coroutines."""

import _asyncio_tasks as _asyncio
import heapq as _heapq
from collections import deque as _deque


class _WithBlock:
    async def __aenter__(self):
        await self.acquire()
        return None

    async def __aexit__(self, kind, error, traceback):
        self.release()


async def _stand_in_line(line):
    """Wait in a line until somebody says that it is our turn."""
    future = _asyncio.get_running_loop().create_future()
    line.append(future)
    try:
        await future
    finally:
        if future in line:
            line.remove(future)


def _call_next(line):
    for future in line:
        if not future.done():
            future.set_result(True)
            return


def _object_text(thing, state):
    cls = type(thing)
    return f'<{cls.__module__}.{cls.__qualname__} object at {id(thing):#x} [{state}]>'


class Lock(_WithBlock):
    """One at a time."""

    __module__ = 'asyncio.locks'

    def __init__(self):
        self._locked = False
        self._line = _deque()

    def locked(self):
        return self._locked

    async def acquire(self):
        if not self._locked and all(one.cancelled() for one in self._line):
            self._locked = True
            return True
        try:
            await _stand_in_line(self._line)
        except _asyncio.CancelledError:
            if not self._locked:
                _call_next(self._line)
            raise
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError('Lock is not acquired.')
        self._locked = False
        _call_next(self._line)

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        return _object_text(self, state + (f', waiters:{len(self._line)}' if self._line else ''))


class Event:
    """A sign that others wait for."""

    __module__ = 'asyncio.locks'

    def __init__(self):
        self._line = _deque()
        self._value = False

    def is_set(self):
        return self._value

    def set(self):
        if not self._value:
            self._value = True
            for one in self._line:
                if not one.done():
                    one.set_result(True)

    def clear(self):
        self._value = False

    async def wait(self):
        if not self._value:
            await _stand_in_line(self._line)
        return True

    def __repr__(self):
        state = 'set' if self._value else 'unset'
        return _object_text(self, state + (f', waiters:{len(self._line)}' if self._line else ''))


class Condition(_WithBlock):
    """A lock, and a sign for those who hold it."""

    __module__ = 'asyncio.locks'

    def __init__(self, lock=None):
        self._lock = Lock() if lock is None else lock
        self._line = _deque()
        self.acquire, self.release, self.locked = self._lock.acquire, self._lock.release, self._lock.locked

    async def wait(self):
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        self.release()
        try:
            await _stand_in_line(self._line)
            return True
        finally:
            await self.acquire()

    async def wait_for(self, predicate):
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        for one in [one for one in self._line if not one.done()][:n]:
            one.set_result(False)

    def notify_all(self):
        self.notify(len(self._line))


class Semaphore(_WithBlock):
    """So many at a time."""

    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('Semaphore initial value must be >= 0')
        self._value = value
        self._line = _deque()

    def locked(self):
        return self._value == 0 or any(not one.cancelled() for one in self._line)

    async def acquire(self):
        if not self.locked():
            self._value -= 1
            return True
        future = _asyncio.get_running_loop().create_future()
        self._line.append(future)
        try:
            try:
                await future
            finally:
                self._line.remove(future)
        except _asyncio.CancelledError:
            if not future.cancelled():
                self._value += 1
                self._wake()
            raise
        if self._value > 0:
            self._wake()
        return True

    def release(self):
        self._value += 1
        self._wake()

    def _wake(self):
        for one in self._line:
            if not one.done():
                self._value -= 1
                one.set_result(True)
                return

    def __repr__(self):
        state = 'locked' if self.locked() else f'unlocked, value:{self._value}'
        return _object_text(self, state + (f', waiters:{len(self._line)}' if self._line else ''))


class BoundedSemaphore(Semaphore):
    """A semaphore that must not be released more often than acquired."""

    __module__ = 'asyncio.locks'

    def __init__(self, value=1):
        self._bound = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound:
            raise ValueError('BoundedSemaphore released too many times')
        super().release()


class BrokenBarrierError(RuntimeError):
    __module__ = 'asyncio.exceptions'


class Barrier:
    """Nobody goes on before so many have come."""

    __module__ = 'asyncio.locks'

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be >= 1')
        self.parties = parties
        self._line = []

    @property
    def n_waiting(self):
        return len(self._line)

    async def wait(self):
        place = len(self._line)
        future = _asyncio.get_running_loop().create_future()
        self._line.append(future)
        if len(self._line) == self.parties:
            line, self._line = self._line, []
            for one in line:
                if not one.done():
                    one.set_result(None)
        await future
        return place

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, kind, error, traceback):
        pass


class QueueEmpty(Exception):
    __module__ = 'asyncio.queues'


class QueueFull(Exception):
    __module__ = 'asyncio.queues'


class Queue:
    """First in, first out; who takes waits until there is something."""

    __module__ = 'asyncio.queues'

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = _deque()
        self._putters = _deque()
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = _deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._about()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._about()}>'

    def _about(self):
        text = f'maxsize={self._maxsize!r}'
        if getattr(self, '_queue', None):
            text += f' _queue={list(self._queue)!r}'
        if self._getters:
            text += f' _getters[{len(self._getters)}]'
        if self._putters:
            text += f' _putters[{len(self._putters)}]'
        if self._unfinished:
            text += f' tasks={self._unfinished}'
        return text

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        while self.full():
            await _stand_in_line(self._putters)
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished += 1
        self._finished.clear()
        _call_next(self._getters)

    async def get(self):
        while self.empty():
            await _stand_in_line(self._getters)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _call_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The smallest first."""

    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return _heapq.heappop(self._queue)

    def _put(self, item):
        _heapq.heappush(self._queue, item)


class LifoQueue(Queue):
    """Last in, first out."""

    __module__ = 'asyncio.queues'

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
