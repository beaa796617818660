/// What is asked and written of recordings that are, or were, disposed of.
enum DisposalQuery: String, Query {
    case ofHash = """
        SELECT recording_id, certificate, certified_at
        FROM disposal CROSS JOIN disposal_certificate ON number = certificate
        WHERE disposal.sha256 = ?
        """

    case ofHashes = """
        SELECT recording_id, certificate, certified_at
        FROM disposal CROSS JOIN disposal_certificate ON number = certificate
        WHERE disposal.sha256 BETWEEN ? AND ? LIMIT 1
        """

    case ofNumber = """
        SELECT recording_id, certificate, certified_at
        FROM disposal CROSS JOIN disposal_certificate ON number = certificate
        WHERE recording_id = ?
        """

    case linkedRecordings = """
        SELECT recording_id FROM case_link WHERE case_id = ? AND unlinked_at IS NULL
        ORDER BY recording_id
        """

    case linkedCases = """
        SELECT case_id, reference, closed_at
        FROM case_link CROSS JOIN case_file ON case_file.id = case_id
        WHERE recording_id = ? AND unlinked_at IS NULL
        """

    case exhibitsInForce = """
        SELECT initials, number, case_id
        FROM case_item CROSS JOIN exhibit ON item_id = case_item.id
        WHERE recording_id = ? AND withdrawn_at IS NULL
        """

    case recording = """
        SELECT sha256, byte_count, sample_frame_count * 1000 / sample_rate AS duration_ms, digest,
            entry
        FROM recording LEFT JOIN recording_seal ON recording_id = recording.id
        WHERE recording.id = ?
        """

    case paths = """
        SELECT path FROM recording_file WHERE recording_id = ? ORDER BY id
        """

    case clips = """
        SELECT path, sha256 FROM clip CROSS JOIN clip_file ON clip_id = clip.id
        WHERE recording_id = ? ORDER BY clip.id
        """

    case marks = """
        SELECT initials, number FROM case_item CROSS JOIN exhibit ON item_id = case_item.id
        WHERE recording_id = ?
        """

    case parties = """
        SELECT handler_id, caller_id FROM call WHERE recording_id = ?
        """

    case nextCertificate = """
        SELECT 1 + ifnull((SELECT max(number) FROM disposal_certificate), 0) AS number
        """

    case insert = """
        INSERT INTO disposal (recording_id, sha256, byte_count, duration_ms, certificate, seal,
            seal_entry)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    case insertCertificate = """
        INSERT INTO disposal_certificate (number, sha256, case_reference, reason, certified_at,
            certified_by, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    case keepFiles = """
        INSERT INTO disposed_row (part, id, recording_id, seal, seal_entry)
        SELECT 'recording_file', id, recording_id, digest, entry
        FROM recording_file LEFT JOIN file_seal ON file_id = id WHERE recording_id = ?
        """

    case keepAssertions = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'metadata_assertion', id, recording_id FROM metadata_assertion
        WHERE recording_id = ?
        """

    case keepLinks = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'case_link', id, recording_id FROM case_link WHERE recording_id = ?
        """

    case keepAnnotations = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'annotation', id, recording_id FROM annotation WHERE recording_id = ?
        """

    case keepItems = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'case_item', id, recording_id FROM case_item WHERE recording_id = ?
        """

    case keepStatements = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'item_statement', item_statement.id, recording_id
        FROM case_item CROSS JOIN item_statement ON item_id = case_item.id WHERE recording_id = ?
        """

    case keepExhibits = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'exhibit', exhibit.id, recording_id
        FROM case_item CROSS JOIN exhibit ON item_id = case_item.id WHERE recording_id = ?
        """

    case keepClips = """
        INSERT INTO disposed_row (part, id, recording_id)
        SELECT 'clip', id, recording_id FROM clip WHERE recording_id = ?
        """

    case keepMarks = """
        INSERT INTO disposed_mark (initials, number, recording_id)
        SELECT initials, number, recording_id
        FROM case_item CROSS JOIN exhibit ON item_id = case_item.id WHERE recording_id = ?
        """

    case keepNumbers = """
        INSERT INTO disposed_number (case_id, schedule, number, recording_id)
        SELECT listed.case_id, schedule, number, recording_id
        FROM case_item CROSS JOIN schedule_number AS listed ON item_id = case_item.id
        WHERE recording_id = ?
        """

    /// What is left of a recording: what was given out stays given out.
    static let kept: [DisposalQuery] = [
        .keepFiles, .keepAssertions, .keepLinks, .keepAnnotations, .keepItems, .keepStatements,
        .keepExhibits, .keepClips, .keepMarks, .keepNumbers,
    ]

    /// Each certificate beside the entry that should vouch for it.
    case certificates = """
        SELECT number, disposal_certificate.entry, subject_digest,
            kind IS 'erasure' AND result_digest IS sha256 AND at IS certified_at
                AND actor IS certified_by AND custody_entry.reason IS disposal_certificate.reason
                AND disposal_certificate.case_reference COLLATE BINARY
                    IS custody_entry.case_reference AS is_as_recorded
        FROM disposal_certificate
            LEFT JOIN custody_entry ON custody_entry.entry = disposal_certificate.entry
        ORDER BY number
        """

    case fingerprints = """
        SELECT sha256 FROM disposal WHERE certificate = ?
        """

    var scannedTables: Set<String> { self == .certificates ? ["disposal_certificate"] : [] }
}
