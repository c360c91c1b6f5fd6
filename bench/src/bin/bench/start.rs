//! Start and memory, with everything loaded: all tenants, the catalogue, and what the load before left behind.

use std::time::Duration;

use bench::figures::{Figure, Target};
use bench::server::{Program, Server};
use serde_json::json;

const STARTS: usize = 5;

/// Starts the server several times; what the last one needs while nobody asks.
///
/// # Errors
/// It does not start or stop.
pub(crate) async fn measure(program: &Program, name: &str) -> anyhow::Result<Vec<Figure>> {
    let mut times = Vec::new();
    let mut server = None;
    for _ in 0..STARTS {
        if let Some(server) = server.take() {
            Server::stop(server).await?;
        }
        let mut started = program.spawn()?;
        times.push(started.ready().await?.as_secs_f64());
        server = Some(started);
    }
    let Some(server) = server else { anyhow::bail!("no start was measured") };
    let all = times.clone();
    times.sort_by(f64::total_cmp);
    tokio::time::sleep(Duration::from_secs(5)).await;
    let idle = server.resident()?;
    server.stop().await?;
    Ok(vec![
        Figure::new(format!("start_{name}"), times[STARTS / 2], "s")
            .target(Target::AtMost(2.0))
            .detail(json!({ "starts_s": all })),
        Figure::new(format!("resident_idle_{name}"), idle, "MB").target(Target::AtMost(150.0)),
    ])
}

/// Memory after a load.
///
/// # Errors
/// The server is gone.
pub(crate) fn after_load(server: &Server, name: &str) -> anyhow::Result<Figure> {
    Ok(Figure::new(format!("resident_after_load_{name}"), server.resident()?, "MB"))
}
