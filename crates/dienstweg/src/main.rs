//! The program `dienstweg`; see [`dienstweg::run`].

fn main() -> std::process::ExitCode {
    dienstweg::run()
}
