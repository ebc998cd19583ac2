"""Results that are going to be there, and coroutines that run beside others."""

from inspect import iscoroutine

from _asyncio_loop import CancelledError, InvalidStateError, _state, get_event_loop, get_running_loop

_names = 0


class Future:
    """A result that is going to be there."""

    __module__ = '_asyncio'
    _word = 'Future'

    def __init__(self, *, loop=None):
        self._loop = loop if loop is not None else get_event_loop()
        self._state = 'PENDING'
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def _finish(self, state):
        self._state = state
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_message = msg
        self._finish('CANCELLED')
        return True

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state == 'PENDING':
            raise InvalidStateError('Result is not set.' if self._word == 'Task' else 'Result is not set.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state == 'PENDING':
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, callback, *, context=None):
        if self.done():
            self._loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def remove_done_callback(self, callback):
        kept = [known for known in self._callbacks if known != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def set_result(self, result):
        if self.done():
            raise InvalidStateError('invalid state')
        self._result = result
        self._finish('FINISHED')

    def set_exception(self, exception):
        if self.done():
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError('StopIteration interacts badly with generators and cannot be raised into a Future')
        self._exception = exception
        self._finish('FINISHED')

    def __await__(self):
        if not self.done():
            yield self
            if not self.done():
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _about(self):
        text = [self._state.lower()]
        if self._state == 'FINISHED':
            text.append(f'exception={self._exception!r}' if self._exception is not None else f'result={self._result!r}')
        if self._callbacks:
            count = len(self._callbacks)
            text.append(f'cb=[{count} callbacks]' if count > 2 else f'cb=[{", ".join(_shown(one) for one in self._callbacks)}]')
        return text

    def __repr__(self):
        return f'<{type(self).__name__} {" ".join(self._about())}>'

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _shown(callback):
    return getattr(callback, '__qualname__', repr(callback)) + '()'


class Task(Future):
    """A coroutine that runs beside others."""

    _word = 'Task'

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _names
        if not iscoroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        super().__init__(loop=loop)
        if name is None:
            _names += 1
            name = f'Task-{_names}'
        self._name = str(name)
        self._coro = coro
        self._waits_for = None
        self._must_cancel = False
        self._cancel_count = 0
        self._loop._tasks.append(self)
        self._loop.call_soon(self._step)

    def get_name(self):
        return self._name

    def set_name(self, name):
        self._name = str(name)

    def get_coro(self):
        return self._coro

    def cancelling(self):
        return self._cancel_count

    def uncancel(self):
        self._cancel_count = max(self._cancel_count - 1, 0)
        return self._cancel_count

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancel_count += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def _step(self, thrown=None):
        if self.done():
            raise InvalidStateError(f'_step(): already done: {self!r}, {thrown!r}')
        if self._must_cancel:
            if not isinstance(thrown, CancelledError):
                thrown = self._cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        outer, _state.current = _state.current, self
        try:
            wanted = self._coro.send(None) if thrown is None else self._coro.throw(thrown)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._end()
                super().cancel(msg=self._cancel_message)
            else:
                self._end()
                super().set_result(stop.value)
        except CancelledError as error:
            self._end()
            if error.args:
                self._cancel_message = error.args[0]
            super().cancel(msg=self._cancel_message)
        except (KeyboardInterrupt, SystemExit) as error:
            self._end()
            super().set_exception(error)
            raise
        except BaseException as error:
            self._end()
            super().set_exception(error)
        else:
            self._wait(wanted)
        finally:
            _state.current = outer

    def _end(self):
        if self in self._loop._tasks:
            self._loop._tasks.remove(self)

    def _wait(self, wanted):
        if isinstance(wanted, Future):
            if wanted is self:
                error = RuntimeError(f'Task cannot await on itself: {self!r}')
                self._loop.call_soon(self._step, error)
                return
            self._waits_for = wanted
            wanted.add_done_callback(self._wake)
            if self._must_cancel and wanted.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif wanted is None:
            self._loop.call_soon(self._step)
        else:
            self._loop.call_soon(self._step, RuntimeError(f'Task got bad yield: {wanted!r}'))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._step(error)
        else:
            self._step()

    def __hash__(self):
        return id(self)

    def __eq__(self, other):
        return self is other

    def _about(self):
        text = super()._about()
        if self._must_cancel:
            text[0] = 'cancelling'
        text.insert(1, f'name={self._name!r}')
        text.insert(2, f'coro=<{self._coro.__qualname__}()>')
        return text


def isfuture(obj):
    return isinstance(obj, Future)


async def _wrapped(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is, a task for anything else that can be awaited."""
    if isinstance(coro_or_future, Future):
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrapped(coro_or_future)
    return (loop if loop is not None else get_event_loop()).create_task(coro_or_future)


def create_task(coro, *, name=None, context=None):
    """Let a coroutine run beside this one."""
    return get_running_loop().create_task(coro, name=name)


def current_task(loop=None):
    get_running_loop()
    return _state.current


def all_tasks(loop=None):
    loop = get_running_loop() if loop is None else loop
    return {task for task in loop._tasks if not task.done()}


class _Turn:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    """Let others run for some seconds."""
    if delay <= 0:
        await _Turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _set_unless_done(future, result):
    if not future.done():
        future.set_result(result)
