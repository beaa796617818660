/// The names that somebody may have meant by one that does not exist.
struct NearMisses {
    /// How many names are offered at most.
    static let limit = 3

    /// The names like it, the likest first.
    let nearest: [String]

    /// Takes a name for like another when one begins the other, or when a third of it at most has to
    /// be changed, without regard to case.
    init(of name: String, among names: [String]) {
        let wanted = Array(name.lowercased())
        let candidates = names.compactMap { candidate -> (distance: Int, name: String)? in
            let other = Array(candidate.lowercased())
            let distance = Self.editDistance(from: wanted, to: other)
            let isPrefix = other.starts(with: wanted) || wanted.starts(with: other)
            let isNear = distance <= max(1, max(wanted.count, other.count) / 3)
            return isPrefix || isNear ? (distance, candidate) : nil
        }
        nearest =
            candidates
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
            .prefix(Self.limit)
            .map(\.name)
    }

    /// The least number of characters to insert, delete, replace or swap with their neighbour
    /// (Damerau and Levenshtein's distance, in its optimal string alignment form).
    static func editDistance(from source: [Character], to target: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...target.count)
        for row in 0..<source.count {
            var current = [row + 1]
            for column in 0..<target.count {
                let replaced = last[column] + (source[row] == target[column] ? 0 : 1)
                var distance = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, source[row] == target[column - 1],
                    source[row - 1] == target[column]
                {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[target.count]
    }
}
