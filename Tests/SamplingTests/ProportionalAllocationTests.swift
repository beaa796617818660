import Sampling
import Testing

struct ProportionalAllocationTests {
    @Test(arguments: [
        (10, [50, 30, 20], [5, 3, 2]),
        // Quotas of 1.6, 1.6 and 0.8: two are left, for 0.8 and the first 0.6.
        (4, [40, 40, 20], [2, 1, 1]),
        (1, [1, 1, 1], [1, 0, 0]),
        (3, [1, 1, 1], [1, 1, 1]),
        (0, [5], [0]),
        (0, [], []),
    ])
    func largestRemaindersGetWhatIsLeft(size: Int, counts: [Int], shares: [Int]) {
        #expect(ProportionalAllocation.shares(of: size, among: counts) == shares)
    }

    @Test func sharesAddUpAndFit() {
        let counts = [1, 7, 0, 33, 12, 5]
        for size in 0...58 {
            let shares = ProportionalAllocation.shares(of: size, among: counts)
            #expect(shares.reduce(0, +) == size)
            #expect(zip(shares, counts).allSatisfy { $0 <= $1 })
        }
    }
}
