//! What is said beside the results: what a line did, why it failed, which success is probably a mistake. Everything here
//! reads plans, causes and trees and gives blocks of text; nothing is drawn and nothing is run that was not asked for.

pub mod memory;
pub mod notes;
pub mod trace;
pub mod twin;
