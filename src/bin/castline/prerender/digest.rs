//! What stands for a file's content: SHA-256, in the forms that names, policies and data addresses want.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The digest in hexadecimal, 64 characters.
pub(super) fn hex(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Enough of the digest to tell versions of one file apart in its name, 16 characters.
pub(super) fn short(content: &[u8]) -> String {
    hex(content)[..16].to_owned()
}

/// The source expression by which a security policy allows just this script or style.
pub(super) fn source(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

/// The content in base64.
pub(super) fn base64(content: &[u8]) -> String {
    STANDARD.encode(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The digest of nothing, as FIPS 180 gives it.
    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert_eq!(source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
