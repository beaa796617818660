/// The fourth migration: who did what.
///
/// Entries are numbered without a gap, each holds the hash of the one before, and none is ever
/// changed or removed: triggers hold every program to that, and the hashes show where one did not
/// comply. docs/custody.md says what is hashed.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum CustodyTables {
    static let identifier = "5 custody log"

    static let sql = """
        CREATE TABLE custody_entry (
            entry INTEGER PRIMARY KEY CHECK (entry >= 1),
            at TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('collection', 'alteration', 'consultation',
                'disclosure', 'combination', 'erasure')),
            actor TEXT NOT NULL CHECK (actor <> ''),
            acting_as TEXT CHECK (acting_as <> ''),
            case_reference TEXT COLLATE NOCASE,
            ingest_id INTEGER REFERENCES ingest (id),
            command TEXT NOT NULL CHECK (command <> ''),
            arguments TEXT NOT NULL
                CHECK (json_valid(arguments) AND json_type(arguments) = 'array'),
            reason TEXT CHECK (reason <> ''),
            recipients TEXT CHECK (recipients <> ''),
            subject_count INTEGER CHECK (subject_count >= 0),
            subject_digest BLOB CHECK (length(subject_digest) = 32),
            subjects BLOB NOT NULL CHECK (length(subjects) % 32 = 0), -- 32 bytes each
            program_version TEXT NOT NULL,
            parameters TEXT,
            result_digest BLOB CHECK (length(result_digest) = 32),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            CHECK ((subject_count IS NULL) = (subject_digest IS NULL)),
            CHECK (length(subjects) IN (0, 32 * ifnull(subject_count, 0)))
        ) STRICT;

        -- A head that was signed: so many entries, the root of the tree over them, and whose word
        -- that is.
        CREATE TABLE custody_head (
            id INTEGER PRIMARY KEY,
            made_at TEXT NOT NULL,
            entry_count INTEGER NOT NULL CHECK (entry_count >= 0),
            root BLOB NOT NULL CHECK (length(root) = 32),
            last BLOB NOT NULL CHECK (length(last) = 32),
            public_key BLOB NOT NULL CHECK (length(public_key) = 32),
            signature BLOB NOT NULL CHECK (length(signature) = 64)
        ) STRICT;

        -- Whether a case may only be looked at for a reason.
        ALTER TABLE case_file ADD COLUMN requires_reason INTEGER NOT NULL DEFAULT 0
            CHECK (requires_reason IN (0, 1));

        CREATE TRIGGER custody_entry_is_history BEFORE DELETE ON custody_entry
        BEGIN SELECT RAISE(ABORT, 'custody_entry is append-only'); END;
        CREATE TRIGGER custody_entry_is_fixed BEFORE UPDATE ON custody_entry
        BEGIN SELECT RAISE(ABORT, 'custody_entry is append-only'); END;
        CREATE TRIGGER custody_entry_is_next BEFORE INSERT ON custody_entry
        WHEN NEW.entry IS NOT (SELECT ifnull(max(entry), 0) + 1 FROM custody_entry)
            OR NEW.previous IS NOT ifnull(
                (SELECT hash FROM custody_entry ORDER BY entry DESC LIMIT 1), zeroblob(32))
        BEGIN SELECT RAISE(ABORT, 'custody_entry is append-only, and takes the next entry'); END;

        CREATE TRIGGER custody_head_is_history BEFORE DELETE ON custody_head
        BEGIN SELECT RAISE(ABORT, 'custody_head is append-only'); END;
        CREATE TRIGGER custody_head_is_fixed BEFORE UPDATE ON custody_head
        BEGIN SELECT RAISE(ABORT, 'custody_head is append-only'); END;
        """
}
