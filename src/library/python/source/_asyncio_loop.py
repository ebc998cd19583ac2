"""The loop that lets coroutines take turns: it runs what is ready, and waits until the next thing is due."""

import heapq as _heapq
import time as _time
from collections import deque as _deque
from inspect import iscoroutine


class CancelledError(BaseException):
    """The Future or Task was cancelled."""

    __module__ = 'asyncio.exceptions'


class InvalidStateError(Exception):
    """The operation is not allowed in this state."""

    __module__ = 'asyncio.exceptions'


class Handle:
    """A call that is going to be made."""

    def __init__(self, callback, args, when=None):
        self._callback = callback
        self._args = args
        self._when = when
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def when(self):
        return self._when

    def _run(self):
        if not self._cancelled:
            self._callback(*self._args)




class _State:
    running = None
    current = None
    default = None


_state = _State()


class AbstractEventLoop:
    """Runs what is ready, in order; then what is due, the earliest first."""

    def __init__(self):
        self._ready = _deque()
        self._due = []
        self._order = 0
        self._closed = False
        self._stopping = False
        self._tasks = []

    def __repr__(self):
        running, closed = self is _state.running, self._closed
        return f'<_UnixSelectorEventLoop running={running} closed={closed} debug=False>'

    def time(self):
        return _time.monotonic()

    def is_running(self):
        return self is _state.running

    def is_closed(self):
        return self._closed

    def get_debug(self):
        return False

    def close(self):
        if self is _state.running:
            raise RuntimeError('Cannot close a running event loop')
        self._closed = True
        self._ready.clear()
        self._due.clear()

    def stop(self):
        self._stopping = True

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, when)
        self._order += 1
        _heapq.heappush(self._due, (when, self._order, handle))
        return handle

    def create_future(self):
        from _asyncio_tasks import Future
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        from _asyncio_tasks import Task
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        future = self.create_future()
        self.call_soon(_settle, future, func, args, {})
        return future

    def _turn(self):
        """Run what is ready now; wait before, if nothing is."""
        if not self._ready:
            while self._due and self._due[0][2]._cancelled:
                _heapq.heappop(self._due)
            if not self._due:
                raise RuntimeError('the event loop waits for nothing: a future is never going to be done')
            pause = self._due[0][0] - self.time()
            if pause > 0:
                _time.sleep(pause)
        end = self.time() + 1e-9
        while self._due and self._due[0][0] <= end:
            self._ready.append(_heapq.heappop(self._due)[2])
        for _ in range(len(self._ready)):
            self._ready.popleft()._run()

    def run_until_complete(self, future):
        self._check_closed()
        if self is _state.running:
            _close_unused(future)
            raise RuntimeError('This event loop is already running')
        if _state.running is not None:
            _close_unused(future)
            raise RuntimeError('Cannot run the event loop while another loop is running')
        from _asyncio_tasks import ensure_future
        future = ensure_future(future, loop=self)
        _state.running = self
        try:
            while not future.done():
                self._turn()
        finally:
            _state.running = None
        return future.result()

    def run_forever(self):
        self._check_closed()
        self._stopping = False
        _state.running = self
        try:
            while not self._stopping and (self._ready or self._due):
                self._turn()
        finally:
            _state.running = None

    async def shutdown_asyncgens(self):
        """Nothing is kept of generators that were not run to their end."""

    async def shutdown_default_executor(self):
        """There is none."""


def _close_unused(future):
    if iscoroutine(future):
        future.close()


def _settle(future, call, args, kwargs):
    if future.done():
        return
    try:
        result = call(*args, **kwargs)
    except Exception as error:
        future.set_exception(error)
    else:
        future.set_result(result)


def new_event_loop():
    return AbstractEventLoop()


def set_event_loop(loop):
    _state.default = loop


def get_running_loop():
    if _state.running is None:
        raise RuntimeError('no running event loop')
    return _state.running


def get_event_loop():
    if _state.running is not None:
        return _state.running
    if _state.default is None or _state.default.is_closed():
        _state.default = new_event_loop()
    return _state.default
