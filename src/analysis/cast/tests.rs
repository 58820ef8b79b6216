//! Whole texts and the casts they give.
