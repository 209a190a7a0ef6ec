//! Mounts the app.
fn main() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<stratall::app::App>::with_root(root).render();
    }
}
