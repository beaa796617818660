internal import Foundation

/// The natural logarithms of factorials, by which probabilities of counts are computed.
struct LogFactorials {
    private let values: [Double]

    /// Computes those from 0 to `greatest`.
    init(upTo greatest: Int) {
        var values = [0.0]
        values.reserveCapacity(greatest + 1)
        var sum = 0.0
        for number in 0..<greatest {
            sum += log(Double(number + 1))
            values.append(sum)
        }
        self.values = values
    }

    /// The logarithm of the number of ways to choose `chosen` of `count`.
    func logChoices(_ chosen: Int, of count: Int) -> Double {
        values[count] - values[chosen] - values[count - chosen]
    }
}
