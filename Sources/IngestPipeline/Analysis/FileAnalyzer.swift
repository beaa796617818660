import AudioDecoding
import CallFacts
import CallModel
import SystemPackage
import VoiceSegmentation

/// Analyses one file: a pure step from its bytes to a value, apart from committing it.
struct FileAnalyzer: Sendable {
    /// What the operator says of headerless files.
    var rawFormats: [RawFormat]
    /// What decides where utterances begin and end.
    var parameters = SegmentationParameters.standard
    /// How what is embedded in files is understood.
    var factReader = FactReader()
    /// Whether recordings come with a trace of what decided; it costs time and memory.
    var isTraced = false
    /// Who may help with a long file.
    var idleJobs = IdleJobs.none

    private typealias Decoded = (result: FileAnalysis.Result, trace: RecordingTrace?)

    /// Analyses the file at a path; whatever goes wrong is part of the result.
    func analyze(_ path: FoundPath) -> FileAnalysis {
        trace(path).analysis
    }

    /// The same, beside the trace where there is to be one.
    func trace(_ path: FoundPath) -> TracedAnalysis {
        do {
            return try trace(EvidenceFile(opening: path), at: path)
        } catch {
            let file = FileSnapshot(path: path, byteCount: nil, modificationTime: nil)
            return TracedAnalysis(FileAnalysis(file, .unreadable(reason: error.description)))
        }
    }

    /// Analyses an open file, known by the name that `path` gives it.
    func trace(
        _ original: consuming EvidenceFile, at path: FoundPath
    ) throws(Errno) -> TracedAnalysis {
        let rawFormat = rawFormats.first { $0.speaks(forExtension: path.fileExtension) }
        return try trace(original, at: path, rawFormat: rawFormat)
    }

    /// Analyses an open file whose content, if nothing in it says otherwise, has the given format.
    func trace(
        _ original: consuming EvidenceFile, at path: FoundPath, rawFormat: RawFormat?
    ) throws(Errno) -> TracedAnalysis {
        let file = original.status.snapshot(at: path)
        let name = FileNameClaim(fileName: path.name.description)
        var reader = EvidenceReader(original)
        _ = try reader.next()
        let texts = EmbeddedText.read(
            waveHead: reader.buffer.span.bytes.extracting(first: reader.blockLength))
        let identification = FormatIdentifier.identify(
            head: reader.buffer.span.bytes.extracting(first: reader.blockLength),
            fileSize: file.byteCount, raw: rawFormat)

        var decoded: Decoded
        switch identification {
        case .direct(let layout): decoded = try decode(layout, rawFormat, &reader)
        case .libsndfile(let layout): decoded = try decode(layout, rawFormat, &reader)
        case .undecodable(let audio): decoded = (.undecodable(reason: audio.description), nil)
        case .unknown:
            decoded = (Self.result(unknownContentNamed: name, byteCount: file.byteCount), nil)
        }
        try reader.readToEnd()
        let contentHash = try reader.contentHash()
        if contentHash == nil {
            decoded = (.unreadable(reason: "it changed while it was read"), nil)
        }
        var analysis = FileAnalysis(
            file: file, contentHash: contentHash,
            nameMismatch: name.mismatch(with: identification), result: decoded.result)
        if case .decoded = decoded.result {
            analysis.facts = EmbeddedFacts(reader: factReader).facts(in: texts)
        }
        return TracedAnalysis(analysis, trace: decoded.trace)
    }

    private func decode(
        _ layout: DirectLayout, _ rawFormat: RawFormat?, _ reader: inout EvidenceReader
    ) throws(Errno) -> Decoded {
        let (recording, summary) = try DecodingPass(idleJobs: idleJobs).decode(layout, &reader) {
            builder(of: $0, rawFormat)
        }
        return recording.finishTraced(summary)
    }

    private func decode(
        _ layout: SndFileLayout, _ rawFormat: RawFormat?, _ reader: inout EvidenceReader
    ) throws(Errno) -> Decoded {
        do throws(DecodingError) {
            let (recording, summary) = try DecodingPass(idleJobs: idleJobs).decode(
                layout, &reader
            ) { builder(of: $0, rawFormat) }
            return recording.finishTraced(summary)
        } catch .read(let code) {
            throw Errno(rawValue: code)
        } catch {
            let problem = "\(layout.container.describing(layout.codec)): \(error)"
            return (.undecodable(reason: problem), nil)
        }
    }

    private func builder(
        of stream: DecodingPass.Stream, _ rawFormat: RawFormat?
    ) -> RecordingBuilder {
        RecordingBuilder(
            container: stream.container, codec: stream.codec, rawFormat: rawFormat,
            sampleRate: stream.sampleRate, channelCount: stream.channelCount,
            parameters: parameters, isTraced: isTraced)
    }

    /// Content that nobody recognises is a finding when its name says that it was meant as audio.
    private static func result(
        unknownContentNamed name: FileNameClaim, byteCount: Int?
    ) -> FileAnalysis.Result {
        guard let reason = name.reasonWhenUnknown else {
            return .notAudio(reason: "neither its content nor its name says audio")
        }
        return .undecodable(reason: byteCount == 0 ? "empty: it holds no bytes" : reason)
    }
}
