/// What a sound index never yields: each query says in words what is wrong, a row a finding, up to a
/// limit.
enum CheckQuery: String, Query {
    /// SQLite's own look at the file, its indexes and the conditions of the schema.
    case integrity = """
        SELECT integrity_check FROM pragma_integrity_check(?) WHERE integrity_check <> 'ok'
        """

    case foreignKeys = """
        SELECT printf('%d rows of %s refer to rows of %s that are not there', count(*), "table",
            parent)
        FROM pragma_foreign_key_check GROUP BY "table", parent LIMIT ?
        """

    case segmentsWithoutChannel = """
        SELECT printf('%d segments are of channel %d of recording %d, which is not there', total,
            channel, recording_id)
        FROM (SELECT recording_id, channel, count(*) AS total FROM segment
            GROUP BY recording_id, channel) AS found
        WHERE NOT EXISTS (SELECT 1 FROM channel
            WHERE channel.recording_id = found.recording_id AND channel.channel = found.channel)
        LIMIT ?
        """

    case missingChannels = """
        SELECT printf('recording %d has %d channels, and %d are there', recording.id, channel_count,
            count(channel))
        FROM recording LEFT JOIN channel ON recording_id = recording.id
        GROUP BY recording.id
        HAVING count(channel) <> channel_count OR max(channel) <> channel_count
        LIMIT ?
        """

    case segmentsBeyondEnd = """
        SELECT printf('the segment at sample %d of channel %d of recording %d ends at sample %d, '
            || 'and the recording at %d', start_sample, channel, recording_id,
            start_sample + sample_count, sample_frame_count)
        FROM recording CROSS JOIN segment ON recording_id = recording.id
        WHERE start_sample + sample_count > sample_frame_count LIMIT ?
        """

    case overlappingSegments = """
        SELECT printf('the segment at sample %d of channel %d of recording %d begins before the '
            || 'one before it, of the same kind, ends', start_sample, channel, recording_id)
        FROM segment
        WHERE start_sample < (SELECT earlier.start_sample + earlier.sample_count
            FROM segment AS earlier
            WHERE earlier.recording_id = segment.recording_id
                AND earlier.channel = segment.channel
                AND earlier.start_sample < segment.start_sample AND earlier.kind = segment.kind
            ORDER BY earlier.start_sample DESC LIMIT 1)
        LIMIT ?
        """

    case unknownKinds = """
        SELECT printf('the segment at sample %d of channel %d of recording %d is of kind %d, which '
            || 'means nothing', start_sample, channel, recording_id, kind)
        FROM segment WHERE kind NOT BETWEEN 1 AND 4 LIMIT ?
        """

    case utteranceSums = """
        SELECT printf('channel %d of recording %d is said to have %d utterances of %d sample frames '
            || 'in all, and has %d of %d', channel, recording_id, utterance_count,
            speech_sample_count, found_count, found_sample_count)
        FROM (SELECT channel.recording_id, channel.channel, utterance_count, speech_sample_count,
                count(start_sample) AS found_count,
                coalesce(sum(sample_count), 0) AS found_sample_count
            FROM channel LEFT JOIN segment ON segment.recording_id = channel.recording_id
                AND segment.channel = channel.channel AND kind = 1
            GROUP BY channel.recording_id, channel.channel) AS summed
        WHERE found_count <> utterance_count OR found_sample_count <> speech_sample_count
        LIMIT ?
        """

    case roles = """
        SELECT printf('channel %d of recording %d has the role %s, and the last one asserted is %s',
            channel, recording_id, coalesce(role, 'of nobody'), coalesce(asserted, 'of nobody'))
        FROM (SELECT channel, recording_id, role,
                coalesce((SELECT value FROM metadata_assertion AS assertion
                    WHERE assertion.recording_id = channel.recording_id
                        AND assertion.channel = channel.channel AND field = 'role'
                        AND source = 'operator'
                    ORDER BY id DESC LIMIT 1),
                    (SELECT value FROM metadata_assertion AS assertion
                    WHERE assertion.recording_id = channel.recording_id
                        AND assertion.channel = channel.channel AND field = 'role'
                    ORDER BY id DESC LIMIT 1)) AS asserted
            FROM channel)
        WHERE role IS NOT asserted LIMIT ?
        """

