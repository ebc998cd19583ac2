//! The examples in the documentation of library functions print what they say.

use shapewise::library::registry::all_builtins;

use crate::harness;

#[test]
fn examples_of_library_functions_hold() {
    let mut report = String::new();
    let mut examples = 0;
    for (path, builtin) in all_builtins() {
        // rustdoc text begins each line with a blank.
        let lines: Vec<&str> = builtin.doc.lines().map(|l| l.strip_prefix(' ').unwrap_or(l)).collect();
        let text = lines.join("\n") + "\n";
        match harness::check(&path, &text) {
            Ok(count) => examples += count,
            Err((differences, _)) => report.push_str(&differences),
        }
    }
    assert!(examples > 100, "only {examples} examples were found");
    assert!(report.is_empty(), "{report}");
}
