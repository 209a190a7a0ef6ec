//! What is known, what is true, what follows.

use std::cmp::Ordering;

/// What is known of one item.
///
/// "Not applicable" is no state of knowledge: it is an answer, given by the decision that reads the item.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Known<T> {
    /// The value.
    Value(T),
    /// The test is under way.
    Pending,
    /// There will be no result: the test was not done, it failed, or it was too insensitive to tell.
    NotDone,
    /// Nothing was entered, or what was entered cannot be used.
    #[default]
    Unknown,
}

impl<T> Known<T> {
    /// The value, where there is one.
    pub fn value(&self) -> Option<&T> {
        match self {
            Known::Value(v) => Some(v),
            Known::Pending | Known::NotDone | Known::Unknown => None,
        }
    }

    /// Maps the value and keeps the reason for its absence.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Known<U> {
        match self {
            Known::Value(v) => Known::Value(f(v)),
            Known::Pending => Known::Pending,
            Known::NotDone => Known::NotDone,
            Known::Unknown => Known::Unknown,
        }
    }
}

/// Kleene's three truth values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    /// Holds whatever the unknown facts turn out to be.
    True,
    /// Fails whatever the unknown facts turn out to be.
    False,
    /// Depends on an unknown fact.
    Unknown,
}

impl Truth {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Truth::True => "true",
            Truth::False => "false",
            Truth::Unknown => "unknown",
        }
    }

    /// Conjunction: false wins, then unknown.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        match (self, other) {
            (Truth::False, _) | (_, Truth::False) => Truth::False,
            (Truth::True, Truth::True) => Truth::True,
            (Truth::True | Truth::Unknown, Truth::Unknown) | (Truth::Unknown, Truth::True) => {
                Truth::Unknown
            }
        }
    }

    /// Disjunction: true wins, then unknown.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.negated().and(other.negated()).negated()
    }

    /// Negation: unknown stays unknown.
    #[must_use]
    pub fn negated(self) -> Truth {
        match self {
            Truth::True => Truth::False,
            Truth::False => Truth::True,
            Truth::Unknown => Truth::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(b: bool) -> Truth {
        if b { Truth::True } else { Truth::False }
    }
}

/// Sorts a short list by a key; what is equal keeps its order. The standard library's sorts are made for long lists and
/// cost 3 KB of wasm for every type they sort; ours have a dozen entries.
pub(crate) fn sort_short<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_short_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts a short list by a comparison; see [`sort_short`].
pub(crate) fn sort_short_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let mut at = end;
        while let Some(before) = at.checked_sub(1)
            && let (Some(left), Some(right)) = (items.get(before), items.get(at))
            && compare(left, right).is_gt()
        {
            items.swap(before, at);
            at = before;
        }
    }
}

/// A list of any length by a key: what has the greater key first, what is equal in its order. For lists that come from
/// outside, where [`sort_short`] would compare each with each.
#[cfg(not(feature = "app"))]
pub(crate) fn greatest_first<T: Copy, K: Ord>(items: &[T], key: &impl Fn(T) -> K) -> Vec<T> {
    let (Some((left, right)), true) = (items.split_at_checked(items.len() / 2), items.len() > 1)
    else {
        return items.to_vec();
    };
    let (left, right) = (greatest_first(left, key), greatest_first(right, key));
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    let mut merged = Vec::with_capacity(items.len());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        let next = if key(*one) >= key(*other) { left.next() } else { right.next() };
        merged.extend(next);
    }
    merged.extend(left);
    merged.extend(right);
    merged
}

#[cfg(test)]
mod tests {
    use super::Known;
    use super::Truth::{self, False, True, Unknown};

    const ALL: [Truth; 3] = [True, False, Unknown];

    /// A truth value stands for the set of Booleans it leaves open.
    fn booleans(t: Truth) -> &'static [bool] {
        match t {
            True => &[true],
            False => &[false],
            Unknown => &[true, false],
        }
    }

    fn lift(values: Vec<bool>) -> Truth {
        match (values.contains(&true), values.contains(&false)) {
            (true, false) => True,
            (false, true) => False,
            _ => Unknown,
        }
    }

    #[test]
    fn mapping_keeps_the_reason_for_an_absence() {
        assert_eq!(Known::Value(2).map(|n| n + 1), Known::Value(3));
        for absent in [Known::Pending, Known::NotDone, Known::Unknown] {
            assert_eq!(absent.map(|n: i32| n + 1), absent);
        }
    }

    #[test]
    fn tables_agree_with_every_completion() {
        for a in ALL {
            assert_eq!(a.negated(), lift(booleans(a).iter().map(|x| !x).collect()));
            for b in ALL {
                let pairs =
                    || booleans(a).iter().flat_map(|x| booleans(b).iter().map(move |y| (*x, *y)));
                assert_eq!(
                    a.and(b),
                    lift(pairs().map(|(x, y)| x && y).collect()),
                    "{a:?} and {b:?}"
                );
                assert_eq!(a.or(b), lift(pairs().map(|(x, y)| x || y).collect()), "{a:?} or {b:?}");
            }
        }
    }
}
