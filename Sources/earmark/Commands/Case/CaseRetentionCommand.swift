import ArgumentParser
import RecordingIndex

/// `earmark case retention`.
struct CaseRetentionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "Say how long a case, with all that is linked to it, is kept.",
        discussion: "What was said before stays on record, and the latest statement counts.")

    @OptionGroup var target: HeldCaseOptions
    @OptionGroup var termOptions: RetentionTermOptions

    func run() throws {
        let (index, found) = try target.find()
        let term = termOptions.term
        let count = try index.stateRetention(
            term, of: [.caseFile(found.id)], actor: target.custody.actor("case retention"))
        StandardError.say(
            "The case \(found.reference) is kept as \(term.retentionClass), for review on "
                + term.reviewOn + (count == 0 ? ", as before." : "."))
    }
}
