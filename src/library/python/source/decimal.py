"""Decimal numbers: exact as written, rounded as a context says."""

from _decimal_context import (
    BasicContext, Clamped, Context, ConversionSyntax, DecimalException, DefaultContext, DivisionByZero, DivisionImpossible,
    DivisionUndefined, ExtendedContext, FloatOperation, HAVE_THREADS, Inexact, InvalidOperation, MAX_EMAX, MAX_PREC,
    MIN_EMIN, Overflow, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
    ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal, Underflow, getcontext, localcontext, setcontext)
from _decimal_number import Decimal, DecimalTuple

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'getcontext', 'setcontext', 'localcontext', 'DefaultContext',
           'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero',
           'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'ROUND_DOWN', 'ROUND_HALF_UP',
           'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'HAVE_THREADS']
