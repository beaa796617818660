import Foundation

/// What an output stream leads to: whether a person watches, how wide, and whether in colour.
struct Terminal {
    /// Columns, or `nil` when it is no terminal.
    var width: Int?
    /// Whether colour may be used: on a terminal, unless `NO_COLOR` is set.
    var hasColour: Bool

    /// Where the rows go.
    static var standardOutput: Terminal { Terminal(descriptor: STDOUT_FILENO) }
    /// Where the talk goes.
    static var standardError: Terminal { Terminal(descriptor: STDERR_FILENO) }
    /// A file or pipe.
    static let none = Terminal(width: nil, hasColour: false)

    private init(width: Int?, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    private init(descriptor: CInt) {
        guard isatty(descriptor) == 1 else {
            self = .none
            return
        }
        var size = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let environment = ProcessInfo.processInfo.environment
        width = isKnown ? Int(size.ws_col) : 80
        hasColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// `text` in bold, where there is colour.
    func bold(_ text: String) -> String {
        hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
}
