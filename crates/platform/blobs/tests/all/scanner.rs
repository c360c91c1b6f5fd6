//! Asking a scanner, against one of our own that speaks as `clamd` does, or as it should not.

use std::time::{Duration, Instant};

use blobs::{Finding, ScanError, Scanner, ScannerAddress};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

/// Reads one `INSTREAM` to its end and returns the file.
async fn file(stream: &mut (impl AsyncRead + Unpin)) -> Vec<u8> {
    let mut command = [0; 10];
    stream.read_exact(&mut command).await.unwrap();
    assert_eq!(&command, b"zINSTREAM\0");
    let mut file = Vec::new();
    loop {
        let length = usize::try_from(stream.read_u32().await.unwrap()).unwrap();
        if length == 0 {
            return file;
        }
        let start = file.len();
        file.resize(start + length, 0);
        stream.read_exact(&mut file[start..]).await.unwrap();
    }
}

async fn answer(mut stream: impl AsyncRead + AsyncWrite + Unpin, answer: &[u8]) {
    let file = file(&mut stream).await;
    let infected = file.windows(5).any(|window| window == b"VIRUS");
    let answer = match answer {
        b"" if infected => b"stream: Eicar-Signature FOUND\0",
        b"" => &b"stream: OK\0"[..],
        answer => answer,
    };
    let _ = stream.write_all(answer).await;
}

/// A scanner that gives every connection this answer; an empty one means that it really looks.
async fn clamd(said: &'static [u8]) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, said));
        }
    });
    Scanner::new(address.parse().unwrap())
}

#[tokio::test]
async fn clean_and_infected_files_are_told_apart() {
    let scanner = clamd(b"").await;
    let large = vec![b'a'; 10_000_000];
    for clean in [&b""[..], b"%PDF-1.7", &large] {
        assert_eq!(scanner.scan(clean).await.unwrap(), Finding::Clean);
    }
    let mut infected = large.clone();
    infected.splice(5_000_000..5_000_005, *b"VIRUS");
    assert_eq!(scanner.scan(&infected).await.unwrap(), Finding::Infected("Eicar-Signature".to_owned()));
}

#[cfg(unix)]
#[tokio::test]
async fn a_socket_of_the_file_system_does_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clamd.ctl");
    let listener = tokio::net::UnixListener::bind(&path).unwrap();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        answer(stream, b"").await;
    });
    let scanner = Scanner::new(format!("unix:{}", path.display()).parse().unwrap());
    assert_eq!(scanner.scan(b"x").await.unwrap(), Finding::Clean);
}

#[tokio::test]
async fn only_a_whole_clean_answer_is_one() {
    for said in [
        &b"stream: OK"[..],
        b"stream: OK\n",
        b"stream: OK\0stream: OK\0",
        b"stream: ok\0",
        b"stream: OK \0",
        b"stream: BROKEN\0",
        b"OK\0",
        b"FOUND\0",
        b"stream:  FOUND\0",
        b"stream: a\nb FOUND\0",
        b"\0",
        b"\xff\xfe\0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"UNKNOWN COMMAND\0",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        &[b'x'; 100_000],
    ] {
        let refused = clamd(said).await.scan(b"x").await;
        assert!(matches!(refused, Err(ScanError::Unclear { .. })), "{:?}: {refused:?}", String::from_utf8_lossy(said));
        let message = refused.unwrap_err().to_string();
        assert!(message.len() < 300 && message.lines().count() == 1, "{message}");
    }
}

#[tokio::test]
async fn a_scanner_that_hears_enough_early_is_heard() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.read_exact(&mut [0; 100]).await.unwrap();
        stream.write_all(b"INSTREAM size limit exceeded. ERROR\0").await.unwrap();
        stream.shutdown().await.unwrap();
        let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
    });
    let refused = Scanner::new(address.parse().unwrap()).scan(&vec![0; 5_000_000]).await.unwrap_err().to_string();
    assert!(refused.contains("size limit exceeded"), "{refused}");
}

#[tokio::test]
async fn a_scanner_that_closes_says_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        file(&mut stream).await;
    });
    let refused = Scanner::new(address.parse().unwrap()).scan(b"x").await;
    assert!(matches!(refused, Err(ScanError::Unreachable { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_silent_scanner_is_waited_for_once_and_then_left_alone_for_a_while() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let patience = Duration::from_millis(200);
    let scanner = Scanner::new(address.parse().unwrap()).with_patience(patience);
    let start = Instant::now();
    assert!(matches!(scanner.scan(b"x").await, Err(ScanError::Silent(_))));
    assert!(start.elapsed() >= patience);
    let start = Instant::now();
    for _ in 0..100 {
        assert!(matches!(scanner.clone().scan(b"x").await, Err(ScanError::Silent(_))));
    }
    assert!(start.elapsed() < patience, "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_scanner_that_is_not_there_is_named() {
    let address = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().to_string()
    };
    let message = Scanner::new(address.parse().unwrap()).scan(b"x").await.unwrap_err().to_string();
    assert!(message.contains(&address) && message.contains("cannot be reached"), "{message}");
}

#[test]
fn an_address_is_a_host_with_a_port_or_a_socket() {
    for text in ["127.0.0.1:3310", "[::1]:3310", "clamav.example:3310", "clam_av:1", "unix:/run/clamav/clamd.ctl"] {
        assert_eq!(text.parse::<ScannerAddress>().unwrap().to_string(), text);
    }
    for text in
        ["", "3310", ":3310", "a:", "a:0", "a:70000", "a b:1", "::1:3310", "unix:", "unix:run", "tcp://a:1", "a:b"]
    {
        assert!(text.parse::<ScannerAddress>().is_err(), "{text}");
    }
}
