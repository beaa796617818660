import AudioDecoding
import CallModel
import Foundation
import Testing

@testable import VoiceSegmentation

/// What the standard parameters make of some calls, in one number: a change of it needs another
/// ``Segmenter/engineVersion``.
@Suite(.tags(.trainedWeights)) struct SegmenterDigestTests {
    /// The digest of all segments and summaries.
    private static let expected: UInt64 = 0xD4BD5056B445ED13

    /// Recordings that every machine decodes to the same samples: the codecs of the others compute in
    /// floating point.
    private static let recordings: [Recording] = {
        let floating: Set<String> = ["mp3", "opus", "ogg"]
        let files = try? FileManager.default.contentsOfDirectory(
            at: Recording.folder, includingPropertiesForKeys: nil)
        let sampled = (files ?? []).filter { !floating.contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { Recording(contentsOf: $0) }
        let generated = [
            (41, 8_000, 40_000), (42, 16_000, 10_000), (43, 11_025, 10_000), (44, 44_100, 4_000),
        ].map { seed, sampleRate, milliseconds in
            Recording(
                planes: Sound.conversation(
                    seed: UInt64(seed), sampleRate: sampleRate, milliseconds: milliseconds),
                sampleRate: sampleRate)
        }
        return generated + sampled
    }()

    /// Swaps the channels of an analysis back.
    private static func swapped(_ analysis: Analysis, channelCount: Int) -> Analysis {
        let segments = (1...channelCount).flatMap { channel in
            analysis.segments.filter { $0.channel == channelCount + 1 - channel }.map { segment in
                var segment = segment
                segment.channel = channel
                return segment
            }
        }
        return Analysis(segments: segments, channels: analysis.channels.reversed())
    }

    /// In whole blocks, the channels as they are.
    private static let found = digest()

    private static func digest(blockLength: Int = .max, areSwapped: Bool = false) -> UInt64 {
        var digest = Digest()
        for recording in recordings {
            let planes = recording.planes
            let found = Analysis(
                areSwapped ? planes.reversed() : planes, sampleRate: recording.sampleRate,
                blockLength: blockLength)
            digest.add(areSwapped ? swapped(found, channelCount: planes.count) : found)
        }
        return digest.value
    }

    @Test func recordingsAreThere() {
        #expect(Self.recordings.count == 17)
        #expect(Self.recordings.allSatisfy { $0.planes.allSatisfy { $0.count > 8_000 * 4 } })
    }

    /// That it is the calls and not the segmenter that stay the same.
    @Test func samplesAreThoseWrittenDown() {
        var digest = Digest()
        for plane in Self.recordings.flatMap(\.planes) {
            for sample in plane { digest.add(sample) }
        }
        #expect(digest.value == 0xFCED6F7832E47739)
    }

    @Test func segmentsAreThoseWrittenDown() {
        #expect(Self.found == Self.expected)
    }

    @Test(arguments: [777]) func blockLengthDoesNotMatter(_ blockLength: Int) {
        #expect(Self.digest(blockLength: blockLength) == Self.found)
    }

    @Test func orderOfChannelsDoesNotMatter() {
        #expect(Self.digest(areSwapped: true) == Self.found)
    }
}

/// FNV-1a, 64 bits, over the bytes of integers and texts.
private struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    private mutating func add(byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Adds a number, its lowest byte first.
    mutating func add(_ number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: type(of: number).bitWidth, by: 8) {
            add(byte: UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// Adds a text and its end.
    private mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
        add(byte: 0)
    }

    /// Adds everything that is said of a recording.
    mutating func add(_ analysis: Analysis) {
        for segment in analysis.segments {
            add(segment.channel)
            add(segment.startSample)
            add(segment.sampleCount)
            add(segment.kind.rawValue)
            add(segment.meanLevel.centiDBFS)
            add(segment.peakLevel.centiDBFS)
            add(segment.digits ?? "")
        }
        for channel in analysis.channels {
            add(channel.noiseFloor.centiDBFS)
            add(channel.peakLevel.centiDBFS)
            add(channel.speechSampleCount)
            add(channel.flags.sorted().map(\.rawValue).joined(separator: ","))
        }
    }
}
