"""Blocks that must raise, warn or log; leaving a test."""

import re as _re
import warnings as _warnings


class SkipTest(Exception):
    """Raised in a test to skip it."""

    __module__ = 'unittest.case'


class _ShouldStop(Exception):
    pass


class _Claim:
    """A block that must raise or warn."""

    def __init__(self, expected, case, pattern=None):
        self.expected = expected
        self.test_case = case
        self.expected_regex = _re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.obj_name = None
        self.msg = None

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def run(self, name, base, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, base) for kind in kinds):
            what = 'exception' if base is BaseException else 'warning class'
            text = 'an exception type' if base is BaseException else 'a warning class'
            raise TypeError(f'{name}() arg 1 must be {text} or tuple of {what} types'.replace('class types', 'classes'))
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        call, *args = args
        self.obj_name = getattr(call, '__name__', None) or str(call)
        with self:
            call(*args, **kwargs)

    def _by(self):
        return f' by {self.obj_name}' if self.obj_name else ''

    def _name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)


class _RaisesClaim(_Claim):
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self._fail(f'{self._name()} not raised{self._by()}')
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(error)):
            self._fail(f'"{self.expected_regex.pattern}" does not match "{error}"')
        return True


class _WarnsClaim(_Claim):
    def __enter__(self):
        self._block = _warnings.catch_warnings(record=True)
        self.warnings = self._block.__enter__()
        _warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, kind, error, traceback):
        self._block.__exit__(kind, error, traceback)
        if kind is not None:
            return
        first = None
        for found in self.warnings:
            if isinstance(found.message, self.expected):
                first = found if first is None else first
                if self.expected_regex is not None and not self.expected_regex.search(str(found.message)):
                    continue
                self.warning = found.message
                self.filename, self.lineno = found.filename, found.lineno
                return
        if first is not None:
            self._fail(f'"{self.expected_regex.pattern}" does not match "{first.message}"')
        self._fail(f'{self._name()} not triggered{self._by()}')


class _LogsClaim:
    """A block that must log something; the records are kept."""

    def __init__(self, case, logger, level, wanted):
        self.test_case = case
        self.logger_name = logger
        self.level = level
        self.wanted = wanted

    def __enter__(self):
        import logging
        self.logger = logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(
            self.logger_name)
        level = self.level if self.level is not None else logging.INFO
        self.level = logging.getLevelName(level) if isinstance(level, str) else level
        self.records, self.output = [], []
        form = logging.Formatter('%(levelname)s:%(name)s:%(message)s')
        claim = self

        class Keeper(logging.Handler):
            def emit(self, record):
                claim.records.append(record)
                claim.output.append(form.format(record))

        keeper = Keeper()
        keeper.setLevel(self.level)
        self._old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [keeper]
        logger.setLevel(self.level)
        logger.propagate = False
        return self

    def __exit__(self, kind, error, traceback):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._old
        self.logger.setLevel(level)
        if kind is not None:
            return False
        if self.wanted and not self.records:
            text = f'no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}'
            raise self.test_case.failureException(text)
        if not self.wanted and self.records:
            raise self.test_case.failureException(f'Unexpected logs found: {self.output!r}')
