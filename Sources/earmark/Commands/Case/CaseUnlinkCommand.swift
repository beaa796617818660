import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case unlink`.
struct CaseUnlinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink", abstract: "Take recordings out of a case.",
        discussion: "That they were linked, by whom and when, stays on record.")

    @OptionGroup var target: CaseRecordingsOptions

    func run() throws {
        let index = try target.indexOptions.open(.write)
        let (found, recordings) = try target.find(in: index)
        let unlinked = try index.unlink(
            recordings, from: found.id, actor: target.custody.actor("case unlink"),
            reason: target.custody.reason)
        StandardError.say(
            "Unlinked \(unlinked.count) of \(Count.text(recordings.count, "recording")) from "
                + found.reference
                + (unlinked.count < recordings.count ? "; the others were not linked." : "."))
        if unlinked.isEmpty { throw ExitStatus.attention }
    }
}
