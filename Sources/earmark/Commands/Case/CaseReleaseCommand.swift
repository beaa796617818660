import ArgumentParser
import RecordingIndex

/// `earmark case release`.
struct CaseReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "End that a case is held back.")

    @OptionGroup var target: HeldCaseOptions

    func validate() throws {
        _ = try target.custody.requiredReason()
    }

    func run() throws {
        let (index, found) = try target.find()
        try index.release(
            [.caseFile(found.id)], because: target.custody.requiredReason(),
            actor: target.custody.actor("case release"))
        StandardError.say("Released the case \(found.reference).")
    }
}
