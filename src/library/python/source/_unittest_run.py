"""Suites of tests, what came of them, and how it is told."""

import sys as _sys
import time as _time
import traceback as _traceback

from _unittest_case import FunctionTestCase, TestCase, strclass
from _unittest_claims import SkipTest


class TestResult:
    """What came of tests."""

    __module__ = 'unittest.result'

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        """Nothing is told here."""

    def startTest(self, test):
        self.testsRun += 1

    def startTestRun(self):
        """Called before the first test."""

    def stopTest(self, test):
        """Called after each test."""

    def stopTestRun(self):
        """Called after the last test."""

    def _failed(self):
        if self.failfast:
            self.stop()

    def addError(self, test, err):
        self._failed()
        self.errors.append((test, self._text(err, test)))

    def addFailure(self, test, err):
        self._failed()
        self.failures.append((test, self._text(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._failed()
            kind = self.failures if issubclass(err[0], test.failureException) else self.errors
            kind.append((subtest, self._text(err, test)))

    def addSuccess(self, test):
        """Called when a test has passed."""

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err, test)))

    def addUnexpectedSuccess(self, test):
        self._failed()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _text(self, err, test):
        return ''.join(_traceback.format_exception(err[0], err[1], err[2]))

    def __repr__(self):
        counts = f'run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}'
        return f'<{strclass(type(self))} {counts}>'


class TextTestResult(TestResult):
    """What came of tests, told as it comes."""

    __module__ = 'unittest.runner'
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription() if hasattr(test, 'shortDescription') else None
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
            self._newline = False

    def _write_status(self, test, status):
        if hasattr(test, 'test_case') or self._newline:
            if not self._newline:
                self.stream.write('\n')
            if hasattr(test, 'test_case'):
                self.stream.write('  ')
            self.stream.write(self.getDescription(test))
            self.stream.write(' ... ')
        self.stream.write(status + '\n')
        self._newline = True

    def _tell(self, test, status, letter):
        if self.showAll:
            self._write_status(test, status)
        elif self.dots:
            self.stream.write(letter)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, 'FAIL' if failed else 'ERROR', 'F' if failed else 'E')
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for flavour, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in found:
                self.stream.write(f'{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{text}\n')
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write(f'UNEXPECTED SUCCESS: {self.getDescription(test)}\n')


class TestSuite:
    """Tests that are run together."""

    __module__ = 'unittest.suite'

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __repr__(self):
        return f'<{strclass(type(self))} tests={list(self)!r}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, TestSuite) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result, debug=False):
        previous = None
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            cls = type(test)
            if cls is not previous:
                self._leave_class(previous, result)
                self._enter_class(cls, result)
                previous = cls
            if not getattr(cls, '_class_setup_failed', False):
                test(result)
        self._leave_class(previous, result)
        return result

    def _enter_class(self, cls, result):
        if getattr(cls, '__unittest_skip__', False) or not hasattr(cls, 'setUpClass'):
            return
        cls._class_setup_failed = False
        self._attempt(cls, 'setUpClass', result)

    def _attempt(self, cls, name, result):
        try:
            getattr(cls, name)()
        except SkipTest as reason:
            cls._class_setup_failed = True
            result.addSkip(_ErrorHolder(f'{name} ({strclass(cls)})'), str(reason))
        except Exception as error:
            cls._class_setup_failed = True
            result.addError(_ErrorHolder(f'{name} ({strclass(cls)})'), (type(error), error, error.__traceback__))

    def _leave_class(self, cls, result):
        if cls is None or getattr(cls, '_class_setup_failed', True):
            return
        self._attempt(cls, 'tearDownClass', result)
        while cls._class_cleanups:
            *cls._class_cleanups, (function, args, kwargs) = cls._class_cleanups
            function(*args, **kwargs)

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'


class TestLoader:
    """Finds tests in classes and modules."""

    __module__ = 'unittest.loader'
    testMethodPrefix = 'test'
    sortTestMethodsUsing = None
    suiteClass = TestSuite
    testNamePatterns = None

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass([testCaseClass(name) for name in names])

    def _from_names(self, names):
        suites = []
        for name in sorted(names):
            value = names[name]
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (TestCase, FunctionTestCase):
                suites.append(self.loadTestsFromTestCase(value))
        return self.suiteClass(suites)

    def loadTestsFromModule(self, module, *, pattern=None):
        return self._from_names({name: getattr(module, name) for name in dir(module)})

    def loadTestsFromName(self, name, module=None):
        first, *rest = name.split('.')
        value = getattr(module, first) if module is not None else _main_names()[first]
        if rest:
            return self.suiteClass([value(rest[0])])
        return self.loadTestsFromTestCase(value)

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


def _main_names():
    return globals()


class _Stream:
    def __init__(self, stream):
        self._stream = stream

    def write(self, text):
        self._stream.write(text)

    def writeln(self, text=''):
        self._stream.write(text + '\n')

    def flush(self):
        self._stream.flush()


class TextTestRunner:
    """Runs tests and tells what came of them."""

    __module__ = 'unittest.runner'
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream = _Stream(_sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - start
        result.printErrors()
        if hasattr(result, 'separator2'):
            self.stream.writeln(result.separator2)
        count = result.testsRun
        self.stream.writeln(f'Ran {count} test{"" if count == 1 else "s"} in {taken:.3f}s')
        self.stream.writeln()
        about = []
        if result.wasSuccessful():
            self.stream.write('OK')
        else:
            self.stream.write('FAILED')
            about += [f'failures={len(result.failures)}'] if result.failures else []
            about += [f'errors={len(result.errors)}'] if result.errors else []
        about += [f'skipped={len(result.skipped)}'] if result.skipped else []
        about += [f'expected failures={len(result.expectedFailures)}'] if result.expectedFailures else []
        about += [f'unexpected successes={len(result.unexpectedSuccesses)}'] if result.unexpectedSuccesses else []
        self.stream.writeln(f' ({", ".join(about)})' if about else '')
        self.stream.flush()
        return result


class TestProgram:
    """Runs the tests of the program."""

    __module__ = 'unittest.main'

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        names, options = [], []
        for argument in (_sys.argv if argv is None else argv)[1:]:
            (options if argument.startswith('-') else names).append(argument)
        if '-v' in options or '--verbose' in options:
            verbosity = 2
        if '-q' in options or '--quiet' in options:
            verbosity = 0
        failfast = bool(failfast) or '-f' in options or '--failfast' in options
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.test = testLoader.loadTestsFromNames(names) if names else testLoader._from_names(_main_names())
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=failfast)
        self.result = testRunner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram
