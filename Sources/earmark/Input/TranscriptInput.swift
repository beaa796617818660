import CallModel
import Foundation
import RecordImport
import RecordingIndex

/// A file that should hold transcripts.
struct TranscriptInput {
    /// Its path, as it is shown.
    let path: FoundPath
    var source: TranscriptSource
    var transcripts: [Transcript]

    /// Reads a file whole, unless it is far too long; throws with the reason.
    init(_ path: String) throws {
        self.path = FoundPath(path)
        // A pipe would be waited for.
        let type = try? FileManager.default.attributesOfItem(
            atPath: URL(filePath: path).resolvingSymlinksInPath().path)[.type]
        guard type as? FileAttributeType == .typeRegular,
            let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: TranscriptFile.byteLimit + 1)
        else { throw CommandError("it should be a file that can be read, and is not") }
        let bytes = Array(data)
        do {
            transcripts = try TranscriptFile.read(bytes)
        } catch {
            throw CommandError(error.description)
        }
        source = TranscriptFile.source(of: bytes, name: self.path.name.description)
    }

    /// The name of the recording's file, with its extension or without, that a transcript goes by.
    func recordingName(of transcript: Transcript) -> FoundPath {
        transcript.recordingName.map { FoundPath($0).name } ?? path.stem
    }

    /// The files that are named, and those with a known extension in and below folders, in order.
    static func files(in paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            _ = try AbsolutePath.find(path)
            var isFolder: ObjCBool = false
            let files = FileManager.default
            guard files.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                return [path]
            }
            return try files.subpathsOfDirectory(atPath: path).filter {
                TranscriptFile.extensions.contains(FoundPath($0).fileExtension)
            }.sorted().map { path + "/" + $0 }
        }
    }
}
