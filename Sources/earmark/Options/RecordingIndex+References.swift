import ArgumentParser
import CallModel
import RecordingIndex

/// Cases by what people call them.
extension RecordingIndex {
    /// The number of the case with a reference, if one was given.
    func caseID(_ reference: String?) throws -> CaseID? {
        try reference.map { try caseFile(reference: $0).id }
    }

    /// The one recording that somebody means.
    func recording(named reference: String) throws -> RecordingID {
        let found = try recordings(named: [reference])
        guard let only = found.first, found.count == 1 else {
            throw CommandError(
                "\(reference) stands for \(found.count) recordings; "
                    + "`earmark recordings \(reference)` lists them.")
        }
        return only
    }

    /// The recordings that somebody means by numbers, digests, files and folders.
    func recordings(named references: [String]) throws -> [RecordingID] {
        var found: Set<RecordingID> = []
        for reference in references {
            // An empty path would stand for the present folder, with everything below it.
            guard !reference.isEmpty else {
                throw CommandError("A recording was named by nothing; is a variable empty?")
            }
            found.formUnion(
                try recordings(named: reference, orAt: AbsolutePath.make(reference)))
        }
        return found.sorted()
    }

    /// The recordings that somebody means by marks of exhibits, or as above.
    func recordings(namedOrProducedAs references: [String]) throws -> [RecordingID] {
        var found: Set<RecordingID> = []
        for reference in references {
            found.formUnion(try producedOrNamed(reference).recordings)
        }
        return found.sorted()
    }

    /// The exhibit that somebody means by its mark, or the recordings as above.
    func producedOrNamed(
        _ text: String
    ) throws -> (exhibit: Exhibit?, recordings: [RecordingID]) {
        if let exhibit = try exhibitIfAny(text) { return (exhibit, [exhibit.recordingID]) }
        do {
            return (nil, try recordings(named: [text]))
        } catch IndexError.unknownRecording(let reference) {
            // What reads like a mark was meant as one.
            if let mark = ExhibitMark(text) { _ = try exhibit(mark) }
            if let clip = ClipMark(text) {
                throw CommandError(
                    """
                    An exhibit or a recording is wanted, and \(clip) would be a clip. Its exhibit \
                    would be \(clip.exhibit); `earmark exhibit show \(clip.exhibit)` lists its clips.
                    """)
            }
            throw IndexError.unknownRecording(reference: reference)
        }
    }

    /// The exhibit with a mark; `nil` where the text is none, or is that of no exhibit.
    private func exhibitIfAny(_ text: String) throws -> Exhibit? {
        guard let mark = ExhibitMark(text) else { return nil }
        do {
            return try exhibit(mark)
        } catch .unknownExhibit {
            return nil
        }
    }
}
