import AudioDecoding

/// A whole file, identified and decoded as a pipeline would do it.
struct Decoded {
    var identification: Identification
    /// The samples of each channel; none when the file was not decoded.
    var planes: [[Int16]] = []
    var sampleRate: Int?
    var codec: AudioCodec?
    var summary: DecodingSummary?
    /// What a file that libsndfile decoded says beside the audio.
    var texts: [EmbeddedText] = []
    /// Why libsndfile did not decode it.
    var error: DecodingError?

    var problem: DecodingProblem? { summary?.problem }

    /// Decodes `bytes`, handed on `blockByteCount` at a time.
    init(_ bytes: [UInt8], blockByteCount: Int = 4_096, raw: String? = nil) {
        let raw = raw.flatMap { try? RawFormat($0) }
        let head = bytes.prefix(FormatIdentifier.maximumHeadByteCount)
        identification = FormatIdentifier.identify(
            head: Array(head).span.bytes, fileSize: bytes.count, raw: raw)
        switch identification {
        case .direct(let layout): push(bytes, blockByteCount, layout)
        case .libsndfile(let layout): pull(.memory(bytes), layout)
        case .undecodable, .unknown: break
        }
    }

    /// Decodes an open file through libsndfile.
    init(_ source: ByteSource, head: [UInt8]) {
        identification = FormatIdentifier.identify(
            head: head.span.bytes, fileSize: source.byteCount)
        if case .libsndfile(let layout) = identification { pull(source, layout) }
    }

    private mutating func push(_ bytes: [UInt8], _ blockByteCount: Int, _ layout: DirectLayout) {
        sampleRate = layout.sampleRate
        codec = layout.codec
        planes = Array(repeating: [], count: layout.channelCount)
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: blockByteCount)
        for start in stride(from: 0, to: bytes.count, by: blockByteCount) {
            let end = min(start + blockByteCount, bytes.count)
            decoder.decode(bytes.span.bytes.extracting(start..<end), into: &block)
            append(block)
        }
        summary = decoder.finish()
    }

    private mutating func pull(_ source: ByteSource, _ layout: SndFileLayout) {
        do throws(DecodingError) {
            var decoder = try SndFileDecoder(layout, source: source)
            sampleRate = decoder.sampleRate
            codec = decoder.codec
            planes = Array(repeating: [], count: decoder.channelCount)
            var block = decoder.makeBlock(frameCount: 5_000)
            while try decoder.decode(into: &block) { append(block) }
            texts = decoder.texts
            summary = decoder.finish()
        } catch {
            self.error = error
        }
    }

    private mutating func append(_ block: SampleBlock) {
        for channel in 0..<block.channelCount {
            block.withSamples(ofChannel: channel) { samples in
                for index in samples.indices { planes[channel].append(samples[index]) }
            }
        }
    }
}
