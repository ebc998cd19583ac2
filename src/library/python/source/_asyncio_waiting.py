"""Waiting with a limit, and for several things at once."""

import _asyncio_tasks as _asyncio

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


class Timeout:
    """A limit for what is done in an `async with` block."""

    def __init__(self, when):
        self._when = when
        self._task = None
        self._handle = None
        self._state = 'created'
        self._cancelling = 0

    def when(self):
        return self._when

    def expired(self):
        return self._state in ('expiring', 'expired')

    def reschedule(self, when):
        if self._state != 'active':
            raise RuntimeError('Timeout has not been entered' if self._state == 'created' else
                               f'Cannot change state of {self._state} Timeout')
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None
        if when is not None:
            loop = _asyncio.get_running_loop()
            self._handle = loop.call_soon(self._expire) if when <= loop.time() else loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = 'expiring'
        self._handle = None

    async def __aenter__(self):
        task = _asyncio.current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = 'active'
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, error, traceback):
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
        if self._state == 'expiring':
            self._state = 'expired'
            if self._task.uncancel() <= self._cancelling and kind is _asyncio.CancelledError:
                raise TimeoutError from error
        elif self._state == 'active':
            self._state = 'exited'
        return None

    def __repr__(self):
        info = [f"{self._state!r}".strip("'")]
        if self._state == 'active':
            info.append(f'when={round(self._when, 3) if self._when is not None else None}')
        return f'<Timeout [{info[0]}]{"".join(" " + more for more in info[1:])}>'


def timeout(delay):
    """A block that is left with `TimeoutError` after so many seconds."""
    loop = _asyncio.get_running_loop()
    return Timeout(loop.time() + delay if delay is not None else None)


def timeout_at(when):
    return Timeout(when)


async def wait_for(fut, timeout):
    """The result, or `TimeoutError` when it takes longer."""
    if timeout is None:
        return await fut
    loop = _asyncio.get_running_loop()
    future = _asyncio.ensure_future(fut, loop=loop)
    if timeout <= 0:
        if future.done():
            return future.result()
        await _cancel_and_wait(future)
        try:
            return future.result()
        except _asyncio.CancelledError as error:
            raise TimeoutError() from error
    waiter = loop.create_future()
    release = lambda *_: _asyncio._set_unless_done(waiter, None)
    handle = loop.call_later(timeout, release)
    future.add_done_callback(release)
    try:
        try:
            await waiter
        except _asyncio.CancelledError:
            if future.done():
                return future.result()
            future.remove_done_callback(release)
            await _cancel_and_wait(future)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(release)
        await _cancel_and_wait(future)
        try:
            return future.result()
        except _asyncio.CancelledError as error:
            raise TimeoutError() from error
    finally:
        handle.cancel()


async def _cancel_and_wait(future):
    waiter = _asyncio.get_running_loop().create_future()
    release = lambda *_: _asyncio._set_unless_done(waiter, None)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Two sets: what is done, what is not."""
    if isinstance(fs, _asyncio.Future) or _asyncio.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = list(dict.fromkeys(fs))
    if any(_asyncio.iscoroutine(one) for one in fs):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    waiter = _asyncio.get_running_loop().create_future()
    missing = sum(not one.done() for one in fs)

    def is_enough(one):
        failed = not one.cancelled() and one.exception() is not None
        return return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and failed

    def release(one):
        nonlocal missing
        missing -= 1
        if missing <= 0 or is_enough(one):
            _asyncio._set_unless_done(waiter, None)

    if missing and not any(one.done() and is_enough(one) for one in fs):
        handle = None
        if timeout is not None:
            handle = _asyncio.get_running_loop().call_later(timeout, _asyncio._set_unless_done, waiter, None)
        for one in fs:
            if not one.done():
                one.add_done_callback(release)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for one in fs:
                one.remove_done_callback(release)
    return {one for one in fs if one.done()}, {one for one in fs if not one.done()}


def as_completed(fs, *, timeout=None):
    """Coroutines whose results are those of the given ones, the first to be done first."""
    if isinstance(fs, _asyncio.Future) or _asyncio.iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    from _asyncio_locks import Queue
    done = Queue()
    waiting = [_asyncio.ensure_future(one) for one in dict.fromkeys(fs)]
    for one in waiting:
        one.add_done_callback(done.put_nowait)
    handle = None
    if timeout is not None:
        handle = _asyncio.get_event_loop().call_later(timeout, lambda: [done.put_nowait(None) for _ in waiting])

    async def next_one():
        one = await done.get()
        if one is None:
            raise TimeoutError
        return one.result()

    for _ in waiting:
        yield next_one()


class _Gathering(_asyncio.Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            found = child.cancel(msg=msg) or found
        self._cancel_requested = self._cancel_requested or found
        return found


_Gathering.__name__ = _Gathering.__qualname__ = '_GatheringFuture'


def gather(*coros_or_futures, return_exceptions=False):
    """The results of all, in the order they were given."""
    if not coros_or_futures:
        future = _asyncio.get_event_loop().create_future()
        future.set_result([])
        return future
    known, children = [], []
    for given in coros_or_futures:
        for other, child in known:
            if other is given:
                children.append(child)
                break
        else:
            child = _asyncio.ensure_future(given)
            known.append((given, child))
            children.append(child)
    outer = _Gathering(children, loop=children[0]._loop)
    missing = len(known)

    def done(child):
        nonlocal missing
        missing -= 1
        if outer.done():
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if missing == 0:
            results = []
            for one in children:
                if one.cancelled():
                    results.append(_asyncio.CancelledError('' if one._cancel_message is None else one._cancel_message))
                else:
                    results.append(one.exception() if one.exception() is not None else one.result())
            if outer._cancel_requested:
                outer.set_exception(child._cancelled_error())
            else:
                outer.set_result(results)

    for _, child in known:
        child.add_done_callback(done)
    return outer


def shield(arg):
    """A future that can be cancelled without cancelling what it waits for."""
    inner = _asyncio.ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def done(inner):
        if outer.done():
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    inner.add_done_callback(done)
    return outer
