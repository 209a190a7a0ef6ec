//! The alerts that the page's first module has not: a value on a limit or near one, and holes of a rule by name.

use stratall::Assessment;

use super::json::Json;
use super::node::{Names, Node, cites, element, list, others, with};

/// Their lines, to stand among those of the page.
pub fn alerts(names: &Names, a: &Assessment) -> Node {
    let ours = a.alerts.iter().filter(|alert| matches!(alert.code, "boundary" | "hole"));
    let line = |alert: &Json| {
        let mut inside = vec![with(&alert.text("words"), cites(names, alert))];
        inside.extend(others(names, alert));
        element("li", "", inside)
    };
    list(ours.map(|alert| line(&Json::of(alert))).collect())
}
