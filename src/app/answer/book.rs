//! The book in the place of the patient: about, and the rules. The patient stays as entered, out of sight. Which page is
//! open stands in the address, so that links, the way back and a bookmark lead there.

use yew::prelude::*;

use super::absence;
use super::calendar::Drawn;
use crate::app::browser;
use crate::app::i18n::Msg;
use crate::app::state::{Dispatch, State};
use crate::app::words::Arrival;

/// The open page of the book; nothing where none is.
pub fn book(state: &State, send: &Dispatch) -> Html {
    if state.book.is_empty() {
        return Html::default();
    }
    let title = if state.book == "about" { Msg::BookAbout } else { Msg::BookRules };
    let messages = [Msg::BookComing, Msg::BookFailed, Msg::BookAgain];
    html! {
        <section id="book" class="book" aria-labelledby="book-title">
            <div class="book-head">
                <h2 id="book-title" tabindex="-1">{ title.text() }</h2>
                <button type="button" class="quiet-button" id="book-close" onclick={|_| browser::close_book()}>{ Msg::BookClose.text() }</button>
            </div>
            { absence(state.planner, messages, "book", "book-title", send) }
            if state.planner == Arrival::Here {
                <Drawn key={state.language.0} which="book" of={state.book.clone()} send={send.clone()} />
            }
        </section>
    }
}
