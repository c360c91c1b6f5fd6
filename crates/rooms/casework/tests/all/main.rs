//! The tests of `casework`, in one program: linked once, on disk once.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "helpers of tests may stop the test")]

mod alike;
mod amendment;
mod approval;
mod assist;
mod below;
mod blocks;
mod bulk;
mod by_post;
mod common;
mod consumers;
mod correction;
mod deputies;
mod feedback;
mod figures;
mod files;
mod hand_over;
mod letter;
mod life;
mod list;
mod overview;
mod package;
mod pages;
mod participation;
mod print;
mod queries;
mod reform;
mod register;
mod retention;
mod routing;
mod search;
mod sorting;
mod states;
mod tenancy;
mod texts;
mod withdrawal;
