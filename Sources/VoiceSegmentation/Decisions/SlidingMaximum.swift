/// The maximum over a window around each value of a series, at constant cost a value however wide
/// the window; the window is cut at both ends of the series.
///
/// A queue holds the candidates: values that no later value in the window exceeds.
struct SlidingMaximum {
    private let radius: Int
    /// Positions of candidates in a ring, their values falling.
    private var queue: [Int]
    private var first = 0
    private var count = 0
    private var entered = 0
    private var centre = 0

    /// Starts with windows that reach so many values to each side.
    init(radius: Int) {
        self.radius = radius
        queue = [Int](repeating: 0, count: 2 * radius + 1)
    }

    /// The maximum around the next value, starting from the first.
    ///
    /// - Parameters:
    ///   - length: how many values the series has.
    ///   - value: the value at a position; the same in every call.
    /// - Returns: the maximum.
    mutating func next(of length: Int, _ value: (Int) -> Int) -> Int {
        while entered < min(centre + radius + 1, length) {
            let incoming = value(entered)
            while count > 0, value(queue[position(count - 1)]) <= incoming { count -= 1 }
            if count > 0, queue[first] < centre - radius { dropFirst() }
            queue[position(count)] = entered
            count += 1
            entered += 1
        }
        if queue[first] < centre - radius { dropFirst() }
        centre += 1
        return value(queue[first])
    }

    private func position(_ offset: Int) -> Int {
        let place = first + offset
        return place < queue.count ? place : place - queue.count
    }

    private mutating func dropFirst() {
        first = position(1)
        count -= 1
    }
}
