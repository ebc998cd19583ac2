//! A session: the one way to run code, for the prompt, the pipe, the kernel, lessons and tests.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::array::DType;
use crate::explain::{self, Explanation, Failed};
