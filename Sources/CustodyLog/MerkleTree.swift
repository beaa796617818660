/// The tree over the entries of a log, from which one hash stands for all of them, and a few hashes
/// prove that an entry is in it, or that a later log begins with an earlier one.
///
/// Nothing but the hashes of the leaves is kept: appending is one hash, and a root or a proof takes
/// one pass over the leaves. RFC 6962, section 2.1.
public struct MerkleTree: Sendable {
    private var leaves: [LogHash]

    /// Creates a tree over the hashes of leaves.
    public init(leaves: [LogHash] = []) {
        self.leaves = leaves
    }

    /// How many leaves it has.
    public var size: Int { leaves.count }

    /// Appends the hash of a leaf.
    public mutating func append(_ leaf: LogHash) {
        leaves.append(leaf)
    }

    /// The hash of the leaf at an index, from 0.
    public subscript(index: Int) -> LogHash { leaves[index] }

    /// Where each leaf stands, from 0; the first place where there are several.
    var places: [LogHash: Int] {
        Dictionary(zip(leaves, leaves.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The root over the first leaves; that of none is the hash of nothing.
    public func root(of size: Int) -> LogHash {
        precondition(0...leaves.count ~= size, "the tree has so many leaves")
        return size == 0 ? LogHash(of: []) : hash(of: 0..<size)
    }

    /// The hashes which, with the leaf at an index from 0, make up the root over the first `size`
    /// leaves; from the leaf upwards.
    public func inclusionProof(of index: Int, in size: Int) -> [LogHash] {
        precondition(size <= leaves.count && 0..<size ~= index, "the leaf is among the first")
        var range = 0..<size
        var proof: [LogHash] = []
        while range.count > 1 {
            let middle = range.lowerBound + Self.split(range.count)
            if index < middle {
                proof.append(hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    /// The hashes which make up both the root over the first `old` leaves and that over the first
    /// `new`.
    public func consistencyProof(from old: Int, to new: Int) -> [LogHash] {
        precondition(new <= leaves.count && 0...new ~= old, "the older tree is the smaller one")
        guard old > 0, old < new else { return [] }
        var range = 0..<new
        var isRoot = true
        var proof: [LogHash] = []
        while range.upperBound != old {
            let middle = range.lowerBound + Self.split(range.count)
            if old <= middle {
                proof.append(hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                isRoot = false
            }
        }
        if !isRoot { proof.append(hash(of: range)) }
        return proof.reversed()
    }

    private func hash(of range: Range<Int>) -> LogHash {
        guard range.count > 1 else { return leaves[range.lowerBound] }
        let middle = range.lowerBound + Self.split(range.count)
        return LogHash(
            node: hash(of: range.lowerBound..<middle), hash(of: middle..<range.upperBound))
    }

    /// The largest power of two below a number of leaves.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
