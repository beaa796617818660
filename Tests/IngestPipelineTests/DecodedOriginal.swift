import AudioDecoding
import CallModel
import Testing

@testable import IngestPipeline

/// All samples of a file, channel by channel, as they are decoded.
struct DecodedOriginal: SampleTaking {
    private(set) var channels: [[Int16]]

    /// Decodes a file.
    static func read(_ path: FoundPath, raw: RawFormat? = nil) throws -> [[Int16]] {
        let file = try EvidenceFile(opening: path)
        let byteCount = file.status.byteCount
        var reader = EvidenceReader(file)
        _ = try reader.next()
        let identification = FormatIdentifier.identify(
            head: reader.buffer.span.bytes.extracting(first: reader.blockLength),
            fileSize: byteCount, raw: raw)
        let make = { (stream: DecodingPass.Stream) in
            DecodedOriginal(channels: Array(repeating: [], count: stream.channelCount))
        }
        return switch identification {
        case .direct(let layout):
            try DecodingPass().decode(layout, &reader, into: make).0.channels
        case .libsndfile(let layout):
            try DecodingPass().decode(layout, &reader, into: make).0.channels
        case .undecodable, .unknown: []
        }
    }

    mutating func reserveCapacity(sampleFrameCount: Int) {}

    mutating func append(_ block: SampleBlock) {
        for channel in channels.indices {
            block.withSamples(ofChannel: channel) { samples in
                for index in samples.indices { channels[channel].append(samples[index]) }
            }
        }
    }
}
