//! A client for HTTP/1.1 that costs the machine little: one connection that is kept, one request at a time.
//!
//! Client and server share the processors of one machine, so every cycle of the client is missing at the server. A
//! library for the whole of HTTP would also bring features into libraries that the program shares, and build them twice.

use std::fmt::Write as _;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Header fields of an answer.
const MOST_HEADERS: usize = 64;

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Request {
    method: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Request {
    /// `GET` of a path.
    pub fn get(path: impl Into<String>) -> Self {
        Self { method: "GET", path: path.into(), headers: Vec::new(), body: Vec::new() }
    }

    /// `POST` of a body of a media type.
    pub fn post(path: impl Into<String>, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type", media_type.to_owned())];
        Self { method: "POST", path: path.into(), headers, body: body.into() }
    }

    /// Adds a header field.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// An answer with its whole body, as it came over the wire.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// Body; compressed if `content-encoding` says so.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first header field of this name (in small letters).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn json(&self) -> anyhow::Result<serde_json::Value> {
        Ok(serde_json::from_slice(&self.body)?)
    }
}

/// A client with at most one connection.
pub struct Client {
    address: SocketAddr,
    patience: Duration,
    stream: Option<TcpStream>,
    buffer: Vec<u8>,
}

impl Client {
    /// A client of a server; it connects with its first request.
    pub fn new(address: SocketAddr) -> Self {
        Self { address, patience: PATIENCE, stream: None, buffer: Vec::with_capacity(16 << 10) }
    }

    /// A client that waits longer for an answer.
    pub fn patient(address: SocketAddr, patience: Duration) -> Self {
        Self { patience, ..Self::new(address) }
    }

    /// Sends a request and reads the answer. Nothing is sent twice: after an error it is open whether the server acted.
    ///
    /// # Errors
    /// No connection, a broken one, or no answer in time.
    pub async fn send(&mut self, request: &Request) -> io::Result<Answer> {
        let answer = tokio::time::timeout(self.patience, self.exchange(request)).await;
        let answer = answer.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()));
        if answer.as_ref().map_or(true, |answer| answer.header("connection") == Some("close")) {
            self.stream = None;
        }
        answer
    }

    async fn exchange(&mut self, request: &Request) -> io::Result<Answer> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(self.address).await?;
                stream.set_nodelay(true)?;
                stream
            }
        };
        stream.write_all(&self.written(request)).await?;
        self.buffer.clear();
        let answer = read(&mut stream, &mut self.buffer).await?;
        self.stream = Some(stream);
        Ok(answer)
    }

    fn written(&self, request: &Request) -> Vec<u8> {
        let mut head = format!("{} {} HTTP/1.1\r\nhost: {}\r\n", request.method, request.path, self.address);
        for (name, value) in &request.headers {
            // Writing to a string cannot fail.
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if request.method == "POST" {
            let _ = write!(head, "content-length: {}\r\n", request.body.len());
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(&request.body);
        bytes
    }
}

/// How the end of a body is known.
enum Body {
    Length(usize),
    Chunks,
}

async fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<Answer> {
    let (start, status, headers) = loop {
        more(stream, buffer).await?;
        if let Some(head) = head(buffer)? {
            break head;
        }
    };
    let field = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let length = match (status, field("transfer-encoding"), field("content-length")) {
        (100..=199 | 204 | 304, ..) => Body::Length(0),
        (_, Some("chunked"), _) => Body::Chunks,
        (_, _, Some(length)) => Body::Length(length.parse().map_err(|_| broken("a length that is no number"))?),
        _ => return Err(broken("an answer without a length")),
    };
    let body = match length {
        Body::Length(length) => {
            while buffer.len() < start + length {
                more(stream, buffer).await?;
            }
            buffer[start..start + length].to_vec()
        }
        Body::Chunks => chunks(stream, buffer, start).await?,
    };
    Ok(Answer { status, headers, body })
}

type Head = (usize, u16, Vec<(String, String)>);

fn head(buffer: &[u8]) -> io::Result<Option<Head>> {
    let mut fields = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut response = httparse::Response::new(&mut fields);
    let parsed = response.parse(buffer).map_err(|error| broken(&error.to_string()))?;
    let httparse::Status::Complete(start) = parsed else { return Ok(None) };
    let status = response.code.ok_or_else(|| broken("no status"))?;
    let headers = response
        .headers
        .iter()
        .map(|field| (field.name.to_ascii_lowercase(), String::from_utf8_lossy(field.value).into_owned()))
        .collect();
    Ok(Some((start, status, headers)))
}

async fn chunks(stream: &mut TcpStream, buffer: &mut Vec<u8>, start: usize) -> io::Result<Vec<u8>> {
    let mut body = Vec::new();
    let mut at = start;
    loop {
        match httparse::parse_chunk_size(&buffer[at..]).map_err(|_| broken("a chunk without a size"))? {
            httparse::Status::Partial => more(stream, buffer).await?,
            httparse::Status::Complete((skip, size)) => {
                let size = usize::try_from(size).map_err(|_| broken("a chunk too large"))?;
                let end = at + skip + size + 2;
                while buffer.len() < end {
                    more(stream, buffer).await?;
                }
                if size == 0 {
                    return Ok(body);
                }
                body.extend_from_slice(&buffer[at + skip..at + skip + size]);
                at = end;
            }
        }
    }
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<()> {
    match stream.read_buf(buffer).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

fn broken(reason: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::{Body, Bytes};
    use axum::routing::{get, post};

    async fn server() -> SocketAddr {
        let parts = || async {
            let parts = ["one ", "two ", "three"].map(|part| Ok::<_, io::Error>(Bytes::from(part)));
            Body::from_stream(tokio_stream(parts))
        };
        let router = Router::new()
            .route("/fixed", get(|| async { "fixed" }))
            .route("/parts", get(parts))
            .route("/echo", post(|body: Bytes| async { body }))
            .route("/nothing", get(|| async { axum::http::StatusCode::NO_CONTENT }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move { axum::serve(listener, router).await });
        address
    }

    fn tokio_stream<T: Send + 'static>(parts: [T; 3]) -> impl futures::Stream<Item = T> + Send {
        futures::stream::iter(parts)
    }

    #[tokio::test]
    async fn reads_bodies_of_known_and_unknown_length_over_one_connection() {
        let mut client = Client::new(server().await);
        for _ in 0..2 {
            let fixed = client.send(&Request::get("/fixed")).await.unwrap();
            assert_eq!((fixed.status, fixed.text().as_str()), (200, "fixed"));
            assert!(fixed.header("content-type").is_some_and(|value| value.starts_with("text/plain")));
            assert_eq!(client.send(&Request::get("/parts")).await.unwrap().text(), "one two three");
            assert_eq!(client.send(&Request::get("/nothing")).await.unwrap().status, 204);
            let body = vec![b'x'; 200_000];
            let echo = client.send(&Request::post("/echo", "text/plain", body.clone())).await.unwrap();
            assert_eq!(echo.body, body);
        }
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_an_error() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        assert!(Client::new(address).send(&Request::get("/")).await.is_err());
    }
}
