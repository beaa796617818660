import CallModel
import SampleKernels
import TestNumbers
import Testing

@testable import VoiceSegmentation

@Suite struct SampleExtentTests {
    private func extent(_ samples: [Int16], sampleRate: Int = 8_000) -> SampleExtent {
        ChannelLevels(samples, sampleRate: sampleRate).extent
    }

    private func flags(_ samples: [Int16], sampleRate: Int = 8_000) -> Set<ChannelFlag> {
        Analysis([samples], sampleRate: sampleRate).flags
    }

    /// A sine of which so much is cut off above and below a bound, 1 s.
    private func clipped(amplitude: Double, at bound: Int) -> [Int16] {
        let sine = [Int16].sine(hertz: 210, amplitude: amplitude / 4, sampleCount: 8_000)
        return sine.clippingMap { max(-bound, min(4 * $0, bound)) }
    }

    @Test func nothingHasNoMean() {
        #expect(SampleExtent().mean == 0)
        #expect(!SampleExtent().isClipped)
    }

    @Test func boundsAndMeanAreThoseOfTheSamples() {
        let samples = (0..<8_000).map { Int16($0 % 10 == 3 ? -700 : 500) }
        let found = extent(samples)
        #expect([found.highest, found.lowest] == [500, -700])
        #expect(found.mean == 380)
        #expect(found.count == 8_000)
    }

    @Test(arguments: [8_192, 20_000, 32_767]) func flatTopsAreClipped(_ bound: Int) {
        #expect(extent(clipped(amplitude: 60_000, at: bound)).isClipped)
        #expect(flags(clipped(amplitude: 60_000, at: bound)).contains(.clipped))
    }

    /// One side is enough.
    @Test(arguments: [1, -1]) func flatnessOfOneSideIsClipped(_ sign: Int) {
        let sine = [Int16].sine(hertz: 210, amplitude: 30_000, sampleCount: 8_000)
        #expect(extent(sine.clippingMap { sign * min(sign * $0, 20_000) }).isClipped)
    }

    /// Below a quarter of full scale, coarse steps of a codec look the same.
    @Test func faintFlatTopsAreNot() {
        #expect(!extent(clipped(amplitude: 60_000, at: 8_191)).isClipped)
    }

    @Test func sineOfFullScaleIsNot() {
        #expect(
            !flags(.sine(hertz: 1_010, amplitude: 32_767, sampleCount: 8_000)).contains(.clipped))
    }

    @Test func fewFlatFramesAreNot() {
        var samples = [Int16].sine(hertz: 210, amplitude: 20_000, sampleCount: 8_000)
        for frame in 0..<9 { for place in 0..<4 { samples[800 * frame + place] = 30_000 } }
        #expect(!extent(samples).isClipped)
        for place in 0..<4 { samples[7_200 + place] = 30_000 }
        #expect(extent(samples).isClipped)
        // Three in a row are no flat top.
        for frame in 0..<10 { samples[800 * frame + 3] = 0 }
        #expect(!extent(samples).isClipped)
    }

    /// What is flat below a peak that comes later is not cut off there.
    @Test func laterPeakShowsThatNothingWasCutOff() {
        let clipped = clipped(amplitude: 60_000, at: 12_000)
        let louder = [Int16].sine(hertz: 310, amplitude: 20_000, sampleCount: 8_000)
        #expect(!extent(clipped + louder).isClipped)
        #expect(!extent(louder + clipped).isClipped)
    }

    /// 1 % of full scale, at rates whose frames are no multiple of four samples too.
    @Test(arguments: [8_000, 11_025, 13_231, 44_100], [1, -1])
    func offsetOfAPercentIsFlagged(_ sampleRate: Int, _ sign: Int) {
        var random = SeededRandom(seed: 3)
        let noise = (0..<sampleRate).map { _ in Int16(random.number(in: -20...20)) }
        #expect(
            flags(noise.clippingMap { $0 + 330 * sign }, sampleRate: sampleRate).contains(.offset))
        #expect(
            !flags(noise.clippingMap { $0 + 320 * sign }, sampleRate: sampleRate).contains(.offset))
    }
}
