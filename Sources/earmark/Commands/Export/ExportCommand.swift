import ArgumentParser
import CallModel
import CaseAssembly
import CaseExport
import CustodyLog
import Foundation
import RecordingIndex

/// `earmark export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hand a case on: all of it as a bag, or in one format of others.",
        discussion: """
            A bag is a folder with everything, which shows when something in it was changed; \
            `earmark bag verify` verifies it. What is written is on record as a disclosure, with its \
            digest, before it gets its name.
            """)

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("The case's reference.", valueName: "reference"))
    var caseReference: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Where it is written, and nothing is yet.",
            discussion: "A folder for a bag and for formats that have one file a recording; a file "
                + "for the others.", valueName: "path"))
    var out: String

    @Option(name: .long, help: "What is written.")
    var format = ExportFormat.bag

    @Flag(
        name: .customLong("with-originals"),
        help: "Also the recordings themselves; in a bag and in vCons.")
    var withOriginals = false

    @Flag(
        name: .customLong("include-sensitive"),
        help: "Also recordings that are sensitive unused material, in whole or in part.")
    var includeSensitive = false

    @Option(name: .long, help: "Which of its clips.")
    var clips = ClipChoice.all

    @Option(
        name: .long, help: ArgumentHelp("To whom it is handed on; on record.", valueName: "name"))
    var recipient: String?

    @OptionGroup var consultation: ConsultationOptions
    @OptionGroup var jobOptions: JobOptions

    func validate() throws {
        guard recipient?.isBlank != true else {
            throw ValidationError("--recipient should name somebody, and is empty.")
        }
        guard format != .file(.mg6d) || includeSensitive else {
            throw ValidationError(
                "mg6d is the schedule of sensitive material, which goes with --include-sensitive.")
        }
        guard !withOriginals || [.bag, .vcon].contains(format) else {
            throw ValidationError(
                "--with-originals goes with --format bag or vcon: other formats have no room for "
                    + "recordings.")
        }
    }

    func run() async throws {
        let index = try consultation.open()
        let found = try index.caseFile(reference: caseReference)
        try index.refuse(output: out)
        guard !AbsolutePath.isTaken(out) else {
            throw CommandError(
                "There is something at \(out) already, and it is not overwritten. Name a new path.")
        }
        let actor = consultation.custody.actor(Self.recordedName)
        try index.requireReason(for: RecordingSelection(caseID: found.id), of: actor)
        guard found.recordingCount > 0 else {
            StandardError.say(
                "No recording is linked to \(found.reference), so that there is nothing to export.")
            throw ExitStatus.attention
        }
        let gatherer = try CaseGatherer(found, in: index, includingSensitive: includeSensitive)
        var exported = try gatherer.gather(
            occasion, schedulingBy: consultation.noRecord || !format.hasSchedules ? nil : actor)
        exported.clips = exported.clips.filter(clips.includes)
        if format.readsOriginals { try await exported.readOriginals(jobs: jobOptions.jobs) }
        switch format {
        case .bag: try await writeBag(exported, gatherer.selection, in: index)
        case .file(let format):
            let text = try format.text(of: exported, gatherer.selection, in: index)
            try record(LogHash(of: text.utf8), of: gatherer.selection, in: index)
            try NewFile.write(text, to: out)
        case .labels(let format): try writeLabels(exported, format, gatherer.selection, in: index)
        case .vcon: try writeVCons(exported, gatherer.selection, in: index)
        }
        try sayWhatIsThere(exported, leftOut: gatherer.leftOutCount)
    }

    private static let recordedName = "export"

    private var occasion: ExportOccasion {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        return ExportOccasion(
            at: Date.now.formatted(style), account: Account.current,
            actingAs: consultation.custody.actingAs, recipients: recipient,
            reason: consultation.custody.reason, programVersion: ProgramVersion.current)
    }

    /// Puts the disclosure on record, or throws.
    func record(
        _ digest: LogHash?, of selection: RecordingSelection, in index: RecordingIndex
    ) throws {
        try consultation.recordDisclosure(
            Self.recordedName, of: selection, to: recipient, resultDigest: digest, in: index)
    }

    private func writeBag(
        _ exported: ExportedCase, _ selection: RecordingSelection, in index: RecordingIndex
    ) async throws {
        let bag = CaseBag(
            exported, tables: try BagTable.all(of: selection, in: index),
            withOriginals: withOriginals)
        var seal: ContentHash?
        try await bag.write(to: out) { digest in
            try record(LogHash(bytes: digest.bytes), of: selection, in: index)
            seal = digest
        }
        if let seal { try StandardOutput.say("\(seal)  tagmanifest-sha256.txt") }
        let missing = bag.missingClipCount
        if missing > 0 {
            StandardError.say(
                "\(Count.text(missing, "clip")) not where written: what is known of them is "
                    + "exported, with their SHA-256, and not their files.")
        }
    }

    private func sayWhatIsThere(_ exported: ExportedCase, leftOut: Int) throws {
        let count = exported.recordings.count
        StandardError.say(
            "Exported \(Count.text(count, "recording")) of \(exported.reference) to \(out).")
        if leftOut > 0 {
            StandardError.say(
                "Left out, since they are sensitive in whole or in part: \(leftOut). "
                    + "--include-sensitive exports them as well.")
        }
        let revealing = ClipChoice.revealing(exported.clips)
        if !revealing.isEmpty, [.bag, .file(.html), .file(.json)].contains(format) {
            let names = revealing.map { $0.mark ?? $0.fileName }.joined(separator: ", ")
            StandardError.say(
                "Not redacted, of recordings of which there are redacted clips as well: \(names). "
                    + "--clips redacted leaves them out.")
        }
        let timeless = exported.recordings.count { $0.call.started == nil }
        if timeless > 0, [.bag, .vcon].contains(format) {
            StandardError.say(
                "Of \(timeless) of them nobody says when the call began, which a vCon has to: "
                    + "they have none.")
        }
    }
}

extension ExportFormat {
    /// Whether it says something that only the originals hold.
    fileprivate var readsOriginals: Bool { [.bag, .vcon, .file(.html)].contains(self) }

    /// Whether it lists unused material, so that what was never listed gets its number.
    fileprivate var hasSchedules: Bool {
        [.bag, .file(.html), .file(.json), .file(.mg6c), .file(.mg6d)].contains(self)
    }
}
