import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark retention set`.
struct RetentionSetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say how long recordings are kept.",
        discussion: "What was said before stays on record, and the latest statement counts.")

    @OptionGroup var target: HeldRecordingsOptions
    @OptionGroup var termOptions: RetentionTermOptions

    func run() throws {
        let (index, subjects) = try target.find()
        let count = try index.stateRetention(
            termOptions.term, of: subjects, actor: target.custody.actor("retention set"))
        StandardError.say(
            "Said of \(count) of \(Count.text(subjects.count, "recording")) that the review is on "
                + termOptions.term.reviewOn
                + (count < subjects.count ? "; it was said of the others already." : "."))
    }
}
