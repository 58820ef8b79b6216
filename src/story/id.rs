//! The names by which the parts of a story refer to each other.

use std::{borrow::Borrow, fmt, rc::Rc};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The id as it is written in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The id as shared text.
            pub fn shared(&self) -> Rc<str> {
                self.0.clone()
            }
        }

        impl<T: Into<Rc<str>>> From<T> for $name {
            fn from(id: T) -> Self {
                Self(id.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// Names an [`Actor`](super::Actor) within its story.
    ActorId
    /// Names an [`Event`](super::Event) within its story.
    EventId
    /// Names a [`Place`](super::Place) within its story.
    PlaceId
    /// Names a [`Side`](super::Side) within its story.
    SideId
    /// Names a [`Statement`](super::Statement) within its story.
    StatementId
}
