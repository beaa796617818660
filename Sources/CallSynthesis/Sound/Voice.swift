import CallModel

/// What one party can say: phrases without a pause of 200 ms or more, all equally loud.
struct Voice: Sendable {
    /// The level of every phrase.
    static let level = Level(centiDBFS: -2408)
    private static let rootMeanSquare = 2048
    /// Up to this long a phrase can be said into another's.
    private static let briefMilliseconds = 700

    /// The samples of all phrases.
    private(set) var samples: [Int16]
    /// Where each lies in ``samples``; whole milliseconds, at least one.
    let phrases: [Range<Int>]
    /// Those that are brief enough for a word thrown in.
    let briefPhrases: [Range<Int>]

    /// Makes every phrase as loud as the others.
    init(samples: [Int16], phrases: [Range<Int>]) {
        precondition(!phrases.isEmpty, "a voice has something to say")
        self.samples = samples
        self.phrases = phrases
        briefPhrases = phrases.filter {
            $0.count <= Self.briefMilliseconds * Telephone.samplesPerMillisecond
        }
        for phrase in phrases { level(phrase) }
    }

    private mutating func level(_ phrase: Range<Int>) {
        let energy = samples[phrase].reduce(0) { $0 + Int($1) * Int($1) }
        // A root is rounded correctly by every machine.
        let found = Int((Double(energy) / Double(phrase.count)).squareRoot())
        for index in phrase {
            let sample = Int(samples[index]) * Self.rootMeanSquare / max(found, 1)
            samples[index] = Int16(clamping: sample)
        }
    }
}
