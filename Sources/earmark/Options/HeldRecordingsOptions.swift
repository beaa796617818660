import ArgumentParser
import RecordingIndex

/// Recordings of which something is said, each by itself.
struct HeldRecordingsOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Numbers, SHA-256 digests or their first digits, files or folders.",
            valueName: "recording"))
    var recordings: [String]

    @OptionGroup var indexOptions: IndexOptions
    @OptionGroup var custody: CustodyOptions

    /// Opens the index and looks them up in it.
    func find() throws -> (RecordingIndex, [RetentionSubject]) {
        let index = try indexOptions.open(.write)
        return (index, try index.recordings(named: recordings).map { .recording($0) })
    }
}
