//! Pictures: decoded, turned upright, made smaller, encoded anew as JPEG. What else the file
//! held, place, time and device among it, does not survive that.

use std::io::Cursor;

use baodao_kernel::PhotoId;
use fast_image_resize::{ResizeOptions, Resizer, images::Image};
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage, codecs::jpeg::JpegEncoder};

/// Longest side of a kept picture, in pixels.
const LONGEST: u32 = 1600;
/// Longest side of a picture that is read at all.
const LONGEST_READ: u32 = 12_000;
/// Bytes that decoding may take.
const DECODE_BYTES: u64 = 256 * 1024 * 1024;

baodao_kernel::refusals! {
    /// Why a picture is not kept.
    pub enum PhotoRefusal {
        /// Not a picture that can be read.
        PhotoUnreadable = ("photo_unreadable", Invalid, "The file is no JPEG, PNG or WebP picture that can be read."),
    }
}

/// A picture as kept.
#[derive(Debug)]
pub struct Picture {
    /// The JPEG.
    pub jpeg: Vec<u8>,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
}

/// The file's name in the store.
pub fn name(id: PhotoId) -> String {
    format!("photos/{id}.jpg")
}

/// Encodes a picture anew.
pub fn re_encode(bytes: &[u8]) -> Result<Picture, PhotoRefusal> {
    let unreadable = |_| PhotoRefusal::PhotoUnreadable;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PhotoRefusal::PhotoUnreadable)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_READ);
    limits.max_image_height = Some(LONGEST_READ);
    limits.max_alloc = Some(DECODE_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    if decoder.total_bytes() > DECODE_BYTES {
        return Err(PhotoRefusal::PhotoUnreadable);
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    picture.apply_orientation(orientation);
    let small = shrink(picture.into_rgb8())?;
    let (width, height) = small.dimensions();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 82).encode_image(&small).map_err(unreadable)?;
    let size = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    Ok(Picture { jpeg, width: size(width), height: size(height) })
}

fn shrink(picture: RgbImage) -> Result<RgbImage, PhotoRefusal> {
    let (width, height) = picture.dimensions();
    let longest = width.max(height);
    if longest <= LONGEST {
        return Ok(picture);
    }
    let scaled = |side: u32| (side * LONGEST / longest).max(1);
    let (to_width, to_height) = (scaled(width), scaled(height));
    let from = Image::from_vec_u8(width, height, picture.into_raw(), fast_image_resize::PixelType::U8x3)
        .map_err(|_| PhotoRefusal::PhotoUnreadable)?;
    let mut to = Image::new(to_width, to_height, fast_image_resize::PixelType::U8x3);
    Resizer::new()
        .resize(&from, &mut to, &ResizeOptions::new())
        .map_err(|_| PhotoRefusal::PhotoUnreadable)?;
    RgbImage::from_raw(to_width, to_height, to.into_vec()).ok_or(PhotoRefusal::PhotoUnreadable)
}
