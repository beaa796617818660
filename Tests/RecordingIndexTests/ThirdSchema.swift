/// The third schema as it was released, over the content of the first: a copy that stays as it is
/// whatever becomes of the migrations.
enum ThirdSchema {
    static let sql =
        SecondSchema.sql + """

            INSERT INTO grdb_migrations VALUES ('3 kinds and flags');

            -- The keys of a segment of kind 3, in the order in which they are dialled. The check is
            -- over soon for the many segments without.
            ALTER TABLE segment ADD COLUMN digits TEXT CHECK (
                CASE WHEN digits IS NULL THEN kind <> 3
                ELSE kind = 3 AND digits <> '' AND digits NOT GLOB '*[^0-9*#A-D]*' END);
            CREATE INDEX segment_by_digits ON segment (digits) WHERE digits IS NOT NULL;

            -- One row for each thing that is the matter with a channel.
            CREATE TABLE channel_flag (
                recording_id INTEGER NOT NULL,
                channel INTEGER NOT NULL,
                flag TEXT NOT NULL CHECK (flag IN
                    ('silent', 'noSpeech', 'dualMono', 'offset', 'clipped', 'constantTone')),
                PRIMARY KEY (recording_id, channel, flag),
                FOREIGN KEY (recording_id, channel) REFERENCES channel (recording_id, channel)
            ) STRICT, WITHOUT ROWID;

            DROP VIEW readable_case_segment;
            DROP VIEW readable_segment;
            DROP VIEW readable_channel;

            -- One row a channel; its flags in the order of their names.
            CREATE VIEW readable_channel AS
            SELECT
                recording.id AS recording_id,
                channel.channel,
                channel.role,
                channel.noise_floor_cdbfs / 100.0 AS noise_floor_dbfs,
                channel.peak_cdbfs / 100.0 AS peak_dbfs,
                1.0 * channel.speech_sample_count / recording.sample_rate AS speech_s,
                channel.utterance_count,
                (SELECT group_concat(flag, ', ') FROM (
                    SELECT flag FROM channel_flag
                    WHERE channel_flag.recording_id = channel.recording_id
                        AND channel_flag.channel = channel.channel
                    ORDER BY flag)) AS flags
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
                CASE segment.kind
                    WHEN 1 THEN 'speech'
                    WHEN 2 THEN 'tone'
                    WHEN 3 THEN 'dtmf'
                    WHEN 4 THEN 'music'
                    ELSE 'kind ' || segment.kind
                END AS kind,
                segment.digits,
                segment.mean_level_cdbfs / 100.0 AS mean_dbfs,
                segment.peak_level_cdbfs / 100.0 AS peak_dbfs
            FROM recording
            JOIN channel ON channel.recording_id = recording.id
            JOIN segment ON segment.recording_id = channel.recording_id
                AND segment.channel = channel.channel;

            -- One row a segment of a recording that is linked to a case now.
            CREATE VIEW readable_case_segment AS
            SELECT case_file.reference AS case_reference, readable_segment.*
            FROM case_file
            JOIN case_link ON case_link.case_id = case_file.id AND case_link.unlinked_at IS NULL
            JOIN readable_segment ON readable_segment.recording_id = case_link.recording_id;
            """
}
