import IngestPipeline

/// One line on a terminal that says how far the work is; silent anywhere else.
struct ProgressLine {
    private let width: Int?
    private let fileCount: Int
    private let byteCount: Int
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shownAt: ContinuousClock.Instant?
    private static let interval = Duration.milliseconds(100)
    private static let barLength = 20

    /// Starts at nothing done; counts what there is to do only if somebody watches.
    init(of ingest: Ingest, isShown: Bool) {
        width = isShown ? Terminal.standardError.width : nil
        (fileCount, byteCount) = width == nil ? (0, 0) : ingest.survey()
        start = clock.now
    }

    /// Starts at nothing done of so much.
    init(fileCount: Int, byteCount: Int, isShown: Bool) {
        width = isShown ? Terminal.standardError.width : nil
        (self.fileCount, self.byteCount) = (fileCount, byteCount)
        start = clock.now
    }

    /// Shows what is done, at most ten times a second; how fast, by the audio where it is decoded.
    mutating func show(filesDone: Int, bytesDone: Int, audioDuration: Double? = nil) {
        guard let width else { return }
        let now = clock.now
        if let shownAt, now - shownAt < Self.interval { return }
        shownAt = now
        let elapsed = (now - start) / Duration.seconds(1)
        let share = byteCount > 0 ? min(1, Double(bytesDone) / Double(byteCount)) : 1
        let filled = Int(share * Double(Self.barLength))
        var parts = [
            String(repeating: "#", count: filled)
                + String(repeating: "-", count: Self.barLength - filled),
            "\(filesDone)/\(fileCount) files",
        ]
        if elapsed > 0.5 {
            parts.append(
                audioDuration.map { "\(Int($0 / elapsed)) x real time" }
                    ?? "\(Int(Double(bytesDone) / elapsed / 1e6)) MB/s")
            if share > 0 { parts.append(Self.left(elapsed * (1 - share) / share)) }
        }
        let line = parts.joined(separator: "  ").prefix(width - 1)
        StandardError.write("\r\u{1B}[K" + line)
    }

    /// Takes the line away.
    func clear() {
        if width != nil, shownAt != nil { StandardError.write("\r\u{1B}[K") }
    }

    private static func left(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return "\(whole / 60):\(DecimalText.padded(whole % 60, width: 2)) left"
    }
}
