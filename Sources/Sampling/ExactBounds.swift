internal import Foundation

/// What a count in a random sample says of all that it was drawn from.
public enum ExactBounds {
    /// The largest number with a feature among all that a sample does not contradict: the upper end of
    /// the one-sided exact interval by the hypergeometric distribution (Buonaccorsi 1987,
    /// doi:10.1080/00031305.1987.10475481).
    ///
    /// - Parameters:
    ///   - found: How many of the sample have the feature.
    ///   - sampled: How many were drawn, at random and without replacement.
    ///   - population: From how many they were drawn.
    ///   - confidence: Between 0 and 1.
    /// - Returns: The largest number for which so few or fewer in the sample are more probable than
    ///   one less the confidence.
    public static func greatestCount(
        found: Int, sampled: Int, population: Int, confidence: Double
    ) -> Int {
        precondition(0 <= found && found <= sampled && sampled <= population, "counts fit")
        let factorials = LogFactorials(upTo: population)
        let all = factorials.logChoices(sampled, of: population)
        func isPlausible(_ count: Int) -> Bool {
            let least = max(0, sampled - (population - count))
            guard least <= found else { return false }
            let probability = (least...min(found, count)).reduce(0.0) { sum, seen in
                sum
                    + exp(
                        factorials.logChoices(seen, of: count)
                            + factorials.logChoices(sampled - seen, of: population - count) - all)
            }
            return probability > 1 - confidence
        }
        var (plausible, tooMany) = (found, population - (sampled - found) + 1)
        while tooMany - plausible > 1 {
            let middle = plausible + (tooMany - plausible) / 2
            if isPlausible(middle) { plausible = middle } else { tooMany = middle }
        }
        return plausible
    }

    /// The two-sided interval for a share by Clopper and Pearson (1934, doi:10.1093/biomet/26.4.404),
    /// which treats the sample as drawn with replacement and so is rather too wide than too narrow.
    ///
    /// - Parameters:
    ///   - found: How many of the sample have the feature.
    ///   - sampled: How many were drawn; at least 1.
    ///   - confidence: Between 0 and 1.
    /// - Returns: The least and the greatest share, from 0 to 1.
    public static func share(
        found: Int, sampled: Int, confidence: Double
    ) -> ClosedRange<Double> {
        precondition(sampled >= 1 && (0...sampled).contains(found), "counts fit")
        let factorials = LogFactorials(upTo: sampled)
        let tail = (1 - confidence) / 2
        func probability(ofAtMost limit: Int, _ share: Double) -> Double {
            guard limit >= 0 else { return 0 }
            return (0...limit).reduce(0.0) { sum, seen in
                sum
                    + exp(
                        factorials.logChoices(seen, of: sampled) + Double(seen) * log(share)
                            + Double(sampled - seen) * log1p(-share))
            }
        }
        // Both fall as the share grows.
        let least =
            found == 0 ? 0 : root { 1 - tail - probability(ofAtMost: found - 1, $0) }
        let greatest =
            found == sampled ? 1 : root { tail - probability(ofAtMost: found, $0) }
        return least...max(least, greatest)
    }

    /// Where a function that grows from below zero to above it, between 0 and 1, is zero.
    private static func root(of function: (Double) -> Double) -> Double {
        var (low, high) = (0.0, 1.0)
        // Sixty halvings leave nothing that a Double could tell.
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if function(middle) < 0 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
