import ArgumentParser
import RecordingIndex

/// A case and recordings, to bring together or apart.
struct CaseRecordingsOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The case's reference.", valueName: "case"))
    var reference: String

    @Argument(
        help: ArgumentHelp(
            "Numbers, SHA-256 digests or their first digits, files or folders.",
            discussion: "A folder stands for all recordings found in it or below.",
            valueName: "recording"))
    var recordings: [String]

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    /// Looks both up in the index.
    func find(in index: RecordingIndex) throws -> (CaseFile, [RecordingID]) {
        (try index.caseFile(reference: reference), try index.recordings(named: recordings))
    }
}
