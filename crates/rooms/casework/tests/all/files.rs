//! Files that the applicant sent: released ones can be kept, locked ones say why not.

use crate::common::{NOTTERTAL, PNG, offices};
use axum::http::{StatusCode, header};
use sea_orm::ConnectionTrait;

#[tokio::test]
async fn a_released_photo_is_handed_out_and_a_locked_one_is_not() {
    for office in offices().await {
        let id = office.report_with_photo(PNG).await;
        let cookie = office.log_in("anna").await;
        let case = format!("/amt/vorgang/{id}");
        let file = office.view(&office.anna, id).await.attachments[0].id;
        let link = format!("{case}/anlage/{file}");
        let page = office.get(&case, &cookie).await.body();
        assert!(page.contains(&format!("href=\"{link}\"")) && page.contains(&format!("<img src=\"{link}\"")), "{page}");
        let photo = office.get(&link, &cookie).await;
        assert_eq!(photo.status, StatusCode::OK, "{}", office.db.name);
        assert_eq!(photo.header(header::CONTENT_TYPE), "image/png");
        assert_eq!(photo.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        let disposition = photo.header(header::CONTENT_DISPOSITION);
        assert!(disposition.starts_with("attachment; filename*=UTF-8''Loch"), "{disposition}");
        assert!(photo.bytes.starts_with(b"\x89PNG"));
        let bernd = office.log_in("bernd").await;
        assert_eq!(office.get(&link, &bernd).await.status, StatusCode::NOT_FOUND);

        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        scope.db().execute_unprepared("update attachment set released = false").await.unwrap();
        scope.commit().await.unwrap();
        let page = office.get(&case, &cookie).await;
        assert!(!page.body().contains(&link) && page.body().contains("noch kein Virenscanner eingerichtet"));
        assert_eq!(office.get(&link, &cookie).await.status, StatusCode::NOT_FOUND);
    }
}
