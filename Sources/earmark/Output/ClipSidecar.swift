import CallModel
import RecordingIndex

/// The file of data beside a clip: what it is of, and what was made unrecognisable in it.
enum ClipSidecar {
    /// Writes it, where nothing is yet.
    static func write(_ clip: Clip, _ file: ClipFile, to path: String) throws {
        var sidecar = try NewFile(at: path)
        let facts = Clip.columns.filter { !["path", "sha256", "sample_sha256"].contains($0.name) }
        let hashes =
            "{\"sha256\":\"\(file.contentHash)\",\"sample_sha256\":\"\(file.sampleHash)\","
            + "\"size_bytes\":\(file.byteCount)}"
        try sidecar.write(
            """
            {
            "clip":\(facts.json(of: clip)),
            "file":\(hashes),
            "redactions":[\(clip.redactions.map(redactions.json).joined(separator: ",\n"))]
            }

            """)
        try sidecar.finish()
    }

    /// Positions are those of the recording.
    private static let redactions: [Column<Redaction>] = [
        Column(name: "start_sample") { .integer($0.samples.lowerBound) },
        Column(name: "sample_count") { .integer($0.samples.count) },
        Column(name: "channel") { $0.channel.map(Cell.integer) ?? .absent },
        Column(name: "filling") { .text($0.filling.rawValue) },
    ]
}
