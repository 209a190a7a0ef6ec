//! Mounts the page.

mod app;

use gloo::timers::callback::Timeout;

/// Start, assess, draw: three tasks, so that the browser answers in between. The form stands there from the static page.
fn main() {
    Timeout::new(0, || {
        app::blank();
        Timeout::new(0, draw).forget();
    })
    .forget();
}

fn draw() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
