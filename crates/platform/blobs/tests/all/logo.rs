//! What becomes of a logo.

use std::io::Cursor;

use blobs::{Blobs, LARGEST_LOGO, Rejection};
use bytes::Bytes;
use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};

fn sent(width: u32, height: u32, format: ImageFormat) -> Bytes {
    let picture = RgbaImage::from_fn(width, height, |x, _| Rgba([200, 20, 20, if x < width / 2 { 255 } else { 0 }]));
    let mut picture = DynamicImage::from(picture);
    if format == ImageFormat::Jpeg {
        picture = picture.into_rgb8().into();
    }
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, format).unwrap();
    out.into_inner().into()
}

#[tokio::test]
async fn a_logo_becomes_a_small_png_and_keeps_its_shape_and_transparency() {
    let blobs = Blobs::in_memory();
    for (format, name) in
        [(ImageFormat::Png, "wappen.png"), (ImageFormat::Jpeg, "wappen.jpg"), (ImageFormat::WebP, "wappen.webp")]
    {
        let logo = blobs.logo(sent(1200, 400, format), name).await.unwrap();
        assert_eq!((logo.width, logo.height), (384, 128), "{name}");
        let kept = image::load_from_memory_with_format(&logo.png, ImageFormat::Png).unwrap();
        assert_eq!(kept.dimensions(), (384, 128));
        if format == ImageFormat::Png {
            assert_eq!((kept.get_pixel(10, 10)[3], kept.get_pixel(370, 10)[3]), (255, 0));
        }
    }
    let small = blobs.logo(sent(100, 40, ImageFormat::Png), "a.png").await.unwrap();
    assert_eq!((small.width, small.height), (100, 40), "nothing is blown up");
    let line = blobs.logo(sent(3000, 1, ImageFormat::Png), "a.png").await.unwrap();
    assert_eq!((line.width, line.height), (480, 1));
}

#[tokio::test]
async fn what_is_no_picture_is_no_logo() {
    let blobs = Blobs::in_memory();
    let drawing = Bytes::from_static(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    assert_eq!(blobs.logo(drawing, "wappen.svg").await.unwrap_err(), Rejection::Active);
    let png = sent(300, 100, ImageFormat::Png);
    assert_eq!(blobs.logo(png.slice(..png.len() / 2), "a.png").await.unwrap_err(), Rejection::Damaged);
    let limit = usize::try_from(LARGEST_LOGO).unwrap();
    let large = Bytes::from([&png[..], &vec![0; limit]].concat());
    assert!(matches!(blobs.logo(large, "a.png").await, Err(Rejection::TooLarge { .. })));
    let many = sent(5000, 4000, ImageFormat::Png);
    assert!(matches!(blobs.logo(many, "a.png").await, Err(Rejection::TooManyPixels { .. })));
    let paper = Bytes::from_static(b"%PDF-1.7\nstartxref\n9\n%%EOF\n");
    assert!(matches!(blobs.logo(paper, "a.pdf").await, Err(Rejection::NotAccepted { documents: false, .. })));
}
