internal import GRDB

/// The tenth migration: seals of what people say of recordings and cases, and of what is taken in from
/// elsewhere.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum SealsOfRows {
    static let identifier = "10 seals of rows"

    /// Makes the table, and seals what is held already: from now on, a change of it shows.
    static func migrate(_ database: Database) throws {
        try database.execute(sql: sql)
        try database.sealEveryRow()
    }

    private static let sql = """
        -- What a row was when it was written, and the entry of the custody log that vouches for it;
        -- none where it is older than such seals. A seal stays when its row is disposed of with a
        -- recording: 0 where it is of none.
        CREATE TABLE row_seal (
            kind TEXT NOT NULL CHECK (kind <> ''),
            id INTEGER NOT NULL,
            recording_id INTEGER NOT NULL CHECK (recording_id >= 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            entry INTEGER REFERENCES custody_entry (entry),
            PRIMARY KEY (kind, id, recording_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX row_seal_by_entry ON row_seal (entry) WHERE entry IS NOT NULL;

        CREATE TRIGGER row_seal_is_history BEFORE DELETE ON row_seal
        BEGIN SELECT RAISE(ABORT, 'row_seal is append-only'); END;
        CREATE TRIGGER row_seal_is_fixed BEFORE UPDATE ON row_seal
        BEGIN SELECT RAISE(ABORT, 'row_seal is append-only'); END;
        """
}
