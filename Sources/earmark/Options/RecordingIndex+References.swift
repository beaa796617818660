import ArgumentParser
import CallModel
import RecordingIndex

/// Cases by what people call them.
extension RecordingIndex {
    /// The number of the case with a reference, if one was given.
    func caseID(_ reference: String?) throws -> CaseID? {
        try reference.map { try caseFile(reference: $0).id }
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
            if let exhibit = try exhibitIfAny(reference) {
                found.insert(exhibit.recordingID)
            } else {
                found.formUnion(try recordings(named: [reference]))
            }
        }
        return found.sorted()
    }

    /// The exhibit with a mark; `nil` where the text is none, or is that of no exhibit.
    func exhibitIfAny(_ text: String) throws -> Exhibit? {
        guard let mark = ExhibitMark(text) else { return nil }
        do {
            return try exhibit(mark)
        } catch .unknownExhibit {
            return nil
        }
    }
}
