//! Instructions. Operands are registers of the running frame: a function's locals and temporaries, or for a cell the
//! session's global slots themselves, as cheap as locals. How they run is in `fast` (quick paths) and `step`.

pub use super::awaiting::AsyncOp;
pub use super::groups::GroupOp;
pub use super::imports::ImportOp;
use crate::syntax::ast::{BinaryOp, CompareOp, UnaryOp};

/// A register's number.
pub type Reg = u16;

/// An instruction. `to` is the instruction to go on with, `first` the first of consecutive registers.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Copies a variable, which must be bound; moves a temporary.
    Move {
        out: Reg,
        a: Reg,
    },
    /// Copies, temporaries too.
    Dup {
        out: Reg,
        a: Reg,
    },
    Const {
        out: Reg,
        constant: u32,
    },
    Int {
        out: Reg,
        n: i32,
    },
    Add {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    Sub {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    Mul {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    Binary {
        op: BinaryOp,
        out: Reg,
        a: Reg,
        b: Reg,
    },
    /// With a small literal on the right.
    AddInt {
        out: Reg,
        a: Reg,
        n: i32,
    },
    SubInt {
        out: Reg,
        a: Reg,
        n: i32,
    },
    BinaryInt {
        op: BinaryOp,
        out: Reg,
        a: Reg,
        n: i32,
    },
    /// `a op= b`; `out` is `a` unless the target is no plain variable.
    InPlaceAdd {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    InPlaceMul {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    InPlace {
        op: BinaryOp,
        out: Reg,
        a: Reg,
        b: Reg,
    },
    InPlaceInt {
        op: BinaryOp,
        out: Reg,
        a: Reg,
        n: i32,
    },
    /// An element-wise expression of large arrays as a whole; then on at `to`. The instructions up to there compute
    /// anything else.
    Fuse {
        out: Reg,
        tree: u16,
        to: u32,
    },
    Unary {
        op: UnaryOp,
        out: Reg,
        a: Reg,
    },
    Compare {
        op: CompareOp,
        out: Reg,
        a: Reg,
        b: Reg,
    },
    Jump {
        to: u32,
    },
    /// Where a loop's body begins: interrupts are looked for.
    Check,
    JumpIf {
        when: bool,
        a: Reg,
        to: u32,
    },
    /// `if (a < b) == when`
    JumpLess {
        when: bool,
        a: Reg,
        b: Reg,
        to: u32,
    },
    JumpLessEqual {
        when: bool,
        a: Reg,
        b: Reg,
        to: u32,
    },
    JumpGreater {
        when: bool,
        a: Reg,
        b: Reg,
        to: u32,
    },
    JumpCompare {
        op: CompareOp,
        when: bool,
        a: Reg,
        b: Reg,
        to: u32,
    },
    /// `if (a op n) == when`
    JumpCompareInt {
        op: CompareOp,
        when: bool,
        a: Reg,
        n: i32,
        to: u32,
    },
    LoadGlobal {
        out: Reg,
        slot: u32,
    },
    StoreGlobal {
        a: Reg,
        slot: u32,
    },
    DeleteGlobal {
        slot: u32,
    },
    LoadCell {
        out: Reg,
        cell: u16,
    },
    StoreCell {
        a: Reg,
        cell: u16,
    },
    DeleteCell {
        cell: u16,
    },
    /// A fresh, empty cell (a comprehension's own variable).
    NewCell {
        cell: u16,
    },
    /// A name in the body of a class: its own, then the cell or global.
    LoadClassName {
        out: Reg,
        name: u16,
        slot: u32,
    },
    LoadClassCell {
        out: Reg,
        name: u16,
        cell: u16,
    },
    StoreClassName {
        a: Reg,
        name: u16,
    },
    DeleteClassName {
        name: u16,
    },
    DeleteLocal {
        a: Reg,
    },
    /// Lets go of a value.
    Clear {
        a: Reg,
    },
    BuildList {
        out: Reg,
        first: Reg,
        count: u16,
    },
    BuildTuple {
        out: Reg,
        first: Reg,
        count: u16,
    },
    BuildSet {
        out: Reg,
        first: Reg,
        count: u16,
    },
    /// Keys and values in turn.
    BuildDict {
        out: Reg,
        first: Reg,
        pairs: u16,
    },
    /// From `start`, `stop`, `step` in consecutive registers.
    BuildSlice {
        out: Reg,
        first: Reg,
    },
    ListPush {
        list: Reg,
        a: Reg,
    },
    ListExtend {
        list: Reg,
        a: Reg,
    },
    ListToTuple {
        out: Reg,
        a: Reg,
    },
    SetAdd {
        set: Reg,
        a: Reg,
    },
    SetUpdate {
        set: Reg,
        a: Reg,
    },
    DictInsert {
        dict: Reg,
        key: Reg,
        value: Reg,
    },
    DictUpdate {
        dict: Reg,
        a: Reg,
    },
    /// `**a` of a call of `function`.
    DictMerge {
        dict: Reg,
        a: Reg,
        function: Reg,
    },
    /// `name=value` after a `**` of a call of `function`.
    DictInsertKeyword {
        dict: Reg,
        key: Reg,
        value: Reg,
        function: Reg,
    },
    /// `*a` of a call of `function`.
    CallExtend {
        list: Reg,
        a: Reg,
        function: Reg,
    },
    /// A fresh copy of a constant (nested) list.
    CopyList {
        out: Reg,
        constant: u32,
    },
    GetItem {
        out: Reg,
        a: Reg,
        b: Reg,
    },
    GetItemInt {
        out: Reg,
        a: Reg,
        n: i32,
    },
    /// `a[b][c]` of lists of lists, in place of the two instructions after it; these, where it is anything else.
    GetItemTwice {
        out: Reg,
        a: Reg,
        b: Reg,
        c: Reg,
    },
    SetItem {
        object: Reg,
        index: Reg,
        value: Reg,
    },
    DelItem {
        object: Reg,
        index: Reg,
    },
    GetAttr {
        out: Reg,
        a: Reg,
        name: u16,
    },
    SetAttr {
        object: Reg,
        value: Reg,
        name: u16,
    },
    DelAttr {
        object: Reg,
        name: u16,
    },
    /// The function in `base`, positional arguments after it.
    Call {
        out: Reg,
        base: Reg,
        count: u16,
    },
    /// The name in the slot must be bound; a call of it follows.
    CheckGlobal {
        slot: u32,
    },
    /// The function in the slot, positional arguments after `base`.
    CallGlobal {
        out: Reg,
        base: Reg,
        count: u16,
        slot: u32,
    },
    /// The same with keyword arguments last; `names` numbers their names.
    CallKeywords {
        out: Reg,
        base: Reg,
        count: u16,
        names: u16,
    },
    /// The function, a list of positional arguments, a dict of keywords.
    CallSpread {
        out: Reg,
        base: Reg,
    },
    /// The object in `base`, arguments after it.
    CallMethod {
        out: Reg,
        base: Reg,
        count: u8,
        name: u16,
    },
    /// `object.append(item)` as a statement or not.
    Append {
        out: Reg,
        base: Reg,
        name: u16,
    },
    /// Binds what was written into the dict that `globals()` gave.
    TakeNames,
    /// The function in a register is about to be called: some want to know whose names they see.
    NoteCaller {
        function: Reg,
    },
    Super {
        out: Reg,
        cell: u16,
        object: Reg,
    },
    MakeFunction {
        out: Reg,
        function: u16,
        first: Reg,
    },
    /// Bases (a list) and keywords (a dict) in `first` and after it.
    MakeClass {
        out: Reg,
        class: u16,
        first: Reg,
    },
    GetIter {
        out: Reg,
        a: Reg,
    },
    /// Three registers from `state` hold the loop's state.
    ForStart {
        state: Reg,
        a: Reg,
    },
    /// Jumps when there is another item.
    ForNext {
        state: Reg,
        out: Reg,
        to: u32,
    },
    Unpack {
        a: Reg,
        first: Reg,
        count: u16,
    },
    UnpackStar {
        a: Reg,
        first: Reg,
        before: u16,
        after: u16,
    },
    Format {
        out: Reg,
        template: u16,
        first: Reg,
    },
    Return {
        a: Reg,
    },
    ReturnNone,
    Yield {
        out: Reg,
        a: Reg,
    },
    /// `yield from` the iterator in `iter`; `sent` is what the generator was resumed with.
    YieldFrom {
        out: Reg,
        iter: Reg,
        sent: Reg,
    },
    Raise {
        a: Reg,
    },
    RaiseFrom {
        a: Reg,
        cause: Reg,
    },
    /// `raise` alone.
    Reraise,
    /// Raises the exception held in a register again, as it is.
    Rethrow {
        a: Reg,
    },
    AssertFailed {
        a: Reg,
    },
    AssertFailedBare,
    /// Goes on at `to` unless the exception is of the class (or one of them).
    ExceptMatch {
        exception: Reg,
        class: Reg,
        to: u32,
    },
    /// The innermost exception has been dealt with.
    PopHandled,
    /// `__enter__`'s value into `out`, the bound `__exit__` into `exit`.
    WithEnter {
        out: Reg,
        a: Reg,
        exit: Reg,
    },
    WithExit {
        exit: Reg,
    },
    /// Calls `__exit__` with the exception; `out` tells whether it is swallowed.
    WithExitError {
        out: Reg,
        exit: Reg,
        exception: Reg,
    },
    Import(ImportOp),
    /// `except*`
    Group(GroupOp),
    /// `await`, `async for`, `async with`
    Async(AsyncOp),
    /// Holds `a` against a pattern; goes on at `to` unless it matches.
    Match {
        a: Reg,
        test: u16,
        to: u32,
    },
    /// The value of the cell; `shown`: one on the way, which the prompt shows at once.
    Result {
        a: Reg,
        shown: bool,
    },
}
