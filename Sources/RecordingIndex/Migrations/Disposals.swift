/// The ninth migration: how long things are kept, what has to be kept longer, and what was disposed of.
///
/// A recording that was disposed of leaves a tombstone. The triggers that keep rows from being deleted
/// let go of the rows of such a recording, and of no others.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum Disposals {
    static let identifier = "9 disposals"

    static let sql =
        """
        -- How long a case or a recording is kept; the latest statement counts.
        CREATE TABLE retention_statement (
            id INTEGER PRIMARY KEY,
            case_id INTEGER REFERENCES case_file (id),
            recording_id INTEGER REFERENCES recording (id),
            class TEXT NOT NULL CHECK (class <> ''),
            review_on TEXT NOT NULL CHECK (review_on GLOB '????-??-??'),
            reason TEXT CHECK (reason <> ''),
            stated_at TEXT NOT NULL,
            stated_by TEXT NOT NULL CHECK (stated_by <> ''),
            CHECK ((case_id IS NULL) <> (recording_id IS NULL))
        ) STRICT;
        CREATE INDEX retention_statement_by_subject
            ON retention_statement (recording_id, case_id);

        -- That a case or a recording has to be kept whatever its date, or no longer has to be; the
        -- latest statement counts.
        CREATE TABLE hold_statement (
            id INTEGER PRIMARY KEY,
            case_id INTEGER REFERENCES case_file (id),
            recording_id INTEGER REFERENCES recording (id),
            is_held INTEGER NOT NULL CHECK (is_held IN (0, 1)),
            reason TEXT NOT NULL CHECK (reason <> ''),
            stated_at TEXT NOT NULL,
            stated_by TEXT NOT NULL CHECK (stated_by <> ''),
            CHECK ((case_id IS NULL) <> (recording_id IS NULL))
        ) STRICT;
        CREATE INDEX hold_statement_by_subject ON hold_statement (recording_id, case_id);

        -- One act of disposal: its certificate, and the entry of the custody log that vouches for it.
        CREATE TABLE disposal_certificate (
            number INTEGER PRIMARY KEY CHECK (number >= 1),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            case_reference TEXT,
            reason TEXT NOT NULL CHECK (reason <> ''),
            certified_at TEXT NOT NULL,
            certified_by TEXT NOT NULL CHECK (certified_by <> ''),
            entry INTEGER NOT NULL REFERENCES custody_entry (entry)
        ) STRICT;

        CREATE INDEX disposal_certificate_by_entry ON disposal_certificate (entry);

        -- The tombstone of a recording: what is left of it. Its certificate comes last.
        CREATE TABLE disposal (
            recording_id INTEGER PRIMARY KEY,
            sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
            certificate INTEGER NOT NULL
                REFERENCES disposal_certificate (number) DEFERRABLE INITIALLY DEFERRED,
            seal BLOB CHECK (length(seal) = 32),
            seal_entry INTEGER REFERENCES custody_entry (entry)
        ) STRICT;
        CREATE INDEX disposal_by_certificate ON disposal (certificate);
        CREATE INDEX disposal_by_seal_entry ON disposal (seal_entry) WHERE seal_entry IS NOT NULL;

        -- Which numbered rows went with it, so that they are not taken for missing; of a file also its
        -- seal, so that the entry that vouches for it still does.
        CREATE TABLE disposed_row (
            part TEXT NOT NULL CHECK (part IN ('recording_file', 'metadata_assertion', 'case_link',
                'annotation', 'case_item', 'item_statement', 'exhibit', 'clip')),
            id INTEGER NOT NULL,
            recording_id INTEGER NOT NULL REFERENCES disposal (recording_id),
            seal BLOB CHECK (length(seal) = 32),
            seal_entry INTEGER REFERENCES custody_entry (entry),
            PRIMARY KEY (part, id, recording_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX disposed_row_by_seal_entry ON disposed_row (seal_entry, id)
            WHERE seal_entry IS NOT NULL;

        -- Marks of exhibits and numbers on schedules that were given out, and are not given out again.
        CREATE TABLE disposed_mark (
            initials TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            recording_id INTEGER NOT NULL REFERENCES disposal (recording_id),
            PRIMARY KEY (initials, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE disposed_number (
            case_id INTEGER NOT NULL REFERENCES case_file (id),
            schedule TEXT NOT NULL CHECK (schedule IN ('nonSensitive', 'sensitive')),
            number INTEGER NOT NULL CHECK (number >= 1),
            recording_id INTEGER NOT NULL REFERENCES disposal (recording_id),
            PRIMARY KEY (case_id, schedule, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER recording_is_not_disposed_of BEFORE INSERT ON recording
        WHEN EXISTS (SELECT 1 FROM disposal
            WHERE sha256 = NEW.sha256 OR recording_id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the recording was disposed of'); END;
        CREATE TRIGGER exhibit_has_a_new_mark BEFORE INSERT ON exhibit
        WHEN EXISTS (SELECT 1 FROM disposed_mark
            WHERE initials = NEW.initials AND number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'the mark was given out before'); END;

        -- One row a recording that was disposed of.
        CREATE VIEW readable_disposal AS
        SELECT recording_id, lower(hex(disposal.sha256)) AS sha256, byte_count,
            duration_ms / 1000.0 AS duration_s, certificate,
            lower(hex(disposal_certificate.sha256)) AS certificate_sha256, case_reference, reason,
            certified_at AS disposed_at, certified_by AS disposed_by
        FROM disposal JOIN disposal_certificate ON number = certificate;
        """
        + ["disposal_certificate", "disposal", "disposed_row", "disposed_mark", "disposed_number"]
        .map { keeping($0) + fixing($0) }.joined()
        + ["retention_statement", "hold_statement"]
        .map { keeping($0, unlessOf: "OLD.recording_id") + fixing($0) }.joined()
        + recordingsOfRows.map { table, recording in
            "\nDROP TRIGGER \(table)_is_history;" + keeping(table, unlessOf: recording)
        }.joined()

    /// The tables of which rows are deleted with a recording, and which recording a row is of.
    private static let recordingsOfRows: [(table: String, recording: String)] =
        [
            "recording_file", "metadata_assertion", "case_link", "call_log_match", "incident_match",
            "annotation", "transcript", "case_item", "clip", "recording_seal",
        ].map { ($0, "OLD.recording_id") } + [
            ("annotation_withdrawal", of("annotation", "annotation_id")),
            ("transcript_cue", of("transcript", "transcript_id")),
            ("transcript_problem", of("transcript", "transcript_id")),
            ("item_statement", of("case_item", "item_id")),
            ("exhibit", of("case_item", "item_id")),
            ("schedule_number", of("case_item", "item_id")),
            ("clip_redaction", of("clip", "clip_id")),
            ("clip_file", of("clip", "clip_id")),
            ("file_seal", of("recording_file", "file_id")),
            (
                "verification",
                "ifnull(\(of("recording_file", "file_id")), \(of("clip", "clip_id")))"
            ),
        ]

    private static func of(_ table: String, _ column: String) -> String {
        "(SELECT \(table).recording_id FROM \(table) WHERE \(table).id = OLD.\(column))"
    }

    private static func keeping(_ table: String, unlessOf recording: String? = nil) -> String {
        let condition = recording.map {
            "\nWHEN NOT EXISTS (SELECT 1 FROM disposal WHERE disposal.recording_id = \($0))"
        }
        return """

            CREATE TRIGGER \(table)_is_history BEFORE DELETE ON \(table)\(condition ?? "")
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
    }

    private static func fixing(_ table: String) -> String {
        """

        CREATE TRIGGER \(table)_is_fixed BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        """
    }
}
