//! Components of KERN UX (`@kern-ux/native`) as functions that return markup: labels, hints and errors wired by ids, all text
//! escaped, no inline style or script, usable without JavaScript.

mod choices;
mod content;
mod field;
mod inputs;
mod lists;
mod messages;
mod reading;

pub use choices::{Choice, checkbox, checkboxes, radios, select};
pub use content::{
    Button, Card, Column, Table, accordion, back_link, button, link, link_button, pagination, submit, submit_named,
    table,
};
pub use field::{Field, Width, field_id};
pub use inputs::{DateParts, date_input, fieldset, file_input, group, hidden, search_input, text_input, textarea};
pub use lists::{Answer, Task, TaskState, answers, description_list, task_list};
pub use messages::{Alert, Tone, alert, autosave_status, badge, error_summary};
pub use reading::{TableForm, table_problems};

use maud::{Markup, html};

/// An icon of KERN by its name (e.g. `"info"`), hidden from screen readers: the words beside it carry the meaning.
pub fn icon(name: &str) -> Markup {
    html! { span class={ "kern-icon kern-icon--" (name) } aria-hidden="true" {} }
}
