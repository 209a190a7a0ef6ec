//! Base64, for what the browser checks a file against; the build of the site uses it too.

/// With padding.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, n| bits << 8 | usize::from(*three.get(n).unwrap_or(&0)));
        for n in 0..4 {
            let digit = bits >> (18 - 6 * n) & 63;
            out.push(if n > three.len() { '=' } else { DIGITS.chars().nth(digit).unwrap_or('=') });
        }
    }
    out
}
