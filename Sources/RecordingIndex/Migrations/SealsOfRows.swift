internal import CustodyLog
internal import GRDB

/// The tenth migration: seals of what people say of recordings and cases, and of what is taken in from
/// elsewhere; and an entry of the custody log that vouches for every seal of what is held already.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum SealsOfRows {
    static let identifier = "10 seals of rows"

    /// Makes the table, and seals what is held already: from now on, a change of it shows, and nothing
    /// is put in as though it were as old.
    static func migrate(_ database: Database) throws {
        try database.execute(sql: sql)
        // The entry vouches for seals that refer to it, and so is written after them.
        try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
        let entry = try database.nextEntry
        try adopt(entry, in: database)
        try database.sealEveryRow(entry: entry)
        guard let digest = try database.seals(ofEntry: entry).digest else { return }
        try database.record(CustodyAct(kind: .alteration, resultDigest: digest), by: migrator)
    }

    /// Whoever brings the index up to date, by whichever command.
    private static var migrator: Operator {
        Operator(account: Account.current, command: "migration", programVersion: "schema 10")
    }

    /// Where seals are that no entry vouches for, and its column: those of recordings and files that are
    /// older than seals, some of which were disposed of since.
    private static let older = [
        ("recording_seal", "entry", "digest"), ("file_seal", "entry", "digest"),
        ("disposal", "seal_entry", "seal"), ("disposed_row", "seal_entry", "seal"),
    ]

    /// Has an entry vouch for older seals. The triggers that keep them as they are come back as they were.
    private static func adopt(_ entry: Int, in database: Database) throws {
        for (table, column, seal) in older {
            let trigger = "\(table)_is_fixed"
            let statement = try String.fetchOne(
                database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?",
                arguments: [trigger])
            try database.execute(sql: "DROP TRIGGER IF EXISTS \(trigger)")
            try database.execute(
                sql: """
                    UPDATE \(table) SET \(column) = ?
                    WHERE \(column) IS NULL AND \(seal) IS NOT NULL
                    """,
                arguments: [entry])
            if let statement { try database.execute(sql: statement) }
        }
    }

    private static let sql = """
        -- What a row was when it was written, and the entry of the custody log that vouches for it. A
        -- seal stays when its row is disposed of with a recording: 0 where it is of none.
        CREATE TABLE row_seal (
            kind TEXT NOT NULL CHECK (kind <> ''),
            id INTEGER NOT NULL,
            recording_id INTEGER NOT NULL CHECK (recording_id >= 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            entry INTEGER NOT NULL REFERENCES custody_entry (entry),
            PRIMARY KEY (kind, id, recording_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX row_seal_by_entry ON row_seal (entry);

        CREATE TRIGGER row_seal_is_history BEFORE DELETE ON row_seal
        BEGIN SELECT RAISE(ABORT, 'row_seal is append-only'); END;
        CREATE TRIGGER row_seal_is_fixed BEFORE UPDATE ON row_seal
        BEGIN SELECT RAISE(ABORT, 'row_seal is append-only'); END;
        """
}
