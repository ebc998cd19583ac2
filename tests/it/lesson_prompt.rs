//! A lesson at the real prompt, in a pseudo-terminal: mistakes, looking around, the end of the
//! process at any step.

use shapewise::lesson::catalog;

use crate::terminal::{Home, Start};

fn learning(lesson: &str) -> Start {
    Start::new().size(80, 50).argument("learn").argument(lesson)
}

#[test]
fn a_learner_errs_looks_around_and_goes_on() {
    let home = Home::new("lesson");
    let mut terminal = learning("broadcasting").run(&home.0);
    terminal.until("step 1 of 14");
    terminal.line("");
    terminal.until("step 2 of 14");
    terminal.line("");
    terminal.until("step 3 of 14");
    terminal.line("X.shape");
    terminal.until("(2, 3)\n>>>");
    terminal.line("%hint");
    terminal.until("Hint 1 of");
    terminal.line("4x3");
    terminal.until("you: (4, 3)   it is: (4, 3)");
    terminal.line("");
    terminal.until("step 4 of 14");
    // Two beliefs lead here: the prompt asks which.
    terminal.line("2x3");
    terminal.until("3. None of these.");
    terminal.line("1");
    terminal.until("%retry asks it again");
    terminal.line("%goto 7");
    terminal.until("step 7 of 14");
    terminal.line("X + c[0]");
    terminal.until("value ✗");
    terminal.line("column = c.reshape(len(c), 1)");
    terminal.line("X + column");
    terminal.until("Also accepted:");
    terminal.line("%lang de");
    terminal.line("%goto 1");
    terminal.until("Schritt 1 von 14");
    terminal.line("%quit");
    terminal.until("%learn broadcasting");
    terminal.line("1 + 1");
    terminal.until_end("2\n>>>");
}

#[test]
fn killed_at_any_step_the_prompt_goes_on_there() {
    let home = Home::new("lesson-killed");
    let lesson = catalog::find("list-vs-array").expect("it is there").english().expect("readable");
    let count = lesson.steps.len();
    for (at, step) in lesson.steps.iter().enumerate() {
        let mut terminal = learning("list-vs-array").run(&home.0);
        terminal.until(&format!("step {} of {count}", at + 1));
        if step.ask.is_some() {
            terminal.line("%solution");
            terminal.until("marked as shown");
        }
        terminal.line("");
        let next = if at + 1 < count { format!("step {} of {count}", at + 2) } else { "steps done".to_owned() };
        terminal.until(&next);
        // Dropping it kills the process without a chance to write anything.
        drop(terminal);
    }
    let mut terminal = Start::new().size(100, 40).run(&home.0);
    terminal.line("%progress");
    terminal.until(&format!("{count}/{count}"));
}
