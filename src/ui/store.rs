//! The whole bridge between the pure [`update`] and Yew: a reducer that keeps the effects until they are
//! handed out, and the context by which components send actions.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, Effect, State, update};

/// The state, and the effects that are still to be performed.
#[derive(Clone)]
pub(super) struct Store {
    pub(super) state: Rc<State>,
    outbox: Rc<[(u32, Effect)]>,
    last: u32,
}

/// What the store takes.
pub(super) enum Message {
    /// Something happened.
    Act(Action),
    /// The effects up to this number have been handed out.
    Performed(u32),
}

impl Store {
    pub(super) fn new(state: State) -> Self {
        Self { state: Rc::new(state), outbox: [].into(), last: 0 }
    }
}

impl Reducible for Store {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        match message {
            Message::Act(action) => {
                let (state, effects) = update(&self.state, action);
                if effects.is_empty() && Rc::ptr_eq(&state, &self.state) {
                    return self;
                }
                let last = self.last + u32::try_from(effects.len()).unwrap_or(0);
                let outbox = self.outbox.iter().cloned().chain((self.last + 1..).zip(effects)).collect();
                Rc::new(Self { state, outbox, last })
            }
            Message::Performed(number) => {
                let outbox = self.outbox.iter().filter(|(of, _)| *of > number).cloned().collect();
                Rc::new(Self { outbox, ..Self::clone(&self) })
            }
        }
    }
}

/// Sends actions to the store. Stable for the life of the page, so that passing it on never re-renders.
#[derive(Clone, PartialEq)]
pub struct Dispatch(Target);

#[derive(Clone, PartialEq)]
enum Target {
    Store(UseReducerDispatcher<Store>),
    /// Components that are rendered by themselves, in tests, have nobody to send to.
    Nobody,
}

impl Dispatch {
    /// Sends `action`.
    pub fn send(&self, action: Action) {
        if let Target::Store(store) = &self.0 {
            store.dispatch(Message::Act(action));
        }
    }
}

/// The dispatcher of the page.
#[hook]
pub(super) fn use_dispatch() -> Dispatch {
    use_context().unwrap_or(Dispatch(Target::Nobody))
}

/// The store that starts in `state`, with its dispatcher. `perform` is handed each effect once, after the
/// render that follows its action.
#[hook]
pub(super) fn use_store(
    state: impl FnOnce() -> State,
    perform: Callback<(Effect, Dispatch)>,
) -> (Rc<State>, Dispatch) {
    let store = use_reducer(|| Store::new(state()));
    let dispatcher = store.dispatcher();
    let dispatch = Dispatch(Target::Store(dispatcher.clone()));
    {
        let dispatch = dispatch.clone();
        use_effect_with(store.outbox.clone(), move |outbox| {
            if let Some((last, _)) = outbox.last() {
                for (_, effect) in outbox.iter() {
                    perform.emit((effect.clone(), dispatch.clone()));
                }
                dispatcher.dispatch(Message::Performed(*last));
            }
        });
    }
    (store.state.clone(), dispatch)
}
