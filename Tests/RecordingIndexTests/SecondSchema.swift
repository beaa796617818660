/// The second schema as it was released, over the content of the first: a copy that stays as it is
/// whatever becomes of the migrations.
enum SecondSchema {
    static let sql =
        FirstSchema.sql + """

            INSERT INTO grdb_migrations VALUES ('2 readable views');

            -- One row a recording.
            CREATE VIEW readable_recording AS
            SELECT
                recording.id AS recording_id,
                lower(hex(recording.sha256)) AS sha256,
                (SELECT CAST(path AS TEXT) FROM recording_file
                    WHERE recording_file.recording_id = recording.id
                    ORDER BY recording_file.id LIMIT 1) AS path,
                recording.byte_count,
                recording.container,
                recording.codec,
                recording.raw_format,
                recording.sample_rate,
                recording.channel_count,
                1.0 * recording.sample_frame_count / recording.sample_rate AS duration_s,
                1.0 * recording.claimed_sample_frame_count / recording.sample_rate
                    AS claimed_duration_s,
                (SELECT sum(utterance_count) FROM channel
                    WHERE channel.recording_id = recording.id) AS utterance_count,
                recording.problem,
                segmentation.engine_version,
                segmentation.parameters,
                recording.indexed_at
            FROM recording JOIN segmentation ON segmentation.id = recording.segmentation_id;

            -- One row for each time a file was found new or changed; is_current marks the latest.
            CREATE VIEW readable_file AS
            SELECT
                file.id AS file_id,
                CAST(file.path AS TEXT) AS path,
                file.byte_count,
                strftime('%Y-%m-%dT%H:%M:%SZ', file.modification_time / 1000000000, 'unixepoch')
                    AS modified_at,
                nullif(lower(hex(file.sha256)), '') AS sha256,
                file.outcome,
                file.reason,
                file.name_mismatch,
                file.recording_id,
                file.found_at,
                ingest.actor AS found_by,
                NOT EXISTS (SELECT 1 FROM recording_file AS later
                    WHERE later.path = file.path AND later.id > file.id) AS is_current
            FROM recording_file AS file JOIN ingest ON ingest.id = file.ingest_id;

            -- One row a channel.
            CREATE VIEW readable_channel AS
            SELECT
                recording.id AS recording_id,
                channel.channel,
                channel.role,
                channel.noise_floor_cdbfs / 100.0 AS noise_floor_dbfs,
                channel.peak_cdbfs / 100.0 AS peak_dbfs,
                1.0 * channel.speech_sample_count / recording.sample_rate AS speech_s,
                channel.utterance_count
            FROM recording JOIN channel ON channel.recording_id = recording.id;

            -- One row a segment.
            CREATE VIEW readable_segment AS
            SELECT
                recording.id AS recording_id,
                (SELECT CAST(path AS TEXT) FROM recording_file
                    WHERE recording_file.recording_id = recording.id
                    ORDER BY recording_file.id LIMIT 1) AS path,
                segment.channel,
                channel.role,
                1.0 * segment.start_sample / recording.sample_rate AS start_s,
                1.0 * (segment.start_sample + segment.sample_count) / recording.sample_rate
                    AS end_s,
                1.0 * segment.sample_count / recording.sample_rate AS duration_s,
                CASE segment.kind WHEN 1 THEN 'speech' ELSE 'kind ' || segment.kind END AS kind,
                segment.mean_level_cdbfs / 100.0 AS mean_dbfs,
                segment.peak_level_cdbfs / 100.0 AS peak_dbfs
            FROM recording
            JOIN channel ON channel.recording_id = recording.id
            JOIN segment ON segment.recording_id = channel.recording_id
                AND segment.channel = channel.channel;

            -- One row a recording that is linked to a case now.
            CREATE VIEW readable_case_recording AS
            SELECT
                case_file.reference AS case_reference,
                case_file.title AS case_title,
                case_link.recording_id,
                (SELECT lower(hex(sha256)) FROM recording
                    WHERE recording.id = case_link.recording_id) AS sha256,
                (SELECT CAST(path AS TEXT) FROM recording_file
                    WHERE recording_file.recording_id = case_link.recording_id
                    ORDER BY recording_file.id LIMIT 1) AS path,
                case_link.linked_at,
                case_link.linked_by,
                case_link.reason
            FROM case_file JOIN case_link ON case_link.case_id = case_file.id
            WHERE case_link.unlinked_at IS NULL;

            -- One row a segment of a recording that is linked to a case now.
            CREATE VIEW readable_case_segment AS
            SELECT case_file.reference AS case_reference, readable_segment.*
            FROM case_file
            JOIN case_link ON case_link.case_id = case_file.id AND case_link.unlinked_at IS NULL
            JOIN readable_segment ON readable_segment.recording_id = case_link.recording_id;
            """
}
