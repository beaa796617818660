/// The first schema as it was released, with one recording of one case: a copy that stays as it is
/// whatever becomes of the migrations.
enum FirstSchema {
    static let sql = """
        PRAGMA application_id = 1164014189;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('1 recordings and cases');

        -- One run over some files. A run that is killed stays 'running', without an end.
        CREATE TABLE ingest (
            id INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL,
            ended_at TEXT,
            state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'interrupted')),
            actor TEXT NOT NULL CHECK (actor <> ''),
            program_version TEXT NOT NULL,
            arguments TEXT NOT NULL CHECK (json_valid(arguments)),
            CHECK ((state = 'running') = (ended_at IS NULL))
        ) STRICT;

        -- What decides the segments of a recording, apart from its content.
        CREATE TABLE segmentation (
            id INTEGER PRIMARY KEY,
            engine_version TEXT NOT NULL,
            parameters TEXT NOT NULL CHECK (json_valid(parameters)),
            UNIQUE (engine_version, parameters)
        ) STRICT;

        -- Content, whatever the paths at which it is found.
        CREATE TABLE recording (
            id INTEGER PRIMARY KEY,
            sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            container TEXT NOT NULL,
            codec TEXT NOT NULL,
            raw_format TEXT,
            sample_rate INTEGER NOT NULL CHECK (sample_rate > 0),
            channel_count INTEGER NOT NULL CHECK (channel_count > 0),
            sample_frame_count INTEGER NOT NULL CHECK (sample_frame_count >= 0),
            claimed_sample_frame_count INTEGER,
            problem TEXT,
            segmentation_id INTEGER NOT NULL REFERENCES segmentation (id),
            ingest_id INTEGER NOT NULL REFERENCES ingest (id),
            indexed_at TEXT NOT NULL
        ) STRICT;

        -- The history of what was found at each path; the greatest id of a path is its present.
        -- A path is its exact bytes: names on Linux need not be UTF-8.
        CREATE TABLE recording_file (
            id INTEGER PRIMARY KEY,
            path BLOB NOT NULL CHECK (length(path) > 0),
            byte_count INTEGER CHECK (byte_count >= 0),
            modification_time INTEGER, -- nanoseconds since 1970-01-01 UTC
            sha256 BLOB CHECK (length(sha256) = 32),
            outcome TEXT NOT NULL CHECK (outcome IN
                ('indexed', 'partial', 'duplicate', 'undecodable', 'unreadable', 'notAudio')),
            reason TEXT,
            name_mismatch TEXT,
            recording_id INTEGER REFERENCES recording (id),
            ingest_id INTEGER NOT NULL REFERENCES ingest (id),
            found_at TEXT NOT NULL,
            CHECK ((recording_id IS NOT NULL)
                = (outcome IN ('indexed', 'partial', 'duplicate'))),
            CHECK ((reason IS NULL) = (outcome IN ('indexed', 'duplicate')))
        ) STRICT;
        CREATE INDEX recording_file_by_path ON recording_file (path);
        CREATE INDEX recording_file_by_recording ON recording_file (recording_id)
            WHERE recording_id IS NOT NULL;

        CREATE TABLE channel (
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            channel INTEGER NOT NULL CHECK (channel >= 1),
            role TEXT CHECK (role IN ('handler', 'caller')),
            noise_floor_cdbfs INTEGER NOT NULL CHECK (noise_floor_cdbfs BETWEEN -12000 AND 0),
            peak_cdbfs INTEGER NOT NULL CHECK (peak_cdbfs BETWEEN -12000 AND 0),
            speech_sample_count INTEGER NOT NULL CHECK (speech_sample_count >= 0),
            utterance_count INTEGER NOT NULL CHECK (utterance_count >= 0),
            PRIMARY KEY (recording_id, channel)
        ) STRICT, WITHOUT ROWID;

        -- Clustered on its key: the segments of a recording lie together. Kind 1 is speech, which
        -- SQLite stores in no bytes at all.
        CREATE TABLE segment (
            recording_id INTEGER NOT NULL,
            channel INTEGER NOT NULL,
            start_sample INTEGER NOT NULL CHECK (start_sample >= 0),
            sample_count INTEGER NOT NULL CHECK (sample_count >= 1),
            kind INTEGER NOT NULL CHECK (kind >= 1),
            mean_level_cdbfs INTEGER NOT NULL CHECK (mean_level_cdbfs BETWEEN -12000 AND 0),
            peak_level_cdbfs INTEGER NOT NULL CHECK (peak_level_cdbfs BETWEEN -12000 AND 0),
            PRIMARY KEY (recording_id, channel, start_sample),
            FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel)
        ) STRICT, WITHOUT ROWID;

        -- What somebody or something says of a recording, or of one channel of it.
        CREATE TABLE metadata_assertion (
            id INTEGER PRIMARY KEY,
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            channel INTEGER,
            field TEXT NOT NULL CHECK (field <> ''),
            value TEXT NOT NULL,
            source TEXT NOT NULL
                CHECK (source IN ('operator', 'fileName', 'logRow', 'embeddedChunk')),
            asserted_by TEXT NOT NULL CHECK (asserted_by <> ''),
            asserted_at TEXT NOT NULL,
            ingest_id INTEGER REFERENCES ingest (id),
            FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel)
        ) STRICT;
        CREATE INDEX metadata_assertion_by_recording ON metadata_assertion (recording_id);

        CREATE TABLE case_file (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL COLLATE NOCASE UNIQUE
                CHECK (reference <> '' AND reference = trim(reference)),
            title TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            opened_by TEXT NOT NULL CHECK (opened_by <> ''),
            closed_at TEXT,
            closed_by TEXT CHECK (closed_by <> ''),
            CHECK ((closed_at IS NULL) = (closed_by IS NULL))
        ) STRICT;

        CREATE TABLE case_link (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES case_file (id),
            recording_id INTEGER NOT NULL REFERENCES recording (id),
            linked_at TEXT NOT NULL,
            linked_by TEXT NOT NULL CHECK (linked_by <> ''),
            reason TEXT,
            unlinked_at TEXT,
            unlinked_by TEXT CHECK (unlinked_by <> ''),
            unlink_reason TEXT,
            CHECK ((unlinked_at IS NULL) = (unlinked_by IS NULL)),
            CHECK (unlink_reason IS NULL OR unlinked_at IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX case_link_in_force ON case_link (case_id, recording_id)
            WHERE unlinked_at IS NULL;
        CREATE INDEX case_link_by_recording ON case_link (recording_id);

        CREATE TRIGGER recording_file_is_history BEFORE DELETE ON recording_file
        BEGIN SELECT RAISE(ABORT, 'recording_file is append-only'); END;
        CREATE TRIGGER recording_file_is_fixed
        BEFORE UPDATE OF id, path, byte_count, sha256, outcome, reason, name_mismatch,
            recording_id, ingest_id, found_at ON recording_file
        BEGIN SELECT RAISE(ABORT, 'recording_file is append-only'); END;

        CREATE TRIGGER metadata_assertion_is_history BEFORE DELETE ON metadata_assertion
        BEGIN SELECT RAISE(ABORT, 'metadata_assertion is append-only'); END;
        CREATE TRIGGER metadata_assertion_is_fixed BEFORE UPDATE ON metadata_assertion
        BEGIN SELECT RAISE(ABORT, 'metadata_assertion is append-only'); END;

        CREATE TRIGGER case_link_is_history BEFORE DELETE ON case_link
        BEGIN SELECT RAISE(ABORT, 'case_link is append-only'); END;
        CREATE TRIGGER case_link_is_fixed
        BEFORE UPDATE ON case_link WHEN OLD.unlinked_at IS NOT NULL
            OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id
            OR NEW.recording_id <> OLD.recording_id OR NEW.linked_at <> OLD.linked_at
            OR NEW.linked_by <> OLD.linked_by OR NEW.reason IS NOT OLD.reason
        BEGIN SELECT RAISE(ABORT, 'case_link is append-only'); END;

        INSERT INTO ingest VALUES (1, '2026-01-31T09:30:00.000Z', '2026-01-31T09:30:01.000Z',
            'finished', 'A', '1', '[]');
        INSERT INTO segmentation VALUES (1, '1', '{}');
        INSERT INTO recording VALUES (1,
            x'abababababababababababababababababababababababababababababababab', 480044, 'WAV',
            'G.711 mu-law', NULL, 8000, 1, 480000, NULL, NULL, 1, 1, '2026-01-31T09:30:00.000Z');
        INSERT INTO recording_file VALUES (1, x'2f612e776176', 480044, 1700000000000000000,
            x'abababababababababababababababababababababababababababababababab', 'indexed', NULL,
            NULL, 1, 1, '2026-01-31T09:30:00.000Z');
        INSERT INTO channel VALUES (1, 1, 'caller', -6550, -325, 1600, 1);
        INSERT INTO segment VALUES (1, 1, 800, 1600, 1, -2000, -1700);
        INSERT INTO case_file VALUES (1, 'OP-1', 'Kestrel', '2026-01-31T09:00:00.000Z', 'A', NULL,
            NULL);
        INSERT INTO case_link VALUES (1, 1, 1, '2026-01-31T09:30:00.000Z', 'A', NULL, NULL, NULL,
            NULL);
        """
}
