//! The built-in exceptions as names, and what exception objects offer.

use std::rc::Rc;

use crate::builtin;
use crate::library::registry::{Member, Topic};
use crate::runtime::exception::{Error, Exception, Result};
use crate::runtime::types;
use crate::runtime::value::Value;

/// `exceptions!("Name" TYPE, …)`: members of `builtins`.
macro_rules! exceptions {
    ($($name:literal $info:ident),* $(,)?) => { &[$(($name, Member::Type(&types::$info))),*] };
}

pub static TOPIC: Topic = Topic {
    members: &[(
        "builtins",
        exceptions!(
            "BaseException" BASE_EXCEPTION, "Exception" EXCEPTION, "KeyboardInterrupt" KEYBOARD_INTERRUPT,
            "SystemExit" SYSTEM_EXIT, "GeneratorExit" GENERATOR_EXIT, "ArithmeticError" ARITHMETIC_ERROR,
            "ZeroDivisionError" ZERO_DIVISION_ERROR, "OverflowError" OVERFLOW_ERROR,
            "FloatingPointError" FLOATING_POINT_ERROR, "AssertionError" ASSERTION_ERROR,
            "AttributeError" ATTRIBUTE_ERROR, "BufferError" BUFFER_ERROR, "EOFError" EOF_ERROR,
            "ImportError" IMPORT_ERROR, "ModuleNotFoundError" MODULE_NOT_FOUND_ERROR, "LookupError" LOOKUP_ERROR,
            "IndexError" INDEX_ERROR, "KeyError" KEY_ERROR, "MemoryError" MEMORY_ERROR, "NameError" NAME_ERROR,
            "UnboundLocalError" UNBOUND_LOCAL_ERROR, "OSError" OS_ERROR, "IOError" OS_ERROR,
            "EnvironmentError" OS_ERROR, "FileNotFoundError" FILE_NOT_FOUND_ERROR, "FileExistsError" FILE_EXISTS_ERROR,
            "PermissionError" PERMISSION_ERROR, "IsADirectoryError" IS_A_DIRECTORY_ERROR,
            "NotADirectoryError" NOT_A_DIRECTORY_ERROR, "TimeoutError" TIMEOUT_ERROR,
            "ConnectionError" CONNECTION_ERROR, "RuntimeError" RUNTIME_ERROR,
            "NotImplementedError" NOT_IMPLEMENTED_ERROR, "RecursionError" RECURSION_ERROR,
            "StopIteration" STOP_ITERATION, "StopAsyncIteration" STOP_ASYNC_ITERATION, "SyntaxError" SYNTAX_ERROR,
            "IndentationError" INDENTATION_ERROR, "TabError" TAB_ERROR, "SystemError" SYSTEM_ERROR,
            "TypeError" TYPE_ERROR, "ValueError" VALUE_ERROR, "UnicodeError" UNICODE_ERROR,
            "UnicodeDecodeError" UNICODE_DECODE_ERROR, "UnicodeEncodeError" UNICODE_ENCODE_ERROR, "Warning" WARNING,
            "UserWarning" USER_WARNING, "DeprecationWarning" DEPRECATION_WARNING, "RuntimeWarning" RUNTIME_WARNING,
            "FutureWarning" FUTURE_WARNING, "SyntaxWarning" SYNTAX_WARNING,
            "PendingDeprecationWarning" PENDING_DEPRECATION_WARNING, "BytesWarning" BYTES_WARNING,
            "EncodingWarning" ENCODING_WARNING, "ImportWarning" IMPORT_WARNING, "ResourceWarning" RESOURCE_WARNING,
            "UnicodeWarning" UNICODE_WARNING, "BrokenPipeError" BROKEN_PIPE_ERROR,
            "ConnectionAbortedError" CONNECTION_ABORTED_ERROR, "ConnectionRefusedError" CONNECTION_REFUSED_ERROR,
            "ConnectionResetError" CONNECTION_RESET_ERROR, "BlockingIOError" BLOCKING_IO_ERROR,
            "ChildProcessError" CHILD_PROCESS_ERROR, "InterruptedError" INTERRUPTED_ERROR,
            "ProcessLookupError" PROCESS_LOOKUP_ERROR, "ReferenceError" REFERENCE_ERROR,
        ),
    )],
    methods: &[(&types::BASE_EXCEPTION, &[with_traceback, add_note])],
    getters: &[
        (&types::BASE_EXCEPTION, &[args, cause, context, traceback, notes]),
        (&types::OS_ERROR, &[errno, strerror, filename]),
        (&types::STOP_ITERATION, &[value]),
        (&types::SYSTEM_EXIT, &[code]),
        (&types::NAME_ERROR, &[name]),
        (&types::ATTRIBUTE_ERROR, &[name]),
        (&types::IMPORT_ERROR, &[msg, name]),
    ],
    ..Topic::EMPTY
};

fn exception(value: &Value) -> Result<Rc<Exception>> {
    match value {
        Value::Exception(exception) => Ok(Rc::clone(exception)),
        _ => Err(Error::type_error("an exception is required")),
    }
}

