//! peek
#![allow(clippy::unwrap_used, reason = "x")]
use identity::*;
#[tokio::main]
async fn main() {
    let db = store::testing::databases(&[identity::MIGRATIONS]).await.remove(0);
    db.with_tenants(&[1]).await;
    let id = Identity::new(db.store.clone(), Settings::default());
    demo_accounts(
        &id,
        store::TenantId(1),
        &[("sachbearbeitung", "Frau Muster", &[Role::Clerk, Role::Approver])],
        "korrekt Pferd Batterie",
    )
    .await
    .unwrap();
    let router = identity::routes(id).merge(ui::assets()).into_router();
    let app = ui::serve_layers(router, &ui::LayerConfig::new(ui::Site::default()));
    let l = tokio::net::TcpListener::bind("127.0.0.1:18099").await.unwrap();
    axum::serve(l, app).await.unwrap();
}
