/// What is deleted of a recording that is disposed of, in an order in which nothing refers to what is
/// gone.
enum ErasureQuery: String, Query {
    case annotationWithdrawal = """
        DELETE FROM annotation_withdrawal
        WHERE annotation_id IN (SELECT id FROM annotation WHERE recording_id = ?)
        """

    case annotation = """
        DELETE FROM annotation WHERE recording_id = ?
        """

    case transcriptProblem = """
        DELETE FROM transcript_problem
        WHERE transcript_id IN (SELECT id FROM transcript WHERE recording_id = ?)
        """

    case transcriptCue = """
        DELETE FROM transcript_cue
        WHERE transcript_id IN (SELECT id FROM transcript WHERE recording_id = ?)
        """

    case transcript = """
        DELETE FROM transcript WHERE recording_id = ?
        """

    case verificationOfFiles = """
        DELETE FROM verification
        WHERE file_id IN (SELECT id FROM recording_file WHERE recording_id = ?)
        """

    case verificationOfClips = """
        DELETE FROM verification WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)
        """

    case clipRedaction = """
        DELETE FROM clip_redaction WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)
        """

    case clipFile = """
        DELETE FROM clip_file WHERE clip_id IN (SELECT id FROM clip WHERE recording_id = ?)
        """

    case clip = """
        DELETE FROM clip WHERE recording_id = ?
        """

    case scheduleNumber = """
        DELETE FROM schedule_number
        WHERE item_id IN (SELECT id FROM case_item WHERE recording_id = ?)
        """

    case itemStatement = """
        DELETE FROM item_statement
        WHERE item_id IN (SELECT id FROM case_item WHERE recording_id = ?)
        """

    case exhibit = """
        DELETE FROM exhibit WHERE item_id IN (SELECT id FROM case_item WHERE recording_id = ?)
        """

    case caseItem = """
        DELETE FROM case_item WHERE recording_id = ?
        """

    case caseLink = """
        DELETE FROM case_link WHERE recording_id = ?
        """

    case callLogMatch = """
        DELETE FROM call_log_match WHERE recording_id = ?
        """

    case incidentMatch = """
        DELETE FROM incident_match WHERE recording_id = ?
        """

    case call = """
        DELETE FROM call WHERE recording_id = ?
        """

    case metadataAssertion = """
        DELETE FROM metadata_assertion WHERE recording_id = ?
        """

    case jointSpeech = """
        DELETE FROM joint_speech WHERE recording_id = ?
        """

    case segment = """
        DELETE FROM segment WHERE recording_id = ?
        """

    case channelFlag = """
        DELETE FROM channel_flag WHERE recording_id = ?
        """

    case channel = """
        DELETE FROM channel WHERE recording_id = ?
        """

    case fileSeal = """
        DELETE FROM file_seal
        WHERE file_id IN (SELECT id FROM recording_file WHERE recording_id = ?)
        """

    case recordingFile = """
        DELETE FROM recording_file WHERE recording_id = ?
        """

    case recordingSeal = """
        DELETE FROM recording_seal WHERE recording_id = ?
        """

    case retentionStatement = """
        DELETE FROM retention_statement WHERE recording_id = ?
        """

    case holdStatement = """
        DELETE FROM hold_statement WHERE recording_id = ?
        """

    case recording = """
        DELETE FROM recording WHERE id = ?
        """

    /// The table that it is deleted from.
    var table: String {
        switch self {
        case .annotationWithdrawal: "annotation_withdrawal"
        case .annotation: "annotation"
        case .transcriptProblem: "transcript_problem"
        case .transcriptCue: "transcript_cue"
        case .transcript: "transcript"
        case .verificationOfFiles: "verification"
        case .verificationOfClips: "verification"
        case .clipRedaction: "clip_redaction"
        case .clipFile: "clip_file"
        case .clip: "clip"
        case .scheduleNumber: "schedule_number"
        case .itemStatement: "item_statement"
        case .exhibit: "exhibit"
        case .caseItem: "case_item"
        case .caseLink: "case_link"
        case .callLogMatch: "call_log_match"
        case .incidentMatch: "incident_match"
        case .call: "call"
        case .metadataAssertion: "metadata_assertion"
        case .jointSpeech: "joint_speech"
        case .segment: "segment"
        case .channelFlag: "channel_flag"
        case .channel: "channel"
        case .fileSeal: "file_seal"
        case .recordingFile: "recording_file"
        case .recordingSeal: "recording_seal"
        case .retentionStatement: "retention_statement"
        case .holdStatement: "hold_statement"
        case .recording: "recording"
        }
    }
}
