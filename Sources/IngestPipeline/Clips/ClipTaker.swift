import AudioDecoding
import ClipWriting
import Crypto

/// Takes the samples of a recording, and hands those of a clip to a writer.
struct ClipTaker: SampleTaking {
    private(set) var writer: any ClipWriter
    private(set) var failure: ClipError?
    private var renderer: ClipRenderer
    private var hasher = SHA256()

    /// How many sample frames of the clip did not come.
    var missingFrameCount: Int { renderer.missingFrameCount }

    init(_ plan: ClipPlan, sampleRate: Int, writer: any ClipWriter) {
        renderer = ClipRenderer(plan, sampleRate: sampleRate)
        self.writer = writer
    }

    mutating func reserveCapacity(sampleFrameCount: Int) {}

    mutating func append(_ block: SampleBlock) {
        guard failure == nil else { return }
        let samples = renderer.render(block)
        samples.map(\.littleEndian).withUnsafeBytes { hasher.update(bufferPointer: $0) }
        do {
            try writer.write(samples)
        } catch {
            failure = error
        }
    }

    /// Ends the file; the SHA-256 of the samples.
    mutating func finish() throws(ClipError) -> SHA256Digest {
        if let failure { throw failure }
        try writer.finish()
        return hasher.finalize()
    }
}
