"""Tasks that end together."""

import _asyncio_tasks as _asyncio


class TaskGroup:
    """A block that is left when all tasks made in it are done; when one fails, the others are cancelled."""

    __module__ = 'asyncio.taskgroups'

    def __init__(self):
        self._is_entered = False
        self._is_exiting = False
        self._is_aborting = False
        self._parent = None
        self._parent_cancelled = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._waiter = None

    def __repr__(self):
        info = ['']
        if self._tasks:
            info.append(f'tasks={len(self._tasks)}')
        if self._errors:
            info.append(f'errors={len(self._errors)}')
        if self._is_aborting:
            info.append('cancelling')
        elif self._is_entered:
            info.append('entered')
        return f'<TaskGroup{" ".join(info)}>'

    async def __aenter__(self):
        if self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has been already entered')
        self._is_entered = True
        self._parent = _asyncio.current_task()
        if self._parent is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        return self

    def create_task(self, coro, *, name=None, context=None):
        if not self._is_entered:
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._is_exiting and not self._tasks:
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._is_aborting:
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        task = _asyncio.get_running_loop().create_task(coro, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._on_done)
        return task

    def _abort(self):
        self._is_aborting = True
        for task in sorted(self._tasks, key=lambda task: task._name):
            if not task.done():
                task.cancel()

    def _on_done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return
        self._errors.append(error)
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        if self._parent.done() or self._is_aborting or self._parent_cancelled:
            return
        self._abort()
        self._parent_cancelled = True
        self._parent.cancel()

    async def __aexit__(self, kind, error, traceback):
        self._is_exiting = True
        if isinstance(error, (SystemExit, KeyboardInterrupt)) and self._base_error is None:
            self._base_error = error
        cancelled = error if kind is _asyncio.CancelledError else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._is_aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = _asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            except _asyncio.CancelledError as again:
                if not self._is_aborting:
                    cancelled = again
                    self._abort()
            self._waiter = None
        if self._base_error is not None:
            raise self._base_error
        if cancelled is not None and not self._errors:
            raise cancelled
        if kind is not None and kind is not _asyncio.CancelledError:
            self._errors.append(error)
        if self._errors:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors) from None
