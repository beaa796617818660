import CallModel
import Testing

@testable import VoiceSegmentation

/// What recorded speech goes through on its way, and how far that moves its utterances.
@Suite(.tags(.trainedWeights)) struct SpeechRobustnessTests {
    /// What has become of the utterances.
    struct Difference {
        /// The greatest move of a boundary, in milliseconds, of an utterance that overlaps one on the other
        /// side and no more.
        var move = 0.0
        /// How many appeared or vanished.
        var strayCount = 0
        /// How many others were split or joined.
        var splitCount = 0

        init(move: Double = 0, strayCount: Int = 0, splitCount: Int = 0) {
            (self.move, self.strayCount, self.splitCount) = (move, strayCount, splitCount)
        }
    }

    /// What may happen to a recording.
    enum Change: String, CaseIterable, CustomTestStringConvertible {
        case attenuationBy40Decibels, attenuationBy20Decibels, attenuationBy6Decibels
        case amplificationBy6Decibels, offsetUp, offsetDown, mainsHum, doubleRate, otherRate

        var testDescription: String { rawValue }

        /// As measured with these weights. Of 40 dB below, quantisation leaves no noise between words, and
        /// not much of the words.
        var measured: Difference {
            switch self {
            case .attenuationBy40Decibels: Difference(move: 620, strayCount: 10, splitCount: 12)
            case .attenuationBy20Decibels: Difference(move: 180, splitCount: 1)
            case .attenuationBy6Decibels: Difference()
            case .amplificationBy6Decibels: Difference(move: 20, strayCount: 1, splitCount: 1)
            case .offsetUp: Difference()
            case .offsetDown: Difference()
            case .mainsHum: Difference(move: 180, strayCount: 3, splitCount: 2)
            case .doubleRate: Difference()
            case .otherRate: Difference(move: 434, strayCount: 4, splitCount: 11)
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
        let found = Self.difference(Self.unchanged, Self.utterances(change))
        #expect(found.move <= change.measured.move)
        #expect(found.strayCount <= change.measured.strayCount)
        #expect(found.splitCount <= change.measured.splitCount)
    }

    private static func difference(
        _ before: [[Range<Double>]], _ after: [[Range<Double>]]
    ) -> Difference {
        var difference = Difference()
        for (before, after) in zip(before, after) {
            for utterance in before {
                let found = after.filter { $0.overlaps(utterance) }
                if found.isEmpty {
                    difference.strayCount += 1
                } else if found.count > 1
                    || before.count(where: { $0.overlaps(found[0]) }) > 1
                {
                    difference.splitCount += 1
                } else {
                    difference.move = max(
                        difference.move, abs(found[0].lowerBound - utterance.lowerBound),
                        abs(found[0].upperBound - utterance.upperBound))
                }
            }
            difference.strayCount += after.count { utterance in
                !before.contains { $0.overlaps(utterance) }
            }
        }
        return difference
    }
}

extension [Int16] {
    /// Each sample over a divisor, rounded.
    fileprivate func attenuated(by divisor: Int) -> Self {
        clippingMap { floorQuotient($0 + divisor / 2, divisor) }
    }
}
