/// The statuses with which the program ends, but for 0.
enum ExitStatus: Int32, Error {
    /// Nothing matched, or some file needs attention.
    case attention = 1
    /// Something was wrong with the arguments, the index or the system; it has been said.
    case error = 2
    /// Stopped by a signal: 128 and the number of SIGINT, as shells have it.
    case interrupted = 130

    /// Says that nothing matched; the status for that.
    static func nothingMatched() -> ExitStatus {
        StandardError.say("Nothing matched.")
        return .attention
    }
}
