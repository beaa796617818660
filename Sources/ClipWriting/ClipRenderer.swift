public import AudioDecoding
import CallModel

/// Makes the samples of a clip of those of a recording, which it takes block by block.
///
/// A sample of the clip is that of the recording, but where a redaction or a fade lies over it.
public struct ClipRenderer: Sendable {
    private let plan: ClipPlan
    private let tone: RedactionTone
    /// The sample frame of the recording at which the next block begins.
    private var position = 0

    /// Expects a recording from its first sample frame.
    public init(_ plan: ClipPlan, sampleRate: Int) {
        self.plan = plan
        tone = RedactionTone(sampleRate: sampleRate)
    }

    /// How many sample frames of the clip are still to come.
    public var missingFrameCount: Int {
        plan.samples.clamped(to: position..<max(position, plan.samples.upperBound)).count
    }

    /// The sample frames of the clip that are in the next block of the recording, interleaved.
    public mutating func render(_ block: SampleBlock) -> [Int16] {
        let start = position
        position += block.frameCount
        let frames = plan.samples.clamped(to: start..<position)
        guard !frames.isEmpty else { return [] }
        let channelCount = plan.channels.count
        var samples = [Int16](repeating: 0, count: frames.count * channelCount)
        for (column, channel) in plan.channels.enumerated() {
            block.withSamples(ofChannel: channel - 1) { source in
                for frame in frames {
                    samples[(frame - frames.lowerBound) * channelCount + column] =
                        source[frame - start]
                }
            }
            redact(&samples, frames, channel, column)
        }
        if plan.fadeSampleCount > 0 { fade(&samples, frames) }
        return samples
    }

    private func redact(
        _ samples: inout [Int16], _ frames: Range<Int>, _ channel: Int, _ column: Int
    ) {
        for redaction in plan.redactions where redaction.channel ?? channel == channel {
            for frame in redaction.samples.clamped(to: frames) {
                let index = (frame - frames.lowerBound) * plan.channels.count + column
                samples[index] = redaction.filling == .tone ? tone.sample(at: frame) : 0
            }
        }
    }

    /// Straight lines from nothing to all and back, in integers.
    private func fade(_ samples: inout [Int16], _ frames: Range<Int>) {
        let length = plan.fadeSampleCount
        for frame in frames {
            let fromEdge = min(
                frame - plan.samples.lowerBound, plan.samples.upperBound - 1 - frame)
            guard fromEdge < length else { continue }
            let first = (frame - frames.lowerBound) * plan.channels.count
            for index in first..<first + plan.channels.count {
                samples[index] = Int16(Int(samples[index]) * fromEdge / length)
            }
        }
    }
}
