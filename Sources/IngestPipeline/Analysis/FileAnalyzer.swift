import AudioDecoding
import CallModel
import SystemPackage
import VoiceSegmentation

/// Analyses one file: a pure step from its bytes to a value, apart from committing it.
struct FileAnalyzer: Sendable {
    /// What the operator says of headerless files.
    var rawFormats: [RawFormat]
    /// What decides where utterances begin and end.
    var parameters = SegmentationParameters.standard

    /// A block this large still lies in the processor's cache when it is decoded after hashing.
    private static let blockByteCount = 256 * 1024
    /// Up to this size a file that libsndfile decodes is kept in memory, so that the bytes hashed
    /// are the bytes decoded; beyond it, the file is read twice and proven not to have changed.
    private static let residentByteCount = 4 << 20
    private static let blockFrameCount = 1 << 14

    /// Analyses the file at a path; whatever goes wrong is part of the result.
    func analyze(_ path: FoundPath) -> FileAnalysis {
        do {
            return try analyze(EvidenceFile(opening: path), at: path)
        } catch {
            let file = FileSnapshot(path: path, byteCount: nil, modificationTime: nil)
            return FileAnalysis(file, .unreadable(reason: error.description))
        }
    }

    /// Analyses an open file, known by the name that `path` gives it.
    func analyze(
        _ original: consuming EvidenceFile, at path: FoundPath
    ) throws(Errno) -> FileAnalysis {
        let size = original.status.byteCount
        // One byte more than the file, so that the first read shows its end.
        var buffer = [UInt8](repeating: 0, count: min(Self.blockByteCount, size + 1))
        var reader = HashingReader()
        let headCount = try reader.read(original, into: &buffer)
        let name = FileName(path)
        let rawFormat = rawFormats.first { $0.speaks(forExtension: path.fileExtension) }
        let identification = FormatIdentifier.identify(
            head: buffer.span.bytes.extracting(first: headCount), fileSize: size,
            raw: rawFormat)

        var result: FileAnalysis.Result
        switch identification {
        case .direct(let layout):
            result = try decode(
                layout, rawFormat, original, &reader, headCount: headCount, buffer: &buffer)
        case .libsndfile(let layout):
            result = try decode(
                layout, rawFormat, original, &reader, headCount: headCount, buffer: &buffer)
        case .undecodable(let audio):
            result = .undecodable(reason: audio.description)
        case .unknown:
            result = name.resultForUnknownContent(byteCount: size)
        }
        try reader.readToEnd(original, using: &buffer)
        let isWhole = try reader.byteCount == size && original.isUnchanged()
        if !isWhole { result = .unreadable(reason: "it changed while it was read") }
        return FileAnalysis(
            file: original.status.snapshot(at: path),
            contentHash: isWhole ? reader.contentHash() : nil,
            nameMismatch: name.mismatch(with: identification), result: result)
    }

    /// The fast path: each block is decoded from the memory in which it was hashed.
    private func decode(
        _ layout: DirectLayout, _ rawFormat: RawFormat?, _ original: borrowing EvidenceFile,
        _ reader: inout HashingReader, headCount: Int, buffer: inout [UInt8]
    ) throws(Errno) -> FileAnalysis.Result {
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: buffer.count)
        var recording = RecordingBuilder(
            container: layout.container, codec: layout.codec, rawFormat: rawFormat,
            sampleRate: layout.sampleRate, channelCount: layout.channelCount,
            parameters: parameters)
        var count = headCount
        while count > 0 {
            decoder.decode(buffer.span.bytes.extracting(first: count), into: &block)
            recording.append(block)
            count = try reader.read(original, into: &buffer)
        }
        return recording.finish(decoder.finish())
    }

    /// Everything else: all bytes are read and hashed, then libsndfile decodes the same bytes.
    private func decode(
        _ layout: SndFileLayout, _ rawFormat: RawFormat?, _ original: borrowing EvidenceFile,
        _ reader: inout HashingReader, headCount: Int, buffer: inout [UInt8]
    ) throws(Errno) -> FileAnalysis.Result {
        let source = try source(original, &reader, headCount: headCount, buffer: &buffer)
        do {
            var decoder = try SndFileDecoder(layout, source: source)
            var block = decoder.makeBlock(frameCount: Self.blockFrameCount)
            var recording = RecordingBuilder(
                container: layout.container, codec: decoder.codec, rawFormat: rawFormat,
                sampleRate: decoder.sampleRate, channelCount: decoder.channelCount,
                parameters: parameters)
            while try decoder.decode(into: &block) { recording.append(block) }
            return recording.finish(try decoder.finish())
        } catch .read(let code) {
            throw Errno(rawValue: code)
        } catch {
            return .undecodable(reason: "\(layout.container.rawValue): \(error)")
        }
    }

    /// All bytes of the file, hashed: in memory, or still in the file where they are too many.
    private func source(
        _ original: borrowing EvidenceFile, _ reader: inout HashingReader, headCount: Int,
        buffer: inout [UInt8]
    ) throws(Errno) -> ByteSource {
        guard original.status.byteCount <= Self.residentByteCount else {
            try reader.readToEnd(original, using: &buffer)
            return .file(descriptor: original.descriptor.rawValue, byteCount: reader.byteCount)
        }
        var bytes = Array(buffer[..<headCount])
        var count = headCount
        while count > 0, bytes.count <= Self.residentByteCount {
            count = try reader.read(original, into: &buffer)
            bytes += buffer[..<count]
        }
        return .memory(bytes)
    }
}
