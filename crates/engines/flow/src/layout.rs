//! Where the boxes and lines of a process map lie: rows from the start to the end, lines that cross no box.

use std::collections::BTreeMap;

use crate::log::Activity;
use crate::map::Map;

/// The width of a box.
pub const BOX_WIDTH: i32 = 190;
/// The height of a box.
pub const BOX_HEIGHT: i32 = 58;
const COLUMN: i32 = BOX_WIDTH + 50;
const ROW: i32 = BOX_HEIGHT + 66;
/// Between two lines beside the boxes.
const TRACK: i32 = 22;
const MARGIN: i32 = 12;
/// How far from the middle of a box lines begin that run beside the others.
const ASIDE: i32 = 45;
/// How often the boxes of a row change places to untangle the lines.
const SWEEPS: usize = 6;

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Where cases begin.
    Start,
    /// Something that happens.
    Does(Activity),
    /// Where cases end, or stand now.
    End,
}

/// A place in the picture; `y` grows downwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What it stands for.
    pub stop: Stop,
    /// Its upper left corner.
    pub at: Corner,
}

/// A line from one box to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From where.
    pub from: Stop,
    /// To where.
    pub to: Stop,
    /// How often.
    pub count: u64,
    /// Where it runs, from box to box.
    pub corners: Vec<Corner>,
    /// Where its number stands.
    pub label: Corner,
}

/// A picture of a process map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// How wide.
    pub width: i32,
    /// How high.
    pub height: i32,
    /// The boxes.
    pub boxes: Vec<Placed>,
    /// The lines.
    pub lines: Vec<Line>,
}

type Edges = Vec<(Stop, Stop, u64)>;

impl Layout {
    /// Places a map; the same map always in the same way, and nothing for one without cases.
    #[must_use]
    pub fn of(map: &Map) -> Self {
        if map.nodes.is_empty() {
            return Self::default();
        }
        let mut edges: Edges = Vec::new();
        for node in &map.nodes {
            let stop = Stop::Does(node.activity);
            edges.extend((node.starts > 0).then_some((Stop::Start, stop, node.starts)));
            edges.extend((node.ends > 0).then_some((stop, Stop::End, node.ends)));
        }
        let does = |arrow: &crate::Arrow| (Stop::Does(arrow.from), Stop::Does(arrow.to), arrow.count);
        edges.extend(map.arrows.iter().map(does));
        let rows = rows(&edges);
        let columns = columns(&rows, &edges);
        draw(&rows, &columns, &edges)
    }
}

/// The stops in an order against which as little as possible runs: again and again the one from which most goes out and into which
/// least comes is taken next (Eades, Lin and Smyth 1993, with weights).
fn order(edges: &Edges) -> Vec<Stop> {
    let mut left: Vec<Stop> = edges.iter().flat_map(|(from, to, _)| [*from, *to]).collect();
    left.sort_unstable();
    left.dedup();
    let mut order = Vec::with_capacity(left.len());
    let mut behind = Vec::new();
    while !left.is_empty() {
        let flow = |stop: Stop| {
            let (mut comes, mut goes) = (0_u64, 0_u64);
            for (from, to, count) in edges.iter().filter(|(from, to, _)| from != to) {
                if *from == stop && left.contains(to) {
                    goes += count;
                }
                if *to == stop && left.contains(from) {
                    comes += count;
                }
            }
            (comes, goes)
        };
        let flows: Vec<(u64, u64)> = left.iter().map(|stop| flow(*stop)).collect();
        if let Some(sink) = flows.iter().position(|(comes, goes)| *goes == 0 && *comes > 0) {
            behind.push(left.remove(sink));
            continue;
        }
        let source = flows.iter().position(|(comes, _)| *comes == 0);
        let most = || {
            (0..flows.len()).max_by_key(|place| {
                let (comes, goes) = flows.get(*place).copied().unwrap_or_default();
                (i128::from(goes) - i128::from(comes), std::cmp::Reverse(*place))
            })
        };
        let Some(next) = source.or_else(most) else { break };
        order.push(left.remove(next));
    }
    order.extend(behind.into_iter().rev());
    order
}

/// In which row each stop stands: behind everything that leads to it, the end last.
fn rows(edges: &Edges) -> BTreeMap<Stop, usize> {
    let order = order(edges);
    let rank: BTreeMap<Stop, usize> = (0..).zip(&order).map(|(rank, stop)| (*stop, rank)).collect();
    let mut rows: BTreeMap<Stop, usize> = BTreeMap::new();
    for stop in &order {
        let before = edges.iter().filter(|(from, to, _)| to == stop && rank.get(from) < rank.get(to));
        let row = before.filter_map(|(from, _, _)| rows.get(from)).map(|row| row + 1).max();
        // What only comes back from later stands below the start all the same.
        rows.insert(*stop, row.unwrap_or(usize::from(*stop != Stop::Start)));
    }
    let last = rows.iter().filter(|(stop, _)| **stop != Stop::End).map(|(_, row)| row + 1).max();
    rows.insert(Stop::End, last.unwrap_or(1));
    rows
}

/// The stops of each row from left to right: each as near as possible to the middle of its neighbours.
fn columns(rows: &BTreeMap<Stop, usize>, edges: &Edges) -> Vec<Vec<Stop>> {
    let mut columns: Vec<Vec<Stop>> = vec![Vec::new(); rows.values().max().map_or(0, |last| last + 1)];
    for (stop, row) in rows {
        if let Some(column) = columns.get_mut(*row) {
            column.push(*stop);
        }
    }
    for _ in 0..SWEEPS {
        let places = places(&columns);
        for column in &mut columns {
            let middle = |stop: &Stop| {
                let (mut sum, mut weight) = (0_i128, 0_i128);
                for (from, to, count) in edges {
                    let other = if from == stop { to } else { from };
                    if (from == stop || to == stop) && other != stop {
                        let place = places.get(other).copied().unwrap_or_default();
                        sum += i128::from(place) * i128::from(*count);
                        weight += i128::from(*count);
                    }
                }
                sum.checked_div(weight).unwrap_or_default()
            };
            column.sort_by_cached_key(|stop| (middle(stop), *stop));
        }
    }
    columns
}

