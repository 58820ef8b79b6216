//! The page's end of the wire: starts the analyst when it is needed, asks it, watches that it lives.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

use super::{message, source};
use crate::app::{Answer, JobId, Loss, Question, Task};

/// How long the analyst may take to come, in milliseconds. On a slow line it is large.
const COMING_MS: u32 = 90_000;
/// How long it may be silent while it is at a job, in milliseconds. It speaks at each pass.
const SILENT_MS: u32 = 20_000;
/// How long a text has to rest before the analyst looks at it, in milliseconds.
const REST_MS: u32 = 180;

/// The analyst as the page knows it. Cheap to clone: all clones are the same one.
#[derive(Clone)]
pub struct Analyst(Rc<Inside>);

struct Inside {
    /// Told every answer.
    tell: Box<dyn Fn(JobId, Answer)>,
    worker: RefCell<Option<Running>>,
    /// Jobs without their last answer.
    open: RefCell<Vec<JobId>>,
    /// Questions for when it is ready.
    waiting: RefCell<Vec<Question>>,
    /// Asks it to look at an article, once that has rested.
    resting: RefCell<Option<Timeout>>,
    /// Ends it when it is silent for too long.
    watchdog: RefCell<Option<Timeout>>,
    ready: Cell<bool>,
}

/// A worker with its listeners.
struct Running {
    worker: Worker,
    _listeners: [Closure<dyn Fn(Event)>; 2],
}

impl Running {
    /// Ends it at once. Its listeners go later, because one of them may be running.
    fn end(self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
        Timeout::new(0, move || drop(self)).forget();
    }
}

impl Analyst {
    /// An analyst that is not loaded before it is called or asked. `tell` hears its answers, for each question
    /// any number of passes and one that is none.
    pub fn new(tell: impl Fn(JobId, Answer) + 'static) -> Self {
        Self(Rc::new(Inside {
            tell: Box::new(tell),
            worker: RefCell::default(),
            open: RefCell::default(),
            waiting: RefCell::default(),
            resting: RefCell::default(),
            watchdog: RefCell::default(),
            ready: Cell::new(false),
        }))
    }

    /// Loads it, if it is not there.
    pub fn call(&self) {
        if self.0.worker.borrow().is_some() {
            return;
        }
        let Ok(worker) = source::start() else { return };
        let on_message = {
            let this = self.clone();
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                this.hear(&event.unchecked_ref::<MessageEvent>().data());
            })
        };
        let on_error = {
            let this = self.clone();
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                // It is said on the page; the console need not say it, too.
                event.prevent_default();
                this.lose(if this.0.ready.get() { Loss::Stopped } else { Loss::Unreachable });
            })
        };
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        self.0.worker.replace(Some(Running { worker, _listeners: [on_message, on_error] }));
    }

    /// Asks it. To look at an article it takes its time, and only the last of several is looked at.
    pub fn ask(&self, question: Question) {
        let timer = (question.task == Task::Inspect).then(|| {
            let (this, question) = (self.clone(), question.clone());
            Timeout::new(REST_MS, move || this.send(question))
        });
        let at_once = timer.is_none();
        self.0.resting.replace(timer);
        if at_once {
            self.send(question);
        }
    }

    /// Ends it, whatever it is at. The next question loads it anew.
    pub fn dismiss(&self) {
        self.0.resting.take();
        self.0.open.take();
        self.end();
    }

    fn send(&self, question: Question) {
        self.call();
        self.0.open.borrow_mut().push(question.job);
        if self.0.worker.borrow().is_none() {
            return self.lose(Loss::Unreachable);
        }
        if self.0.ready.get() {
            self.post(&question);
        } else {
            self.0.waiting.borrow_mut().push(question);
        }
        self.watch();
    }

    fn post(&self, question: &Question) {
        let posted = self
            .0
            .worker
            .borrow()
            .as_ref()
            .map(|running| running.worker.post_message(&message::asked(question)));
        debug_assert!(posted.is_some_and(|posted| posted.is_ok()), "arrays of texts and bytes can be posted");
    }

    fn hear(&self, message: &JsValue) {
        match message::is_hello(message) {
            Some(true) => {
                self.0.ready.set(true);
                self.0.waiting.take().iter().for_each(|question| self.post(question));
                return self.watch();
            }
            Some(false) => return self.lose(Loss::Stale),
            None => {}
        }
        let Some((job, answer)) = message::heard(message) else { return self.lose(Loss::Stale) };
        if !matches!(answer, Answer::Passing(_)) {
            self.0.open.borrow_mut().retain(|open| *open != job);
        }
        self.watch();
        (self.0.tell)(job, answer);
    }

    /// Waits for its next sign of life, if there is something to wait for.
    fn watch(&self) {
        let wait = if self.0.ready.get() { SILENT_MS } else { COMING_MS };
        let timer = (!self.0.open.borrow().is_empty()).then(|| {
            let this = self.clone();
            Timeout::new(wait, move || {
                // A timer that has come is not to be taken back.
                this.0.watchdog.take().map(Timeout::forget);
                this.lose(if this.0.ready.get() { Loss::Silent } else { Loss::Unreachable });
            })
        });
        self.0.watchdog.replace(timer);
    }

    /// It is gone: ends what may be left of it, and says so for each of its jobs. Nobody is told of one that was
    /// only called.
    fn lose(&self, loss: Loss) {
        let open = self.0.open.take();
        self.end();
        for job in open {
            (self.0.tell)(job, Answer::Lost(loss));
        }
    }

    fn end(&self) {
        self.0.waiting.take();
        self.0.watchdog.take();
        self.0.ready.set(false);
        self.0.worker.take().into_iter().for_each(Running::end);
    }
}
