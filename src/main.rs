//! The `shapewise` program.

fn main() -> std::process::ExitCode {
    shapewise::front::cli::main()
}
