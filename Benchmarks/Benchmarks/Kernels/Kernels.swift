import AudioDecoding
import Benchmark
import SampleKernels
import VoiceSegmentation

/// Everything is measured over so many samples: divide a time by it for the time of a sample.
private let sampleCount = 1_000_000
private let sampleRate = 8000

let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock], warmupIterations: 3, maxDuration: .seconds(3),
        maxIterations: 10_000)

    for (name, encoding) in [("mu-law", SampleEncoding.muLaw), ("A-law", .aLaw)] {
        Benchmark("Expand and de-interleave \(name), two channels, 1 M samples") { benchmark in
            let codes = (0..<sampleCount).map { UInt8(truncatingIfNeeded: $0 &* 73 &>> 3) }
            var planes = [Int16](repeating: 0, count: sampleCount)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                var span = planes.mutableSpan
                deinterleave(
                    codes.span.bytes, encoding: encoding, channelCount: 2, into: &span,
                    planeLength: sampleCount / 2)
                blackHole(planes[0])
            }
        }
    }

    Benchmark("Sum frames of 80 samples, 1 M samples") { benchmark in
        let samples = speechLikeSamples()
        let weights = QuarterWeights([[Int16]](repeating: [Int16](-10..<10), count: 3))
        var sums = [FrameSums](repeating: FrameSums(), count: sampleCount / 80)
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            var target = sums.mutableSpan
            blackHole(
                sumFrames(samples.span, hop: 80, length: 80, weights: weights, into: &target))
        }
    }

    Benchmark("From samples to levels, two channels, 1 M samples") { benchmark in
        let samples = speechLikeSamples()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations { blackHole(segmenter(of: samples)) }
    }

    Benchmark("From samples to segments, two channels, 1 M samples") { benchmark in
        let samples = speechLikeSamples()
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            blackHole(segmenter(of: samples).finish().segments.count)
        }
    }
}

/// A segmenter that has taken the two halves of the samples as two channels.
private func segmenter(of samples: [Int16]) -> Segmenter {
    let half = sampleCount / 2
    var segmenter = Segmenter(sampleRate: sampleRate, channelCount: 2)
    segmenter.append(samples.span.extracting(0..<half), channel: 1)
    segmenter.append(samples.span.extracting(half..<sampleCount), channel: 2)
    return segmenter
}

/// Bursts of a buzzing tone over noise; the same in every run.
private func speechLikeSamples() -> [Int16] {
    var state: UInt64 = 1
    return (0..<sampleCount).map { index in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Int16(truncatingIfNeeded: state &>> 33) / 512
        let isSpeech = index / (2 * sampleRate) % 3 == 0
        let buzz = Int16(index % 67 - 33) * Int16(60 + index / 800 % 40)
        return isSpeech ? noise &+ buzz : noise
    }
}
