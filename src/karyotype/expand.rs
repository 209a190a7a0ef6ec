//! Writes out `idem`, `sl` and `sdl`, settles the level of ploidy, and picks the leading line.

use super::{Abnormality, CellLine, Kind, LineKind, Part, Sign};

/// Completes every line from those before it.
pub(super) fn write_out(lines: &mut [CellLine]) {
    for index in 0..lines.len() {
        let (before, from_here) = lines.split_at_mut(index);
        if let Some(line) = from_here.first_mut() {
            complete(line, before);
        }
    }
}

fn complete(line: &mut CellLine, before: &[CellLine]) {
    let parent = match line.kind {
        LineKind::Derived(sideline) => parent(before, sideline),
        LineKind::Normal | LineKind::Abnormal | LineKind::Unreadable => None,
    };
    let own = line.own.clone();
    match parent.and_then(|index| before.get(index).map(|parent| (index, parent))) {
        Some((index, parent)) => {
            line.kind = LineKind::Derived(index);
            inherit(line, parent);
        }
        None => line.orphan = matches!(line.kind, LineKind::Derived(_)),
    }
    for abnormality in own {
        apply(&mut line.abnormalities, abnormality);
    }
    if line.level == 0 {
        line.level = fitting_level(line);
    }
    if parent.is_none() {
        line.kind = kind(line);
    }
}

/// `idem` and `sl` go back to the first abnormal line, `sdl1` to the line after that one.
fn parent(before: &[CellLine], sideline: usize) -> Option<usize> {
    let stem = before.iter().position(CellLine::is_leukaemic).unwrap_or(0);
    Some(stem + sideline).filter(|index| *index < before.len())
}

fn inherit(line: &mut CellLine, parent: &CellLine) {
    let factor = u16::from(line.factor);
    line.number = line.number.or(parent.number);
    if !line.level_written {
        line.level = parent.level.saturating_mul(line.factor);
    }
    if line.factor > 1 {
        line.doubled_from = parent.number;
    }
    if line.sex.is_empty() {
        let sex = parent.sex.repeat(usize::from(line.factor.min(8)));
        line.sex = sex.chars().take(8).collect();
        line.sex_constitutional = parent.sex_constitutional;
    }
    line.incomplete |= parent.incomplete;
    line.abnormalities = parent.abnormalities.clone();
    for abnormality in &mut line.abnormalities {
        abnormality.copies = abnormality.copies.saturating_mul(factor);
        abnormality.copies_max = abnormality.copies_max.saturating_mul(factor);
    }
}

/// Adds an abnormality; one that undoes another takes it away instead. Where an abnormal chromosome that stood in place of
/// a normal one is lost, the loss stays in the list: the chromosome is gone.
fn apply(list: &mut Vec<Abnormality>, mut new: Abnormality) {
    while new.copies > 0 {
        let undone = list.iter_mut().find(|old| undoes(&new, old));
        let Some(old) = undone else { break };
        let taken = old.copies.min(new.copies);
        old.copies -= taken;
        old.copies_max = old.copies_max.saturating_sub(taken);
        let in_place = old.sign == Sign::InPlace;
        list.retain(|abnormality| abnormality.copies > 0);
        if in_place {
            list.push(Abnormality { copies: taken, copies_max: taken, ..new.clone() });
        }
        new.copies -= taken;
        new.copies_max = new.copies_max.saturating_sub(taken);
    }
    if new.copies > 0 {
        list.push(new);
    }
}

/// `-8` undoes `+8`, `+8` undoes `-8`, `-der(9)t(9;16)` undoes `der(9)t(9;16)(p13;p11)`.
fn undoes(new: &Abnormality, old: &Abnormality) -> bool {
    if old.constitutional {
        return false;
    }
    match (kind_of(new), kind_of(old)) {
        (Some(Kind::Whole), Some(Kind::Whole)) => {
            let opposite =
                matches!((new.sign, old.sign), (Sign::Gain, Sign::Loss) | (Sign::Loss, Sign::Gain));
            opposite && first(new) == first(old)
        }
        (Some(Kind::Whole), _) | (_, Some(Kind::Whole)) => false,
        _ => new.sign == Sign::Loss && old.sign != Sign::Loss && same_parts(&new.parts, &old.parts),
    }
}

