/// Times for people.
enum ReadableTime {
    /// `2026-03-04 21:15:02 UTC` for `2026-03-04T21:15:02.000Z`; anything else as it is.
    static func text(_ time: String) -> String {
        let parts = time.split(separator: "T")
        guard parts.count == 2, parts[1].hasSuffix("Z") else { return time }
        return "\(parts[0]) \(parts[1].prefix(8)) UTC"
    }
}
