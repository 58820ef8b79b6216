//! The analyst's entry: a worker that answers the page's questions, one after the other. How the two talk, and what
//! is done with a question, is `web::analyst`'s business.

/// Rehearses, listens, and says that it is ready.
#[cfg(target_arch = "wasm32")]
fn main() {
    use castline::web::analyst::{answer, hello, rehearse, told, understood};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    // What cannot be sent is not heard, and the page, which waits for a sign of life, says so.
    let say = {
        let scope = scope.clone();
        move |message| drop(scope.post_message(&message))
    };
    rehearse();
    say(hello());
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(question) = understood(&event.data()) {
            answer(&question, &mut |answer| {
                told(question.job, &answer).into_iter().for_each(&say);
            });
        }
    });
    scope.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    listener.forget();
}

/// There is no worker outside a browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