fn kind_of(abnormality: &Abnormality) -> Option<Kind> {
    abnormality.parts.first().map(|part| part.kind)
}

fn first(abnormality: &Abnormality) -> &[u8] {
    abnormality.parts.first().map_or(&[], |part| part.chromosomes.as_slice())
}

/// Whether every part of the shorter form is in the longer; bands may be left out.
fn same_parts(short: &[Part], long: &[Part]) -> bool {
    let pairs = short.iter().zip(long);
    short.len() <= long.len()
        && pairs.into_iter().all(|(short, long)| {
            short.kind == long.kind
                && short.chromosomes == long.chromosomes
                && (short.breakpoints.is_empty() || short.breakpoints == long.breakpoints)
        })
}

/// Chromosomes gained less those lost, against the level.
pub(super) fn balance(line: &CellLine) -> i32 {
    let changes = line.abnormalities.iter().map(|abnormality| {
        let copies = i32::from(abnormality.copies);
        match abnormality.sign {
            // `+der(9;17)`: what it stands for is written out as lost.
            Sign::Gain => copies,
            Sign::Loss => -copies,
            Sign::InPlace if kind_of(abnormality) == Some(Kind::Marker) => copies,
            Sign::InPlace => -merged(abnormality),
        }
    });
    changes.sum::<i32>() + sex_balance(line)
}

/// Sex chromosomes written beyond or below the level where no abnormality says so (`47,XXYc`).
fn sex_balance(line: &CellLine) -> i32 {
    let written = i32::try_from(line.sex.len()).unwrap_or(0);
    let touched = line.abnormalities.iter().any(|abnormality| {
        abnormality.parts.iter().any(|part| part.chromosomes.iter().any(|c| *c >= 23))
    });
    if written == 0 || touched || line.level == 0 { 0 } else { written - i32::from(line.level) }
}

/// Chromosomes that a dicentric or a whole-arm derivative stands for beyond the first.
fn merged(abnormality: &Abnormality) -> i32 {
    let joined = match abnormality.parts.first() {
        Some(part) if matches!(part.kind, Kind::Dicentric | Kind::Derivative) => {
            part.chromosomes.len().saturating_sub(1)
        }
        Some(_) | None => 0,
    };
    i32::try_from(joined).unwrap_or(0) * i32::from(abnormality.copies)
}

/// The number of sets that agrees best with the chromosome number; 2 where none is written.
fn fitting_level(line: &CellLine) -> u8 {
    let Some(number) = line.number else { return 2 };
    let written = balance(line);
    let mut best = (2, i32::MAX);
    for level in [2_u8, 3, 1, 4] {
        let expected = 23 * i32::from(level) + written;
        let middle = i32::from(number.min.midpoint(number.max));
        let off = (expected - middle).abs();
        if off < best.1 {
            best = (level, off);
        }
    }
    best.0
}

/// What a line is that was written in full.
fn kind(line: &CellLine) -> LineKind {
    let Some(number) = line.number else {
        let any = line.abnormalities.is_empty();
        return if any { LineKind::Unreadable } else { LineKind::Abnormal };
    };
    let acquired = line.abnormalities.iter().any(|abnormality| !abnormality.constitutional);
    let inborn = line.sex_constitutional || line.abnormalities.iter().any(|a| a.constitutional);
    if acquired || line.incomplete || !(number.touches(46, 46) || inborn) {
        LineKind::Abnormal
    } else if line.kind == LineKind::Normal {
        // So set by the grammar where all of it was read.
        LineKind::Normal
    } else {
        LineKind::Unreadable
    }
}

/// See [`Karyotype::leading`](super::Karyotype::leading).
pub(super) fn leading(lines: &[CellLine]) -> Option<usize> {
    let mut best: Option<(usize, u16)> = None;
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| line.is_leukaemic()) {
        let cells = line.cells.unwrap_or(0);
        if best.is_none_or(|(_, most)| cells > most) {
            best = Some((index, cells));
        }
    }
    best.map(|(index, _)| index)
}
