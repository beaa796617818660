/// Puts results that come in any order back into the order in which the work was handed out, so
/// that the number of jobs changes nothing in the index.
struct ReorderBuffer<Element> {
    private var waiting: [Int: Element] = [:]
    private var nextNumber = 0

    /// How many results wait for one before them.
    var count: Int { waiting.count }

    /// Takes the result of the work with this number, counted from 0.
    mutating func insert(_ element: Element, at number: Int) {
        precondition(number >= nextNumber && waiting[number] == nil, "each number comes once")
        waiting[number] = element
    }

    /// The next result in order, once it has come.
    mutating func popNext() -> Element? {
        guard let element = waiting.removeValue(forKey: nextNumber) else { return nil }
        nextNumber += 1
        return element
    }
}
