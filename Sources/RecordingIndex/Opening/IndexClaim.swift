internal import Synchronization

/// This process's word, to others, that it works on an index for long.
public final class IndexClaim: Sendable {
    /// Who else does so, and since when; the first of them where there are several.
    public let other: IndexHolder?
    /// Since when this one does.
    public let since: Timestamp

    private let path: String
    private let taken: Mutex<(place: HolderFile, file: CInt)?>

    init(on path: String, by holder: IndexHolder) {
        self.path = path
        since = Timestamp(text: holder.since)
        var taken: (place: HolderFile, file: CInt)?
        for place in HolderFile.all(of: path) {
            guard let file = place.take(for: holder) else { continue }
            taken = (place, file)
            break
        }
        let mine = taken?.place
        other = HolderFile.all(of: path).filter { $0 != mine }.compactMap(\.holder)
            .min { $0.since < $1.since }
        self.taken = Mutex(taken)
    }

    deinit {
        release()
    }

    /// Takes it back, and removes what killed processes left of theirs.
    public func release() {
        taken.withLock { taken in
            guard let held = taken else { return }
            held.place.release(held.file)
            HolderFile.all(of: path).forEach { $0.removeIfLeft() }
            taken = nil
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
