import ArgumentParser
import RecordingIndex

/// `earmark case hold`.
struct CaseHoldCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Hold a case back: nothing that is linked to it is disposed of.")

    @OptionGroup var target: HeldCaseOptions

    func validate() throws {
        _ = try target.custody.requiredReason()
    }

    func run() throws {
        let (index, found) = try target.find()
        let count = try index.hold(
            [.caseFile(found.id)], because: target.custody.requiredReason(),
            actor: target.custody.actor("case hold"))
        StandardError.say(
            "The case \(found.reference) is on hold" + (count == 0 ? ", as before." : "."))
    }
}
