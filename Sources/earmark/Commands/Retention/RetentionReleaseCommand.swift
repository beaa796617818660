import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark retention release`.
struct RetentionReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "End that recordings are held back.")

    @OptionGroup var target: HeldRecordingsOptions

    func validate() throws {
        _ = try target.custody.requiredReason()
    }

    func run() throws {
        let (index, subjects) = try target.find()
        try index.release(
            subjects, because: target.custody.requiredReason(),
            actor: target.custody.actor("retention release"))
        StandardError.say("Released \(Count.text(subjects.count, "recording")).")
    }
}
