import CustodyLog
import Testing

struct MerkleTreeTests {
    /// The leaves that implementations of RFC 6962 have in common for their tests, and the roots over
    /// the first one, two and so on.
    private static let known: [(leaf: String, root: String)] = [
        ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
        ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
        (
            "606162636465666768696a6b6c6d6e6f",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
        ),
    ]

    @Test func knownLeavesHaveTheirKnownRoots() throws {
        var tree = MerkleTree()
        #expect(
            tree.root(of: 0).description
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (leaf, root) in Self.known {
            tree.append(LogHash(leaf: try #require(Hexadecimal.bytes(of: leaf))))
            #expect(tree.root(of: tree.size).description == root)
        }
    }

    /// Level by level, where a node without a neighbour rises as it is.
    private func naiveRoot(_ leaves: some Sequence<LogHash>) -> LogHash {
        var level = Array(leaves)
        while level.count > 1 {
            level = stride(from: 0, to: level.count, by: 2).map {
                $0 + 1 < level.count ? LogHash(node: level[$0], level[$0 + 1]) : level[$0]
            }
        }
        return level.first ?? LogHash(of: [])
    }

    private let leaves = (0..<64).map { LogHash(leaf: [UInt8($0)]) }

    @Test func rootIsThatOfTheNaiveTreeForEverySize() {
        let tree = MerkleTree(leaves: leaves)
        for size in 0...64 {
            #expect(tree.root(of: size) == naiveRoot(leaves.prefix(size)))
        }
    }

    @Test func everyLeafIsProvedInEverySizeAndNoOtherIs() {
        let tree = MerkleTree(leaves: leaves)
        for size in 1...64 {
            let root = naiveRoot(leaves.prefix(size))
            for index in 0..<size {
                let proof = tree.inclusionProof(of: index, in: size)
                func holds(_ leaf: Int, _ place: Int, _ proof: [LogHash]) -> Bool {
                    MerkleProof.includes(
                        leaves[leaf], at: place, in: size, root: root, proof: proof)
                }
                #expect(holds(index, index, proof))
                #expect(!holds((index + 1) % 64, index, proof))
                #expect(!holds(index, index + size, proof))
                #expect(!holds(index, index, proof + [root]))
                if size > 1 { #expect(!holds(index, index, Array(proof.dropLast()))) }
            }
        }
    }

    @Test func everyTreeBeginsWithEverySmallerOneAndWithNoOther() {
        let tree = MerkleTree(leaves: leaves)
        for new in 1...64 {
            for old in 0...new {
                let proof = tree.consistencyProof(from: old, to: new)
                let roots = (naiveRoot(leaves.prefix(old)), naiveRoot(leaves.prefix(new)))
                func holds(_ oldRoot: LogHash, _ newRoot: LogHash, _ proof: [LogHash]) -> Bool {
                    MerkleProof.begins(with: (old, oldRoot), (new, newRoot), proof: proof)
                }
                #expect(holds(roots.0, roots.1, proof), "\(old) \(new)")
                #expect(!holds(leaves[0], roots.1, proof) || old == 1)
                if old > 0 {
                    #expect(!holds(roots.0, LogHash(of: [1]), proof))
                    #expect(!holds(roots.0, roots.1, proof + [roots.0]))
                }
            }
        }
    }
}
