import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark retention hold`.
struct RetentionHoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Hold recordings back: they are not disposed of.")

    @OptionGroup var target: HeldRecordingsOptions

    func validate() throws {
        _ = try target.custody.requiredReason()
    }

    func run() throws {
        let (index, subjects) = try target.find()
        let count = try index.hold(
            subjects, because: target.custody.requiredReason(),
            actor: target.custody.actor("retention hold"))
        StandardError.say(
            "Put \(count) of \(Count.text(subjects.count, "recording")) on hold"
                + (count < subjects.count ? "; the others were already." : "."))
    }
}
