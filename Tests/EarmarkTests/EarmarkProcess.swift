import Foundation
import Testing

/// The built program, run as a user runs it, in a folder.
struct EarmarkProcess {
    /// How it was built.
    enum Build: String, CaseIterable {
        case debug, release
    }

    /// Where it runs; the index is `earmark.sqlite` there unless the arguments name another.
    var folder: TemporaryFolder
    var build = Build.release
    /// The folder below in which it runs instead.
    var subfolder = ""
    /// What it reads on standard input; nothing by default.
    var input: String?
    /// What is added to the environment.
    var environment: [String: String] = [:]
    /// Whether permissions count for it: root, who is above them, becomes `nobody` for it.
    var isUnprivileged = false
    /// The time after which it is killed, and the test fails: it hangs. Far above what any takes, since
    /// a test that holds it still may itself be held up for minutes by those that run beside it.
    static let timeLimit = Duration.seconds(900)

    /// Runs it to its end.
    func callAsFunction(_ arguments: String...) async throws -> ProcessOutput {
        try await start(arguments).output()
    }

    /// Runs it to its end.
    func run(_ arguments: [String]) async throws -> ProcessOutput {
        try await start(arguments).output()
    }

    /// Runs a line of a shell, in which it is `earmark`.
    func shell(_ line: String) async throws -> ProcessOutput {
        let define = "earmark() { \"$0\" \"$@\"; }\n"
        return try await start(command: ["/bin/sh", "-c", define + line, Self.binary(build)])
            .output()
    }

    /// Starts it.
    func start(_ arguments: [String]) throws -> RunningProcess {
        let become = [
            "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--",
        ]
        return try start(
            command: (isUnprivileged && geteuid() == 0 ? become : []) + [Self.binary(build)]
                + arguments)
    }

    private func start(command: [String]) throws -> RunningProcess {
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(filePath: folder.appending(subfolder))
        process.environment = ProcessInfo.processInfo.environment
            .filter { $0.key != "EARMARK_INDEX" }.merging(environment) { $1 }
        let input = try FileHandle(forReadingFrom: URL(filePath: input ?? "/dev/null"))
        process.standardInput = input
        return try RunningProcess(process, timeLimit: Self.timeLimit)
    }

    private static func binary(_ build: Build) throws -> String {
        let path = Repository.path(".build/\(build.rawValue)/earmark")
        try #require(
            access(path, X_OK) == 0,
            "There is no \(build.rawValue) build at \(path): run the tests by `make test`.")
        return path
    }
}
