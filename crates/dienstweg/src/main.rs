//! The program `dienstweg`; see [`dienstweg::run`].

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    dienstweg::run()
}
