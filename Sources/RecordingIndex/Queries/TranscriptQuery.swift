/// What is asked and written of transcripts.
enum TranscriptQuery: String, Query {
    case paths = """
        SELECT path, recording_id FROM recording_file WHERE recording_id IS NOT NULL
        """

    case known = """
        SELECT id, channels FROM transcript WHERE sha256 = ? AND part = ? AND recording_id = ?
        """

    case insert = """
        INSERT INTO transcript (sha256, part, recording_id, name, byte_count, format, language,
            producer, channels, cue_count, imported_at, imported_by, program_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case insertCue = """
        INSERT INTO transcript_cue (transcript_id, place, channel, speaker, start_ms, end_ms, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    /// One reason for each place is enough.
    case insertProblem = """
        INSERT OR IGNORE INTO transcript_problem (transcript_id, place, reason) VALUES (?, ?, ?)
        """

    case cueCount = """
        SELECT cue_count FROM transcript WHERE id = ?
        """

    case problems = """
        SELECT place, reason FROM transcript_problem WHERE transcript_id = ? ORDER BY place
        """

    case ofRecording = """
        SELECT id, name, sha256, part, format, language, producer, cue_count, imported_at,
            imported_by
        FROM transcript WHERE recording_id = ? ORDER BY id
        """
}
