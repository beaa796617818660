/// The hashes that a bag is written and verified with, by their names in the names of manifests.
enum BagAlgorithm: String, CaseIterable {
    case sha256
    case sha512
}
