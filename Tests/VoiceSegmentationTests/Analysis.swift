import CallModel

@testable import VoiceSegmentation

/// What the segmenter says of a recording.
struct Analysis: Equatable {
    var segments: [Segment]
    var channels: [ChannelSummary]

    /// Segments the channels, pushed in blocks of so many samples.
    init(_ planes: [[Int16]], sampleRate: Int = 8_000, blockLength: Int = .max) {
        var segmenter = Segmenter(sampleRate: sampleRate, channelCount: planes.count)
        for (index, plane) in planes.enumerated() {
            var rest = plane[...]
            while !rest.isEmpty {
                let block = Array(rest.prefix(blockLength))
                segmenter.append(block.span, channel: index + 1)
                rest = rest.dropFirst(blockLength)
            }
        }
        (segments, channels) = segmenter.finish()
    }

    init(segments: [Segment], channels: [ChannelSummary]) {
        self.segments = segments
        self.channels = channels
    }

    /// Where the segments of all channels begin and end.
    var ranges: [Range<Int>] { segments.map { $0.startSample..<$0.endSample } }
}

extension ChannelLevels {
    /// The levels of the frames of some samples.
    init(_ samples: [Int16], sampleRate: Int = 8_000) {
        var meter = LevelMeter(sampleRate: sampleRate, parameters: .standard)
        meter.append(samples.span)
        self = meter.finish()
    }
}
