/// How a sample is shared out to strata.
public enum ProportionalAllocation {
    /// Shares a sample out in proportion to the strata, by the method of the largest remainder: each
    /// gets the whole part of its quota, and what is left goes, one each, to those whose quotas have
    /// the largest fractions; of equal fractions, to the stratum that comes first.
    ///
    /// - Parameters:
    ///   - size: How many are drawn; not more than there are.
    ///   - counts: How many there are in each stratum.
    /// - Returns: How many are drawn from each; never more than it has.
    public static func shares(of size: Int, among counts: [Int]) -> [Int] {
        let total = counts.reduce(0, +)
        precondition((0...total).contains(size), "there are so many to draw")
        guard total > 0 else { return counts }
        let quotas = counts.map { (size * $0).quotientAndRemainder(dividingBy: total) }
        var shares = quotas.map(\.quotient)
        let byRemainder = counts.indices.sorted {
            (quotas[$1].remainder, $0) < (quotas[$0].remainder, $1)
        }
        for stratum in byRemainder.prefix(size - shares.reduce(0, +)) { shares[stratum] += 1 }
        return shares
    }
}