fn argument(value: &Value, at: usize) -> Result<Value> {
    Ok(exception(value)?.args.borrow().get(at).cloned().unwrap_or_default())
}

builtin!(
    /// What the exception was made with.
    #[c("BaseException.args(self, /)")]
    fn args(this: Value) -> Result<Value> {
        Ok(Value::tuple(exception(&this)?.args.borrow().clone()))
    }
);

builtin!(
    /// The exception given in `raise … from`.
    #[c("BaseException.__cause__(self, /)")]
    fn cause(this: Value) -> Result<Value> {
        Ok(exception(&this)?.raised_from.borrow().clone().unwrap_or_default())
    }
);

builtin!(
    /// Not recorded here.
    #[c("BaseException.__context__(self, /)")]
    fn context(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::None)
    }
);

builtin!(
    /// Traceback objects are not available.
    #[c("BaseException.__traceback__(self, /)")]
    fn traceback(this: Value) -> Result<Value> {
        let _ = this;
        Ok(Value::None)
    }
);

builtin!(
    /// The notes that were added.
    #[c("BaseException.__notes__(self, /)")]
    fn notes(this: Value) -> Result<Value> {
        Ok(exception(&this)?.attributes.get("__notes__").unwrap_or_else(|| Value::list(Vec::new())))
    }
);

builtin!(
    /// The exception itself.
    #[c("BaseException.with_traceback(self, tb, /)")]
    fn with_traceback(this: Value, tb: Value) -> Result<Value> {
        let _ = tb;
        Ok(this)
    }
);

builtin!(
    /// Add a line to be shown with the exception.
    #[c("BaseException.add_note(self, note, /)")]
    fn add_note(this: Value, note: Value) -> Result<Value> {
        let exception = exception(&this)?;
        let notes = exception.attributes.get("__notes__").unwrap_or_else(|| Value::list(Vec::new()));
        if let Value::List(list) = &notes {
            list.borrow_mut().push(note);
        }
        exception.attributes.set("__notes__", notes);
        Ok(Value::None)
    }
);

builtin!(
    /// The system's error number.
    #[c("OSError.errno(self, /)")]
    fn errno(this: Value) -> Result<Value> {
        let has_two = exception(&this)?.args.borrow().len() >= 2;
        if has_two { argument(&this, 0) } else { Ok(Value::None) }
    }
);

builtin!(
    /// The system's words.
    #[c("OSError.strerror(self, /)")]
    fn strerror(this: Value) -> Result<Value> {
        argument(&this, 1)
    }
);

builtin!(
    /// The file in question.
    #[c("OSError.filename(self, /)")]
    fn filename(this: Value) -> Result<Value> {
        argument(&this, 2)
    }
);

builtin!(
    /// What the generator returned.
    #[c("StopIteration.value(self, /)")]
    fn value(this: Value) -> Result<Value> {
        argument(&this, 0)
    }
);

builtin!(
    /// The exit status.
    #[c("SystemExit.code(self, /)")]
    fn code(this: Value) -> Result<Value> {
        argument(&this, 0)
    }
);

builtin!(
    /// The message.
    #[c("ImportError.msg(self, /)")]
    fn msg(this: Value) -> Result<Value> {
        argument(&this, 0)
    }
);

builtin!(
    /// The name that was not found.
    #[c("NameError.name(self, /)")]
    fn name(this: Value) -> Result<Value> {
        use crate::runtime::exception::ErrorCause;
        let exception = exception(&this)?;
        let cause = exception.cause.borrow();
        Ok(match &*cause {
            Some(ErrorCause::Name { name, .. } | ErrorCause::Attribute { name, .. }) => Value::str(name),
            _ => Value::None,
        })
    }
);

/// An `OSError` of the class that fits a failure of the system, about a file.
pub fn from_io(error: &std::io::Error, file: &str) -> Error {
    use std::io::ErrorKind;
    let (class, number, words) = match error.kind() {
        ErrorKind::NotFound => (&types::FILE_NOT_FOUND_ERROR, 2, "No such file or directory"),
        ErrorKind::PermissionDenied => (&types::PERMISSION_ERROR, 13, "Permission denied"),
        ErrorKind::AlreadyExists => (&types::FILE_EXISTS_ERROR, 17, "File exists"),
        ErrorKind::NotADirectory => (&types::NOT_A_DIRECTORY_ERROR, 20, "Not a directory"),
        ErrorKind::IsADirectory => (&types::IS_A_DIRECTORY_ERROR, 21, "Is a directory"),
        _ => {
            let number = error.raw_os_error().unwrap_or(5);
            let text = error.to_string();
            let words = text.split(" (os error").next().unwrap_or(&text).to_owned();
            let args = vec![Value::from(number), Value::string(words), Value::str(file)];
            return Error::with_args(crate::runtime::exception::ClassRef::Builtin(&types::OS_ERROR), args);
        }
    };
    let args = vec![Value::Int(number), Value::str(words), Value::str(file)];
    Error::with_args(crate::runtime::exception::ClassRef::Builtin(class), args)
}
