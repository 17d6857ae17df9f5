//! A small HTTP/1.1 client on one connection that stays open: on the machine it shares with the
//! program it should cost as little as a client can.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// One connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    host: String,
    line: String,
    body: Vec<u8>,
}

impl Connection {
    /// Connects to `127.0.0.1`.
    pub fn open(port: u16) -> Result<Self> {
        let host = format!("127.0.0.1:{port}");
        let stream = TcpStream::connect(&host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        Ok(Self { stream: BufReader::new(stream), host, line: String::new(), body: Vec::new() })
    }

    /// Sends a call; its status and the bytes of its answer, which stay until the next call.
    pub fn call(
        &mut self,
        method: &str,
        path: &str,
        token: &str,
        body: Option<&str>,
    ) -> Result<(u16, &[u8])> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.host);
        if !token.is_empty() {
            head.push_str("authorization: Bearer ");
            head.push_str(token);
            head.push_str("\r\n");
        }
        if let Some(body) = body {
            head.push_str(&format!(
                "content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            ));
        } else if method == "POST" {
            head.push_str("content-length: 0\r\n\r\n");
        } else {
            head.push_str("\r\n");
        }
        self.stream.get_mut().write_all(head.as_bytes())?;
        let status = self.status()?;
        Ok((status, &self.body))
    }

    fn status(&mut self) -> Result<u16> {
        self.read_line()?;
        let status = self.line.split(' ').nth(1).and_then(|code| code.parse().ok()).context("no status")?;
        let mut length = None;
        loop {
            self.read_line()?;
            let line = self.line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse::<usize>().ok();
            }
        }
        self.body.resize(length.context("an answer of unknown length")?, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(status)
    }

    fn read_line(&mut self) -> Result<()> {
        self.line.clear();
        if self.stream.read_line(&mut self.line)? == 0 {
            bail!("the program closed the connection");
        }
        Ok(())
    }

    /// Sends a call that must succeed; its answer as JSON.
    pub fn ask(&mut self, method: &str, path: &str, token: &str, body: Option<&Value>) -> Result<Value> {
        let text = body.map(Value::to_string);
        let (status, answer) = self.call(method, path, token, text.as_deref())?;
        if status >= 400 {
            bail!("{method} {path}: {status} {}", String::from_utf8_lossy(answer));
        }
        serde_json::from_slice(answer).with_context(|| format!("{method} {path}: no JSON"))
    }
}
