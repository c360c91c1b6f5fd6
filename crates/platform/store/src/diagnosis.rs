//! What is wrong with a database, as far as somebody who runs it can do something about it.

use sea_orm::{DbErr, RuntimeErr};

use crate::error::Error;

/// Something about a database that its operator can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diagnosis {
    /// The file is no SQLite database, or a damaged one.
    Damaged,
    /// The file cannot be opened.
    NoFile,
    /// File or folder cannot be written.
    ReadOnly,
    /// No space left.
    Full,
    /// Another program keeps the database busy, or no connection is left.
    Busy,
    /// The server does not answer at the address.
    Unreachable,
    /// The server does not accept name or password.
    Login,
    /// The server has no database of this name.
    NoDatabase,
    /// The role may not make what the program needs.
    Rights,
}

impl Error {
    /// What the operator of the database can mend; none for any other error.
    pub fn diagnosis(&self) -> Option<Diagnosis> {
        let Self::Database(error) = self else { return None };
        let (DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error))) = error
        else {
            return None;
        };
        match &**error {
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolTimedOut => Some(Diagnosis::Unreachable),
            sqlx::Error::Database(error) => of_code(&error.code()?),
            _ => None,
        }
    }
}

/// Numbers are SQLite's (its extended codes hold the primary one in their lowest byte), the others are SQLSTATE.
fn of_code(code: &str) -> Option<Diagnosis> {
    if code.len() == 5 {
        return match code {
            "28000" | "28P01" => Some(Diagnosis::Login),
            "3D000" => Some(Diagnosis::NoDatabase),
            "42501" => Some(Diagnosis::Rights),
            "53100" => Some(Diagnosis::Full),
            "53300" | "57P03" => Some(Diagnosis::Busy),
            _ => None,
        };
    }
    match code.parse::<u32>().ok()? & 0xff {
        5 | 6 => Some(Diagnosis::Busy),
        8 => Some(Diagnosis::ReadOnly),
        10 | 14 => Some(Diagnosis::NoFile),
        11 | 26 => Some(Diagnosis::Damaged),
        13 => Some(Diagnosis::Full),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extended_codes_count_as_their_primary_one() {
        assert_eq!(of_code("1544"), Some(Diagnosis::ReadOnly));
        assert_eq!(of_code("14"), Some(Diagnosis::NoFile));
        assert_eq!(of_code("28P01"), Some(Diagnosis::Login));
        assert_eq!(of_code("23505"), None);
        assert_eq!(of_code("x"), None);
    }
}
