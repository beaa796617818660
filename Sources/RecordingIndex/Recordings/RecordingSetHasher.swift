internal import Crypto
internal import Foundation

/// Takes the digests of recordings in ascending order.
struct RecordingSetHasher {
    private var hasher = SHA256()
    private var count = 0

    mutating func add(_ digest: Data) {
        hasher.update(data: digest)
        count += 1
    }

    func finish() -> RecordingSetDigest {
        RecordingSetDigest(
            count: count, text: IndexDigest(bytes: hasher.finalize()).description)
    }
}
