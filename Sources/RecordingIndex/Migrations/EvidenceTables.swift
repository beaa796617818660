internal import GRDB

/// The sixth migration: what a recording is in a case, exhibits, clips, and what proves that nothing
/// was changed since.
///
/// Statements, marks and results are never changed or deleted: triggers hold every program to that.
/// Positions and counts are sample frames.
///
/// Released, and so never edited: what changes later is a migration of its own.
enum EvidenceTables {
    static let identifier = "7 evidence"

    /// Makes the tables, and seals what is held already: from now on, a change of it shows.
    static func migrate(_ database: Database) throws {
        try database.execute(sql: sql)
        try database.sealEverything()
    }

    private static let sql = """
        -- A recording, or a part of one, in a case.
        CREATE TABLE case_item (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES case_file (id),
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            part TEXT NOT NULL CHECK (part IN ('recording', 'channel', 'segment', 'range')),
            channel INTEGER,
            start_sample INTEGER CHECK (start_sample >= 0),
            sample_count INTEGER CHECK (sample_count >= 1),
            added_at TEXT NOT NULL,
            added_by TEXT NOT NULL CHECK (added_by <> ''),
            CHECK ((start_sample IS NULL) = (sample_count IS NULL)),
            CHECK (CASE part
                WHEN 'recording' THEN channel IS NULL AND start_sample IS NULL
                WHEN 'channel' THEN channel IS NOT NULL AND start_sample IS NULL
                WHEN 'segment' THEN channel IS NOT NULL AND start_sample IS NOT NULL
                ELSE start_sample IS NOT NULL END),
            FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel)
        ) STRICT;
        CREATE UNIQUE INDEX case_item_is_one ON case_item (case_id, recording_id, part,
            ifnull(channel, 0), ifnull(start_sample, -1), ifnull(sample_count, 0));
        CREATE INDEX case_item_by_recording ON case_item (recording_id);

        -- What somebody says that an item is; the latest counts.
        CREATE TABLE item_statement (
            id INTEGER PRIMARY KEY,
            item_id INTEGER NOT NULL REFERENCES case_item (id),
            status TEXT NOT NULL CHECK (status IN ('unreviewed', 'exhibit', 'unusedNonSensitive',
                'unusedSensitive', 'notRelevant')),
            description TEXT CHECK (description <> ''),
            reason TEXT CHECK (reason <> ''),
            stated_at TEXT NOT NULL,
            stated_by TEXT NOT NULL CHECK (stated_by <> '')
        ) STRICT;
        CREATE INDEX item_statement_by_item ON item_statement (item_id);

        -- An item that is produced under a mark. A mark is given out once.
        CREATE TABLE exhibit (
            id INTEGER PRIMARY KEY,
            item_id INTEGER NOT NULL REFERENCES case_item (id),
            initials TEXT NOT NULL CHECK (initials <> '' AND initials NOT GLOB '*[^A-Z]*'),
            number INTEGER NOT NULL CHECK (number >= 1),
            description TEXT NOT NULL CHECK (description <> ''),
            producer TEXT NOT NULL CHECK (producer <> ''),
            produced_on TEXT NOT NULL CHECK (produced_on GLOB '????-??-??'),
            created_at TEXT NOT NULL,
            created_by TEXT NOT NULL CHECK (created_by <> ''),
            withdrawn_at TEXT,
            withdrawn_by TEXT CHECK (withdrawn_by <> ''),
            withdrawal_reason TEXT,
            CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
            CHECK (withdrawal_reason IS NULL OR withdrawn_at IS NOT NULL),
            UNIQUE (initials, number)
        ) STRICT;
        CREATE UNIQUE INDEX exhibit_in_force ON exhibit (item_id) WHERE withdrawn_at IS NULL;
        CREATE INDEX exhibit_by_item ON exhibit (item_id);

        -- The number of an item on a schedule of its case, given out when it is first listed.
        CREATE TABLE schedule_number (
            case_id INTEGER NOT NULL REFERENCES case_file (id),
            schedule TEXT NOT NULL CHECK (schedule IN ('nonSensitive', 'sensitive')),
            number INTEGER NOT NULL CHECK (number >= 1),
            item_id INTEGER NOT NULL REFERENCES case_item (id),
            scheduled_at TEXT NOT NULL,
            scheduled_by TEXT NOT NULL CHECK (scheduled_by <> ''),
            PRIMARY KEY (case_id, schedule, number),
            UNIQUE (item_id, schedule)
        ) STRICT, WITHOUT ROWID;

        -- A clip that is, or was to be, cut from a recording.
        CREATE TABLE clip (
            id INTEGER PRIMARY KEY,
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            case_id INTEGER REFERENCES case_file (id),
            exhibit_id INTEGER REFERENCES exhibit (id),
            clip_number INTEGER CHECK (clip_number >= 1),
            start_sample INTEGER NOT NULL CHECK (start_sample >= 0),
            sample_count INTEGER NOT NULL CHECK (sample_count >= 1),
            channels TEXT NOT NULL
                CHECK (json_valid(channels) AND json_type(channels) = 'array'),
            fade_sample_count INTEGER NOT NULL CHECK (fade_sample_count >= 0),
            format TEXT NOT NULL CHECK (format IN ('wav', 'flac')),
            begun_at TEXT NOT NULL,
            begun_by TEXT NOT NULL CHECK (begun_by <> ''),
            CHECK ((exhibit_id IS NULL) = (clip_number IS NULL)),
            UNIQUE (exhibit_id, clip_number)
        ) STRICT;
        CREATE INDEX clip_by_recording ON clip (recording_id);

        -- What was made unrecognisable in a clip; positions are those of the recording.
        CREATE TABLE clip_redaction (
            clip_id INTEGER NOT NULL REFERENCES clip (id),
            number INTEGER NOT NULL CHECK (number >= 1),
            start_sample INTEGER NOT NULL CHECK (start_sample >= 0),
            sample_count INTEGER NOT NULL CHECK (sample_count >= 1),
            channel INTEGER CHECK (channel >= 1),
            filling TEXT NOT NULL CHECK (filling IN ('silence', 'tone')),
            PRIMARY KEY (clip_id, number)
        ) STRICT, WITHOUT ROWID;

        -- The file that came of it.
        CREATE TABLE clip_file (
            clip_id INTEGER PRIMARY KEY REFERENCES clip (id),
            path BLOB NOT NULL CHECK (length(path) > 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            sample_sha256 BLOB NOT NULL CHECK (length(sample_sha256) = 32),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            finished_at TEXT NOT NULL
        ) STRICT;

        -- A run over originals or clips, to see whether they are what they were.
        CREATE TABLE verification_run (
            id INTEGER PRIMARY KEY,
            scope TEXT NOT NULL CHECK (scope IN ('originals', 'clips')),
            case_id INTEGER REFERENCES case_file (id),
            started_at TEXT NOT NULL,
            started_by TEXT NOT NULL CHECK (started_by <> ''),
            ended_at TEXT
        ) STRICT;

        -- What became of a file in it.
        CREATE TABLE verification (
            id INTEGER PRIMARY KEY,
            run_id INTEGER NOT NULL REFERENCES verification_run (id),
            file_id INTEGER REFERENCES recording_file (id),
            clip_id INTEGER REFERENCES clip (id),
            result TEXT NOT NULL CHECK (result IN
                ('unchanged', 'changed', 'missing', 'moved', 'unreadable')),
            detail TEXT,
            verified_at TEXT NOT NULL,
            CHECK ((file_id IS NULL) <> (clip_id IS NULL)),
            CHECK ((result = 'unchanged') = (detail IS NULL))
        ) STRICT;
        CREATE INDEX verification_by_run ON verification (run_id, result);
        CREATE INDEX verification_by_file ON verification (file_id) WHERE file_id IS NOT NULL;
        CREATE INDEX verification_by_clip ON verification (clip_id) WHERE clip_id IS NOT NULL;

        -- What the rows of a recording, and of a file, were when they were written, and the entry of
        -- the custody log that vouches for it; none where they are older than seals.
        CREATE TABLE recording_seal (
            recording_id INTEGER PRIMARY KEY REFERENCES recording (id),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            entry INTEGER REFERENCES custody_entry (entry)
        ) STRICT;
        CREATE INDEX recording_seal_by_entry ON recording_seal (entry);
        CREATE TABLE file_seal (
            file_id INTEGER PRIMARY KEY REFERENCES recording_file (id),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            entry INTEGER REFERENCES custody_entry (entry)
        ) STRICT;
        CREATE INDEX file_seal_by_entry ON file_seal (entry);

        CREATE TRIGGER exhibit_is_history BEFORE DELETE ON exhibit
        BEGIN SELECT RAISE(ABORT, 'exhibit is append-only'); END;
        CREATE TRIGGER exhibit_is_fixed
        BEFORE UPDATE ON exhibit WHEN OLD.withdrawn_at IS NOT NULL
            OR NEW.id <> OLD.id OR NEW.item_id <> OLD.item_id OR NEW.initials <> OLD.initials
            OR NEW.number <> OLD.number OR NEW.description <> OLD.description
            OR NEW.producer <> OLD.producer OR NEW.produced_on <> OLD.produced_on
            OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
        BEGIN SELECT RAISE(ABORT, 'exhibit is append-only'); END;

        CREATE TRIGGER verification_run_is_history BEFORE DELETE ON verification_run
        BEGIN SELECT RAISE(ABORT, 'verification_run is append-only'); END;
        CREATE TRIGGER verification_run_is_fixed
        BEFORE UPDATE ON verification_run WHEN OLD.ended_at IS NOT NULL OR NEW.id <> OLD.id
            OR NEW.scope <> OLD.scope OR NEW.case_id IS NOT OLD.case_id
            OR NEW.started_at <> OLD.started_at
            OR NEW.started_by <> OLD.started_by
        BEGIN SELECT RAISE(ABORT, 'verification_run is append-only'); END;
        """ + fixedTables.map(appendOnly).joined()

    /// The tables of which nothing is ever changed.
    private static let fixedTables = [
        "case_item", "item_statement", "schedule_number", "clip", "clip_redaction", "clip_file",
        "verification", "recording_seal", "file_seal",
    ]

    private static func appendOnly(_ table: String) -> String {
        """

        CREATE TRIGGER \(table)_is_history BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        CREATE TRIGGER \(table)_is_fixed BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
        """
    }
}
