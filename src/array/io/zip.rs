//! Archives of files as `.npz` uses them: ZIP with members as they are or deflated. Other compressions are refused.

/// A file in an archive.
pub struct Member {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why bytes are no archive that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    NotAnArchive,
    Truncated,
    Compressed,
    WrongChecksum,
}

/// The checksum of the format (CRC-32, reflected, polynomial 0x04C11DB7).
fn checksum(bytes: &[u8]) -> u32 {
    let mut table = [0_u32; 256];
    for (n, entry) in (0_u32..).zip(&mut table) {
        *entry = (0..8).fold(n, |c, _| if c & 1 == 1 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 });
    }
    !bytes.iter().fold(!0_u32, |c, &byte| table[usize::from(c.to_le_bytes()[0] ^ byte)] ^ (c >> 8))
}

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";
const END: &[u8] = b"PK\x05\x06";

/// The fields that the local and the central header share, from the version to the lengths.
fn common(member: &Member, stored: usize, method: u8) -> Vec<u8> {
    let width = |size: usize| u32::try_from(size).unwrap_or(u32::MAX).to_le_bytes();
    let mut out = Vec::new();
    // Version 2.0, no flags, midnight of the first of January 1980.
    out.extend_from_slice(&[20, 0, 0, 0, method, 0, 0, 0, 0x21, 0]);
    out.extend_from_slice(&checksum(&member.bytes).to_le_bytes());
    out.extend_from_slice(&width(stored));
    out.extend_from_slice(&width(member.bytes.len()));
    out.extend_from_slice(&u16::try_from(member.name.len()).unwrap_or(u16::MAX).to_le_bytes());
    out.extend_from_slice(&[0, 0]);
    out
}

const STORED: u8 = 0;
const DEFLATED: u8 = 8;
/// The usual effort of compression, of ten.
const EFFORT: u8 = 6;

/// An archive of these files, `None` when one is too large for the format.
#[must_use]
pub fn write(members: &[Member], compressed: bool) -> Option<Vec<u8>> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for member in members {
        let offset = u32::try_from(out.len()).ok()?;
        u32::try_from(member.bytes.len()).ok()?;
        let deflated = compressed.then(|| miniz_oxide::deflate::compress_to_vec(&member.bytes, EFFORT));
        let method = if compressed { DEFLATED } else { STORED };
        let content = deflated.as_deref().unwrap_or(&member.bytes);
        let common = common(member, content.len(), method);
        out.extend_from_slice(LOCAL);
        out.extend_from_slice(&common);
        out.extend_from_slice(member.name.as_bytes());
        out.extend_from_slice(content);
        directory.extend_from_slice(CENTRAL);
        directory.extend_from_slice(&[20, 0]);
        directory.extend_from_slice(&common);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&offset.to_le_bytes());
        directory.extend_from_slice(member.name.as_bytes());
    }
    let count = u16::try_from(members.len()).ok()?.to_le_bytes();
    let start = u32::try_from(out.len()).ok()?.to_le_bytes();
    let size = u32::try_from(directory.len()).ok()?.to_le_bytes();
    out.extend_from_slice(&directory);
    out.extend_from_slice(END);
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(&count);
    out.extend_from_slice(&count);
    out.extend_from_slice(&size);
    out.extend_from_slice(&start);
    out.extend_from_slice(&[0, 0]);
    Some(out)
}

fn number(bytes: &[u8], at: usize, width: usize) -> Result<usize, ZipError> {
    let field = bytes.get(at..at.saturating_add(width)).ok_or(ZipError::Truncated)?;
    Ok(field.iter().rev().fold(0, |sum, &byte| sum << 8 | usize::from(byte)))
}

/// The files of an archive, in the order of its directory.
///
/// # Errors
/// What is no archive, is cut off or damaged, or is compressed in another way than deflated.
pub fn read(bytes: &[u8]) -> Result<Vec<Member>, ZipError> {
    let end = bytes.windows(END.len()).rposition(|window| window == END).ok_or(ZipError::NotAnArchive)?;
    let count = number(bytes, end + 10, 2)?;
    let mut at = number(bytes, end + 16, 4)?;
    let mut members = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.saturating_add(4)) != Some(CENTRAL) {
            return Err(ZipError::Truncated);
        }
        let method = number(bytes, at + 10, 2)?;
        let crc = number(bytes, at + 16, 4)?;
        let (size, whole) = (number(bytes, at + 20, 4)?, number(bytes, at + 24, 4)?);
        let lengths = [number(bytes, at + 28, 2)?, number(bytes, at + 30, 2)?, number(bytes, at + 32, 2)?];
        let local = number(bytes, at + 42, 4)?;
        let name = bytes.get(at + 46..(at + 46).saturating_add(lengths[0])).ok_or(ZipError::Truncated)?;
        at += 46 + lengths.iter().sum::<usize>();
        let start = local.saturating_add(30 + number(bytes, local + 26, 2)? + number(bytes, local + 28, 2)?);
        let content = bytes.get(start..start.saturating_add(size)).ok_or(ZipError::Truncated)?;
        let inflated = match u8::try_from(method) {
            Ok(STORED) => None,
            Ok(DEFLATED) => Some(
                miniz_oxide::inflate::decompress_to_vec_with_limit(content, whole)
                    .map_err(|_| ZipError::WrongChecksum)?,
            ),
            _ => return Err(ZipError::Compressed),
        };
        let content = inflated.as_deref().unwrap_or(content);
        if checksum(content) as usize != crc {
            return Err(ZipError::WrongChecksum);
        }
        members.push(Member { name: String::from_utf8_lossy(name).into_owned(), bytes: content.to_vec() });
    }
    Ok(members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let members = [("a.npy", &b"123456789"[..]), ("b.npy", b"")];
        let members = members.map(|(name, bytes)| Member { name: name.into(), bytes: bytes.to_vec() });
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        let archive = write(&members, false).expect("small members fit");
        let deflated = write(&members, true).and_then(|archive| read(&archive).ok()).unwrap_or_default();
        assert!(deflated.iter().zip(&members).all(|(x, y)| x.name == y.name && x.bytes == y.bytes));
        assert_eq!(deflated.len(), 2);
        let back = read(&archive).unwrap_or_default();
        assert_eq!(back.len(), 2);
        assert!(back.iter().zip(&members).all(|(x, y)| x.name == y.name && x.bytes == y.bytes));
        assert_eq!(read(&archive[..40]).err(), Some(ZipError::NotAnArchive));
        let mut damaged = archive.clone();
        damaged[36] ^= 1;
        assert_eq!(read(&damaged).err(), Some(ZipError::WrongChecksum));
    }
}
