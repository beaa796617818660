internal import CallModel
public import CaseExport
internal import Foundation
internal import IngestPipeline

/// A file that is handed on as it is: its bytes have to be those that its hash was taken of.
public struct Original {
    private let name: FoundPath
    private let paths: [FoundPath]
    private let contentHash: ContentHash

    /// The original of a recording, at any of the paths where nothing else was found since.
    public init(_ recording: ExportedRecording) {
        name = recording.labelled.path
        paths = recording.paths
        contentHash = recording.contentHash
    }

    /// The file of a clip, where it was written.
    public init(_ clip: ExportedClip) {
        name = clip.path
        paths = [clip.path]
        contentHash = clip.contentHash
    }

    /// Whether nothing is at any of its paths.
    var isMissing: Bool {
        paths.allSatisfy {
            !FileManager.default.fileExists(atPath: String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    /// Hands over the bytes, piece by piece.
    ///
    /// - Throws: `BagError.gone` or `BagError.changed` where they are at no path, or what the closure throws.
    public func copy(to sink: ([UInt8]) throws -> Void) throws {
        guard !isMissing else {
            throw BagError.gone(path: name.description, expected: contentHash.description)
        }
        guard let path = paths.first(where: { found(at: $0) == contentHash.description }) else {
            throw changed(name, found: found(at: name))
        }
        let hash = try OriginalReader.forEachPiece(of: path, sink)
        guard hash == contentHash else {
            throw changed(path, found: hash?.description ?? "another while it was read")
        }
    }

    /// The bytes.
    ///
    /// - Throws: As ``copy(to:)``.
    public func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try copy { bytes += $0 }
        return bytes
    }

    /// The hash of what is at a path, or why there is none.
    private func found(at path: FoundPath) -> String {
        do {
            return try OriginalReader.forEachPiece(of: path) { _ in }?.description ?? "another"
        } catch {
            return "none, since it cannot be read (\(error))"
        }
    }

    private func changed(_ path: FoundPath, found: String) -> BagError {
        .changed(path: path.description, expected: contentHash.description, found: found)
    }
}
