import ArgumentParser
import Foundation

/// How much is worked on at a time.
struct JobOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("How many files to work on at a time.", valueName: "n"))
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard (1...1024).contains(jobs) else {
            throw ValidationError("--jobs should be 1 to 1024, and is \(jobs).")
        }
    }
}
