//! Resources of a text that are not read because of others: older versions, copies, and what stands inside of a resource that
//! does not hold.

use std::collections::BTreeMap;

use super::bundle::Resource;
use super::json::{moment, text};

/// What says that a resource does not hold.
const DOES_NOT_HOLD: [&str; 4] = ["entered-in-error", "cancelled", "revoked", "not-done"];

const COPY: &str = "it stands here twice";
const OLDER: &str = "a newer version of it stands here too";
const WHICH: &str =
    "another resource has the same id and says something else: which of them holds is not known";
const AROUND: &str = "the resource it stands in was entered in error or cancelled";

/// The places of the resources that are not read, each with its reason.
pub fn left_out(all: &[Resource]) -> BTreeMap<usize, &'static str> {
    let mut left = BTreeMap::new();
    let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, resource) in all.iter().enumerate() {
        named.entry(&resource.name).or_default().push(n);
        if DOES_NOT_HOLD.contains(&resource.around) {
            left.insert(n, AROUND);
        }
    }
    for places in named.into_values().filter(|places| places.len() > 1) {
        same_name(all, &places, &mut left);
    }
    left
}

/// Of resources with one name the newest is read, where it is plain which that is.
fn same_name(all: &[Resource], places: &[usize], left: &mut BTreeMap<usize, &'static str>) {
    let at = |n: &usize| all.get(*n);
    let Some(first) = places.first().and_then(at) else { return };
    let apart = |r: &Resource| {
        !r.address.is_empty() && !first.address.is_empty() && r.address != first.address
    };
    if places.iter().filter_map(at).any(apart) {
        return;
    }
    let updated = |n: &usize| moment(text(at(n)?.json.get("meta")?, "lastUpdated"));
    let times: Option<Vec<i64>> = places.iter().map(updated).collect();
    let newest = times.as_ref().and_then(|times| times.iter().max().copied());
    let once = |newest: &i64| times.iter().flatten().filter(|time| *time == newest).count() == 1;
    let same = places.iter().filter_map(at).all(|r| r.json == first.json);
    for (nth, place) in places.iter().enumerate() {
        let why = match newest.filter(once) {
            _ if same => (nth > 0).then_some(COPY),
            Some(newest) => (updated(place) != Some(newest)).then_some(OLDER),
            None => Some(WHICH),
        };
        if let Some(why) = why {
            left.insert(*place, why);
        }
    }
}
