//! Bytes as static hosts send them: packed at their best beforehand, or more quickly as they are asked for.

use std::io::Write;

/// Brotli at level 11.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    brotli_at(11, bytes)
}

/// Brotli at level 9: a few percent larger than at level 11, and a tenth of the time.
pub(crate) fn brotli_quickly(bytes: &[u8]) -> Vec<u8> {
    brotli_at(9, bytes)
}

/// Writing to memory does not fail.
fn brotli_at(level: u32, bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, level, 22);
    let written = writer.write_all(bytes);
    drop(writer);
    debug_assert!(written.is_ok(), "writing to memory");
    packed
}

/// Gzip at level 9.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let written = writer.write_all(bytes);
    debug_assert!(written.is_ok(), "writing to memory");
    writer.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let bytes = "who, when, and who says so ".repeat(100).into_bytes();
        let mut unpacked = Vec::new();
        for packed in [brotli(&bytes), brotli_quickly(&bytes)] {
            brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut unpacked).unwrap();
            assert_eq!(unpacked, bytes);
            unpacked.clear();
        }
        flate2::read::GzDecoder::new(&gzip(&bytes)[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
    }
}
