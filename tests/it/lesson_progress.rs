//! Progress: nothing a learner did is lost, whenever the process ends and whoever else writes.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use shapewise::lesson::catalog;
use shapewise::lesson::format::AskKind;
use shapewise::lesson::progress::{Done, Entry, Happened, Journal, Progress};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("shapewise-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Folder(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("progress.jsonl")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn passed(step: &str) -> Entry {
    let entry = Entry::new(step, Happened::Passed);
    Entry { answer: "2x3".to_owned(), concept: "align-right".to_owned(), ..entry }
}

#[test]
fn a_journal_cut_anywhere_keeps_all_whole_lines() {
    let folder = Folder::new("cut");
    let mut journal = Journal::new(Some(&folder.0));
    for at in 0..4 {
        assert_eq!(journal.append(&passed(&format!("lesson#step-{at}"))), None);
    }
    let whole = fs::read(folder.file()).expect("it was written");
    for cut in 0..=whole.len() {
        fs::write(folder.file(), &whole[..cut]).expect("the folder is writable");
        let lines = whole[..cut].split(|byte| *byte == b'\n').count() - 1;
        let before = journal.read();
        // A line that lacks only its end is whole as well.
        assert!(before.entries.len() == lines || before.entries.len() == lines + 1, "cut at {cut}");
        assert!(before.backup.is_none(), "cut at {cut}: an unfinished line is no damage");
        assert_eq!(journal.append(&passed("lesson#new")), None);
        let after = journal.read();
        assert_eq!(after.entries.len(), before.entries.len() + 1, "cut at {cut}");
        assert_eq!(after.entries.last().map(|entry| entry.step.as_str()), Some("lesson#new"));
    }
}

#[test]
fn damage_is_set_aside_and_replayed_as_far_as_it_goes() {
    let folder = Folder::new("damage");
    let mut journal = Journal::new(Some(&folder.0));
    journal.append(&passed("lesson#one"));
    let mut file = fs::OpenOptions::new().append(true).open(folder.file()).expect("it is there");
    file.write_all(b"\xff\xfe not a line\n").expect("writable");
    drop(file);
    journal.append(&passed("lesson#two"));
    let read = journal.read();
    assert_eq!(read.entries.len(), 2);
    assert_eq!(read.unreadable, 1);
    let backup = read.backup.expect("the damaged file is copied");
    assert!(fs::read(&backup).expect("the copy is there").windows(10).any(|part| part == b" not a lin"));
    assert_eq!(journal.read().backup, Some(backup), "the same damage is copied once");
}

#[test]
fn a_later_version_is_neither_damage_nor_lost() {
    let folder = Folder::new("version");
    fs::create_dir_all(&folder.0).expect("a folder for the test");
    fs::write(folder.file(), "{\"v\":9,\"whatever\":1}\n").expect("writable");
    let mut journal = Journal::new(Some(&folder.0));
    journal.append(&passed("lesson#one"));
    let read = journal.read();
    assert_eq!((read.entries.len(), read.unreadable), (1, 1));
    assert!(read.backup.is_none());
    assert!(fs::read_to_string(folder.file()).expect("readable").starts_with("{\"v\":9"));
}

