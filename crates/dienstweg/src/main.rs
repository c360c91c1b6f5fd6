//! The program `dienstweg`; see [`dienstweg::run`].

/// The allocator of the C library spends a tenth of a submission on itself; see docs/decisions.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    dienstweg::run()
}
