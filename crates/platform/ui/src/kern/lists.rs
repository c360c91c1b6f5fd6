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
}

impl TaskState {
    fn key(self) -> &'static str {
        match self {
            Self::Open => "ui-task-open",
            Self::Started => "ui-task-started",
            Self::Done => "ui-task-done",
            Self::Locked => "ui-task-locked",
        }
    }

    fn markup(self, lang: Lang) -> Markup {
        let words = t(lang, self.key());
        match self {
            Self::Open | Self::Started => badge(Tone::Info, &words),
            Self::Done => badge(Tone::Success, &words),
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

/// One question with its answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The question.
    pub question: String,
    /// The answer; empty when there is none.
    pub answer: Markup,
}

/// Questions with their answers, close together; those without an answer are only named. `change` is where they can be changed, and what they are about, for those
/// who hear the link without seeing what stands beside it.
pub fn answers(lang: Lang, answers: &[Answer], change: Option<(&str, &str)>) -> Markup {
    let (empty, given): (Vec<_>, Vec<_>) = answers.iter().partition(|row| row.answer.0.trim().is_empty());
    let empty: Vec<&str> = empty.iter().map(|row| row.question.as_str()).collect();
    html! {
        div class="dw-answers" {
            dl {
                @for row in given { div { dt { (row.question) } dd { (row.answer) } } }
                @if !empty.is_empty() {
                    div class="dw-muted" { dt { (t(lang, "ui-answers-empty")) } dd { (empty.join(" · ")) } }
                }
            }
            @if let Some((href, about)) = change {
                a class="kern-link kern-link--no-visited-state" href=(href) {
                    (t(lang, "ui-answers-change"))
                    span class="kern-sr-only" { " " (about) }
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
