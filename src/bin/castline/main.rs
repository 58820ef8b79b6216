//! The native command.

mod prerender;

fn main() -> std::process::ExitCode {
    let delivery = match std::env::var("TRUNK_PROFILE").as_deref() {
        Ok("debug") => prerender::Delivery::Development,
        _ => prerender::Delivery::Release,
    };
    let dir = std::env::args().nth(2).unwrap_or_default();
    match prerender::run(std::path::Path::new(&dir), delivery) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
