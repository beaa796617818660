internal import CallFacts
internal import CallModel
internal import CaseExport
internal import RecordingIndex

/// What others entered, with recordings as they are numbered here; what concerns recordings that are
/// absent is left out.
struct BagEntries {
    private(set) var entries: ReceivedEntries
    /// How much was left out.
    private(set) var leftOutCount = 0

    /// Translates the case of a bag; `numbers` are those here, by those there.
    init(_ bag: ReceivedBag, _ numbers: [Int: RecordingID]) {
        let exported = bag.exported
        let occasion = exported.occasion
        entries = ReceivedEntries(
            reference: exported.reference, title: exported.title,
            requiresReason: exported.requiresReason,
            provenance: "bag \(bag.seal), exported at \(occasion.at) by \(occasion.account) with "
                + "earmark \(occasion.programVersion)")
        let detail = "bag of \(exported.reference)"
        func part(_ number: Int, _ part: RecordingPart) -> ReceivedPart? {
            numbers[number].map { ReceivedPart(recording: $0, part: part) }
        }
        entries.recordings = exported.recordings.compactMap { recording in
            numbers[recording.number].map { recording.held(as: $0, detail) }
        }
        entries.exhibits = present(exported.exhibits) { exhibit in
            part(exhibit.recording, exhibit.part).flatMap { ReceivedExhibit(exhibit, $0) }
        }
        entries.statements = present(exported.items.filter { $0.statedAt != nil }) { item in
            part(item.recording, item.part).flatMap { ReceivedStatement(item, $0) }
        }
        entries.listings = Schedule.allCases.flatMap { schedule in
            present(exported.schedules[schedule] ?? []) { item in
                part(item.recording, item.part).flatMap { part in
                    item.scheduleNumber.map {
                        ReceivedListing(schedule: schedule, number: $0, item: part)
                    }
                }
            }
        }
        entries.clips = present(exported.clips) { clip in
            numbers[clip.recording].flatMap {
                // What is not in the bag may be where it was written, or is handed on otherwise.
                ReceivedClip(clip, of: $0, at: bag.path(of: clip.fileName) ?? clip.path)
            }
        }
    }

    /// What can be translated; counts the rest.
    private mutating func present<Value, Entry>(
        _ values: [Value], _ translate: (Value) -> Entry?
    ) -> [Entry] {
        let entries = values.compactMap(translate)
        leftOutCount += values.count - entries.count
        return entries
    }
}

extension ExportedRecording {
    /// The recording under its number here, with what is said of its call.
    fileprivate func held(as id: RecordingID, _ detail: String) -> HeldRecording {
        let roles = channels.compactMap(\.role)
        return HeldRecording(
            id: id,
            facts: facts.compactMap { fact in
                fact.value.map {
                    Fact(fact.field, fact.text, $0, source: .sidecar, detail: detail)
                }
            },
            // A map says it of every channel, or of none.
            channelMaps: roles.count == channels.count
                ? [ChannelMap(roles, source: .sidecar, detail: detail)] : [])
    }
}

extension ReceivedStatement {
    fileprivate init?(_ item: ExportedItem, _ part: ReceivedPart) {
        guard let at = item.statedAt.flatMap({ Timestamp($0) }), let by = item.statedBy else {
            return nil
        }
        self.init(
            item: part, status: item.status, description: item.description, reason: item.reason,
            at: at, by: by)
    }
}

extension ReceivedExhibit {
    fileprivate init?(_ exhibit: ExportedExhibit, _ part: ReceivedPart) {
        guard let createdAt = Timestamp(exhibit.createdAt) else { return nil }
        var withdrawal: Withdrawal?
        if let text = exhibit.withdrawnAt, let by = exhibit.withdrawnBy {
            guard let at = Timestamp(text) else { return nil }
            withdrawal = Withdrawal(at: at, by: by, reason: exhibit.withdrawalReason)
        }
        self.init(
            mark: exhibit.mark, item: part, description: exhibit.description,
            producer: exhibit.producer, producedOn: exhibit.producedOn, createdAt: createdAt,
            createdBy: exhibit.createdBy, withdrawal: withdrawal)
    }
}

extension ReceivedClip {
    fileprivate init?(_ clip: ExportedClip, of recording: RecordingID, at path: FoundPath) {
        guard let begunAt = Timestamp(clip.begunAt) else { return nil }
        var new = NewClip(recordingID: recording, samples: clip.samples, channels: clip.channels)
        new.fadeSampleCount = clip.fadeSampleCount
        new.redactions = clip.redactions
        new.format = clip.format
        self.init(
            mark: clip.mark.flatMap { ClipMark($0) }, clip: new, begunAt: begunAt,
            begunBy: clip.begunBy,
            file: ClipFile(
                path: path, contentHash: clip.contentHash, sampleHash: clip.sampleHash,
                byteCount: clip.byteCount))
    }
}
