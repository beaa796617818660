package import CallModel

/// How kinds of segments are told apart in pictures.
package enum SegmentPalette {
    /// The colour of a kind.
    package static func colour(_ kind: SegmentKind) -> String {
        switch kind {
        case .speech: "#1f9d8a"
        case .tone: "#e0992f"
        case .dtmf: "#7a5bc0"
        case .music: "#d0568c"
        }
    }

    /// What a kind is called.
    package static func name(_ kind: SegmentKind) -> String {
        kind == .dtmf ? "dialled keys" : kind.rawValue
    }

    /// The rules of a style sheet that fill the class of each kind.
    package static var rules: String {
        SegmentKind.allCases.map { ".\($0.rawValue) { fill: \(colour($0)) }\n" }.joined()
    }
}
