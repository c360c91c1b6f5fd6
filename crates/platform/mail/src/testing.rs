//! A mail server on loopback for tests: it speaks just enough SMTP and keeps what it is told.
#![expect(clippy::expect_used, reason = "a test stops where its ground is missing")]

use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// The server; it ends with the runtime.
#[derive(Clone, Debug)]
pub struct Postbox {
    /// Its address, as a configuration names it.
    pub server: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Postbox {
    /// Opens one that takes every message, or refuses every recipient.
    pub async fn open(refuses: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let server = format!("smtp://{}", listener.local_addr().expect("an address"));
        let postbox = Self { server, heard: Arc::default() };
        let heard = Arc::clone(&postbox.heard);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, refuses, Arc::clone(&heard)));
            }
        });
        postbox
    }

    /// Everything that was said in each finished message, commands included.
    pub fn messages(&self) -> Vec<String> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn talk(stream: TcpStream, refuses: bool, heard: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut message, mut in_body) = (String::new(), false);
    write.write_all(b"220 here\r\n").await.expect("written");
    while let Ok(Some(line)) = lines.next_line().await {
        message.push_str(&line);
        message.push('\n');
        let answer: &[u8] = match line.split([' ', ':']).next().unwrap_or_default() {
            "." if in_body => {
                in_body = false;
                heard.lock().unwrap_or_else(PoisonError::into_inner).push(std::mem::take(&mut message));
                b"250 taken\r\n"
            }
            _ if in_body => continue,
            "DATA" => {
                in_body = true;
                b"354 go on\r\n"
            }
            "RCPT" if refuses => b"550 no such person here\r\n",
            "QUIT" => break,
            _ => b"250 yes\r\n",
        };
        write.write_all(answer).await.expect("written");
    }
}
