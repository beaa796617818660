import CallModel
import CustodyLog
import Foundation

extension ExportedCase {
    /// Reads a case as ``json`` spells it; its custody log, waveforms and paths of originals are not in
    /// that.
    ///
    /// - Throws: A ``ReceivedCaseError`` that names the place.
    public init(json bytes: [UInt8]) throws {
        guard !bytes.escapesNUL else { throw ReceivedCaseError("a text has the character U+0000") }
        do {
            self = try JSONDecoder().decode(ExportedCase.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw ReceivedCaseError(error)
        }
    }
}

extension [UInt8] {
    /// Whether there is an escape of U+0000 in JSON: databases and other programs end a text there.
    fileprivate var escapesNUL: Bool {
        var rest = self[...]
        while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
            rest = rest[(backslash + 1)...]
            if rest.starts(with: "u0000".utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

extension ExportedCase: Decodable {
    private enum Key: String, CodingKey {
        case clips, exhibits, exported, items, recordings, reference, schedules, title, version
        case closedAt = "closed_at"
        case openedAt = "opened_at"
        case openedBy = "opened_by"
        case requiresReason = "requires_reason"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let version = try members.decode(String.self, forKey: .version)
        guard version == Self.version else {
            throw members.fault(.version, "should be '\(Self.version)', and is '\(version)'")
        }
        self.init(
            reference: try members.decode(String.self, forKey: .reference),
            title: try members.decode(String.self, forKey: .title),
            openedAt: try members.time(.openedAt),
            openedBy: try members.decode(String.self, forKey: .openedBy),
            closedAt: try members.timeIfPresent(.closedAt),
            recordings: try members.decode([ExportedRecording].self, forKey: .recordings),
            items: try members.decode([ExportedItem].self, forKey: .items),
            clips: try members.decode([ExportedClip].self, forKey: .clips),
            occasion: try members.decode(ExportOccasion.self, forKey: .exported))
        requiresReason = try members.decode(Bool.self, forKey: .requiresReason)
        exhibits = try members.decode([ExportedExhibit].self, forKey: .exhibits)
        let listed = try members.decode([String: [ExportedItem]].self, forKey: .schedules)
        for (name, items) in listed {
            guard let schedule = Schedule(rawValue: name) else {
                throw members.fault(.schedules, "has '\(name)', which is no schedule")
            }
            schedules[schedule] = items
        }
        guard let first = reference.first, let last = reference.last, !first.isWhitespace,
            !last.isWhitespace
        else {
            throw members.fault(
                .reference, "should have no white space around it, and say something")
        }
        try requireParts(members.codingPath)
    }

    /// What is said of a channel or stretch of a recording has to be one that it has. A recording that was
    /// taken out of the case is not there, and what was said of it may be.
    private func requireParts(_ place: [any CodingKey]) throws {
        var held: [Int: ExportedRecording] = [:]
        for recording in recordings {
            guard held.updateValue(recording, forKey: recording.number) == nil else {
                throw DecodingError.fault(place, "has two recordings \(recording.number)")
            }
        }
        guard Set(recordings.map(\.contentHash)).count == recordings.count else {
            throw DecodingError.fault(place, "has two recordings of one SHA-256")
        }
        let parts =
            (items + schedules.values.joined()).map { ($0.recording, $0.part) }
            + exhibits.map { ($0.recording, $0.part) }
            + clips.flatMap { clip in
                clip.channels.map { (clip.recording, .range(clip.samples, channel: $0)) }
                    + clip.redactions.map {
                        (clip.recording, .range($0.samples, channel: $0.channel))
                    }
            }
        for (number, part) in parts {
            guard let recording = held[number] else { continue }
            let isInside = part.channel.map(recording.channels.map(\.number).contains) ?? true
            guard isInside,
                part.samples?.upperBound ?? 0 <= recording.labelled.sampleFrameCount
            else {
                throw DecodingError.fault(
                    place, "speaks of a part of recording \(number) that it does not have")
            }
        }
    }
}

extension ExportOccasion: Decodable {
    private enum Key: String, CodingKey {
        case actor, at, reason, recipients
        case actingAs = "acting_as"
        case programVersion = "program_version"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        self.init(
            at: try members.time(.at),
            account: try members.text(.actor),
            actingAs: try members.decodeIfPresent(String.self, forKey: .actingAs),
            recipients: try members.decodeIfPresent(String.self, forKey: .recipients),
            reason: try members.decodeIfPresent(String.self, forKey: .reason),
            programVersion: try members.decode(String.self, forKey: .programVersion))
    }
}
