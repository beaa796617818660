import CallModel
import Testing

@testable import VoiceSegmentation

/// What the segmenter says of a recording.
struct Analysis: Equatable {
    var segments: [Segment]
    var channels: [ChannelSummary]

    /// Segments the channels, pushed in blocks of so many samples.
    init(
        _ planes: [[Int16]], sampleRate: Int = 8_000, blockLength: Int = .max,
        parameters: SegmentationParameters = .standard
    ) {
        let segmenter = Self.fed(planes, sampleRate, blockLength, parameters, isTraced: false)
        (segments, channels) = segmenter.finish()
    }

    /// The same, and why.
    static func traced(
        _ planes: [[Int16]], sampleRate: Int = 8_000,
        parameters: SegmentationParameters = .standard
    ) -> (analysis: Analysis, traces: [ChannelTrace]) {
        let segmenter = fed(planes, sampleRate, .max, parameters, isTraced: true)
        let (segments, channels, traces) = segmenter.finishTraced()
        return (Analysis(segments: segments, channels: channels), traces)
    }

    private static func fed(
        _ planes: [[Int16]], _ sampleRate: Int, _ blockLength: Int,
        _ parameters: SegmentationParameters, isTraced: Bool
    ) -> Segmenter {
        // A step at a time, so that short recordings are looked at in pieces as well.
        var segmenter = Segmenter(
            sampleRate: sampleRate, channelCount: planes.count, parameters: parameters,
            isTraced: isTraced, frameStride: FrameGrid.step)
        for (index, plane) in planes.enumerated() {
            var rest = plane[...]
            while !rest.isEmpty {
                let block = Array(rest.prefix(blockLength))
                segmenter.append(block.span, channel: index + 1)
                rest = rest.dropFirst(blockLength)
            }
        }
        return segmenter
    }

    init(segments: [Segment], channels: [ChannelSummary]) {
        self.segments = segments
        self.channels = channels
    }

    /// The segments of one kind.
    func segments(_ kind: SegmentKind) -> [Segment] { segments.filter { $0.kind == kind } }

    /// Where the utterances of all channels begin and end.
    var utterances: [Range<Int>] { segments(.speech).map { $0.startSample..<$0.endSample } }

    /// The flags of the first channel.
    var flags: Set<ChannelFlag> { channels[0].flags }
}

extension SegmentationParameters {
    /// What energy alone decides: behaviour that no weights are needed for.
    static let energy = Self(.standard, decision: .energy)
}

extension Tag {
    /// Its expectations hold for the trained weights of the classifier only.
    @Tag static var trainedWeights: Self
}

extension ChannelLevels {
    /// The levels of the frames of some samples.
    init(_ samples: [Int16], sampleRate: Int = 8_000) {
        var meter = LevelMeter(sampleRate: sampleRate)
        meter.append(samples.span)
        self = meter.levels
    }

    /// Levels as they are, over a brightness and a crest of nothing.
    init(levels: [Int16]) {
        self.init(
            levels: levels, brightness: RecentSeries(levels.map { _ in 0 }),
            crests: RecentSeries(levels.map { _ in 100 }))
    }
}

extension FrameFeatures {
    /// The features of one tile.
    init(_ channel: ChannelLevels, _ series: FrameSeries, from tileStart: Int) {
        self.init()
        load(channel, series, from: tileStart)
    }
}
