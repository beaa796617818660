/// What somebody who does not have the tree can say of it from a proof.
public enum MerkleProof {
    /// Whether a leaf is in the tree with a root.
    ///
    /// RFC 9162, section 2.1.3.2
    ///
    /// - Parameters:
    ///   - leaf: The hash of the leaf.
    ///   - index: Which it is, from 0.
    ///   - size: How many leaves the tree has.
    ///   - root: Its root.
    ///   - proof: What ``MerkleTree/inclusionProof(of:in:)`` gives.
    /// - Returns: Whether the proof leads from the leaf to the root.
    public static func includes(
        _ leaf: LogHash, at index: Int, in size: Int, root: LogHash, proof: [LogHash]
    ) -> Bool {
        guard 0 <= index, index < size else { return false }
        var (place, last) = (index, size - 1)
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if place % 2 == 1 || place == last {
                hash = LogHash(node: sibling, hash)
                while place % 2 == 0, place > 0 { (place, last) = (place / 2, last / 2) }
            } else {
                hash = LogHash(node: hash, sibling)
            }
            (place, last) = (place / 2, last / 2)
        }
        return last == 0 && hash == root
    }

    /// Whether a tree begins with the leaves of an older one.
    ///
    /// RFC 9162, section 2.1.4.2
    ///
    /// - Parameters:
    ///   - old: How many leaves the older tree has, and its root.
    ///   - new: The same of the newer tree.
    ///   - proof: What ``MerkleTree/consistencyProof(from:to:)`` gives.
    /// - Returns: Whether the proof leads to both roots.
    public static func begins(
        with old: (size: Int, root: LogHash), _ new: (size: Int, root: LogHash), proof: [LogHash]
    ) -> Bool {
        guard 0 < old.size, old.size < new.size else {
            let isSame = old.size == new.size ? old.root == new.root : old.root == LogHash(of: [])
            return (old.size == 0 || old.size == new.size) && isSame && proof.isEmpty
        }
        // A tree of a power of two is a node of the newer one, and is not sent.
        let path = old.size & (old.size - 1) == 0 ? [old.root] + proof : proof
        guard let first = path.first else { return false }
        var (place, last) = (old.size - 1, new.size - 1)
        while place % 2 == 1 { (place, last) = (place / 2, last / 2) }
        var (oldRoot, newRoot) = (first, first)
        for hash in path.dropFirst() {
            guard last > 0 else { return false }
            if place % 2 == 1 || place == last {
                oldRoot = LogHash(node: hash, oldRoot)
                newRoot = LogHash(node: hash, newRoot)
                while place % 2 == 0, place > 0 { (place, last) = (place / 2, last / 2) }
            } else {
                newRoot = LogHash(node: newRoot, hash)
            }
            (place, last) = (place / 2, last / 2)
        }
        return last == 0 && oldRoot == old.root && newRoot == new.root
    }
}
