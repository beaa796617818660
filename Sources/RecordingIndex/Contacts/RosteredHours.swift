/// When somebody is on duty: the union of shifts.
struct RosteredHours {
    /// In order, none of which touches the next; in milliseconds since 1970-01-01 UTC.
    private var shifts: [Range<Int64>] = []

    /// Adds a shift that begins no earlier than those before.
    mutating func add(_ shift: Range<Int64>) {
        if let last = shifts.last, shift.lowerBound <= last.upperBound {
            let end = max(last.upperBound, shift.upperBound)
            shifts[shifts.count - 1] = last.lowerBound..<end
        } else {
            shifts.append(shift)
        }
    }

    /// Whether a moment is within a shift.
    func contain(_ moment: Int64) -> Bool {
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].upperBound <= moment { low = middle + 1 } else { high = middle }
        }
        return low < shifts.count && shifts[low].contains(moment)
    }
}
