/// What is asked and written of the custody log.
enum CustodyQuery: String, Query {
    case last = """
        SELECT entry, hash FROM custody_entry ORDER BY entry DESC LIMIT 1
        """

    case append = """
        INSERT INTO custody_entry (entry, at, kind, actor, acting_as, case_reference, ingest_id,
            command, arguments, reason, recipients, subject_count, subject_digest, subjects,
            program_version, parameters, result_digest, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    case entry = """
        SELECT * FROM custody_entry WHERE entry = ?
        """

    case entries = """
        SELECT * FROM custody_entry
        WHERE (?1 IS NULL OR case_reference = ?1)
            AND (?2 IS NULL OR actor = ?2 OR acting_as = ?2)
            AND (?3 IS NULL OR kind = ?3)
            AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5)
            AND (?6 IS NULL OR instr(subjects, ?6))
        ORDER BY entry
        """

    case hashes = """
        SELECT entry, hash FROM custody_entry ORDER BY entry
        """

    case addHead = """
        INSERT INTO custody_head (made_at, entry_count, root, last, public_key, signature)
        VALUES (?, ?, ?, ?, ?, ?)
        """

    case heads = """
        SELECT made_at, entry_count, root, last, public_key, signature FROM custody_head
        ORDER BY id
        """

    case fingerprint = """
        SELECT sha256 FROM recording WHERE id = ?
        """

    case fingerprintsOfCase = """
        SELECT sha256 FROM case_link CROSS JOIN recording ON recording.id = recording_id
        WHERE case_id = ? AND unlinked_at IS NULL
        """

    /// A case that wants a reason, and that a recording is linked to.
    case reasonForRecording = """
        SELECT reference FROM case_link CROSS JOIN case_file ON case_file.id = case_id
        WHERE recording_id = ? AND unlinked_at IS NULL AND requires_reason LIMIT 1
        """

    case reasonForCase = """
        SELECT reference FROM case_file WHERE id = ? AND requires_reason
        """

    /// A case that wants a reason, and that anything is linked to.
    case reasonForAll = """
        SELECT reference FROM case_file
        WHERE requires_reason AND EXISTS (
            SELECT 1 FROM case_link WHERE case_id = case_file.id AND unlinked_at IS NULL)
        LIMIT 1
        """

    var scannedTables: Set<String> {
        switch self {
        // They are asked for the whole log, or in its order.
        case .last, .entries, .hashes: ["custody_entry"]
        case .heads: ["custody_head"]
        case .reasonForAll: ["case_file"]
        default: []
        }
    }
}
