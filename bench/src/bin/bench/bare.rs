//! The ceiling on SQLite: an endpoint that takes a body and stores it, durably, and does nothing else.
//!
//! It is written as well as we can: one writer, `synchronous=FULL`, what waits goes into one insert of many rows, its text
//! prepared once for each number of rows. It checks nothing, encrypts nothing, keeps no audit chain and knows no keys.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, QueryBuilder, Sqlite, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

/// Rows in one transaction at most.
const LARGEST_BATCH: usize = 128;

struct Waiting {
    body: Bytes,
    answer: oneshot::Sender<bool>,
}

/// Serves until the process is killed.
///
/// # Errors
/// The database's or the network's own.
pub(crate) async fn serve(folder: &Path, address: SocketAddr) -> anyhow::Result<()> {
    let mut connection = SqliteConnectOptions::new()
        .filename(folder.join("bare.sqlite"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .statement_cache_capacity(2 * LARGEST_BATCH)
        .busy_timeout(Duration::from_secs(5))
        .connect()
        .await?;
    sqlx::query("create table if not exists body (id integer primary key, body blob not null)")
        .execute(&mut connection)
        .await?;
    let (queue, waiting) = mpsc::channel(1_024);
    tokio::spawn(write(connection, waiting));
    let router = Router::new()
        .route("/readyz", get(|| async { "ready" }))
        .route("/api/v1/applications", post(store))
        .with_state(queue);
    let listener = tokio::net::TcpListener::bind(address).await.context("the port of the bare endpoint is taken")?;
    axum::serve(listener, router).await?;
    Ok(())
}

async fn store(State(queue): State<mpsc::Sender<Waiting>>, body: Bytes) -> (StatusCode, &'static str) {
    let (answer, written) = oneshot::channel();
    if queue.send(Waiting { body, answer }).await.is_ok() && written.await == Ok(true) {
        (StatusCode::CREATED, "{}")
    } else {
        (StatusCode::INTERNAL_SERVER_ERROR, "{}")
    }
}

async fn write(mut connection: SqliteConnection, mut waiting: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::with_capacity(LARGEST_BATCH);
    while waiting.recv_many(&mut batch, LARGEST_BATCH).await > 0 {
        // One statement is one transaction.
        let mut insert = QueryBuilder::<Sqlite>::new("insert into body (body) ");
        insert.push_values(&batch, |mut row, waiting| {
            row.push_bind(waiting.body.as_ref());
        });
        let written = insert.build().execute(&mut connection).await.is_ok();
        for waiting in batch.drain(..) {
            // A client that went away has its body stored all the same.
            let _ = waiting.answer.send(written);
        }
    }
}
