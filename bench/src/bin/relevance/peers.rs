//! The full-text search of two databases over the same documents: what one gets without a search engine of one's own.
//!
//! Both get titles, official names, everyday words and texts with weights, the weight of bundles, all words first and
//! then any of them, and what each offers for German.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use bench::database::{Database, Rows};
use sqlx::{Connection, Row, SqliteConnection};

use crate::judged::{DEPTH, Judged};

/// What a bundle counts beside a curated service, as in the product.
const BUNDLE: f64 = 0.75;

/// What there is to find.
pub(crate) struct Document {
    id: String,
    title: String,
    names: String,
    synonyms: String,
    text: String,
    weight: f64,
}

/// The documents of a folder like `data/thueringen`, put together as the catalogue does it.
///
/// # Errors
/// A file that is not there or malformed.
pub(crate) fn documents(data: &Path) -> anyhow::Result<Vec<Document>> {
    type Line = HashMap<String, String>;
    let rows = |name: &str| -> anyhow::Result<Vec<Line>> {
        Ok(csv::Reader::from_path(data.join(name))?.deserialize().collect::<Result<_, _>>()?)
    };
    let get = |row: &Line, name: &str| row.get(name).cloned().unwrap_or_default();
    let mut synonyms: HashMap<String, Vec<String>> = HashMap::new();
    for row in rows("synonyms.csv")? {
        synonyms.entry(get(&row, "service")).or_default().push(get(&row, "word"));
    }
    let bundles = rows("ozg.csv")?;
    let mut names: HashMap<String, Vec<String>> = HashMap::new();
    for row in &bundles {
        for id in get(row, "curated").split(';').filter(|id| !id.is_empty()) {
            let all = [get(row, "name"), get(row, "theme"), get(row, "situation")];
            names.entry(id.to_owned()).or_default().extend(all);
        }
    }
    let mut document = |id: String, title: String, more: Vec<String>, text: String, weight: f64| {
        let mut own = names.remove(&id).unwrap_or_default();
        own.extend(more);
        let synonyms = synonyms.remove(&id).unwrap_or_default().join(" . ");
        Document { id, title, names: own.join(" . "), synonyms, text, weight }
    };
    let mut all: Vec<Document> = rows("services.csv")?
        .iter()
        .map(|row| {
            let text = ["summary", "documents", "result", "legal_basis"].map(|name| get(row, name)).join(" ");
            document(get(row, "id"), get(row, "name"), vec![get(row, "leika_name")], text, 1.0)
        })
        .collect();
    all.extend(bundles.iter().filter(|row| get(row, "curated").is_empty()).map(|row| {
        let topics = vec![get(row, "theme"), get(row, "situation")];
        document(format!("ozg-{}", get(row, "id")), get(row, "name"), topics, String::new(), BUNDLE)
    }));
    Ok(all)
}

fn words(query: &str) -> Vec<String> {
    query
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// FTS5 with unicode61 without diacritics, beginnings of words and bm25 with weights per column.
///
/// # Errors
/// SQLite's own.
pub(crate) async fn sqlite(documents: &[Document], judged: &[Judged]) -> anyhow::Result<Vec<Vec<String>>> {
    let mut connection = SqliteConnection::connect("sqlite::memory:").await?;
    sqlx::raw_sql(
        "create virtual table document using fts5(id unindexed, weight unindexed, title, names, synonyms, content,
         tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3 4')",
    )
    .execute(&mut connection)
    .await?;
    for document in documents {
        sqlx::query("insert into document values (?, ?, ?, ?, ?, ?)")
            .bind(&document.id)
            .bind(document.weight)
            .bind(&document.title)
            .bind(&document.names)
            .bind(&document.synonyms)
            .bind(&document.text)
            .execute(&mut connection)
            .await?;
    }
    let mut answers = Vec::with_capacity(judged.len());
    for judged in judged {
        let words: Vec<String> = words(&judged.query).into_iter().map(|word| format!("\"{word}\"*")).collect();
        let mut found: Vec<String> = Vec::new();
        for together in [" AND ", " OR "] {
            if words.is_empty() || found.len() >= DEPTH {
                break;
            }
            let rows = sqlx::query(
                "select id from document where document match ?
                 order by bm25(document, 0, 0, 8.0, 3.0, 6.0, 1.0) * weight limit 20",
            )
            .bind(words.join(together))
            .fetch_all(&mut connection)
            .await?;
            add(&mut found, rows.iter().map(|row| row.get(0)));
        }
        answers.push(found);
    }
    Ok(answers)
}

/// `tsvector` of the German configuration with weights, `websearch_to_tsquery` first and any word second, ranked by
/// `ts_rank` with the length of the document.
///
/// # Errors
/// The server's own.
pub(crate) async fn postgres(
    server: &str,
    documents: &[Document],
    judged: &[Judged],
) -> anyhow::Result<Vec<Vec<String>>> {
    let database = Database::postgres(server).await?;
    let answers = match database.open().await? {
        Rows::Postgres(mut connection) => {
            let answers = on_postgres(&mut connection, documents, judged).await;
            connection.close().await?;
            answers
        }
        Rows::Sqlite(_) => Ok(Vec::new()),
    };
    database.remove().await?;
    answers
}

async fn on_postgres(
    connection: &mut sqlx::PgConnection,
    documents: &[Document],
    judged: &[Judged],
) -> anyhow::Result<Vec<Vec<String>>> {
    sqlx::raw_sql("create table document (id text primary key, weight float8 not null, words tsvector not null)")
        .execute(&mut *connection)
        .await?;
    for document in documents {
        sqlx::query(
            "insert into document values ($1, $2, setweight(to_tsvector('german', $3), 'A')
             || setweight(to_tsvector('german', $4), 'B') || setweight(to_tsvector('german', $5), 'C')
             || setweight(to_tsvector('german', $6), 'D'))",
        )
        .bind(&document.id)
        .bind(document.weight)
        .bind(&document.title)
        .bind(&document.synonyms)
        .bind(&document.names)
        .bind(&document.text)
        .execute(&mut *connection)
        .await?;
    }
    let mut answers = Vec::with_capacity(judged.len());
    for judged in judged {
        let mut found: Vec<String> = Vec::new();
        let any = "replace(plainto_tsquery('german', $1)::text, '&', '|')::tsquery";
        for wanted in ["websearch_to_tsquery('german', $1)", any] {
            if found.len() >= DEPTH {
                break;
            }
            let sql = format!(
                "select id from document, (select {wanted} as wanted) as asked where words @@ wanted
                 order by ts_rank('{{0.1, 0.3, 0.8, 1.0}}', words, wanted, 1) * weight desc, id limit 20"
            );
            let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(&judged.query).fetch_all(&mut *connection).await?;
            add(&mut found, rows.iter().map(|row| row.get(0)));
        }
        answers.push(found);
    }
    Ok(answers)
}

fn add(found: &mut Vec<String>, more: impl Iterator<Item = String>) {
    let mut seen: BTreeSet<String> = found.iter().cloned().collect();
    found.extend(more.filter(|id| seen.insert(id.clone())));
    found.truncate(DEPTH);
}
