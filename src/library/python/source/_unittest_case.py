"""Test cases: methods that are run one by one, each with a fresh object."""

import functools as _functools

from _unittest_asserts import Asserts, safe_repr
from _unittest_claims import SkipTest, _ShouldStop


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def skip(reason):
    """Skip a test, and say why."""
    def decorate(item):
        if not isinstance(item, type):
            @_functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and not isinstance(reason, str):
        item, reason = reason, ''
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(item):
    """The test is going to fail."""
    item.__unittest_expecting_failure__ = True
    return item


class _SubTestBlock:
    def __init__(self, case, message, params):
        self._case = case
        self._new = _SubTest(case, message, params)

    def __enter__(self):
        self._outer, self._case._subtest = self._case._subtest, self._new

    def __exit__(self, kind, error, traceback):
        sub, self._case._subtest = self._case._subtest, self._outer
        if kind is None:
            self._case._sub_done(sub, None)
            return False
        if not issubclass(kind, Exception) or self._case._result is None:
            return False
        if issubclass(kind, SkipTest):
            self._case._result.addSkip(sub, str(error))
            return True
        self._case._sub_done(sub, (kind, error, traceback))
        if self._case._result.failfast:
            raise _ShouldStop
        return True


class _SubTest:
    """One round of a test, with what it was about."""

    def __init__(self, case, message, params):
        self.test_case = case
        self._message = message
        self.params = params
        self.failureException = case.failureException

    def _about(self):
        parts = [f'[{self._message}]'] if self._message is not None else []
        if self.params:
            parts.append('(' + ', '.join(f'{name}={value!r}' for name, value in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._about()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._about()}'


_SubTest.__module__ = 'unittest.case'


class TestCase(Asserts):
    """Claims about something, method by method."""

    __module__ = 'unittest.case'
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._testMethodDoc = None
        self._cleanups = []
        self._subtest = None
        self._result = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: {methodName}')

    def setUp(self):
        """What is done before each test."""

    def tearDown(self):
        """What is done after each test."""

    @classmethod
    def setUpClass(cls):
        """What is done before the first test."""

    @classmethod
    def tearDownClass(cls):
        """What is done after the last test."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from _unittest_run import TestResult
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{strclass(type(self))}.{self._testMethodName}'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(type(self))} testMethod={self._testMethodName}>'

    def subTest(self, msg=None, **params):
        """A round of the test; when it fails, the others are made all the same."""
        outer = self._subtest
        if outer is not None:
            params = {**outer.params, **params}
        return _SubTestBlock(self, msg, params)

    def _sub_done(self, sub, error):
        if self._result is not None:
            if error is not None:
                self._success = False
            self._result.addSubTest(self, sub, error)

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups = cls._class_cleanups + [(function, args, kwargs)]

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(function, *args, **kwargs)
        return self._success

    def _attempt(self, call, *args, **kwargs):
        """Make a call and tell the result when it fails."""
        try:
            call(*args, **kwargs)
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self._success = False
            self._result.addSkip(self, str(reason))
        except _ShouldStop:
            self._success = False
        except BaseException as error:
            self._success = False
            about = (type(error), error, error.__traceback__)
            if self._expects_failure:
                self._expected = about
            elif isinstance(error, self.failureException):
                self._result.addFailure(self, about)
            else:
                self._result.addError(self, about)
        else:
            return True
        return False

    def run(self, result=None):
        started = result is None
        if started:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for item in (type(self), method):
                if getattr(item, '__unittest_skip__', False):
                    result.addSkip(self, item.__unittest_skip_why__)
                    return result
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if started:
                result.stopTestRun()

    def _run_parts(self, result, method):
        self._result = result
        self._success = True
        self._expected = None
        wants_failure = getattr(type(self), '__unittest_expecting_failure__', False) or getattr(
            method, '__unittest_expecting_failure__', False)
        self._expects_failure = False
        try:
            if self._attempt(self.setUp):
                self._expects_failure = wants_failure
                self._attempt(self._call_test, method)
                self._expects_failure = False
                self._attempt(self.tearDown)
            self.doCleanups()
            if self._success:
                if wants_failure:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            elif self._expected is not None:
                result.addExpectedFailure(self, self._expected)
        finally:
            self._result = None

    def _call_test(self, method):
        method()

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        """Run the test; errors are not collected."""
        method = getattr(self, self._testMethodName)
        self.setUp()
        self._call_test(method)
        self.tearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)


class IsolatedAsyncioTestCase(TestCase):
    """A test case whose tests may be coroutines."""

    __module__ = 'unittest.async_case'

    async def asyncSetUp(self):
        """What is done before each test."""

    async def asyncTearDown(self):
        """What is done after each test."""

    def _call_test(self, method):
        import asyncio
        import inspect

        async def whole():
            await self.asyncSetUp()
            try:
                outcome = method()
                if inspect.isawaitable(outcome):
                    await outcome
            finally:
                await self.asyncTearDown()

        asyncio.run(whole())


class FunctionTestCase(TestCase):
    """A function as a test case."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._parts = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._parts[1] is not None:
            self._parts[1]()

    def tearDown(self):
        if self._parts[2] is not None:
            self._parts[2]()

    def runTest(self):
        self._parts[0]()

    def id(self):
        return self._parts[0].__name__
