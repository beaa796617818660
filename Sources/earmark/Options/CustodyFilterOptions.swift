import ArgumentParser
import CustodyLog
import RecordingIndex

/// A case and a stretch of time, to which a listing of the custody log keeps.
struct CustodyFilterOptions: ParsableArguments {
    @OptionGroup var indexOptions: IndexOptions

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Only entries about this case.", valueName: "reference"))
    var caseReference: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Only entries from this moment on, in UTC.",
            discussion: "Such as 2026-03-04 or 2026-03-04T21:15:00Z.", valueName: "moment"))
    var from: Moment?

    @Option(
        name: .long,
        help: ArgumentHelp("Only entries from before this moment.", valueName: "moment"))
    var to: Moment?

    /// The filter, with the case looked up in the index.
    func filter(in index: RecordingIndex) throws -> CustodyFilter {
        var filter = CustodyFilter()
        filter.caseReference = try caseReference.map {
            try index.caseFile(reference: $0).reference
        }
        filter.from = from?.timestamp
        filter.to = to?.timestamp
        return filter
    }
}
