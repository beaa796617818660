internal import GRDB

/// The sixth migration: notes, tags and transcripts, the words in them, and what is heard when all
/// channels of a recording are put together.
///
/// Columns that end in `_ms` are milliseconds from the beginning of the recording.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum WordsAndSilence {
    static let identifier = "6 words and silence"

    static let sql = """
        -- What somebody wrote of a recording, or of a stretch of it.
        CREATE TABLE annotation (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('note', 'tag')),
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            channel INTEGER,
            start_ms INTEGER CHECK (start_ms >= 0),
            end_ms INTEGER,
            text TEXT NOT NULL CHECK (text <> ''),
            written_at TEXT NOT NULL,
            written_by TEXT NOT NULL CHECK (written_by <> ''),
            acting_as TEXT CHECK (acting_as <> ''),
            FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel),
            CHECK ((start_ms IS NULL) = (end_ms IS NULL)),
            CHECK (end_ms > start_ms)
        ) STRICT;
        CREATE INDEX annotation_by_recording ON annotation (recording_id);

        -- That it no longer stands; the row itself stays.
        CREATE TABLE annotation_withdrawal (
            annotation_id INTEGER PRIMARY KEY REFERENCES annotation (id),
            withdrawn_at TEXT NOT NULL,
            withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
            acting_as TEXT CHECK (acting_as <> ''),
            reason TEXT CHECK (reason <> '')
        ) STRICT;

        -- One transcript of a recording, as a file has it; a file may have several parts.
        CREATE TABLE transcript (
            id INTEGER PRIMARY KEY,
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            part INTEGER NOT NULL CHECK (part >= 1),
            name TEXT NOT NULL CHECK (name <> ''),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            format TEXT NOT NULL CHECK (format IN
                ('webVTT', 'subRip', 'whisper', 'whisperCPP', 'vCon')),
            language TEXT CHECK (language <> ''),
            producer TEXT CHECK (producer <> ''),
            channels TEXT NOT NULL CHECK (json_valid(channels)),
            cue_count INTEGER NOT NULL CHECK (cue_count >= 0),
            imported_at TEXT NOT NULL,
            imported_by TEXT NOT NULL CHECK (imported_by <> ''),
            program_version TEXT NOT NULL,
            UNIQUE (sha256, part, recording_id)
        ) STRICT;
        CREATE INDEX transcript_by_recording ON transcript (recording_id);

        -- What is said in a stretch of the recording.
        CREATE TABLE transcript_cue (
            id INTEGER PRIMARY KEY,
            transcript_id INTEGER NOT NULL REFERENCES transcript (id),
            place INTEGER NOT NULL CHECK (place >= 1),
            channel INTEGER CHECK (channel >= 1),
            speaker TEXT CHECK (speaker <> ''),
            start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
            end_ms INTEGER NOT NULL CHECK (end_ms >= start_ms),
            text TEXT NOT NULL CHECK (text <> '')
        ) STRICT;
        CREATE INDEX transcript_cue_by_transcript ON transcript_cue (transcript_id);

        -- What of it could not be understood, and why.
        CREATE TABLE transcript_problem (
            transcript_id INTEGER NOT NULL REFERENCES transcript (id),
            place INTEGER NOT NULL CHECK (place >= 1),
            reason TEXT NOT NULL CHECK (reason <> ''),
            PRIMARY KEY (transcript_id, place)
        ) STRICT, WITHOUT ROWID;

        -- The words of either, without regard to case and diacritics. The text itself stays where
        -- it is, and is not stored twice. Rows are only ever added, and so one trigger each is
        -- enough.
        CREATE VIRTUAL TABLE annotation_text USING fts5(text, content = 'annotation',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER annotation_is_searchable AFTER INSERT ON annotation
        BEGIN INSERT INTO annotation_text (rowid, text) VALUES (NEW.id, NEW.text); END;
        CREATE VIRTUAL TABLE cue_text USING fts5(text, content = 'transcript_cue',
            content_rowid = 'id', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER transcript_cue_is_searchable AFTER INSERT ON transcript_cue
        BEGIN INSERT INTO cue_text (rowid, text) VALUES (NEW.id, NEW.text); END;

        -- What is heard when all channels of a recording are put together: made of its segments.
        CREATE TABLE joint_speech (
            recording_id INTEGER PRIMARY KEY REFERENCES recording (id),
            speech_sample_count INTEGER NOT NULL,
            overlap_sample_count INTEGER NOT NULL,
            silence_start_sample INTEGER NOT NULL CHECK (silence_start_sample >= 0),
            silence_sample_count INTEGER NOT NULL CHECK (silence_sample_count >= 0),
            CHECK (0 <= overlap_sample_count AND overlap_sample_count <= speech_sample_count)
        ) STRICT;

        \(history(of: [
            "annotation", "annotation_withdrawal", "transcript", "transcript_cue",
            "transcript_problem",
        ]))

        -- One row a note or tag.
        CREATE VIEW readable_annotation AS
        SELECT
            annotation.id AS annotation_id, kind, recording_id, channel,
            start_ms / 1000.0 AS start_s, end_ms / 1000.0 AS end_s, text,
            written_at, written_by, annotation.acting_as,
            withdrawn_at, withdrawn_by, reason AS withdrawal_reason
        FROM annotation
        LEFT JOIN annotation_withdrawal ON annotation_id = annotation.id;

        -- One row a cue of a transcript.
        CREATE VIEW readable_cue AS
        SELECT
            recording_id, transcript_id, name AS transcript, language, producer, place, channel,
            speaker, start_ms / 1000.0 AS start_s, end_ms / 1000.0 AS end_s, text
        FROM transcript JOIN transcript_cue ON transcript_cue.transcript_id = transcript.id;
        """

    /// Measures the recordings that are there already, in one pass over their utterances.
    static func measureRecordings(in database: Database) throws {
        let insert = try database.makeStatement(
            sql: "INSERT INTO joint_speech VALUES (?, ?, ?, ?, ?)")
        let recordings = try Row.fetchCursor(
            database, sql: "SELECT id, sample_frame_count FROM recording ORDER BY id")
        let utterances = try database.makeStatement(
            sql: """
                SELECT start_sample, start_sample + sample_count FROM segment
                WHERE recording_id = ? AND kind = 1
                """)
        while let recording = try recordings.next() {
            let id: Int64 = recording[0]
            var intervals: [Range<Int>] = []
            let found = try Row.fetchCursor(utterances, arguments: [id])
            while let row = try found.next() {
                let (start, end): (Int, Int) = (row[0], row[1])
                intervals.append(start..<end)
            }
            let speech = JointSpeech(of: intervals, sampleFrameCount: recording[1])
            try insert.execute(arguments: [id] + speech.arguments)
        }
    }

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
