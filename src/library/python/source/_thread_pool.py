"""Pools of workers that do their work at once."""

__all__ = ['ThreadPoolExecutor', 'ProcessPoolExecutor', 'Future', 'as_completed', 'wait']


class Future:
    """A result that is there."""

    def __init__(self, value=None, error=None):
        self._value = value
        self._error = error

    def result(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._value

    def exception(self, timeout=None):
        return self._error

    def done(self):
        return True

    def running(self):
        return False

    def cancelled(self):
        return False

    def cancel(self):
        return False

    def add_done_callback(self, fn):
        fn(self)


class ThreadPoolExecutor:
    """Makes calls when they are submitted."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        self._closed = False
        if initializer is not None:
            initializer(*initargs)

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError('cannot schedule new futures after shutdown')
        try:
            return Future(fn(*args, **kwargs))
        except Exception as error:
            return Future(error=error)

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return (future.result() for future in futures)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.shutdown()


ProcessPoolExecutor = ThreadPoolExecutor


def as_completed(fs, timeout=None):
    """The futures in the order they were done."""
    return iter(list(fs))


def wait(fs, timeout=None, return_when='ALL_COMPLETED'):
    from collections import namedtuple
    return namedtuple('DoneAndNotDoneFutures', 'done not_done')(set(fs), set())