    case missingCalls = """
        SELECT printf('recording %d has facts and no call', recording_id)
        FROM metadata_assertion
        WHERE channel IS NULL AND NOT EXISTS (SELECT 1 FROM call
            WHERE call.recording_id = metadata_assertion.recording_id)
        LIMIT ?
        """

    case callsWithoutFacts = """
        SELECT printf('recording %d has a call and no facts', recording_id) FROM call
        WHERE NOT EXISTS (SELECT 1 FROM metadata_assertion AS assertion
            WHERE assertion.recording_id = call.recording_id AND channel IS NULL)
        LIMIT ?
        """

    case importedRows = """
        SELECT printf('import %d should have %d rows, and has %d', id, row_count, found)
        FROM (SELECT id, row_count,
                (SELECT count(*) FROM call_log_row WHERE import_id = import.id)
                + (SELECT count(*) FROM incident WHERE import_id = import.id)
                + (SELECT count(*) FROM roster_shift WHERE import_id = import.id) AS found
            FROM import)
        WHERE found <> row_count LIMIT ?
        """

    /// The file with which a recording was indexed says how that went.
    case firstFiles = """
        SELECT printf('recording %d has %d files with which it was indexed, and should have one, '
            || 'with its digest, size and problem', recording.id,
            (SELECT count(*) FROM recording_file AS file
                WHERE recording_id = recording.id AND outcome IN ('indexed', 'partial')))
        FROM recording
        WHERE 1 <> (SELECT count(*) FROM recording_file AS file
                WHERE recording_id = recording.id AND outcome IN ('indexed', 'partial'))
            OR NOT EXISTS (SELECT 1 FROM recording_file AS file
                WHERE recording_id = recording.id
                    AND outcome = iif(problem IS NULL, 'indexed', 'partial')
                    AND reason IS problem)
        LIMIT ?
        """

    case contradictingFiles = """
        SELECT printf('row %d of recording_file has another digest or size than recording %d, which '
            || 'it is said to hold', file.id, recording.id)
        FROM recording_file AS file JOIN recording ON recording.id = recording_id
        WHERE file.sha256 IS NOT recording.sha256 OR file.byte_count IS NOT recording.byte_count
        LIMIT ?
        """

