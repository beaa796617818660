import CallModel
import CaseAssembly
import CaseExport
import CustodyLog
import RecordingIndex

/// Formats that have one file a recording.
extension ExportCommand {
    /// Writes a file of labels for each recording.
    func writeLabels(
        _ exported: ExportedCase, _ format: LabelFormat, _ selection: RecordingSelection,
        in index: RecordingIndex
    ) throws {
        let files = exported.recordings.map {
            (
                name: $0.fileName(extension: format.fileExtension),
                text: format.text(of: $0.labelled)
            )
        }
        try write(files, selection, in: index)
    }

    /// Writes a vCon for each call of which the time is known.
    func writeVCons(
        _ exported: ExportedCase, _ selection: RecordingSelection, in index: RecordingIndex
    ) throws {
        let files = try exported.recordings.compactMap { recording in
            let original = withOriginals ? try Original(recording).bytes() : nil
            return VCon.json(of: recording, in: exported, original: original).map {
                (name: recording.fileName(extension: "vcon.json"), text: $0.spelling + "\n")
            }
        }
        try write(files, selection, in: index)
    }

    private func write(
        _ files: [(name: String, text: String)], _ selection: RecordingSelection,
        in index: RecordingIndex
    ) throws {
        let folder = try NewFolder(at: out)
        let list = files.map { "\(LogHash(of: $0.text.utf8))  \($0.name)\n" }.joined()
        do {
            for file in files { try NewFile.write(file.text, to: folder.path(of: file.name)) }
            try record(LogHash(of: list.utf8), of: selection, in: index)
            try folder.finish()
        } catch {
            folder.remove()
            throw error
        }
    }
}
