/// Every row that is sealed by itself, kind by kind: its key, in ascending order, and what it is called.
enum RowListQuery: String, Query {
    case caseFiles = """
        SELECT id, 'case ' || reference AS name FROM case_file ORDER BY id
        """

    case caseClosings = """
        SELECT id, 'the closing of case ' || reference AS name
        FROM case_file WHERE closed_at IS NOT NULL ORDER BY id
        """

    case caseLinks = """
        SELECT case_link.id, printf('link %d, of recording %d to case %s', case_link.id, recording_id,
            reference) AS name
        FROM case_link LEFT JOIN case_file ON case_file.id = case_id ORDER BY case_link.id
        """

    case caseUnlinkings = """
        SELECT case_link.id, printf('the end of link %d, of recording %d to case %s', case_link.id,
            recording_id, reference) AS name
        FROM case_link LEFT JOIN case_file ON case_file.id = case_id
        WHERE unlinked_at IS NOT NULL ORDER BY case_link.id
        """

    case caseItems = """
        SELECT item.id, printf('item %d, of recording %d in case %s', item.id, recording_id,
            reference) AS name
        FROM case_item AS item LEFT JOIN case_file ON case_file.id = case_id ORDER BY item.id
        """

    case itemStatements = """
        SELECT statement.id, printf('statement %d, on item %d of recording %d in case %s',
            statement.id, item_id, recording_id, reference) AS name
        FROM item_statement AS statement LEFT JOIN case_item ON case_item.id = item_id
            LEFT JOIN case_file ON case_file.id = case_id
        ORDER BY statement.id
        """

    case exhibits = """
        SELECT id, printf('exhibit %s/%d', initials, number) AS name FROM exhibit ORDER BY id
        """

    case exhibitWithdrawals = """
        SELECT id, printf('the withdrawal of exhibit %s/%d', initials, number) AS name
        FROM exhibit WHERE withdrawn_at IS NOT NULL ORDER BY id
        """

    case nonSensitiveNumbers = """
        SELECT item_id AS id, printf('number %d on the non-sensitive schedule of case %s, of item %d',
            number, reference, item_id) AS name
        FROM schedule_number AS listed LEFT JOIN case_file ON case_file.id = case_id
        WHERE schedule = 'nonSensitive' ORDER BY item_id
        """

    case sensitiveNumbers = """
        SELECT item_id AS id, printf('number %d on the sensitive schedule of case %s, of item %d',
            number, reference, item_id) AS name
        FROM schedule_number AS listed LEFT JOIN case_file ON case_file.id = case_id
        WHERE schedule = 'sensitive' ORDER BY item_id
        """

    case clips = """
        SELECT clip.id, printf('clip %d, of recording %d%s', clip.id, recording_id, iif(
            initials IS NULL, '', printf(' and exhibit %s/%d', initials, number))) AS name
        FROM clip LEFT JOIN exhibit ON exhibit.id = exhibit_id ORDER BY clip.id
        """

    case clipFiles = """
        SELECT clip_id AS id, printf('the file of clip %d, of recording %d', clip_id, recording_id)
            AS name
        FROM clip_file LEFT JOIN clip ON clip.id = clip_id ORDER BY clip_id
        """

    case annotations = """
        SELECT id, printf('%s %d of recording %d', kind, id, recording_id) AS name
        FROM annotation ORDER BY id
        """

    case annotationWithdrawals = """
        SELECT annotation_id AS id, printf('the withdrawal of %s %d of recording %d', kind,
            annotation_id, recording_id) AS name
        FROM annotation_withdrawal LEFT JOIN annotation ON annotation.id = annotation_id
        ORDER BY annotation_id
        """

    /// A row that is the first of its recording, or the first that an act wrote of it.
    case facts = """
        SELECT id, printf('what was said of recording %d in row %d of metadata_assertion or after it',
            recording_id, id) AS name
        FROM metadata_assertion AS said
        WHERE EXISTS (SELECT 1 FROM row_seal WHERE kind = 'facts' AND row_seal.id = said.id
                AND row_seal.recording_id = said.recording_id)
            OR NOT EXISTS (SELECT 1 FROM metadata_assertion AS earlier
                WHERE earlier.recording_id = said.recording_id AND earlier.id < said.id)
        ORDER BY id
        """

    case retentionStatements = """
        SELECT said.id, printf('day of review %d, of %s', said.id, ifnull(
            'recording ' || recording_id, 'case ' || reference)) AS name
        FROM retention_statement AS said LEFT JOIN case_file ON case_file.id = case_id
        ORDER BY said.id
        """

    case holdStatements = """
        SELECT said.id, printf('%s %d, of %s', iif(is_held, 'hold', 'release'), said.id, ifnull(
            'recording ' || recording_id, 'case ' || reference)) AS name
        FROM hold_statement AS said LEFT JOIN case_file ON case_file.id = case_id
        ORDER BY said.id
        """

    case transcripts = """
        SELECT id, printf('transcript %d of recording %d (%s)', id, recording_id, name) AS name
        FROM transcript ORDER BY id
        """

    case importedFiles = """
        SELECT id, printf('import %d (%s), or one of its rows,', id, name) AS name
        FROM import ORDER BY id
        """

    /// All of them are asked for.
    var scannedTables: Set<String> {
        switch self {
        case .caseFiles, .caseClosings: ["case_file"]
        case .caseLinks, .caseUnlinkings: ["case_link"]
        case .caseItems: ["item"]
        case .itemStatements: ["statement"]
        case .exhibits, .exhibitWithdrawals: ["exhibit"]
        case .nonSensitiveNumbers, .sensitiveNumbers: ["listed"]
        case .clips: ["clip"]
        case .clipFiles: ["clip_file"]
        case .annotations: ["annotation"]
        case .annotationWithdrawals: ["annotation_withdrawal"]
        case .facts, .retentionStatements, .holdStatements: ["said"]
        case .transcripts: ["transcript"]
        case .importedFiles: ["import"]
        }
    }
}
