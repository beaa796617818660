import ArgumentParser
import CallModel
import RecordingIndex

/// `earmark case link`.
struct CaseLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Link recordings to a case.",
        discussion: "Linking a recording again changes nothing.")

    @OptionGroup var target: CaseRecordingsOptions

    func run() throws {
        let index = try target.indexOptions.open(.write)
        let (found, recordings) = try target.find(in: index)
        let linked = try index.link(
            recordings, to: found.id, actor: target.custody.actor("case link"),
            reason: target.custody.reason)
        StandardError.say(
            "Linked \(linked.count) of \(Count.text(recordings.count, "recording")) to "
                + found.reference
                + (linked.count < recordings.count ? "; the others were linked already." : "."))
    }
}
