import CallModel
import Testing

@testable import VoiceSegmentation

@Suite struct NaiveSegmenterTests {
    @Test(arguments: 1...12) func segmenterEqualsItsNaiveTwin(_ seed: UInt64) {
        var random = SeededRandom(seed: 1_000 + seed)
        let sampleRate = random.number(in: 2_000...20_000)
        var planes = Sound.conversation(
            seed: seed, sampleRate: sampleRate, milliseconds: random.number(in: 0...12_000),
            hiss: random.number(in: 0...300))
        planes[0] = planes[0].mixed(with: planes[1].delayed(by: 40).clippingMap { $0 / 25 })
        for channelCount in 1...2 {
            let used = Array(planes.prefix(channelCount))
            #expect(
                Analysis(used, sampleRate: sampleRate)
                    == NaiveSegmenter(sampleRate: sampleRate).analyse(used))
        }
    }

    /// Longer than the 30.1 s from which the noise floor is estimated, the noise rising and falling.
    @Test func segmenterEqualsItsNaiveTwinOverChangingNoise() {
        let planes = [20, 300, 2_000, 0, 100].map { hiss in
            Sound.conversation(
                seed: UInt64(hiss), sampleRate: 2_000, milliseconds: 17_000, hiss: hiss)
        }
        let joined = (0...1).map { channel in planes.flatMap { $0[channel] } }
        let found = Analysis(joined, sampleRate: 2_000)
        #expect(found == NaiveSegmenter(sampleRate: 2_000).analyse(joined))
        #expect(found.segments.count > 10)
    }

    @Test(arguments: [8_000, 11_025, 15_999])
    func segmenterEqualsItsNaiveTwinOnExtremeSamples(_ sampleRate: Int) {
        var random = SeededRandom(seed: 21)
        let samples: [Int16] = (0..<3 * sampleRate).map { index in
            let isLoud = index / 2_000 % 3 != 0
            return switch random.number(in: 0...5) {
            case 0...2 where isLoud: .min
            case 3 where isLoud: .max
            default: Int16(random.number(in: -1...1))
            }
        }
        #expect(
            Analysis([samples], sampleRate: sampleRate)
                == NaiveSegmenter(sampleRate: sampleRate).analyse([samples]))
    }
}
