//! `add_photo`, `read_photo`: pictures are encoded anew; what else a file holds does not survive.

use std::io::Cursor;

use axum::http::Method;
use baodao_testkit::{Person, Reply};
use image::{DynamicImage, ImageFormat, RgbImage};
use serde_json::json;

use crate::common::{Case, count};

/// A plain picture of this size.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(width, height, ImageFormat::Jpeg)
}

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::new(width, height)).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The picture with EXIF: held sideways, and the camera's name.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let name = b"SECRET-CAMERA\0";
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend([0x0f, 0x01, 2, 0, u8::try_from(name.len()).unwrap(), 0, 0, 0, 38, 0, 0, 0]);
    tiff.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]);
    tiff.extend([0, 0, 0, 0]);
    tiff.extend(name);
    let body = [b"Exif\0\0".as_slice(), &tiff].concat();
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &body, &jpeg[2..]].concat()
}

async fn add(case: &Case, who: Person, kind: &str, bytes: Vec<u8>) -> Reply {
    case.app.as_(who).send_bytes(Method::POST, &case.path("photos"), Some(kind), bytes).await
}

#[tokio::test]
async fn a_picture_is_turned_upright_and_loses_what_else_the_file_held() {
    let case = Case::submitted().await;
    let sent = with_exif(&jpeg(60, 40));
    assert!(String::from_utf8_lossy(&sent).contains("SECRET-CAMERA"));
    let got = add(&case, Person::Resident, "image/jpeg", sent).await;
    assert_eq!(
        (got.status, &got.json["width"], &got.json["height"]),
        (201, &json!(40), &json!(60)),
        "{}",
        got.json
    );
    let path = format!("/api/photos/{}", got.json["id"].as_str().unwrap());
    let read = case.app.as_(Person::GridWorker).get(&path).await;
    assert_eq!((read.status, read.header("content-type")), (200, "image/jpeg"));
    assert_eq!(read.header("content-security-policy"), "default-src 'none'; sandbox");
    assert!(!read.text().contains("SECRET-CAMERA") && !read.text().contains("Exif"));
    assert_eq!(image::load_from_memory(&read.bytes).unwrap().into_rgb8().dimensions(), (40, 60));
    case.app.as_(Person::Neighbour).get(&path).await.refused(404, "not_found");
    case.app.anonymous().get(&path).await.refused(404, "not_found");
    case.app.as_(Person::OtherCoordinator).get(&path).await.refused(404, "not_found");
    assert_eq!(case.events().await.last().unwrap(), "photo_added");
}

#[tokio::test]
async fn a_large_picture_is_made_smaller_and_png_and_webp_are_taken() {
    let case = Case::submitted().await;
    let got = add(&case, Person::Resident, "image/jpeg", jpeg(3200, 1000)).await.ok();
    assert_eq!((&got["width"], &got["height"]), (&json!(1600), &json!(500)));
    add(&case, Person::Resident, "image/png", encoded(8, 8, ImageFormat::Png)).await.ok();
    add(&case, Person::Resident, "image/webp", encoded(8, 8, ImageFormat::WebP)).await.ok();
    assert_eq!(count(&case.app, "select count(*) from photo").await, 3);
}

#[tokio::test]
async fn a_picture_of_several_megabytes_is_taken_and_one_over_the_limit_is_told_so() {
    let case = Case::submitted().await;
    let padded = |bytes: usize| {
        let mut picture = jpeg(16, 16);
        picture.resize(bytes, 0);
        picture
    };
    add(&case, Person::Resident, "image/jpeg", padded(4 << 20)).await.ok();
    add(&case, Person::Resident, "image/jpeg", padded((10 << 20) + 1)).await.refused(422, "photo_too_large");
    add(&case, Person::Resident, "image/jpeg", padded(13 << 20)).await.refused(413, "too_large");
}

#[tokio::test]
async fn what_is_no_picture_or_a_bomb_is_refused() {
    let case = Case::submitted().await;
    let cut = jpeg(64, 64)[..200].to_vec();
    let mut huge = encoded(1, 1, ImageFormat::Png);
    // The header says 60,000 pixels a side; its checksum is made to fit.
    huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let sum = crc(&huge[12..29]).to_be_bytes();
    huge[29..33].copy_from_slice(&sum);
    // 11,000 a side is within the sides' limit but unfolds to more than may be held.
    let mut wide = huge.clone();
    wide[16..24].copy_from_slice(&[0, 0, 0x2a, 0xf8, 0, 0, 0x2a, 0xf8]);
    let sum = crc(&wide[12..29]).to_be_bytes();
    wide[29..33].copy_from_slice(&sum);
    for bytes in [vec![], b"GIF89a".to_vec(), b"<svg/>".to_vec(), cut, huge, wide] {
        add(&case, Person::Resident, "image/png", bytes).await.refused(422, "photo_unreadable");
    }
    add(&case, Person::Resident, "image/gif", jpeg(8, 8)).await.refused(415, "unsupported_media_type");
    add(&case, Person::Resident, "text/html", jpeg(8, 8)).await.refused(415, "unsupported_media_type");
    assert_eq!(count(&case.app, "select count(*) from photo").await, 0);
}

/// CRC-32 as PNG has it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 },
        )
    })
}

#[tokio::test]
async fn a_request_takes_six_pictures_from_those_concerned() {
    let case = Case::submitted().await;
    for _ in 0..6 {
        add(&case, Person::Resident, "image/jpeg", jpeg(8, 8)).await.ok();
    }
    add(&case, Person::Resident, "image/jpeg", jpeg(8, 8)).await.refused(422, "too_many_photos");
    add(&case, Person::Neighbour, "image/jpeg", jpeg(8, 8)).await.refused(404, "not_found");
    let over = Case::closed().await;
    add(&over, Person::Resident, "image/jpeg", jpeg(8, 8)).await.refused(409, "wrong_stage");
}
