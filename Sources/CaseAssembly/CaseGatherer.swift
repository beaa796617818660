internal import CallModel
public import CaseExport
internal import CustodyLog
public import RecordingIndex

/// Gathers from an index what of a case is handed on.
public struct CaseGatherer {
    private let index: RecordingIndex
    private let caseFile: CaseFile
    private let items: [CaseItem]
    private let schedules: [Schedule]
    /// The recordings that are not handed on, also such as are not linked to the case any more.
    private let sensitive: Set<RecordingID>
    /// Their fingerprints.
    private let withheld: Set<ContentHash>
    /// The recordings that are handed on.
    public let selection: RecordingSelection
    /// How many recordings are not, since they are sensitive in whole or in part.
    public var leftOutCount: Int { withheld.count }

    /// Finds out what is handed on.
    ///
    /// - Parameters:
    ///   - caseFile: The case.
    ///   - index: Where it is.
    ///   - includingSensitive: Whether recordings are handed on that are sensitive unused material, or
    ///     of which a part is. Without them, nothing names their fingerprints.
    /// - Throws: An `IndexError`.
    public init(
        _ caseFile: CaseFile, in index: RecordingIndex, includingSensitive: Bool
    ) throws {
        self.index = index
        self.caseFile = caseFile
        let found = includingSensitive ? [] : try index.sensitiveItems(of: caseFile.id)
        sensitive = Set(found.map(\.recordingID))
        withheld = Set(found.map(\.contentHash))
        schedules = includingSensitive ? Schedule.allCases : [.nonSensitive]
        items = try index.items(of: caseFile.id).filter { [sensitive] in
            !sensitive.contains($0.recordingID)
        }
        selection = RecordingSelection(
            caseID: caseFile.id,
            recordings: sensitive.isEmpty ? nil : Set(items.map(\.recordingID)))
    }

    /// Gathers the case, without what only its originals hold.
    ///
    /// - Parameters:
    ///   - occasion: Who hands it on, and when.
    ///   - actor: Who gives numbers to what belongs on a schedule and was never listed; `nil` where
    ///     nothing is written.
    /// - Returns: The case.
    /// - Throws: An `IndexError`.
    public func gather(
        _ occasion: ExportOccasion, schedulingBy actor: Operator?
    ) throws -> ExportedCase {
        var exported = ExportedCase(
            reference: caseFile.reference, title: caseFile.title,
            openedAt: caseFile.openedAt.text, openedBy: caseFile.openedBy,
            closedAt: caseFile.closedAt?.text, recordings: try recordings(), occasion: occasion)
        for schedule in schedules {
            exported.schedules[schedule] = try scheduled(schedule, by: actor)
        }
        // Numbers may have been given out since.
        let current = try index.items(of: caseFile.id)
        let exhibits = try index.exhibits(of: caseFile.id)
        exported.requiresReason = caseFile.requiresReason
        exported.exhibits = exhibits.filter { isHandedOn($0.recordingID) }
            .map(ExportedExhibit.init)
        exported.items = current.filter { isHandedOn($0.recordingID) }.map {
            ExportedItem($0, exhibits)
        }
        exported.clips = try clips(of: Set(exhibits.map(\.mark)))
        exported.custody = try custody()
        return exported
    }

    private func isHandedOn(_ recording: RecordingID) -> Bool {
        !sensitive.contains(recording)
    }

    private func recordings() throws -> [ExportedRecording] {
        var recordings: [RecordingID] = []
        try index.forEachRecording(in: selection) { recordings.append($0.id) }
        var segments: [RecordingID: [Segment]] = [:]
        try index.forEachSegment(matching: SegmentFilter(selection: selection)) {
            segments[$0.recording.id, default: []].append($0.segment)
        }
        return try recordings.map {
            ExportedRecording(try index.recording($0), segments: segments[$0] ?? [])
        }
    }

    private func scheduled(_ schedule: Schedule, by actor: Operator?) throws -> [ExportedItem] {
        let listed =
            if let actor {
                try index.schedule(schedule, of: caseFile.id, actor: actor)
            } else {
                try index.scheduledItems(schedule, of: caseFile.id)
            }
        return listed.filter { isHandedOn($0.item.recordingID) }.map { entry in
            var item = ExportedItem(entry.item, [])
            item.scheduleNumber = entry.number
            return item
        }
    }

    private func clips(of marks: Set<ExhibitMark>) throws -> [ExportedClip] {
        let held = Set(items.map(\.recordingID))
        return try index.clips().filter { clip in
            guard held.contains(clip.recordingID) else { return false }
            return clip.mark.map { marks.contains($0.exhibit) }
                ?? (clip.caseReference == caseFile.reference)
        }.compactMap(ExportedClip.init)
    }

    /// Entries that name a recording that is not handed on are not handed on either: to leave a part of
    /// an entry out would change its hash.
    private func custody() throws -> [ProofBundle] {
        let entries = try index.custodyExtract(of: caseFile.id)
        guard !withheld.isEmpty else { return entries }
        return entries.filter { bundle in
            // Wherever it stands: among subjects, or in what was typed.
            let words = bundle.entry.json.spelling.split { !$0.isHexDigit }
            return withheld.isDisjoint(with: words.compactMap { ContentHash(hexadecimal: $0) })
        }
    }
}
