import CallModel
import IngestPipeline
import VoiceSegmentation

/// Where everything on a plot lies, in its units.
struct PlotLayout {
    let width = 1600.0
    /// The most columns that a curve is drawn in.
    let columnLimit = 2000
    /// The top of the first channel, and the height of each.
    let channelsTop = 148.0
    let channelHeight = 336.0

    /// Times, from left to right.
    let time: TimeScale
    /// How many channels are drawn.
    let channelCount: Int
    /// The levels that are drawn, in hundredths of a dBFS: whole tens of decibels.
    let levels: ClosedRange<Int>
    /// The scores that are drawn, as in the trace.
    let scores: ClosedRange<Int>
    /// The greatest distance of a sample from zero, full scale 32,768; at least 1.
    let peak: Int

    init(_ subject: PlotSubject) {
        time = TimeScale(
            left: 76, width: width - 76 - 28, sampleCount: subject.recording.sampleFrameCount,
            sampleRate: subject.recording.sampleRate)
        channelCount = subject.recording.channels.count
        let traces = subject.trace.channels
        let lowest = traces.compactMap { $0.floors.min() }.min().map(Int.init) ?? -9000
        let highest = traces.compactMap { $0.levels.max() }.max().map(Int.init) ?? 0
        let bottom = Int((Double(lowest - 500) / 1000).rounded(.down)) * 1000
        let top = Int((Double(highest + 200) / 1000).rounded(.up)) * 1000
        levels = max(bottom, -9000)...max(min(top, 0), -8000)
        scores = subject.parameters.decision == .classifier ? -2048...2048 : -2000...5000
        peak =
            subject.trace.waveforms.flatMap { [$0.lowest.min(), $0.highest.max()] }
            .compactMap { $0.map { abs(Int($0)) } }.max().map { max($0, 1) } ?? 1
    }

    /// The bottom of the last channel.
    var channelsBottom: Double {
        channelsTop + Double(channelCount) * channelHeight - 20
    }

    var height: Double { channelsBottom + 30 }
}
