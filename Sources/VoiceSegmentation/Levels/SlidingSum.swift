/// The sum over a window around each value of a series, as the series comes; the window is cut at
/// both ends of the series.
struct SlidingSum {
    /// A sum and how many values are in it.
    struct Window {
        var sum: UInt64 = 0
        var count = 0
    }

    private let radius: Int
    /// The values of the window, in a ring.
    private var ring: [UInt64]
    private var window = Window()
    private var appendedCount = 0
    private var yieldedCount = 0

    /// Starts with windows that reach so many values to each side.
    init(radius: Int) {
        self.radius = radius
        ring = [UInt64](repeating: 0, count: 2 * radius + 1)
    }

    /// Takes the next value; returns the window around the value `radius` before it, if there is
    /// one.
    mutating func append(_ value: UInt64) -> Window? {
        if window.count == ring.count { dropFirst() }
        ring[appendedCount % ring.count] = value
        window.sum += value
        window.count += 1
        appendedCount += 1
        guard appendedCount > radius else { return nil }
        yieldedCount += 1
        return window
    }

    /// Once the series has ended: the window around the next of the last values.
    mutating func next() -> Window? {
        guard yieldedCount < appendedCount else { return nil }
        if yieldedCount > radius { dropFirst() }
        yieldedCount += 1
        return window
    }

    private mutating func dropFirst() {
        window.sum -= ring[(appendedCount - window.count) % ring.count]
        window.count -= 1
    }
}
