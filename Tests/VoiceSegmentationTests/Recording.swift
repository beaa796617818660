import AudioDecoding
import Foundation
import Testing

/// The samples of a whole file.
struct Recording {
    /// A plane of samples a channel.
    var planes: [[Int16]]
    var sampleRate: Int

    init(planes: [[Int16]], sampleRate: Int) {
        (self.planes, self.sampleRate) = (planes, sampleRate)
    }

    /// The folder of the sample calls.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "samples/calls")

    /// Decodes a sample call.
    init(call name: String) throws {
        self = try #require(Recording(contentsOf: Self.folder.appending(path: name)))
    }

    /// Decodes a file; headerless ones are mu-law at 8 kHz, of one channel.
    init?(contentsOf file: URL) {
        guard let data = try? Data(contentsOf: file), let raw = try? RawFormat("ulaw:8000:1")
        else { return nil }
        let bytes = [UInt8](data)
        let head = Array(bytes.prefix(FormatIdentifier.maximumHeadByteCount))
        switch FormatIdentifier.identify(
            head: head.span.bytes, fileSize: bytes.count,
            raw: file.pathExtension == "ulaw" ? raw : nil)
        {
        case .direct(let layout): self.init(bytes, layout)
        case .libsndfile(let layout): try? self.init(bytes, layout)
        case .undecodable, .unknown: return nil
        }
    }

    private init(_ bytes: [UInt8], _ layout: DirectLayout) {
        self.init(
            planes: [[Int16]](repeating: [], count: layout.channelCount),
            sampleRate: layout.sampleRate)
        var decoder = DirectDecoder(layout)
        var block = decoder.makeBlock(forByteCount: bytes.count)
        decoder.decode(bytes.span.bytes, into: &block)
        append(block)
    }

    private init(_ bytes: [UInt8], _ layout: SndFileLayout) throws {
        var decoder = try SndFileDecoder(layout, source: .memory(bytes))
        self.init(
            planes: [[Int16]](repeating: [], count: decoder.channelCount),
            sampleRate: decoder.sampleRate)
        var block = decoder.makeBlock(frameCount: 65_536)
        while try decoder.decode(into: &block) { append(block) }
    }

    private mutating func append(_ block: SampleBlock) {
        for channel in planes.indices {
            block.withSamples(ofChannel: channel) { samples in
                for index in samples.indices { planes[channel].append(samples[index]) }
            }
        }
    }
}
