//! Lessons: files of steps, what judges an answer, what finds the belief behind a wrong one, and
//! what remembers how far a learner came.
//!
//! A [`Lesson`](format::Lesson) is data. The [`runner`] walks through it beside a live session and
//! gives back [`Said`](said::Said) values; how they are drawn is decided in `front`. Answers are
//! judged on a [`stage`]: a fresh session laid out as the step wants it, so nothing a learner did
//! elsewhere disturbs the verdict, and nothing the judge does disturbs the learner.

pub mod answer;
pub mod catalog;
pub mod check;
pub mod diagnosis;
pub mod faulty_rules;
pub mod format;
pub mod headless;
pub mod hints;
pub mod judge;
pub mod progress;
pub mod review;
pub mod runner;
pub mod said;
pub mod stage;
pub mod tree;