#[test]
fn two_at_once_do_not_mix_their_lines() {
    let folder = Folder::new("two");
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let path = folder.0.clone();
            std::thread::spawn(move || {
                let mut journal = Journal::new(Some(&path));
                for at in 0..200 {
                    assert_eq!(journal.append(&passed(&format!("lesson-{writer}#step-{at}"))), None);
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|writer| writer.join().expect("a writer ends well"));
    let read = Journal::new(Some(&folder.0)).read();
    assert_eq!((read.entries.len(), read.unreadable), (800, 0));
}

#[test]
fn a_folder_that_cannot_be_written_is_said_once_and_stops_nothing() {
    let folder = Folder::new("readonly");
    // A file where the folder should be: refused whoever runs the test.
    fs::write(&folder.0, "in the way").expect("writable");
    let mut journal = Journal::new(Some(&folder.0));
    let trouble = journal.append(&passed("lesson#one")).expect("it cannot be written");
    assert!(trouble.path.ends_with("progress.jsonl"));
    assert!(!trouble.reason.is_empty());
    assert_eq!(journal.append(&passed("lesson#two")), None, "said once");
    let _ = fs::remove_file(&folder.0);
}

#[test]
fn boxes_move_up_when_due_and_down_on_a_miss() {
    let at = |what: Happened, day: u64| Entry { time: day * 24 * 60 * 60, ..Entry { what, ..passed("lesson#a") } };
    let number = |entries: &[Entry]| Progress::of(entries).concepts["align-right"].number;
    assert_eq!(number(&[at(Happened::Passed, 0)]), 2);
    assert_eq!(number(&[at(Happened::Passed, 0), at(Happened::Passed, 0)]), 2, "not due yet");
    assert_eq!(number(&[at(Happened::Passed, 0), at(Happened::Passed, 2)]), 3);
    assert_eq!(number(&[at(Happened::Passed, 0), at(Happened::Passed, 2), at(Happened::Missed, 9)]), 1);
    let shown = Progress::of(&[at(Happened::Met, 0), at(Happened::Shown, 0), at(Happened::Passed, 0)]);
    assert_eq!(shown.owed, ["lesson#a"], "what was shown is asked again");
    assert_eq!(shown.concepts["align-right"].number, 1);
    assert_eq!(shown.steps["lesson#a"].done, Some(Done::Shown));
}

fn learn(folder: &Folder, lesson: &str, answers: &str) -> std::process::Child {
    fs::create_dir_all(&folder.0).expect("a folder for the test");
    let file = folder.0.join("answers.txt");
    fs::write(&file, answers).expect("writable");
    Command::new(env!("CARGO_BIN_EXE_shapewise"))
        .args(["learn", lesson, "--lang", "en", "--answers"])
        .arg(&file)
        .env("SHAPEWISE_DATA", &folder.0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts")
}

#[test]
fn killed_at_any_step_nothing_done_is_lost() {
    let lesson = catalog::find("list-vs-array").expect("it is there").english().expect("readable");
    for stop in 0..lesson.steps.len() {
        let Some(_) = &lesson.steps[stop].ask else { continue };
        let folder = Folder::new(&format!("kill-{stop}"));
        let mut answers = String::new();
        let mut wanted = Vec::new();
        for (at, step) in lesson.steps.iter().enumerate().take(stop + 1) {
            let Some(ask) = &step.ask else {
                wanted.push(step.id.clone());
                continue;
            };
            if at == stop {
                // Endless, so that the process can be killed exactly here.
                answers.push_str(&format!("@{}\n```\nwhile True: pass\n```\n\n", step.id));
            } else if matches!(ask.kind, AskKind::Do | AskKind::Fix | AskKind::Boss(_)) {
                answers.push_str(&format!("@{}\n```\n{}\n```\n\n", step.id, ask.body));
                wanted.push(step.id.clone());
            } else {
                answers.push_str(&format!("@{}\n%solution\n\n", step.id));
                wanted.push(step.id.clone());
            }
        }
        let mut child = learn(&folder, "list-vs-array", &answers);
        let journal = Journal::new(Some(&folder.0));
        let key = lesson.key(&lesson.steps[stop]);
        let start = Instant::now();
        while !journal.read().entries.iter().any(|entry| entry.step == key) {
            assert!(start.elapsed() < Duration::from_mins(1), "step {stop} is never reached");
            std::thread::sleep(Duration::from_millis(5));
        }
        child.kill().expect("it still runs");
        child.wait().expect("it ends");
        let read = journal.read();
        assert_eq!(read.unreadable, 0);
        let progress = Progress::of(&read.entries);
        for id in wanted {
            assert!(progress.is_done(&format!("{}#{id}", lesson.id)), "killed at step {stop}: {id} is lost");
        }
        assert!(!progress.is_done(&key));
    }
}

#[test]
fn answers_decide_the_exit_status() {
    let folder = Folder::new("status");
    let mut child = learn(&folder, "broadcasting", "@equal\n(3, 2)\n");
    assert_eq!(child.wait().expect("it ends").code(), Some(4));
    let mut child = learn(&folder, "no-such-lesson", "");
    assert_eq!(child.wait().expect("it ends").code(), Some(2));
    let own = folder.0.join("mine");
    fs::create_dir_all(&own).expect("writable");
    fs::write(own.join("lesson.md"), include_str!("../../lessons/template.md").replace("NAME", "mine"))
        .expect("writable");
    let mut child = learn(&folder, &own.display().to_string(), "# the shape\n3\n\nx + x\n");
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
