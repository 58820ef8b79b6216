//! Tables: text, day of publication, and what is found.
