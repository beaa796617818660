/// What is asked and written of verifications.
enum VerificationQuery: String, Query {
    case begin = """
        INSERT INTO verification_run (scope, case_id, started_at, started_by) VALUES (?, ?, ?, ?)
        """

    case end = """
        UPDATE verification_run SET ended_at = ? WHERE id = ?
        """

    /// The last run over the same.
    case last = """
        SELECT id, ended_at FROM verification_run
        WHERE scope = ? AND case_id IS ? ORDER BY id DESC LIMIT 1
        """

    case insertFile = """
        INSERT INTO verification (run_id, file_id, result, detail, verified_at)
        VALUES (?, ?, ?, ?, ?)
        """

    case insertClip = """
        INSERT INTO verification (run_id, clip_id, result, detail, verified_at)
        VALUES (?, ?, ?, ?, ?)
        """

    /// What lies at each path, but for what is verified already.
    case files = """
        SELECT file.id, path, sha256, byte_count, recording_id FROM recording_file AS file
        WHERE sha256 IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM recording_file AS later
                WHERE later.path = file.path AND later.id > file.id)
            AND NOT EXISTS (SELECT 1 FROM verification WHERE file_id = file.id
                AND (run_id = ?1 OR (result = 'unchanged' AND verified_at >= ?2)))
            AND ?3 IS NULL
        ORDER BY file.id
        """

    case filesOfCase = """
        SELECT file.id, path, sha256, byte_count, file.recording_id
        FROM case_link CROSS JOIN recording_file AS file
            ON file.recording_id = case_link.recording_id
        WHERE case_id = ?3 AND unlinked_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM recording_file AS later
                WHERE later.path = file.path AND later.id > file.id)
            AND NOT EXISTS (SELECT 1 FROM verification WHERE file_id = file.id
                AND (run_id = ?1 OR (result = 'unchanged' AND verified_at >= ?2)))
        ORDER BY file.id
        """

    case clips = """
        SELECT clip.id, path, sha256, byte_count, recording_id
        FROM clip CROSS JOIN clip_file ON clip_file.clip_id = clip.id
        WHERE (?3 IS NULL OR case_id = ?3)
            AND NOT EXISTS (SELECT 1 FROM verification WHERE verification.clip_id = clip.id
                AND (run_id = ?1 OR (result = 'unchanged' AND verified_at >= ?2)))
        ORDER BY clip.id
        """

    case counts = """
        SELECT result, count(*) AS total FROM verification WHERE run_id = ? GROUP BY result
        """

    var scannedTables: Set<String> {
        switch self {
        case .files: ["file"]
        case .clips: ["clip"]
        case .last: ["verification_run"]
        default: []
        }
    }

    var sorts: Bool { self == .filesOfCase }
}
