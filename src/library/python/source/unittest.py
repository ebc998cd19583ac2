"""Tests: claims about a program, run and counted."""

from _unittest_case import (FunctionTestCase, IsolatedAsyncioTestCase, TestCase, expectedFailure, skip, skipIf, skipUnless)
from _unittest_claims import SkipTest
from _unittest_run import (TestLoader, TestProgram, TestResult, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader,
                           main)

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader', 'FunctionTestCase',
           'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult',
           'TestProgram']
