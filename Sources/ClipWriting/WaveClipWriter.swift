public import SystemPackage

/// Writes a Broadcast Wave file of PCM samples of 16 bits, from its beginning to its end.
public struct WaveClipWriter: ClipWriter {
    private let file: FileDescriptor

    /// Writes everything that stands before the samples.
    ///
    /// - Parameters:
    ///   - file: Empty, and open for writing; it stays the caller's.
    ///   - origin: Where the clip comes from.
    ///   - sampleRate: Sample frames a second.
    ///   - channelCount: From 1.
    ///   - sampleFrameCount: How many sample frames follow.
    /// - Throws: ``ClipError``.
    public init(
        to file: FileDescriptor, origin: ClipOrigin, sampleRate: Int, channelCount: Int,
        sampleFrameCount: Int
    ) throws(ClipError) {
        self.file = file
        let frameByteCount = 2 * channelCount
        let dataByteCount = frameByteCount * sampleFrameCount
        let format =
            UInt16(1).littleEndianBytes + UInt16(channelCount).littleEndianBytes
            + UInt32(sampleRate).littleEndianBytes
            + UInt32(sampleRate * frameByteCount).littleEndianBytes
            + UInt16(frameByteCount).littleEndianBytes + UInt16(16).littleEndianBytes
        let chunks =
            Self.chunk("bext", BroadcastExtension(origin).bytes) + Self.chunk("fmt ", format)
        // The name of the form, the chunks, and the name and size of the samples.
        let formByteCount = 4 + chunks.count + 8 + dataByteCount
        guard formByteCount <= Int(UInt32.max) else {
            throw .tooLong(byteCount: 8 + formByteCount)
        }
        try write(
            bytes: Array("RIFF".utf8) + UInt32(formByteCount).littleEndianBytes
                + Array("WAVE".utf8) + chunks + Array("data".utf8)
                + UInt32(dataByteCount).littleEndianBytes)
    }

    /// Writes the next sample frames, interleaved.
    public func write(_ samples: [Int16]) throws(ClipError) {
        let bytes = samples.map(\.littleEndian).withUnsafeBytes { Array($0) }
        try write(bytes: bytes)
    }

    /// Does nothing: all is written.
    public func finish() {}

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + UInt32(content.count).littleEndianBytes + content
    }

    private func write(bytes: [UInt8]) throws(ClipError) {
        do {
            try file.writeAll(bytes)
        } catch {
            throw .write(error as? Errno ?? .ioError)
        }
    }
}
