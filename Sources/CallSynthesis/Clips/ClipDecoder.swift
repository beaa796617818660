import AudioDecoding

/// The first channel of a clip.
enum ClipDecoder {
    /// A clip as samples.
    struct Clip {
        var sampleRate: Int
        var samples: [Int16]
    }

    private static let blockFrameCount = 1 << 14

    /// Decodes the bytes of a file; `nil` when they hold no audio that can be decoded here.
    static func decode(_ bytes: [UInt8]) throws(DecodingError) -> Clip? {
        let head = bytes.span.bytes.extracting(first: FormatIdentifier.maximumHeadByteCount)
        switch FormatIdentifier.identify(head: head, fileSize: bytes.count) {
        case .direct(let layout):
            var decoder = DirectDecoder(layout)
            var block = decoder.makeBlock(forByteCount: bytes.count)
            decoder.decode(bytes.span.bytes, into: &block)
            return Clip(sampleRate: layout.sampleRate, samples: firstChannel(of: block))
        case .libsndfile(let layout):
            var decoder = try SndFileDecoder(layout, source: .memory(bytes))
            var block = decoder.makeBlock(frameCount: blockFrameCount)
            var samples: [Int16] = []
            while try decoder.decode(into: &block) { samples += firstChannel(of: block) }
            return Clip(sampleRate: decoder.sampleRate, samples: samples)
        case .undecodable, .unknown:
            return nil
        }
    }

    private static func firstChannel(of block: SampleBlock) -> [Int16] {
        block.withSamples(ofChannel: 0) { samples in
            samples.indices.map { samples[$0] }
        }
    }
}
