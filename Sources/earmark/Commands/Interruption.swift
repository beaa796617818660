import Dispatch
import Foundation

/// Ctrl-C, the system's request to end and a closed terminal, as the cancellation of the work in hand.
enum Interruption {
    /// Does the work, and cancels it at the first signal; a second signal ends the program at
    /// once, which loses nothing but what was not yet committed.
    static func cancelling<Result: Sendable>(
        _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                guard !task.isCancelled else { _exit(ExitStatus.interrupted.rawValue) }
                StandardError.say(
                    "Stopping when the files in hand are done; press Ctrl-C again to stop now.")
                task.cancel()
            }
            source.activate()
            return source
        }
        defer { sources.forEach { $0.cancel() } }
        return try await task.value
    }
}
