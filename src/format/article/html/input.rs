//! How the tokenizer is given a page. The library's own reader is compiled into each of its eighty states, and so is
//! the emitter: in a download that is most of what it weighs. These are compiled once.

use std::convert::Infallible;

use html5gum::Reader;

/// A page that is being read.
pub(super) struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    pub(super) fn new(html: &'a str) -> Self {
        Self { rest: html.as_bytes() }
    }
}

impl Reader for Input<'_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let Some((first, rest)) = self.rest.split_first() else { return Ok(None) };
        self.rest = rest;
        Ok(Some(*first))
    }

    #[inline(never)]
    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let Some((start, rest)) = self.rest.split_at_checked(wanted.len()) else { return Ok(false) };
        let found = start == wanted || !case_sensitive && start.eq_ignore_ascii_case(wanted);
        if found {
            self.rest = rest;
        }
        Ok(found)
    }

    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let until = self.rest.iter().position(|byte| needle.contains(byte)).unwrap_or(self.rest.len());
        let (found, rest) = self.rest.split_at(until.max(1));
        self.rest = rest;
        Ok(Some(found))
    }
}
