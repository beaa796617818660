/// Values in order, for percentiles over a window that slides.
struct SortedWindow {
    private var values: [Int16] = []

    init() {}

    init(_ values: [Int16]) {
        self.values = values.sorted()
    }

    /// Adds a value.
    mutating func insert(_ value: Int16) {
        values.insert(value, at: position(of: value))
    }

    /// Takes one occurrence of a value out.
    mutating func remove(_ value: Int16) {
        let position = position(of: value)
        assert(position < values.count && values[position] == value, "only what was inserted")
        values.remove(at: position)
    }

    /// The element that so many percent of the others do not exceed, rounded down to an element;
    /// `nil` where there is none.
    func percentile(_ percent: Int) -> Int16? {
        values.isEmpty ? nil : values[(values.count - 1) * percent / 100]
    }

    /// The first position whose value is not less.
    private func position(of value: Int16) -> Int {
        var range = 0..<values.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                values[middle] < value
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
