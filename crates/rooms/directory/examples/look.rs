#![allow(warnings)]
use axum::body::{Body, to_bytes};
use axum::http::Request;
use tower::ServiceExt;
use directory::*;
#[tokio::main]
async fn main() {
    let dbs = store::testing::databases(&[store::MIGRATIONS, directory::MIGRATIONS]).await;
    let db = &dbs[0];
    let folder = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../data/thueringen");
    let t = std::time::Instant::now();
    import_state(&db.store, &folder).await.unwrap();
    println!("import {:?}", t.elapsed());
    let mut scope = db.store.write(store::Reach::Provider, store::Actor::System, store::Language::German).await.unwrap();
    let online = OnlineService { service: "hundesteuer-anmelden".into(), online_service: "hund-anmelden".into(), requirements: vec!["dog_tax.first".into(), "bank.iban".into()] };
    mark_online(&mut scope, &online).await.unwrap();
    scope.commit().await.unwrap();
    let t = std::time::Instant::now();
    let d = Directory::load(&db.store).await.unwrap();
    println!("load {:?}", t.elapsed());
    let router = routes(d).merge(ui::assets()).into_router();
    let paths = ["/", "/buerger?q=hund&ort=99998+K%C3%B6rner", "/buerger?q=m%C3%BCll&ort=07646", "/leistung/hundesteuer-anmelden?ort=16064037", "/leistung/hundesteuer-anmelden?ort=16052000", "/leistung/sperrmuell", "/orte?q=16051000", "/buerger", "/api/v1/services?q=f%C3%BChrungszeugniss&place=16051000"];
    for path in paths {
        let mut times = vec![];
        for _ in 0..200 {
            let t = std::time::Instant::now();
            let r = router.clone().oneshot(Request::get(path).header("accept", "text/html").body(Body::empty()).unwrap()).await.unwrap();
            let _ = to_bytes(r.into_body(), 9_000_000).await.unwrap();
            times.push(t.elapsed());
        }
        times.sort();
        println!("{path}: p50 {:?} p95 {:?}", times[100], times[190]);
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:38411").unwrap();
    listener.set_nonblocking(true).unwrap();
    let serve = axum::serve(tokio::net::TcpListener::from_std(listener).unwrap(), router);
    let _ = tokio::time::timeout(std::time::Duration::from_secs(240), async { serve.await }).await;
}
