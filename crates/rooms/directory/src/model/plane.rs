//! The plane on which maps are drawn: positions in kilometres, and the cells around points.

/// Kilometres of a degree of latitude, on a sphere of 6371 km.
const DEGREE: f64 = 111.195;
/// The middle of Thuringia. East–west distances are right there, and off by less than 1.5 % at its northern and southern ends.
const MIDDLE: f64 = 50.9;
/// Corners of the circle from which a cell is cut.
const CORNERS: u32 = 24;
/// The neighbour whose distance says how far a cell may reach.
const REACH_NEIGHBOUR: usize = 6;
/// That reach in parts of the neighbour's distance, and its bounds in kilometres.
const REACH_PART: f64 = 0.95;
const REACH: std::ops::RangeInclusive<f64> = 3.0..=10.0;

/// A point on the plane in kilometres: east, then south.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Point {
    /// Where latitude and longitude (degrees, WGS 84) lie: an equirectangular projection, with the cosine of the middle
    /// latitude for the distances from west to east.
    pub(crate) fn of((latitude, longitude): (f64, f64)) -> Self {
        Self { x: longitude * MIDDLE.to_radians().cos() * DEGREE, y: -latitude * DEGREE }
    }

    pub(crate) fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// Distance as the crow flies between two positions (degrees, WGS 84), in kilometres: the haversine formula.
pub(crate) fn kilometres(one: (f64, f64), other: (f64, f64)) -> f64 {
    let (north, east) = ((other.0 - one.0).to_radians(), (other.1 - one.1).to_radians());
    let chord = (north / 2.0).sin().powi(2)
        + one.0.to_radians().cos() * other.0.to_radians().cos() * (east / 2.0).sin().powi(2);
    2.0 * DEGREE.to_degrees() * chord.sqrt().min(1.0).asin()
}

/// A corner of a cell, and whose cell lies behind the side that begins there; none where the cell ends by its reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Corner {
    pub(crate) at: Point,
    pub(crate) behind: Option<usize>,
}

/// For each point the part of the plane that is nearer to it than to any other (a Voronoi cell), no farther than the points
/// around it suggest. Points that fall together share a cell.
pub(crate) fn cells(points: &[Point]) -> Vec<Vec<Corner>> {
    let (mut cells, reaches): (Vec<Vec<Corner>>, Vec<f64>) = (0..points.len()).map(|place| cell(points, place)).unzip();
    for corners in &mut cells {
        let sides: Vec<Point> = corners.iter().cycle().skip(1).take(corners.len()).map(|next| next.at).collect();
        for (corner, next) in corners.iter_mut().zip(sides) {
            // A neighbour whose own cell ends before this side is not behind it.
            let middle = Point { x: f64::midpoint(corner.at.x, next.x), y: f64::midpoint(corner.at.y, next.y) };
            corner.behind = corner.behind.filter(|other| points[*other].distance(middle) <= reaches[*other]);
        }
    }
    cells
}

/// The cell around a point, and its reach.
fn cell(points: &[Point], place: usize) -> (Vec<Corner>, f64) {
    let centre = points[place];
    let mut others: Vec<(f64, usize)> = points
        .iter()
        .enumerate()
        .map(|(other, point)| (centre.distance(*point), other))
        .filter(|(distance, other)| *other != place && *distance > 1e-6 && *distance <= 2.0 * REACH.end())
        .collect();
    others.sort_by(|one, other| one.0.total_cmp(&other.0));
    let far = others.get(REACH_NEIGHBOUR - 1).or(others.last()).map_or(*REACH.end(), |(distance, _)| *distance);
    let reach = (far * REACH_PART).clamp(*REACH.start(), *REACH.end());
    let mut corners: Vec<Corner> = (0..CORNERS)
        .map(|corner| {
            let (sine, cosine) = (f64::from(corner) * std::f64::consts::TAU / f64::from(CORNERS)).sin_cos();
            let at = Point { x: centre.x + reach * cosine, y: centre.y + reach * sine };
            Corner { at, behind: None }
        })
        .collect();
    for (distance, other) in others {
        if distance > 2.0 * reach {
            break;
        }
        corners = cut(&corners, centre, points[other], other);
    }
    (corners, reach)
}

/// What of a convex shape is nearer to `centre` than to `rival`.
fn cut(corners: &[Corner], centre: Point, rival: Point, name: usize) -> Vec<Corner> {
    let (x, y) = (rival.x - centre.x, rival.y - centre.y);
    let middle = Point { x: f64::midpoint(centre.x, rival.x), y: f64::midpoint(centre.y, rival.y) };
    // Positive behind the line half way.
    let behind = |at: Point| (at.x - middle.x) * x + (at.y - middle.y) * y;
    let mut left = Vec::with_capacity(corners.len() + 1);
    for (place, corner) in corners.iter().enumerate() {
        let next = corners[(place + 1) % corners.len()];
        let (here, there) = (behind(corner.at), behind(next.at));
        if here <= 0.0 {
            left.push(*corner);
        }
        if (here <= 0.0) != (there <= 0.0) {
            let part = here / (here - there);
            let at = Point {
                x: corner.at.x + (next.at.x - corner.at.x) * part,
                y: corner.at.y + (next.at.y - corner.at.y) * part,
            };
            // Leaving, the side goes on along the line; coming back, along its old way.
            left.push(Corner { at, behind: if here <= 0.0 { Some(name) } else { corner.behind } });
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn distances_are_those_of_an_atlas() {
        let (erfurt, gera) = ((50.98545, 11.02688), (50.888, 12.08169));
        let distance = kilometres(erfurt, gera);
        assert!((74.0..76.0).contains(&distance), "{distance}");
        assert!((Point::of(erfurt).distance(Point::of(gera)) - distance).abs() < 0.5);
        assert!(kilometres(erfurt, erfurt).abs() < 1e-9);
    }

    #[test]
    fn two_points_share_the_line_half_way() {
        let points = [Point { x: 0.0, y: 0.0 }, Point { x: 4.0, y: 0.0 }];
        let found = cells(&points);
        assert!(found[0].iter().all(|corner| corner.at.x <= 2.0 + 1e-9));
        assert!(found[0].iter().any(|corner| corner.behind == Some(1)));
        assert!(found[1].iter().any(|corner| corner.behind == Some(0)));
        assert_eq!(cells(&points[..1])[0].len(), 24, "alone: a circle");
        assert_eq!(cells(&[points[0], points[0]]).len(), 2, "two at one place");
    }

    proptest! {
        #[test]
        fn a_cell_is_nearer_to_its_own_point(places in prop::collection::vec((0.0..40.0, 0.0..40.0), 1..30)) {
            let points: Vec<Point> = places.into_iter().map(|(x, y)| Point { x, y }).collect();
            for (own, corners) in points.iter().zip(cells(&points)) {
                for corner in corners {
                    let nearest = points.iter().map(|point| point.distance(corner.at)).fold(f64::MAX, f64::min);
                    prop_assert!(own.distance(corner.at) <= nearest + 1e-6);
                }
            }
        }
    }
}
