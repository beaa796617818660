/// A series of which the first values may have been let go; places count from the first of all.
struct RecentSeries<Element>: RandomAccessCollection {
    private var elements: [Element]
    /// The first place whose value is still there.
    private(set) var startIndex = 0

    init(_ elements: [Element] = []) {
        self.elements = elements
    }

    /// Behind the place of the last value.
    var endIndex: Int { startIndex + elements.count }

    /// The value of a place from ``startIndex`` on.
    subscript(place: Int) -> Element {
        get { elements[place - startIndex] }
        set { elements[place - startIndex] = newValue }
    }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    mutating func append(contentsOf other: some Collection<Element>) {
        elements.append(contentsOf: other)
    }

    /// Lets the values before a place go, once they are most of those that are kept: so that each value
    /// is moved a few times at most.
    mutating func drop(before place: Int) {
        let count = Swift.min(place, endIndex) - startIndex
        guard 2 * count > elements.count else { return }
        elements.removeFirst(count)
        startIndex += count
    }

    /// Passes the values that are still there, the first of which belongs to ``startIndex``.
    func withValues<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        elements.withUnsafeBufferPointer(body)
    }
}

extension RecentSeries where Element: FixedWidthInteger {
    /// The sum of the values of some places.
    func sum(of places: Range<Int>) -> Int {
        elements[places.lowerBound - startIndex..<places.upperBound - startIndex]
            .reduce(0) { $0 &+ Int($1) }
    }
}

extension RecentSeries: Equatable where Element: Equatable {}
extension RecentSeries: Sendable where Element: Sendable {}
