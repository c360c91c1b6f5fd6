//! Tables as German spreadsheets expect them.

/// A table with semicolons and a byte order mark.
pub(crate) fn written(
    heading: impl IntoIterator<Item = String>,
    rows: impl IntoIterator<Item: IntoIterator<Item = String>>,
) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xEF, 0xBB, 0xBF]);
    let written = writer.write_record(heading);
    let written = rows.into_iter().fold(written, |written, row| written.and_then(|()| writer.write_record(row)));
    // Writing into memory does not fail.
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
