import CallModel
import RecordingIndex
import Sampling

/// How a sample was drawn and what it says of the rest, in sentences that a report can quote.
enum SampleSentence {
    private static let confidence = 0.95
    private static let caveat =
        " This takes the sample for a simple random one, which a proportional one is close to."

    static func text(of sample: RecordingSample, _ design: SampleDesign, found: Int) -> String {
        let (drawn, frame) = (sample.members.count, sample.frame)
        let isStratified = design.strata != .none
        let strata =
            ", in proportion from "
            + Count.text(sample.strata.count, "stratum", "strata")
            + " by \(design.strata.rawValue),"
        let scope = ReportSentence.scope(design.filter)
        return "\(drawn) of \(Count.text(frame.count, "recording"))\(scope) "
            + (drawn == 1 ? "was" : "were") + " drawn at random"
            + (isStratified ? strata : "") + " with seed \(design.seed) "
            + "(SplitMix64 over recordings in the order of their SHA-256; SHA-256 of their "
            + "digests: \(frame.text)). "
            + conclusion(found: found, drawn: drawn, of: frame.count)
            + (isStratified ? caveat : "") + " earmark \(ProgramVersion.current)."
    }

    private static func conclusion(found: Int, drawn: Int, of all: Int) -> String {
        guard drawn < all else { return "That is all of them: \(found) of \(all)." }
        let greatest = ExactBounds.greatestCount(
            found: found, sampled: drawn, population: all, confidence: confidence)
        let limit =
            "with 95 % confidence at most \(greatest) of the \(all) "
            + "(\(ReportSentence.percent(greatest, of: all))) do: exact one-sided bound of the "
            + "hypergeometric distribution (Buonaccorsi 1987)"
        guard found > 0 else {
            return "If none of them shows what was looked for, \(limit)" + ruleOfThree(drawn) + "."
        }
        let share = ExactBounds.share(found: found, sampled: drawn, confidence: confidence)
        let ends = [share.lowerBound, share.upperBound].map {
            DecimalText.rounded(100 * $0, places: 2)
        }
        return "If \(found) of them (\(ReportSentence.percent(found, of: drawn))) show what was "
            + "looked for, \(limit); the two-sided interval at 95 % is \(ends[0]) to \(ends[1]) % "
            + "(Clopper and Pearson 1934)."
    }

    /// An approximation that readers know, where it is a good one.
    private static func ruleOfThree(_ drawn: Int) -> String {
        guard drawn >= 30 else { return "" }
        return "; the rule of three, 3/n, gives \(ReportSentence.percent(3, of: drawn)) "
            + "(Hanley and Lippman-Hand 1983)"
    }
}
