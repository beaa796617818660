import Sampling
import Testing

struct ExactBoundsTests {
    /// Against exact rational arithmetic over every possible number.
    @Test(arguments: [
        (0, 100, 1000, 28), (2, 100, 1000, 59), (0, 10, 12, 1), (5, 50, 400, 77),
        (0, 59, 100_000, 4949),
    ])
    func greatestCountIsThatOfExactArithmetic(
        found: Int, sampled: Int, population: Int, greatest: Int
    ) {
        #expect(
            ExactBounds.greatestCount(
                found: found, sampled: sampled, population: population, confidence: 0.95)
                == greatest)
    }

    @Test func wholePopulationLeavesNoDoubt() {
        #expect(
            ExactBounds.greatestCount(found: 3, sampled: 50, population: 50, confidence: 0.95) == 3)
    }

    /// Against the quantiles of the beta distribution that the interval is made of.
    @Test(arguments: [
        (10, 100, 0.049004689221, 0.176222597740), (0, 100, 0, 0.036216692645),
        (3, 20, 0.032070937185, 0.378926826545), (20, 20, 0.831566529017, 1),
    ])
    func shareIsThatOfTheBetaDistribution(
        found: Int, sampled: Int, least: Double, greatest: Double
    ) {
        let share = ExactBounds.share(found: found, sampled: sampled, confidence: 0.95)
        #expect(abs(share.lowerBound - least) < 1e-9)
        #expect(abs(share.upperBound - greatest) < 1e-9)
    }
}
