import Foundation
import Testing

/// A program that has been started. What it writes goes to files, so that it never waits for a
/// reader.
final class RunningProcess {
    private let process: Process
    private let folder: TemporaryFolder
    private let end: AsyncStream<Void>
    private let watchdog: DispatchWorkItem

    init(_ process: Process, timeLimit: Duration) throws {
        self.process = process
        folder = try TemporaryFolder()
        try folder.write([], to: "stdout")
        try folder.write([], to: "stderr")
        process.standardOutput = try FileHandle(
            forWritingTo: URL(filePath: folder.appending("stdout")))
        process.standardError = try FileHandle(
            forWritingTo: URL(filePath: folder.appending("stderr")))
        let (end, continuation) = AsyncStream<Void>.makeStream()
        self.end = end
        process.terminationHandler = { _ in continuation.finish() }
        try process.run()
        let number = process.processIdentifier
        watchdog = DispatchWorkItem { kill(number, SIGKILL) }
        let deadline = DispatchTime.now() + .seconds(Int(timeLimit.components.seconds))
        DispatchQueue.global().asyncAfter(deadline: deadline, execute: watchdog)
    }

    deinit {
        watchdog.cancel()
    }

    /// Sends it signals, 5 ms apart, as soon as it has written to standard output.
    ///
    /// A thread of its own sees to that, since tests that run beside this one may keep all others
    /// busy for seconds.
    func onFirstOutput(send signals: [CInt]) {
        let number = process.processIdentifier
        let path = folder.appending("stdout")
        Thread.detachNewThread {
            var status = stat()
            while stat(path, &status) == 0, status.st_size == 0 { usleep(1_000) }
            guard status.st_size > 0 else { return }
            for signal in signals {
                kill(number, signal)
                usleep(5_000)
            }
        }
    }

    /// The number of the process.
    var number: Int32 { process.processIdentifier }

    /// Whether it has not ended yet.
    var isRunning: Bool { process.isRunning }

    /// Sends it a signal.
    func send(_ signal: CInt) {
        kill(number, signal)
    }

    /// Sends it a signal after so many microseconds, on a thread of its own, as above; none when it has
    /// ended by then.
    func send(_ signal: CInt, after microseconds: Int) {
        let process = process
        Thread.detachNewThread { [number] in
            usleep(UInt32(microseconds))
            if process.isRunning { kill(number, signal) }
        }
    }

    /// Waits until it has written to standard output, and stops it there, to go on by `SIGCONT`; on a
    /// thread of its own, as above.
    func pauseAtFirstOutput() async throws {
        let number = process.processIdentifier
        let path = folder.appending("stdout")
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var status = stat()
                while kill(number, 0) == 0, stat(path, &status) == 0, status.st_size == 0 {
                    usleep(1_000)
                }
                kill(number, SIGSTOP)
                continuation.resume()
            }
        }
        try #require(process.isRunning)
    }

    /// Waits for its end; what it wrote, and how it ended.
    func output() async throws -> ProcessOutput {
        for await _ in end {}
        watchdog.cancel()
        process.waitUntilExit()
        return ProcessOutput(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            standardOutput: try text(of: "stdout"), standardError: try text(of: "stderr"))
    }

    private func text(of name: String) throws -> String {
        String(decoding: try folder.bytes(of: name), as: UTF8.self)
    }
}