    case missingFiles = """
        SELECT printf('rows %d to %d of recording_file are gone',
            1 + coalesce((SELECT max(id) FROM recording_file WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM recording_file
            UNION ALL SELECT id FROM disposed_row WHERE part = 'recording_file') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM recording_file AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'recording_file' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingAssertions = """
        SELECT printf('rows %d to %d of metadata_assertion are gone',
            1 + coalesce((SELECT max(id) FROM metadata_assertion WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM metadata_assertion
            UNION ALL SELECT id FROM disposed_row WHERE part = 'metadata_assertion') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM metadata_assertion AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'metadata_assertion' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingLinks = """
        SELECT printf('rows %d to %d of case_link are gone',
            1 + coalesce((SELECT max(id) FROM case_link WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM case_link
            UNION ALL SELECT id FROM disposed_row WHERE part = 'case_link') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM case_link AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'case_link' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingAnnotations = """
        SELECT printf('rows %d to %d of annotation are gone',
            1 + coalesce((SELECT max(id) FROM annotation WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM annotation
            UNION ALL SELECT id FROM disposed_row WHERE part = 'annotation') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM annotation AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'annotation' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case transcriptCues = """
        SELECT printf('transcript %d should have %d cues, and has %d', id, cue_count, found)
        FROM (SELECT id, cue_count, (SELECT count(*) FROM transcript_cue
                WHERE transcript_id = transcript.id) AS found
            FROM transcript)
        WHERE found <> cue_count LIMIT ?
        """

    case missingRecordings = """
        SELECT printf('rows %d to %d of recording are gone',
            1 + coalesce((SELECT max(id) FROM recording WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM recording UNION ALL SELECT recording_id FROM disposal) AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM recording AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposal WHERE recording_id = later.id - 1)
        LIMIT ?
        """

    /// An item is an exhibit by its statements as long as it has a mark in force.
    case exhibitStatuses = """
        SELECT printf('item %d of a case is %s by the last statement, and has %d marks in force', id,
            ifnull(status, 'nothing'), marks)
        FROM (SELECT item.id, (SELECT status FROM item_statement WHERE item_id = item.id
                    ORDER BY id DESC LIMIT 1) AS status,
                (SELECT count(*) FROM exhibit
                    WHERE item_id = item.id AND withdrawn_at IS NULL) AS marks
            FROM case_item AS item)
        WHERE status IS NULL OR (status = 'exhibit') <> marks LIMIT ?
        """

    case missingItems = """
        SELECT printf('rows %d to %d of case_item are gone',
            1 + coalesce((SELECT max(id) FROM case_item WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM case_item
            UNION ALL SELECT id FROM disposed_row WHERE part = 'case_item') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM case_item AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'case_item' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingStatements = """
        SELECT printf('rows %d to %d of item_statement are gone',
            1 + coalesce((SELECT max(id) FROM item_statement WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM item_statement
            UNION ALL SELECT id FROM disposed_row WHERE part = 'item_statement') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM item_statement AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'item_statement' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingExhibits = """
        SELECT printf('rows %d to %d of exhibit are gone',
            1 + coalesce((SELECT max(id) FROM exhibit WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM exhibit
            UNION ALL SELECT id FROM disposed_row WHERE part = 'exhibit') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM exhibit AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'exhibit' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    case missingClips = """
        SELECT printf('rows %d to %d of clip are gone',
            1 + coalesce((SELECT max(id) FROM clip WHERE id < later.id), 0), id - 1)
        FROM (SELECT id FROM clip
            UNION ALL SELECT id FROM disposed_row WHERE part = 'clip') AS later
        WHERE id > 1
            AND NOT EXISTS (SELECT 1 FROM clip AS earlier WHERE earlier.id = later.id - 1)
            AND NOT EXISTS (SELECT 1 FROM disposed_row AS earlier
                WHERE part = 'clip' AND earlier.id = later.id - 1)
        LIMIT ?
        """

    /// What was disposed of is not held.
    case disposedRecordings = """
        SELECT printf('recording %d was disposed of, and is held', disposal.recording_id)
        FROM disposal
        WHERE EXISTS (SELECT 1 FROM recording WHERE recording.id = disposal.recording_id)
            OR EXISTS (SELECT 1 FROM recording WHERE recording.sha256 = disposal.sha256)
        LIMIT ?
        """

    var scannedTables: Set<String> {
        switch self {
        case .disposedRecordings: ["disposal"]
        case .integrity: ["pragma_integrity_check"]
        case .foreignKeys: ["pragma_foreign_key_check"]
        case .segmentsWithoutChannel: ["segment", "found"]
        case .missingChannels, .segmentsBeyondEnd, .firstFiles: ["recording"]
        case .overlappingSegments, .unknownKinds: ["segment"]
        case .utteranceSums: ["channel", "summed"]
        case .roles: ["channel"]
        case .missingCalls: ["metadata_assertion"]
        case .callsWithoutFacts: ["call"]
        case .importedRows: ["import"]
        case .contradictingFiles: ["file"]
        case .transcriptCues: ["transcript"]
        case .exhibitStatuses: ["item"]
        case .missingFiles, .missingAssertions, .missingLinks, .missingAnnotations,
            .missingRecordings, .missingItems, .missingStatements, .missingExhibits, .missingClips:
            []
        }
    }

    /// The tables that lack what others refer to are few.
    var sorts: Bool { self == .foreignKeys }
}
