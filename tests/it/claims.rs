//! `shapewise check`: what texts claim is compared with what comes, and the project's own texts hold.

use std::process::Command;

use shapewise::front::claims::check;

fn text(name: &str) -> String {
    std::fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).expect("the file is there")
}

#[test]
fn what_holds_is_counted() {
    let checked = check(&text("tests/claims/true.md"));
    assert_eq!(checked.differences, []);
    assert_eq!(checked.claims, 8);
    let [(line, message)] = &checked.needs[..] else { panic!("{:?}", checked.needs) };
    assert_eq!((*line, message.as_str()), (42, "No module named 'torch'"));
}

#[test]
fn every_drift_is_reported_with_its_line() {
    let checked = check(&text("tests/claims/false.md"));
    let lines: Vec<usize> = checked.differences.iter().map(|difference| difference.line).collect();
    assert_eq!(lines, [6, 7, 8, 4, 16, 20]);
    assert_eq!(checked.differences[0].got, "[2 3 4 5]");
    assert!(checked.differences[2].got.starts_with("ValueError: operands"));
    assert!(checked.differences[5].got.starts_with("ValueError: matmul"));
}

#[test]
fn the_projects_own_texts_hold() {
    for name in ["README.md", "CONTRIBUTING.md"] {
        let checked = check(&text(name));
        assert_eq!(checked.differences, [], "{name}");
    }
    assert!(check(&text("README.md")).claims > 0);
}

#[test]
fn the_exit_status_tells() {
    let status = |file: &str| {
        let run = Command::new(env!("CARGO_BIN_EXE_shapewise"))
            .args(["check", file])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("the program starts");
        run.status.code()
    };
    assert_eq!(status("tests/claims/true.md"), Some(0));
    assert_eq!(status("tests/claims/false.md"), Some(4));
    assert_eq!(status("tests/claims/none.md"), Some(1));
}
