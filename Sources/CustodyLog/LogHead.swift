internal import FoundationEssentials

/// One hash that stands for a whole log at a moment, perhaps signed: what is kept elsewhere, so that
/// nobody can rewrite the log unnoticed.
public struct LogHead: Hashable, Sendable {
    /// Names the serialisation.
    public static let version = "earmark custody head 1"

    /// When it was made; UTC, as in an entry.
    public var at: String
    /// How many entries it stands for.
    public var entryCount: Int
    /// The root of the tree over them.
    public var root: LogHash
    /// The hash of the last of them; ``LogHash/none`` where there is none.
    public var last: LogHash
    /// The Ed25519 key of whoever signed it, 32 bytes.
    public var publicKey: [UInt8]?
    /// The signature of everything above, 64 bytes.
    public var signature: [UInt8]?

    /// Creates a head from its parts.
    public init(
        at: String, entryCount: Int, root: LogHash, last: LogHash, publicKey: [UInt8]? = nil,
        signature: [UInt8]? = nil
    ) {
        self.at = at
        self.entryCount = entryCount
        self.root = root
        self.last = last
        self.publicKey = publicKey
        self.signature = signature
    }

    /// The head of a tree, not signed.
    public init(of tree: MerkleTree, size: Int, at: String) {
        self.init(
            at: at, entryCount: size, root: tree.root(of: size),
            last: size == 0 ? .none : tree[size - 1])
    }

    private var statement: [String: CanonicalJSON] {
        [
            "at": .text(at),
            "entries": .integer(entryCount),
            "last": .text(last.description),
            "public_key": .optional(publicKey.map(Hexadecimal.text(of:))),
            "root": .text(root.description),
            "version": .text(Self.version),
        ]
    }

    /// What is signed: the head without its signature.
    var signedBytes: [UInt8] { Array(CanonicalJSON.object(statement).spelling.utf8) }

    /// The head in its one spelling, with its signature.
    public var json: CanonicalJSON {
        var members = statement
        members["signature"] = .optional(signature.map(Hexadecimal.text(of:)))
        return .object(members)
    }
}

extension LogHead: Decodable {
    private struct Stored: Decodable {
        var at: String
        var entries: Int
        var last: String
        var public_key: String?
        var root: String
        var signature: String?
        var version: String
    }

    /// Reads a head as ``json`` spells it; `nil` for anything else.
    public init?(json text: some StringProtocol) {
        guard let head = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            return nil
        }
        self = head
    }

    /// Reads a head as ``json`` spells it.
    public init(from decoder: any Decoder) throws {
        let stored = try Stored(from: decoder)
        guard stored.version == Self.version, stored.entries >= 0,
            let root = LogHash(hexadecimal: stored.root),
            let last = LogHash(hexadecimal: stored.last)
        else { throw DecodingError.notSpelt(as: Self.version, decoder) }
        self.init(
            at: stored.at, entryCount: stored.entries, root: root, last: last,
            publicKey: stored.public_key.map { Hexadecimal.bytes(of: $0) ?? [] },
            signature: stored.signature.map { Hexadecimal.bytes(of: $0) ?? [] })
    }
}

extension DecodingError {
    /// Something is not in the one spelling of what it should be.
    static func notSpelt(as version: String, _ decoder: any Decoder) -> DecodingError {
        .dataCorrupted(
            Context(codingPath: decoder.codingPath, debugDescription: "is no '\(version)'"))
    }
}
