//! The page's components as HTML, and where they go.

use std::{
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
};

use castline::ui::{App, AppProps};

use super::{Result, html};

/// The page in its first state, as the components render it; the program takes it over as it is.
pub(super) fn app() -> String {
    block_on(yew::ServerRenderer::<App>::with_props(|| yew::props!(AppProps {})).render())
}

/// The page with `body` in its root, `<div id="app"></div>`.
///
/// # Errors
/// When the root is missing, or is not empty.
pub(super) fn fill(page: &str, body: &str) -> Result<String> {
    let root = html::only(page, r#"the root <div id="app"></div>"#, |tag| tag.is("div", "id", "app"))?;
    let rest = page[root.range.end..].trim_start();
    if !rest.starts_with("</div>") {
        return Err(
            r#"the root <div id="app"> is not empty; build the page anew before prerendering it again"#
                .into(),
        );
    }
    let inside = root.range.end..page.len() - rest.len();
    Ok(html::replaced(page, vec![(inside, body.to_owned())]))
}

/// Waits for a future on this thread.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_plain_or_minified() {
        assert_eq!(fill(r#"<div id="app"></div>"#, "x").unwrap(), r#"<div id="app">x</div>"#);
        assert_eq!(fill("<b><div id=app> </div></b>", "x").unwrap(), "<b><div id=app>x</div></b>");
    }

    #[test]
    fn a_page_without_an_empty_root_is_refused() {
        assert!(fill("<p>", "x").unwrap_err().contains("missing"));
        assert!(fill("<div id=app>old</div>", "x").unwrap_err().contains("not empty"));
    }

    #[test]
    fn waiting_ends_when_another_thread_is_done() {
        let (send, receive) = sent();
        let worker = thread::spawn(move || send(7));
        assert_eq!(block_on(receive), 7);
        worker.join().unwrap();
    }

    /// A value that another thread sends, as a future.
    fn sent() -> (impl FnOnce(u8) + Send, impl Future<Output = u8>) {
        let slot = Arc::new(std::sync::Mutex::new((None, None::<Waker>)));
        let theirs = slot.clone();
        let send = move |value| {
            let mut slot = theirs.lock().unwrap();
            slot.0 = Some(value);
            if let Some(waker) = slot.1.take() {
                waker.wake();
            }
        };
        let receive = std::future::poll_fn(move |context| {
            let mut slot = slot.lock().unwrap();
            slot.1 = Some(context.waker().clone());
            slot.0.map_or(Poll::Pending, Poll::Ready)
        });
        (send, receive)
    }
}
