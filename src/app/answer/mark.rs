//! The mark of a group: its place on the scheme's scale, a shape and a hue say the same as the word beside it.

use stratall::report::SchemeView;
use stratall::risk::{Rank, SCHEMES};
use yew::prelude::*;

/// The hatching for "possible" and the grid of a hundred squares, drawn once.
pub fn defs() -> Html {
    html! {
        <svg class="defs" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" patternUnits="userSpaceOnUse" width="4" height="4" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="4" height="4" />
                    <path class="hatch-line" d="M1 0V4" />
                </pattern>
                <pattern id="squares" patternUnits="userSpaceOnUse" width="6" height="6">
                    <path class="squares-line" d="M6 0V6H0" />
                </pattern>
            </defs>
        </svg>
    }
}

/// Where the groups of a scheme stand, from low to high.
fn ranks(scheme: &SchemeView) -> Vec<Rank> {
    let groups = SCHEMES.iter().find(|s| s.id == scheme.id).map_or(&[][..], |s| s.groups);
    let mut ranks: Vec<Rank> = Vec::new();
    for group in groups.iter().filter(|g| scheme.possible.contains(&g.id)) {
        if !ranks.contains(&group.rank) {
            ranks.push(group.rank);
        }
    }
    ranks
}

/// The mark of a scheme's result: filled when determined, hatched when possible, empty when it does not apply.
pub fn mark(scheme: &SchemeView) -> Html {
    if scheme.status == "withheld" {
        return Html::default();
    }
    let sure = scheme.status == "determined";
    let class = if sure { "sure" } else { "may" };
    let ranks = ranks(scheme);
    let shape = |rank: Rank| match rank {
        Rank::Low => {
            html! { <circle key="low" class={classes!(class, "low")} cx="7" cy="8" r="5" /> }
        }
        Rank::Middle => {
            html! { <path key="middle" class={classes!(class, "middle")} d="M23 2.2L28.8 8L23 13.8L17.2 8Z" /> }
        }
        Rank::High => {
            html! { <rect key="high" class={classes!(class, "high")} x="34" y="3" width="10" height="10" /> }
        }
    };
    html! {
        <svg class="mark" viewBox="0 0 46 16" width="46" height="16" aria-hidden="true" focusable="false">
            <path class="rail" d="M2 8H44" />
            <path class="rail" d="M7 6V10M23 6V10M39 6V10" />
            { for ranks.into_iter().map(shape) }
        </svg>
    }
}
