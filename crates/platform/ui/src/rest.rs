//! What is left of a file when its upload was refused.
//!
//! A server that answers and closes while a browser is still sending has its connection reset, and the person sees that
//! instead of the answer. So the rest is read and dropped first, within bounds.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures::stream::{Fuse, StreamExt, poll_fn};
use tokio::time::timeout;

/// Most that is dropped: a film of a telephone.
const MOST: usize = 100 << 20;
/// How long the rest may take.
const TIME: Duration = Duration::from_secs(30);
/// How long the sender may be silent: whoever waits for the answer sends nothing more.
const SILENCE: Duration = Duration::from_secs(2);

type Shared = Arc<Mutex<Fuse<BodyDataStream>>>;

/// Middleware of an upload: the handler reads as much of the body as it wants, the rest is dropped before the answer.
pub(crate) async fn drop_rest(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let body: Shared = Arc::new(Mutex::new(body.into_data_stream().fuse()));
    let response = next.run(Request::from_parts(parts, Body::from_stream(parts_of(body.clone())))).await;
    let rest = async {
        let mut parts = parts_of(body);
        let mut dropped = 0;
        while let Ok(Some(Ok(part))) = timeout(SILENCE, parts.next()).await {
            dropped += part.len();
            if dropped > MOST {
                break;
            }
        }
    };
    // However it ends, the answer follows.
    let _ = timeout(TIME, rest).await;
    response
}

fn parts_of(body: Shared) -> impl futures::Stream<Item = Result<Bytes, axum::Error>> + Unpin {
    poll_fn(move |context| {
        let mut body = body.lock().unwrap_or_else(PoisonError::into_inner);
        body.poll_next_unpin(context)
    })
}
