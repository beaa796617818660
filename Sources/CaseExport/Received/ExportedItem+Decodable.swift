import CallModel

extension ExportedItem: Decodable {
    private enum Key: String, CodingKey {
        case description, mark, producer, reason, recording, status
        case producedOn = "produced_on"
        case scheduleNumber = "schedule_number"
        case statedAt = "stated_at"
        case statedBy = "stated_by"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        self.init(
            recording: try members.decode(Int.self, forKey: .recording),
            part: try RecordingPart(received: decoder),
            status: try members.word(.status))
        description = try members.textIfPresent(.description)
        mark = try members.decodeIfPresent(String.self, forKey: .mark)
        producedOn = try members.decodeIfPresent(String.self, forKey: .producedOn)
        producer = try members.decodeIfPresent(String.self, forKey: .producer)
        reason = try members.textIfPresent(.reason)
        scheduleNumber = try members.decodeIfPresent(Int.self, forKey: .scheduleNumber)
        guard scheduleNumber ?? 1 >= 1 else {
            throw members.fault(.scheduleNumber, "should be 1 or more")
        }
        statedAt = try members.timeIfPresent(.statedAt)
        statedBy = try members.textIfPresent(.statedBy)
    }
}

extension ExportedExhibit: Decodable {
    private enum Key: String, CodingKey {
        case description, mark, producer, recording
        case createdAt = "created_at"
        case createdBy = "created_by"
        case producedOn = "produced_on"
        case withdrawalReason = "withdrawal_reason"
        case withdrawnAt = "withdrawn_at"
        case withdrawnBy = "withdrawn_by"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let text = try members.decode(String.self, forKey: .mark)
        guard let mark = ExhibitMark(text) else {
            throw members.fault(.mark, "should be a mark such as ABC/1, and is '\(text)'")
        }
        self.init(
            mark: mark, recording: try members.decode(Int.self, forKey: .recording),
            part: try RecordingPart(received: decoder),
            description: try members.text(.description),
            producer: try members.text(.producer),
            producedOn: try members.day(.producedOn),
            createdAt: try members.time(.createdAt),
            createdBy: try members.text(.createdBy))
        withdrawnAt = try members.timeIfPresent(.withdrawnAt)
        withdrawnBy = try members.textIfPresent(.withdrawnBy)
        withdrawalReason = try members.textIfPresent(.withdrawalReason)
        guard (withdrawnAt == nil) == (withdrawnBy == nil) else {
            throw members.fault(.withdrawnAt, "should be there where it is said who withdrew it")
        }
    }
}

extension ExportedClip: Decodable {
    private enum Key: String, CodingKey {
        case channels, file, format, mark, path, recording, redactions, sha256
        case begunAt = "begun_at"
        case begunBy = "begun_by"
        case fadeSampleCount = "fade_sample_count"
        case sampleCount = "sample_count"
        case sampleSha256 = "sample_sha256"
        case sizeBytes = "size_bytes"
        case startSample = "start_sample"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let mark = try members.decodeIfPresent(String.self, forKey: .mark)
        if let mark, ClipMark(mark) == nil {
            throw members.fault(.mark, "should be a mark such as ABC/1/A, and is '\(mark)'")
        }
        let name = try members.decodeIfPresent(String.self, forKey: .file)
        self.init(
            recording: try members.decode(Int.self, forKey: .recording), mark: mark,
            samples: try members.samples(start: .startSample, count: .sampleCount),
            channels: try members.decode([Int].self, forKey: .channels),
            fadeSampleCount: try members.count(.fadeSampleCount),
            redactions: try members.decode([ReceivedRedaction].self, forKey: .redactions)
                .map(\.redaction),
            format: try members.word(.format),
            begunAt: try members.time(.begunAt),
            begunBy: try members.text(.begunBy),
            contentHash: try members.hash(.sha256), sampleHash: try members.hash(.sampleSha256),
            byteCount: try members.count(.sizeBytes), fileName: name ?? "",
            path: FoundPath(try members.decode(String.self, forKey: .path)))
        isInBag = name != nil
    }
}

/// A redaction as a case spells it.
private struct ReceivedRedaction: Decodable {
    let redaction: Redaction

    private enum Key: String, CodingKey {
        case channel, filling
        case sampleCount = "sample_count"
        case startSample = "start_sample"
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        redaction = Redaction(
            samples: try members.samples(start: .startSample, count: .sampleCount),
            channel: try members.decodeIfPresent(Int.self, forKey: .channel),
            filling: try members.word(.filling))
    }
}

extension RecordingPart {
    private enum Key: String, CodingKey {
        case channel, part
        case sampleCount = "sample_count"
        case startSample = "start_sample"
    }

    fileprivate init(received decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        guard
            let part = RecordingPart(
                kind: try members.word(.part),
                channel: try members.decodeIfPresent(Int.self, forKey: .channel),
                startSample: try members.decodeIfPresent(Int.self, forKey: .startSample),
                sampleCount: try members.decodeIfPresent(Int.self, forKey: .sampleCount))
        else { throw members.fault(.part, "contradicts the channel and samples beside it") }
        self = part
    }
}
