//! Bytes as a good static host sends them: brotli at its best, gzip at its best.

use std::io::Write;

/// Brotli at level 11. Writing to memory does not fail.
pub(crate) fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22);
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
        brotli::Decompressor::new(&brotli(&bytes)[..], 4096).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
        unpacked.clear();
        flate2::read::GzDecoder::new(&gzip(&bytes)[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, bytes);
    }
}
