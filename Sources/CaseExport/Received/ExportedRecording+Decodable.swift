import CallFacts
import CallModel
import CustodyLog

extension ExportedRecording: Decodable {
    private enum Key: String, CodingKey {
        case call, channels, codec, container, facts, original, parameters, path, problem,
            recording, segments, sha256, sha512
        case engineVersion = "engine_version"
        case indexedAt = "indexed_at"
        case rawFormat = "raw_format"
        case sampleFrames = "sample_frames"
        case sampleRateHz = "sample_rate_hz"
        case sizeBytes = "size_bytes"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let channels = try members.decode([ExportedChannel].self, forKey: .channels)
        let sampleRate = try members.decode(Int.self, forKey: .sampleRateHz)
        guard sampleRate > 0 else { throw members.fault(.sampleRateHz, "should be more than 0") }
        self.init(
            number: try members.decode(Int.self, forKey: .recording),
            contentHash: try members.hash(.sha256),
            byteCount: try members.count(.sizeBytes),
            container: try members.decode(String.self, forKey: .container),
            codec: try members.decode(String.self, forKey: .codec),
            problem: try members.decodeIfPresent(String.self, forKey: .problem),
            engineVersion: try members.decode(String.self, forKey: .engineVersion),
            parameters: try members.decode(String.self, forKey: .parameters),
            indexedAt: try members.decode(String.self, forKey: .indexedAt),
            call: try members.decode(ExportedCall.self, forKey: .call), channels: channels,
            labelled: LabelledRecording(
                path: FoundPath(try members.decode(String.self, forKey: .path)),
                sampleRate: sampleRate,
                sampleFrameCount: try members.count(.sampleFrames),
                channelCount: channels.count,
                roles: Dictionary(
                    channels.compactMap { channel in channel.role.map { (channel.number, $0) } }
                ) { first, _ in first },
                segments: try members.decode([ReceivedSegment].self, forKey: .segments)
                    .map(\.segment)))
        facts = try members.decode([ExportedFact].self, forKey: .facts)
        rawFormat = try members.decodeIfPresent(String.self, forKey: .rawFormat)
        originalName = try members.decodeIfPresent(String.self, forKey: .original)
        longHash = try members.decodeIfPresent(String.self, forKey: .sha512)
            .flatMap { Hexadecimal.bytes(of: $0) }
    }
}

extension ExportedCall: Decodable {
    private enum Key: String, CodingKey {
        case caller, direction, handler
        case isWithheld = "is_withheld"
        case sourcesContradict = "sources_contradict"
        case startedAt = "started_at"
        case startedOrAt = "started_or_at"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        self.init()
        started = try members.decodeIfPresent(String.self, forKey: .startedAt)
        startedAlternative = try members.decodeIfPresent(String.self, forKey: .startedOrAt)
        direction = try members.decodeIfPresent(String.self, forKey: .direction)
        handler = try members.decodeIfPresent(String.self, forKey: .handler)
        caller = try members.decodeIfPresent(String.self, forKey: .caller)
        isWithheld = try members.decode(Bool.self, forKey: .isWithheld)
        hasConflict = try members.decode(Bool.self, forKey: .sourcesContradict)
    }
}

extension ExportedFact: Decodable {
    private enum Key: String, CodingKey {
        case alternative, doubt, field, normalized, source, value
        case timeZone = "time_zone"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let field: FactField = try members.word(.field)
        self.init(
            field, try members.decode(String.self, forKey: .value),
            normalized: try members.decodeIfPresent(String.self, forKey: .normalized),
            source: try members.word(.source))
        alternative = try members.decodeIfPresent(String.self, forKey: .alternative)
        doubt = try members.decodeIfPresent(String.self, forKey: .doubt)
            .flatMap(CallTime.Doubt.init(rawValue:))
        timeZone = try members.decodeIfPresent(String.self, forKey: .timeZone)
        guard value != nil else {
            throw members.fault(.normalized, "should be a value of '\(field.rawValue)'")
        }
    }
}

extension ExportedChannel: Decodable {
    private enum Key: String, CodingKey {
        case channel, flags, role
        case noiseFloorCdbfs = "noise_floor_cdbfs"
        case peakLevelCdbfs = "peak_level_cdbfs"
        case speechSampleFrames = "speech_sample_frames"
    }

    /// Reads what ``ExportedCase/json`` spells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        self.init(
            number: try members.decode(Int.self, forKey: .channel),
            role: try members.decodeIfPresent(Role.self, forKey: .role),
            summary: ChannelSummary(
                noiseFloor: try members.level(.noiseFloorCdbfs),
                peakLevel: try members.level(.peakLevelCdbfs),
                speechSampleCount: try members.count(.speechSampleFrames),
                flags: Set(try members.decode([ChannelFlag].self, forKey: .flags))))
    }
}

/// A segment as a case spells it.
private struct ReceivedSegment: Decodable {
    let segment: Segment

    private enum Key: String, CodingKey {
        case channel, digits, kind
        case meanLevelCdbfs = "mean_level_cdbfs"
        case peakLevelCdbfs = "peak_level_cdbfs"
        case sampleCount = "sample_count"
        case startSample = "start_sample"
    }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Key.self)
        let samples = try members.samples(start: .startSample, count: .sampleCount)
        segment = Segment(
            channel: try members.decode(Int.self, forKey: .channel),
            startSample: samples.lowerBound, sampleCount: samples.count,
            kind: try members.word(.kind),
            meanLevel: try members.level(.meanLevelCdbfs),
            peakLevel: try members.level(.peakLevelCdbfs),
            digits: try members.decodeIfPresent(String.self, forKey: .digits))
    }
}
