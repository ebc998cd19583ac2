"""Coroutines that take turns: a loop runs what is ready, and waits until the next thing is due."""

from inspect import iscoroutine, iscoroutinefunction

from _asyncio_group import TaskGroup
from _asyncio_locks import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, LifoQueue, PriorityQueue,
                            Queue, QueueEmpty, QueueFull, Semaphore)
from _asyncio_loop import (AbstractEventLoop, CancelledError, Handle, InvalidStateError, _state, get_event_loop,
                           get_running_loop, new_event_loop, set_event_loop)
from _asyncio_tasks import Future, Task, all_tasks, create_task, current_task, ensure_future, isfuture, sleep
from _asyncio_waiting import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Timeout, as_completed, gather, shield, timeout,
                              timeout_at, wait, wait_for)

__all__ = ['ALL_COMPLETED', 'BoundedSemaphore', 'CancelledError', 'Condition', 'Event', 'FIRST_COMPLETED', 'FIRST_EXCEPTION',
           'Future', 'InvalidStateError', 'Lock', 'LifoQueue', 'PriorityQueue', 'Queue', 'QueueEmpty', 'QueueFull', 'Runner',
           'Semaphore', 'Task', 'TaskGroup', 'Timeout', 'TimeoutError', 'all_tasks', 'as_completed', 'create_task',
           'current_task', 'ensure_future', 'gather', 'get_event_loop', 'get_running_loop', 'iscoroutine',
           'iscoroutinefunction', 'isfuture', 'new_event_loop', 'run', 'set_event_loop', 'shield', 'sleep', 'timeout',
           'timeout_at', 'to_thread', 'wait', 'wait_for']

TimeoutError = TimeoutError


class Runner:
    """A loop for several calls of `run`."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = None

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, kind, error, traceback):
        self.close()

    def get_loop(self):
        if self._loop is None:
            self._loop = new_event_loop()
        return self._loop

    def close(self):
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        waiting = [task for task in loop._tasks if not task.done()]
        for task in waiting:
            task.cancel()
        while any(not task.done() for task in waiting):
            loop.run_until_complete(_first_done(loop, waiting))
        loop.close()

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if _state.running is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self.get_loop()
        return loop.run_until_complete(loop.create_task(coro))


async def _first_done(loop, tasks):
    await sleep(0)


def run(main, *, debug=None):
    """Run a coroutine and give its result."""
    if _state.running is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    if not iscoroutine(main):
        raise ValueError(f'a coroutine was expected, got {main!r}')
    with Runner() as runner:
        return runner.run(main)


async def to_thread(func, /, *args, **kwargs):
    """Call a function; there are no threads here, so nothing else runs meanwhile."""
    await sleep(0)
    return func(*args, **kwargs)
