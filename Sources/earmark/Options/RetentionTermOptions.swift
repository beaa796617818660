import ArgumentParser
import RecordingIndex

/// How long something is kept.
struct RetentionTermOptions: ParsableArguments {
    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "The class of material, as your retention schedule has it.", valueName: "text"))
    var retentionClass: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day of review, in UTC, such as 2032-05-11: it may be disposed of from then on.",
            valueName: "date"))
    var review: Moment

    /// The term.
    var term: RetentionTerm {
        RetentionTerm(
            retentionClass: retentionClass, reviewOn: String(review.timestamp.text.prefix(10)))
    }

    func validate() throws {
        guard !retentionClass.isEmpty else {
            throw ValidationError("--class should name a class, and is empty.")
        }
    }
}
