/// The fourth migration: who, when and what number, each with its source.
///
/// Columns that end in `_ms` are milliseconds: moments since 1970-01-01 UTC, or durations.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum CallsAndParties {
    static let identifier = "4 calls and parties"

    static let sql = """
        -- One file of rows that came from elsewhere: a call log, an incident log or a roster.
        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('calls', 'incidents', 'roster')),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            name TEXT NOT NULL CHECK (name <> ''),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            row_count INTEGER NOT NULL CHECK (row_count >= 0),
            options TEXT NOT NULL CHECK (json_valid(options)),
            imported_at TEXT NOT NULL,
            imported_by TEXT NOT NULL CHECK (imported_by <> ''),
            program_version TEXT NOT NULL,
            UNIQUE (kind, sha256)
        ) STRICT;

        -- A row of such a file that could not be taken, and why.
        CREATE TABLE import_problem (
            import_id INTEGER NOT NULL REFERENCES import (id),
            line INTEGER NOT NULL CHECK (line >= 1),
            reason TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (import_id, line)
        ) STRICT, WITHOUT ROWID;

        -- One row of a call log, whether there is a recording of the call or not. What is needed to
        -- find it stands here; all that it says, with its words, in call_log_fact.
        CREATE TABLE call_log_row (
            id INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES import (id),
            line INTEGER NOT NULL CHECK (line >= 1),
            reference TEXT,
            other_leg TEXT,
            started_ms INTEGER,
            started_alternative_ms INTEGER,
            answered_ms INTEGER,
            ended_ms INTEGER,
            direction TEXT CHECK (direction IN ('inbound', 'outbound', 'internal')),
            handler TEXT,
            extension TEXT,
            caller TEXT,
            incident TEXT,
            typed_number TEXT,
            UNIQUE (import_id, line)
        ) STRICT;
        CREATE INDEX call_log_row_by_reference ON call_log_row (reference)
            WHERE reference IS NOT NULL;
        CREATE INDEX call_log_row_by_start ON call_log_row (started_ms)
            WHERE started_ms IS NOT NULL;
        CREATE INDEX call_log_row_by_answer ON call_log_row (answered_ms)
            WHERE answered_ms IS NOT NULL;
        CREATE INDEX call_log_row_by_handler ON call_log_row (handler, started_ms);

        CREATE TABLE call_log_fact (
            row_id INTEGER NOT NULL REFERENCES call_log_row (id),
            field TEXT NOT NULL CHECK (field <> ''),
            value TEXT NOT NULL,
            normalized TEXT,
            alternative TEXT,
            doubt TEXT CHECK (doubt IN ('repeatedHour', 'skippedHour')),
            time_zone TEXT,
            PRIMARY KEY (row_id, field),
            CHECK ((doubt IS NULL) = (alternative IS NULL))
        ) STRICT, WITHOUT ROWID;

        -- Which recording is of which row, and how that is known.
        CREATE TABLE call_log_match (
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            row_id INTEGER NOT NULL REFERENCES call_log_row (id),
            matched_by TEXT NOT NULL CHECK (matched_by IN ('reference', 'partyAndTime')),
            PRIMARY KEY (recording_id, row_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX call_log_match_by_row ON call_log_match (row_id);

        CREATE TABLE incident (
            id INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES import (id),
            line INTEGER NOT NULL CHECK (line >= 1),
            reference TEXT NOT NULL CHECK (reference <> ''),
            call_reference TEXT,
            opened TEXT,
            opened_ms INTEGER,
            opened_alternative_ms INTEGER,
            closed TEXT,
            closed_ms INTEGER,
            caller_text TEXT,
            caller TEXT,
            handler TEXT,
            category TEXT,
            text TEXT,
            UNIQUE (import_id, line)
        ) STRICT;
        CREATE INDEX incident_by_call_reference ON incident (call_reference)
            WHERE call_reference IS NOT NULL;
        CREATE INDEX incident_by_opening ON incident (opened_ms) WHERE opened_ms IS NOT NULL;

        CREATE TABLE incident_match (
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            incident_id INTEGER NOT NULL REFERENCES incident (id),
            matched_by TEXT NOT NULL CHECK (matched_by IN ('reference', 'partyAndTime')),
            PRIMARY KEY (recording_id, incident_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX incident_match_by_incident ON incident_match (incident_id);

        CREATE TABLE roster_shift (
            id INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES import (id),
            line INTEGER NOT NULL CHECK (line >= 1),
            handler TEXT NOT NULL CHECK (handler <> ''),
            extension TEXT,
            team TEXT,
            shift TEXT,
            start TEXT NOT NULL,
            start_ms INTEGER NOT NULL,
            "end" TEXT NOT NULL,
            end_ms INTEGER NOT NULL,
            UNIQUE (import_id, line),
            CHECK (end_ms > start_ms)
        ) STRICT;
        CREATE INDEX roster_shift_by_handler ON roster_shift (handler, start_ms, end_ms);

        -- Assertions as before, with what the value comes to and where it was found.
        ALTER TABLE metadata_assertion RENAME TO former_assertion;
        CREATE TABLE metadata_assertion (
            id INTEGER PRIMARY KEY,
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            channel INTEGER,
            field TEXT NOT NULL CHECK (field <> ''),
            value TEXT NOT NULL,
            normalized TEXT,
            alternative TEXT,
            doubt TEXT CHECK (doubt IN ('repeatedHour', 'skippedHour')),
            time_zone TEXT,
            source TEXT NOT NULL
                CHECK (source IN ('operator', 'callLog', 'sidecar', 'fileName', 'embedded')),
            detail TEXT,
            asserted_by TEXT NOT NULL CHECK (asserted_by <> ''),
            asserted_at TEXT NOT NULL,
            ingest_id INTEGER REFERENCES ingest (id),
            FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel),
            CHECK ((doubt IS NULL) = (alternative IS NULL))
        ) STRICT;
        INSERT INTO metadata_assertion (id, recording_id, channel, field, value, normalized,
            source, asserted_by, asserted_at, ingest_id)
        SELECT id, recording_id, channel, field, value, value,
            CASE source WHEN 'logRow' THEN 'callLog' WHEN 'embeddedChunk' THEN 'embedded'
                ELSE source END,
            asserted_by, asserted_at, ingest_id
        FROM former_assertion ORDER BY id;
        DROP TABLE former_assertion;
        CREATE INDEX metadata_assertion_by_recording ON metadata_assertion (recording_id);

        -- Who took part in calls: one row for each handler, extension and number.
        CREATE TABLE party (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('handler', 'extension', 'number')),
            normalized TEXT NOT NULL CHECK (normalized <> ''),
            name TEXT NOT NULL,
            UNIQUE (kind, normalized)
        ) STRICT;

        -- What is to be believed of each recording of which something is said: made of the
        -- assertions by their precedence, and made anew with each of them.
        CREATE TABLE call (
            recording_id INTEGER PRIMARY KEY REFERENCES recording (id),
            started_ms INTEGER,
            started_alternative_ms INTEGER,
            answered_ms INTEGER,
            ended_ms INTEGER,
            duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
            talk_ms INTEGER CHECK (talk_ms >= 0),
            recorded_ms INTEGER NOT NULL CHECK (recorded_ms >= 0),
            direction TEXT CHECK (direction IN ('inbound', 'outbound', 'internal')),
            handler_id INTEGER REFERENCES party (id),
            caller_id INTEGER REFERENCES party (id),
            extension TEXT,
            caller_text TEXT,
            reference TEXT,
            incident TEXT,
            typed_number TEXT,
            handler_speech_ms INTEGER,
            caller_speech_ms INTEGER,
            is_withheld INTEGER NOT NULL CHECK (is_withheld IN (0, 1)),
            has_conflict INTEGER NOT NULL CHECK (has_conflict IN (0, 1)),
            CHECK ((started_ms IS NULL) = (ended_ms IS NULL)),
            CHECK (started_alternative_ms IS NULL OR started_ms IS NOT NULL)
        ) STRICT;
        -- Each holds what is asked of many calls, so that their rows need not be read.
        CREATE INDEX call_by_handler ON call (handler_id, started_ms, caller_id, direction,
            duration_ms, handler_speech_ms, caller_speech_ms);
        CREATE INDEX call_by_caller ON call (caller_id, handler_id, started_ms, direction,
            duration_ms, handler_speech_ms, caller_speech_ms);
        CREATE INDEX call_by_start ON call (started_ms, ended_ms, handler_id, caller_id);
        CREATE INDEX call_by_duration ON call (duration_ms);
        CREATE INDEX call_by_reference ON call (reference) WHERE reference IS NOT NULL;

        CREATE TRIGGER metadata_assertion_is_history BEFORE DELETE ON metadata_assertion
        BEGIN SELECT RAISE(ABORT, 'metadata_assertion is append-only'); END;
        CREATE TRIGGER metadata_assertion_is_fixed BEFORE UPDATE ON metadata_assertion
        BEGIN SELECT RAISE(ABORT, 'metadata_assertion is append-only'); END;
        \(history(of: [
            "import", "import_problem", "call_log_row", "call_log_fact", "call_log_match",
            "incident", "incident_match", "roster_shift",
        ]))

        -- One row for each thing that a source says of a recording.
        CREATE VIEW readable_fact AS
        SELECT recording_id, channel, field, value, normalized, alternative, doubt, time_zone,
            source, detail, asserted_by, asserted_at
        FROM metadata_assertion
        UNION ALL
        SELECT call_log_match.recording_id, NULL, field, value, normalized, alternative, doubt,
            time_zone, 'callLog', 'line ' || line || ' of ' || name, imported_by, imported_at
        FROM call_log_match
        JOIN call_log_row ON call_log_row.id = call_log_match.row_id
        JOIN call_log_fact ON call_log_fact.row_id = call_log_row.id
        JOIN import ON import.id = call_log_row.import_id;

        -- One row a recording of which something is said.
        CREATE VIEW readable_call AS
        SELECT
            call.recording_id,
            strftime('%Y-%m-%dT%H:%M:%fZ', call.started_ms / 1000.0, 'unixepoch') AS started,
            strftime('%Y-%m-%dT%H:%M:%fZ', call.started_alternative_ms / 1000.0, 'unixepoch')
                AS started_alternative,
            strftime('%Y-%m-%dT%H:%M:%fZ', call.answered_ms / 1000.0, 'unixepoch') AS answered,
            strftime('%Y-%m-%dT%H:%M:%fZ', call.ended_ms / 1000.0, 'unixepoch') AS ended,
            call.duration_ms / 1000.0 AS duration_s,
            call.talk_ms / 1000.0 AS talk_s,
            call.recorded_ms / 1000.0 AS recorded_s,
            call.direction,
            (SELECT name FROM party WHERE party.id = call.handler_id) AS handler,
            (SELECT normalized FROM party WHERE party.id = call.caller_id) AS caller,
            call.caller_text, call.extension, call.reference, call.incident, call.typed_number,
            call.handler_speech_ms / 1000.0 AS handler_speech_s,
            call.caller_speech_ms / 1000.0 AS caller_speech_s,
            call.is_withheld, call.has_conflict
        FROM call;
        """

    /// Triggers that keep rows from being changed or deleted.
    private static func history(of tables: [String]) -> String {
        tables.map { table in
            """
            CREATE TRIGGER \(table)_is_history BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            CREATE TRIGGER \(table)_is_fixed BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
            """
        }.joined(separator: "\n")
    }
}
