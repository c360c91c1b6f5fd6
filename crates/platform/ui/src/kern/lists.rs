use maud::{Markup, html};

use super::messages::{Tone, badge};
use crate::{Lang, t};

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing answered yet.
    Open,
    /// Some answers are there.
    Started,
    /// Complete.
    Done,
    /// Cannot be done yet.
    Locked,
    /// Answers need a correction.
    Problem,
}

impl TaskState {
    fn key(self) -> &'static str {
        match self {
            Self::Open => "ui-task-open",
            Self::Started => "ui-task-started",
            Self::Done => "ui-task-done",
            Self::Locked => "ui-task-locked",
            Self::Problem => "ui-task-problem",
        }
    }

    fn markup(self, lang: Lang) -> Markup {
        let words = t(lang, self.key());
        match self {
            Self::Open | Self::Started => badge(Tone::Info, &words),
            Self::Done => badge(Tone::Success, &words),
            Self::Problem => badge(Tone::Danger, &words),
            // Nothing to do here yet: no colour that asks for attention.
            Self::Locked => html! { span class="dw-muted" { (words) } },
        }
    }
}

/// One step of a task list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Name of the step.
    pub title: String,
    /// Where it is done; `None` when it cannot be opened yet.
    pub href: Option<String>,
    /// How far it is.
    pub state: TaskState,
}

/// The steps of an application with their states. `heading` is an `h2`.
pub fn task_list(lang: Lang, heading: Option<&str>, tasks: &[Task]) -> Markup {
    html! {
        div class="kern-task-list" {
            @if let Some(heading) = heading {
                div class="kern-task-list__header" { h2 class="kern-heading" { (heading) } }
            }
            ol class="kern-task-list__list" {
                @for (index, task) in tasks.iter().enumerate() {
                    @let status = format!("task-{}-{index}", super::field_id(heading.unwrap_or("")));
                    @let body = html! { span class="kern-number" { (index + 1) } span { (task.title) } };
                    li class="kern-task-list__item" {
                        div class="kern-task-list__title" {
                            @if let Some(href) = &task.href {
                                a class="kern-link kern-link--stretched kern-task-list__content-wrapper" href=(href)
                                    aria-describedby=(status) { (body) }
                            } @else {
                                div class="kern-body kern-task-list__content-wrapper" { (body) }
                            }
                            div class="kern-task-list__status" id=(status) {
                                (task.state.markup(lang))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One question with its answer on the review page.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: String,
    /// The answer; an empty answer is shown as "not given".
    pub answer: Markup,
    /// A problem with the answer.
    pub error: Option<String>,
}

/// The answers of one step with a link to change them. `number` is the step's place.
pub fn summary_list(
    lang: Lang,
    number: Option<usize>,
    title: &str,
    change: Option<&str>,
    answers: &[Answer],
) -> Markup {
    html! {
        div class="kern-summary" {
            div class="kern-summary__header" {
                h2 class="kern-title kern-summary__title-wrapper" {
                    @if let Some(number) = number { span class="kern-number" { (number) } }
                    span { (title) }
                }
            }
            div class="kern-summary__body" {
                dl class="kern-description-list" {
                    @for row in answers {
                        div class="kern-description-list-item" {
                            dt class="kern-description-list-item__key" { (row.question) }
                            dd class="kern-description-list-item__value" {
                                @if row.answer.0.trim().is_empty() {
                                    span class="dw-muted" { (t(lang, "ui-summary-empty")) }
                                } @else { (row.answer) }
                                @if let Some(error) = &row.error {
                                    p class="kern-error" { (super::icon("danger")) span class="kern-body" { (error) } }
                                }
                            }
                        }
                    }
                }
                @if let Some(href) = change {
                    div {
                        a class="kern-link" href=(href) {
                            (super::icon("edit"))
                            (t(lang, "ui-summary-change"))
                            span class="kern-sr-only" { " " (title) }
                        }
                    }
                }
            }
        }
    }
}

/// Terms with their values.
pub fn description_list(items: &[(String, Markup)]) -> Markup {
    html! {
        dl class="kern-description-list" {
            @for (term, value) in items {
                div class="kern-description-list-item" {
                    dt class="kern-description-list-item__key" { (term) }
                    dd class="kern-description-list-item__value" { (value) }
                }
            }
        }
    }
}
