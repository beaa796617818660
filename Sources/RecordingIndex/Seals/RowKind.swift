/// What rows are sealed by themselves: what people say of recordings and cases, and what is taken in
/// from elsewhere.
///
/// What changes once in a row, such as that an exhibit is withdrawn, is a kind of its own, which the
/// entry of that act vouches for.
enum RowKind: String, CaseIterable {
    case caseFile = "case_file"
    case caseClosing = "case_closing"
    case caseLink = "case_link"
    case caseUnlinking = "case_unlinking"
    case caseItem = "case_item"
    case itemStatement = "item_statement"
    case exhibit
    case exhibitWithdrawal = "exhibit_withdrawal"
    /// By the number of the item, which has at most one on each schedule.
    case nonSensitiveNumber = "non_sensitive_number"
    case sensitiveNumber = "sensitive_number"
    /// With its redactions.
    case clip
    case clipFile = "clip_file"
    case annotation
    case annotationWithdrawal = "annotation_withdrawal"
    /// All that one act said of a recording: the rows of `metadata_assertion` from this one to the
    /// next that is sealed.
    case facts
    case retentionStatement = "retention_statement"
    case holdStatement = "hold_statement"
    /// With all that is said in it.
    case transcript
    /// A file of rows from elsewhere, with its rows.
    case importedFile = "import"

    /// What is read of a row for its seal.
    var content: RowContentQuery {
        switch self {
        case .caseFile: .caseFile
        case .caseClosing: .caseClosing
        case .caseLink: .caseLink
        case .caseUnlinking: .caseUnlinking
        case .caseItem: .caseItem
        case .itemStatement: .itemStatement
        case .exhibit: .exhibit
        case .exhibitWithdrawal: .exhibitWithdrawal
        case .nonSensitiveNumber: .nonSensitiveNumber
        case .sensitiveNumber: .sensitiveNumber
        case .clip: .clip
        case .clipFile: .clipFile
        case .annotation: .annotation
        case .annotationWithdrawal: .annotationWithdrawal
        case .facts: .facts
        case .retentionStatement: .retentionStatement
        case .holdStatement: .holdStatement
        case .transcript: .transcript
        case .importedFile: .importedFile
        }
    }

    /// What is sealed with it, by table: rows that belong to it.
    var parts: [(table: String, content: RowContentQuery)] {
        switch self {
        case .clip: [("clip_redaction", .clipRedactions)]
        case .transcript:
            [("transcript_cue", .transcriptCues), ("transcript_problem", .transcriptProblems)]
        case .importedFile:
            [
                ("import_problem", .importProblems), ("call_log_row", .callLogRows),
                ("call_log_fact", .callLogFacts), ("incident", .incidents),
                ("roster_shift", .rosterShifts),
            ]
        default: []
        }
    }

    /// Lists every row of the kind.
    var listing: RowListQuery {
        switch self {
        case .caseFile: .caseFiles
        case .caseClosing: .caseClosings
        case .caseLink: .caseLinks
        case .caseUnlinking: .caseUnlinkings
        case .caseItem: .caseItems
        case .itemStatement: .itemStatements
        case .exhibit: .exhibits
        case .exhibitWithdrawal: .exhibitWithdrawals
        case .nonSensitiveNumber: .nonSensitiveNumbers
        case .sensitiveNumber: .sensitiveNumbers
        case .clip: .clips
        case .clipFile: .clipFiles
        case .annotation: .annotations
        case .annotationWithdrawal: .annotationWithdrawals
        case .facts: .facts
        case .retentionStatement: .retentionStatements
        case .holdStatement: .holdStatements
        case .transcript: .transcripts
        case .importedFile: .importedFiles
        }
    }

    /// What a row is called that is not there any more.
    var name: String {
        switch self {
        case .caseFile: "the case with the number"
        case .caseClosing: "the closing of the case with the number"
        case .caseLink: "link"
        case .caseUnlinking: "the end of link"
        case .caseItem: "item"
        case .itemStatement: "statement"
        case .exhibit: "the exhibit with the number"
        case .exhibitWithdrawal: "the withdrawal of the exhibit with the number"
        case .nonSensitiveNumber: "the number on a non-sensitive schedule of item"
        case .sensitiveNumber: "the number on a sensitive schedule of item"
        case .clip: "clip"
        case .clipFile: "the file of clip"
        case .annotation: "note or tag"
        case .annotationWithdrawal: "the withdrawal of note or tag"
        case .facts: "what was said of a recording in row"
        case .retentionStatement: "day of review"
        case .holdStatement: "hold or release"
        case .transcript: "transcript"
        case .importedFile: "import"
        }
    }
}
