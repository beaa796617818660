/// What is asked and written of clips.
enum ClipQuery: String, Query {
    /// Under a number that no clip has or had. A clip of an exhibit takes the next number of it.
    case insert = """
        INSERT INTO clip (id, recording_id, case_id, exhibit_id, clip_number, start_sample, sample_count,
            channels, fade_sample_count, format, begun_at, begun_by)
        SELECT 1 + max(ifnull((SELECT max(id) FROM clip), 0),
                ifnull((SELECT max(id) FROM disposed_row WHERE part = 'clip'), 0)),
            ?1, ?2, exhibit.id, iif(exhibit.id IS NULL, NULL, 1 + ifnull(
                (SELECT max(clip_number) FROM clip WHERE exhibit_id = exhibit.id), 0)),
            ?5, ?6, ?7, ?8, ?9, ?10, ?11
        FROM (SELECT 1) LEFT JOIN exhibit ON initials = ?3 AND number = ?4
        """

    /// A clip that others cut, with the number that they gave it as one of an exhibit.
    case insertReceived = """
        INSERT INTO clip (id, recording_id, case_id, exhibit_id, clip_number, start_sample, sample_count,
            channels, fade_sample_count, format, begun_at, begun_by)
        SELECT 1 + max(ifnull((SELECT max(id) FROM clip), 0),
                ifnull((SELECT max(id) FROM disposed_row WHERE part = 'clip'), 0)),
            ?1, ?2, exhibit.id, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
        FROM (SELECT 1) LEFT JOIN exhibit ON initials = ?3 AND number = ?4
        """

    /// The clip of a recording with a mark, or without one, and a SHA-256.
    case received = """
        SELECT 1 FROM clip CROSS JOIN clip_file ON clip_file.clip_id = clip.id
            LEFT JOIN exhibit ON exhibit.id = exhibit_id
        WHERE recording_id = ? AND initials IS ? AND exhibit.number IS ? AND clip_number IS ?
            AND sha256 = ?
        """

    case ofMark = """
        SELECT 1 FROM exhibit CROSS JOIN clip ON exhibit_id = exhibit.id
        WHERE initials = ? AND number = ? AND clip_number = ?
        """

    case redact = """
        INSERT INTO clip_redaction (clip_id, number, start_sample, sample_count, channel, filling)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case finish = """
        INSERT INTO clip_file (clip_id, path, sha256, sample_sha256, byte_count, finished_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case redactions = """
        SELECT start_sample, sample_count, channel, filling FROM clip_redaction
        WHERE clip_id = ? ORDER BY number
        """

    case ofNumber = """
        SELECT clip.id, initials, exhibit.number, clip_number, clip.recording_id,
            recording.sha256 AS recording_sha256, reference, start_sample, sample_count, sample_rate,
            channels, fade_sample_count, format, begun_at, begun_by, path, clip_file.sha256,
            sample_sha256, clip_file.byte_count
        FROM clip CROSS JOIN recording ON recording.id = clip.recording_id
            LEFT JOIN exhibit ON exhibit.id = exhibit_id
            LEFT JOIN case_file ON case_file.id = clip.case_id
            LEFT JOIN clip_file ON clip_file.clip_id = clip.id
        WHERE clip.id = ?
        """

    case all = """
        SELECT clip.id, initials, exhibit.number, clip_number, clip.recording_id,
            recording.sha256 AS recording_sha256, reference, start_sample, sample_count, sample_rate,
            channels, fade_sample_count, format, begun_at, begun_by, path, clip_file.sha256,
            sample_sha256, clip_file.byte_count
        FROM clip CROSS JOIN recording ON recording.id = clip.recording_id
            LEFT JOIN exhibit ON exhibit.id = exhibit_id
            LEFT JOIN case_file ON case_file.id = clip.case_id
            LEFT JOIN clip_file ON clip_file.clip_id = clip.id
        WHERE ?1 IS NULL OR (initials = ?1 AND exhibit.number = ?2)
        ORDER BY clip.id
        """

    var scannedTables: Set<String> {
        switch self {
        case .all: ["clip"]
        // One row, so that a clip that is of no exhibit is one as well.
        case .insert: ["(subquery-4)"]
        case .insertReceived: ["(subquery-3)"]
        default: []
        }
    }
}
