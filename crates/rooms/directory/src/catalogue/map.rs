use std::collections::{BTreeSet, HashMap};

use super::Catalogue;
use crate::model::plane::{Corner, Point, cells};
use crate::model::{Administration, Ags, County, Municipality};

/// How far around what is shown the land goes on, in kilometres.
const MARGIN: f64 = 14.0;

/// What a map shows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Extent<'a> {
    /// The whole state, by county.
    State,
    /// The whole state, by county, with these municipalities filled and marked with a dot.
    Chosen(&'a BTreeSet<Ags>),
    /// One county, by administration.
    County(&'a County),
    /// The municipalities of one administration.
    Administration(&'a Administration),
}

/// What kind of point a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkKind {
    /// Where an administration sits.
    Office,
    /// A municipality.
    Place,
}

/// A numbered point of a map.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) at: Point,
    pub(crate) kind: MarkKind,
    /// Its name; the list below the map has it as well.
    pub(crate) label: String,
}

/// What a piece of land is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Land {
    /// Part of what is shown.
    Inside,
    /// What the reader asked for.
    Own,
}

/// A map, in kilometres on the plane of [`Point`].
#[derive(Debug)]
pub(crate) struct Map {
    /// Pieces of land, each around the point of one municipality.
    pub(crate) lands: Vec<(Land, Vec<Point>)>,
    /// Lines between the groups of what is shown.
    pub(crate) borders: Vec<(Point, Point)>,
    /// Municipalities without a number.
    pub(crate) dots: Vec<Point>,
    /// Numbered points, in the order of the list.
    pub(crate) marks: Vec<Mark>,
    /// Without single municipalities: there are too many of them.
    pub(crate) is_plain: bool,
    /// Upper left and lower right corner of what is shown.
    pub(crate) frame: (Point, Point),
}

impl Catalogue {
    /// Draws what `extent` says with these marks; `own` is the municipality that the reader asked for.
    ///
    /// Borders are not recorded: each spot of the map belongs to the municipality whose point is nearest.
    pub(crate) fn map(&self, extent: Extent<'_>, own: Option<&Ags>, marks: Vec<Mark>) -> Map {
        let own_office = own.and_then(|ags| self.municipality(ags)).map(|here| here.administration);
        let inside = |other: &Municipality| match extent {
            Extent::State | Extent::Chosen(_) => true,
            Extent::County(county) => other.county == county.key,
            Extent::Administration(office) => other.administration == office.tenant,
        };
        let is_own = |other: &Municipality| match extent {
            Extent::State => false,
            Extent::Chosen(chosen) => chosen.contains(&other.ags),
            Extent::County(_) => Some(other.administration) == own_office,
            Extent::Administration(_) => own == Some(&other.ags),
        };
        let group = |other: &Municipality| match extent {
            Extent::State | Extent::Chosen(_) => other.county.clone(),
            Extent::County(_) => other.administration.to_string(),
            Extent::Administration(office) => (other.administration == office.tenant).to_string(),
        };
        let shown: Vec<Point> =
            self.municipalities().filter(|other| inside(other)).map(|other| Point::of(other.position)).collect();
        let (low, high) = bounds(&shown);
        let is_near = |at: Point| {
            (low.x - MARGIN..=high.x + MARGIN).contains(&at.x) && (low.y - MARGIN..=high.y + MARGIN).contains(&at.y)
        };
        let near: Vec<(&Municipality, Point)> = self
            .municipalities()
            .map(|other| (other, Point::of(other.position)))
            .filter(|(_, at)| is_near(*at))
            .collect();
        let points: Vec<Point> = near.iter().map(|(_, at)| *at).collect();
        let shapes = cells(&points);
        let is_plain = matches!(extent, Extent::State | Extent::Chosen(_));
        let mut map =
            Map { lands: Vec::new(), borders: Vec::new(), dots: Vec::new(), marks, frame: (low, high), is_plain };
        let mut corners = Vec::new();
        for ((municipality, at), shape) in near.iter().zip(&shapes).filter(|((other, _), _)| inside(other)) {
            let land = if is_own(municipality) { Land::Own } else { Land::Inside };
            map.lands.push((land, shape.iter().map(|corner| corner.at).collect()));
            corners.extend(shape.iter().map(|corner| corner.at));
            map.borders.extend(sides(shape, |behind| {
                let Some((other, _)) = near.get(behind) else { return false };
                // Of two that share a side the first draws it.
                inside(other) && group(other) != group(municipality) && municipality.ags < other.ags
            }));
            let has_dot = if map.is_plain { land == Land::Own } else { !map.marks.iter().any(|mark| mark.at == *at) };
            if has_dot {
                map.dots.push(*at);
            }
        }
        corners.extend(map.marks.iter().map(|mark| mark.at));
        map.frame = bounds(&corners);
        map
    }

    /// The middle of a county, for its number on the map of the state: the point of its seat, else of its municipalities.
    pub(crate) fn middle(&self, county: &County) -> Option<Point> {
        let office = self.county_offices.get(&county.key).and_then(|tenant| self.administration(*tenant));
        let seat = office.and_then(|office| self.seat(office)).map(|seat| Point::of(seat.position));
        seat.or_else(|| {
            self.municipalities().find(|other| other.county == county.key).map(|other| Point::of(other.position))
        })
    }

    /// The administrations of a county: its own office first, then the others by name.
    pub(crate) fn offices_of(&self, county: &County) -> Vec<&Administration> {
        let own = self.county_offices.get(&county.key);
        let mut all: Vec<&Administration> =
            self.administrations().filter(|office| office.county == county.key).collect();
        all.sort_by_key(|office| (own != Some(&office.tenant), office.short_name.clone()));
        all
    }

    /// Every county, by name.
    pub fn counties(&self) -> Vec<&County> {
        let mut all: Vec<&County> = self.counties.values().collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    /// How many municipalities and administrations each county has, by its key.
    pub(crate) fn county_sizes(&self) -> HashMap<&str, (usize, usize)> {
        let mut sizes: HashMap<&str, (usize, usize)> = HashMap::new();
        for municipality in self.municipalities() {
            sizes.entry(municipality.county.as_str()).or_default().0 += 1;
        }
        for office in self.administrations() {
            sizes.entry(office.county.as_str()).or_default().1 += 1;
        }
        sizes
    }
}

/// The sides of a cell behind which somebody is whom `wanted` wants.
fn sides(shape: &[Corner], wanted: impl Fn(usize) -> bool) -> Vec<(Point, Point)> {
    let next = shape.iter().cycle().skip(1);
    let sides = shape.iter().zip(next).filter(|(corner, _)| corner.behind.is_some_and(&wanted));
    sides.map(|(corner, next)| (corner.at, next.at)).collect()
}

fn bounds(points: &[Point]) -> (Point, Point) {
    let (mut low, mut high) = (Point { x: f64::MAX, y: f64::MAX }, Point { x: f64::MIN, y: f64::MIN });
    for at in points {
        (low.x, low.y) = (low.x.min(at.x), low.y.min(at.y));
        (high.x, high.y) = (high.x.max(at.x), high.y.max(at.y));
    }
    (low, high)
}
