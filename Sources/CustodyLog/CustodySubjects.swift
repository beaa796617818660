public import CallModel

/// The recordings and files that an act concerns, by the SHA-256 of their bytes.
public struct CustodySubjects: Hashable, Sendable {
    /// How many are listed at most; more are stood for by their digest alone.
    public static let listLimit = 16

    /// How many there are.
    public let count: Int
    /// The SHA-256 of their fingerprints, 32 bytes each, in ascending order and each once.
    public let digest: LogHash
    /// The fingerprints in that order; empty where there are more than ``listLimit``.
    public let list: [ContentHash]

    /// Takes fingerprints in any order.
    public init(_ fingerprints: Set<ContentHash>) {
        let sorted = fingerprints.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        count = sorted.count
        digest = LogHash(of: sorted.flatMap(\.bytes))
        list = sorted.count > Self.listLimit ? [] : sorted
    }

    /// Wraps what an index holds, true or not.
    public init(count: Int, digest: LogHash, list: [ContentHash]) {
        self.count = count
        self.digest = digest
        self.list = list
    }
}