/// Where the middle of each stop lies, from the middle of the picture.
fn places(columns: &[Vec<Stop>]) -> BTreeMap<Stop, i32> {
    let mut places = BTreeMap::new();
    for column in columns {
        let half = i32::try_from(column.len()).unwrap_or_default() - 1;
        for (place, stop) in (0..).zip(column) {
            places.insert(*stop, (2 * place - half) * COLUMN / 2);
        }
    }
    places
}

/// Lines beside the boxes: which of them share a track, and how many tracks there are. A short line lies further in.
fn tracks(mut spans: Vec<(usize, usize, usize)>) -> (BTreeMap<usize, i32>, i32) {
    spans.sort_by_key(|(first, last, line)| (last - first, *first, *line));
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut found = BTreeMap::new();
    for (first, last, line) in spans {
        let free = taken.iter().position(|track| track.iter().all(|(begin, end)| last < *begin || *end < first));
        let track = free.unwrap_or(taken.len());
        if free.is_none() {
            taken.push(Vec::new());
        }
        if let Some(track) = taken.get_mut(track) {
            track.push((first, last));
        }
        found.insert(line, i32::try_from(track).unwrap_or_default());
    }
    (found, i32::try_from(taken.len()).unwrap_or_default())
}

fn draw(rows: &BTreeMap<Stop, usize>, columns: &[Vec<Stop>], edges: &Edges) -> Layout {
    let row = |stop: &Stop| rows.get(stop).copied().unwrap_or_default();
    let (mut down, mut up) = (Vec::new(), Vec::new());
    for (line, (from, to, _)) in edges.iter().enumerate() {
        let (from, to) = (row(from), row(to));
        if to > from + 1 {
            down.push((from, to, line));
        } else if to < from || (to == from && edges.get(line).is_some_and(|(from, to, _)| from != to)) {
            up.push((to, from, line));
        }
    }
    let (down, left) = tracks(down);
    let (up, right) = tracks(up);
    let widest = columns.iter().map(Vec::len).max().unwrap_or_default();
    let inner = i32::try_from(widest).unwrap_or_default() * COLUMN;
    let begin = MARGIN + (left + 1) * TRACK;
    let middle = begin + inner / 2;
    let places = places(columns);
    let centre = |stop: &Stop| middle + places.get(stop).copied().unwrap_or_default();
    let top = |stop: &Stop| MARGIN + i32::try_from(row(stop)).unwrap_or_default() * ROW;
    let boxes = columns.iter().flatten();
    let boxes = boxes.map(|stop| Placed { stop: *stop, at: Corner { x: centre(stop) - BOX_WIDTH / 2, y: top(stop) } });
    let at = |x, y| Corner { x, y };
    let lines = edges.iter().enumerate().map(|(line, (from, to, count))| {
        let (x, y) = ((centre(from), centre(to)), (top(from), top(to)));
        // In the gap between two rows each line has a height of its own, as far as there are some.
        let step = |track: i32| 10 + track % 5 * 6;
        let (corners, label) = if from == to {
            let edge = x.0 + BOX_WIDTH / 2;
            let (upper, lower) = (y.0 + BOX_HEIGHT / 4, y.0 + BOX_HEIGHT * 3 / 4);
            (
                vec![at(edge, upper), at(edge + 18, upper), at(edge + 18, lower), at(edge, lower)],
                at(edge + 18, upper - 4),
            )
        } else if let Some(track) = down.get(&line) {
            let beside = begin - (track + 1) * TRACK;
            let (leave, arrive) = (y.0 + BOX_HEIGHT + step(*track), y.1 - step(*track));
            let (from_x, to_x) = (x.0 - ASIDE, x.1 - ASIDE);
            let corners = vec![
                at(from_x, y.0 + BOX_HEIGHT),
                at(from_x, leave),
                at(beside, leave),
                at(beside, arrive),
                at(to_x, arrive),
                at(to_x, y.1),
            ];
            (corners, at(beside, i32::midpoint(leave, arrive)))
        } else if let Some(track) = up.get(&line) {
            let beside = begin + inner + track * TRACK;
            let (leave, arrive) = (y.0 - step(*track), y.1 + BOX_HEIGHT + step(*track));
            let (from_x, to_x) = (x.0 + ASIDE, x.1 + ASIDE);
            let corners = vec![
                at(from_x, y.0),
                at(from_x, leave),
                at(beside, leave),
                at(beside, arrive),
                at(to_x, arrive),
                at(to_x, y.1 + BOX_HEIGHT),
            ];
            (corners, at(beside, i32::midpoint(leave, arrive)))
        } else {
            let corners = vec![at(x.0, y.0 + BOX_HEIGHT), at(x.1, y.1)];
            (corners, at(i32::midpoint(x.0, x.1), i32::midpoint(y.0 + BOX_HEIGHT, y.1)))
        };
        Line { from: *from, to: *to, count: *count, corners, label }
    });
    Layout {
        width: begin + inner + right * TRACK + MARGIN,
        height: 2 * MARGIN + i32::try_from(columns.len()).unwrap_or_default() * ROW - (ROW - BOX_HEIGHT),
        boxes: boxes.collect(),
        lines: lines.collect(),
    }
}
