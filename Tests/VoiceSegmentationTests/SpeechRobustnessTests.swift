import CallModel
import Testing

@testable import VoiceSegmentation

/// What recorded speech went through on its way hardly moves its utterances.
@Suite(.tags(.trainedWeights)) struct SpeechRobustnessTests {
    /// What may happen to a recording.
    enum Change: String, CaseIterable, CustomTestStringConvertible {
        case attenuationBy40Decibels, attenuationBy20Decibels, attenuationBy6Decibels
        case amplificationBy6Decibels, offsetUp, offsetDown, mainsHum, doubleRate, otherRate

        var testDescription: String { rawValue }

        /// The greatest move of a boundary in milliseconds, and how many utterances have no single counterpart:
        /// as measured with these weights.
        var measured: (move: Double, changedCount: Int) {
            switch self {
            case .attenuationBy40Decibels: (0, 0)
            case .attenuationBy20Decibels: (0, 0)
            case .attenuationBy6Decibels: (0, 0)
            case .amplificationBy6Decibels: (0, 0)
            case .offsetUp: (0, 0)
            case .offsetDown: (0, 0)
            case .mainsHum: (0, 0)
            case .doubleRate: (0, 0)
            case .otherRate: (0, 0)
            }
        }

        var sampleRate: Int {
            switch self {
            case .doubleRate: 16_000
            case .otherRate: 44_100
            default: 8_000
            }
        }

        /// An offset of 5 % of full scale; a hum of 50 Hz at -40 dBFS, an amplitude of 32768·√2/100.
        func applied(to samples: [Int16]) -> [Int16] {
            switch self {
            case .attenuationBy40Decibels: samples.attenuated(by: 100)
            case .attenuationBy20Decibels: samples.attenuated(by: 10)
            case .attenuationBy6Decibels: samples.attenuated(by: 2)
            case .amplificationBy6Decibels: samples.clippingMap { 2 * $0 }
            case .offsetUp: samples.clippingMap { $0 + 1_638 }
            case .offsetDown: samples.clippingMap { $0 - 1_638 }
            case .mainsHum:
                samples.mixed(with: .sine(hertz: 50, amplitude: 463.4, sampleCount: samples.count))
            case .doubleRate, .otherRate: samples.resampled(from: 8_000, to: sampleRate)
            }
        }
    }

    /// Three calls of 8 kHz and 16 bits: two with a channel a party, one with both in one.
    private static let calls = [
        "20260309-081245_H03_07700900456_000488.wav", "20260419-094412_H03_07700900456_000902.w64",
        "20260501-173605_H12_07700900634_001033.aiff",
    ].compactMap { try? Recording(call: $0) }

    /// The utterances of each channel of all calls, in milliseconds.
    private static func utterances(_ change: Change?) -> [[Range<Double>]] {
        calls.flatMap { call in
            let planes = call.planes.map { change?.applied(to: $0) ?? $0 }
            let sampleRate = change?.sampleRate ?? 8_000
            let found = Analysis(planes, sampleRate: sampleRate).segments(.speech)
            return planes.indices.map { index in
                found.filter { $0.channel == index + 1 }.map { segment in
                    let bounds = [segment.startSample, segment.endSample].map {
                        1_000 * Double($0) / Double(sampleRate)
                    }
                    return bounds[0]..<bounds[1]
                }
            }
        }
    }

    private static let unchanged = utterances(nil)

    @Test func callsHaveUtterances() {
        #expect(Self.calls.count == 3)
        #expect(Self.unchanged.joined().count > 30)
    }

    @Test(arguments: Change.allCases) func changeMovesNoBoundaryFarther(_ change: Change) {
        let (move, changedCount) = Self.difference(Self.unchanged, Self.utterances(change))
        print("MEASURED", change, move, changedCount, Self.unchanged.joined().count)
        #expect(move <= change.measured.move)
        #expect(changedCount <= change.measured.changedCount)
    }

    /// The greatest move among utterances that overlap one on the other side and no more, and how many
    /// others there are: they appeared or vanished, were split or joined.
    private static func difference(
        _ before: [[Range<Double>]], _ after: [[Range<Double>]]
    ) -> (move: Double, changedCount: Int) {
        var (move, changedCount) = (0.0, 0)
        for (before, after) in zip(before, after) {
            var pairCount = 0
            for utterance in before {
                let found = after.filter { $0.overlaps(utterance) }
                guard found.count == 1, before.count(where: { $0.overlaps(found[0]) }) == 1
                else { continue }
                pairCount += 1
                move = max(
                    move, abs(found[0].lowerBound - utterance.lowerBound),
                    abs(found[0].upperBound - utterance.upperBound))
            }
            changedCount += max(before.count, after.count) - pairCount
        }
        return (move, changedCount)
    }
}

extension [Int16] {
    /// Each sample over a divisor, rounded.
    fileprivate func attenuated(by divisor: Int) -> Self {
        clippingMap { floorQuotient($0 + divisor / 2, divisor) }
    }
}
