internal import Synchronization

/// This process's word, to others, that it works on an index for long.
public final class IndexClaim: Sendable {
    /// Who else does so since before; then it is them whom others are told of.
    public let other: IndexHolder?

    private let place: HolderFile
    private let file: Mutex<CInt?>

    init(on path: String, by holder: IndexHolder) {
        place = HolderFile(indexPath: path)
        let file = place.take(for: holder)
        other = file == nil ? place.holder : nil
        self.file = Mutex(file)
    }

    /// Takes it back.
    public func release() {
        file.withLock { file in
            if let held = file { place.release(held) }
            file = nil
        }
    }
}

extension RecordingIndex {
    /// Says to others who works on the index, until the claim is released or the process ends. It
    /// keeps nobody out: those who write take turns, transaction by transaction.
    ///
    /// - Parameters:
    ///   - actor: On whose behalf.
    ///   - command: The command as it was typed.
    /// - Returns: The claim, which knows who else works on it.
    public func claim(actor: String, command: String) -> IndexClaim {
        IndexClaim(on: path, by: IndexHolder(actor: actor, command: command))
    }
}
