import Foundation

/// The file into which a plot is written, once it is known that there is one recording.
struct PlotFile {
    /// The path as it was given.
    let path: String
    private var subject: PlotSubject?

    init(path: String) {
        self.path = path
    }

    /// Takes the recording to draw; throws when there was one before.
    mutating func take(_ next: PlotSubject?) throws {
        guard let next else { return }
        if let subject {
            throw CommandError(
                """
                --plot draws one recording, and there are several: \(subject.file) and \
                \(next.file). Name one of them.
                """)
        }
        subject = next
    }

    /// Draws it; says so when there is nothing to draw.
    func write() throws {
        guard let subject else {
            StandardError.say("Nothing was decoded, so \(path) was not written.")
            return
        }
        do {
            try Data(SegmentPlot(subject: subject).svg.utf8)
                .write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandError("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
