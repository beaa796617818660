import CallFacts
import CallModel
public import CustodyLog

extension ExportedCase {
    /// Names the form of ``json``.
    static let version = "earmark case 1"

    /// All of it in the project's own words and exact values, but for the custody log, which has files of
    /// its own.
    public var json: CanonicalJSON {
        .object([
            "clips": .list(clips.map(\.json)),
            "closed_at": .optional(closedAt),
            "exhibits": .list(exhibits.map(\.json)),
            "exported": occasion.json,
            "items": .list(items.map(\.json)),
            "opened_at": .text(openedAt),
            "opened_by": .text(openedBy),
            "recordings": .list(recordings.map(\.json)),
            "reference": .text(reference),
            "requires_reason": .boolean(requiresReason),
            "schedules": .object(
                Dictionary(
                    uniqueKeysWithValues: schedules.map {
                        ($0.key.rawValue, .list($0.value.map(\.json)))
                    })),
            "title": .text(title),
            "version": .text(Self.version),
        ])
    }
}

extension ExportOccasion {
    fileprivate var json: CanonicalJSON {
        .object([
            "acting_as": .optional(actingAs),
            "actor": .text(account),
            "at": .text(at),
            "program_version": .text(programVersion),
            "reason": .optional(reason),
            "recipients": .optional(recipients),
        ])
    }
}

extension ExportedRecording {
    fileprivate var json: CanonicalJSON {
        .object([
            "channels": .list(channels.map(\.json)),
            "call": call.json,
            "codec": .text(codec),
            "container": .text(container),
            "engine_version": .text(engineVersion),
            "facts": .list(facts.map(\.json)),
            "indexed_at": .text(indexedAt),
            "original": .optional(originalName),
            "parameters": .text(parameters),
            "path": .text(labelled.path.description),
            "problem": .optional(problem),
            "raw_format": .optional(rawFormat),
            "recording": .integer(number),
            "sample_frames": .integer(labelled.sampleFrameCount),
            "sample_rate_hz": .integer(labelled.sampleRate),
            "segments": .list(labelled.heard.map(\.json)),
            "sha256": .text(contentHash.description),
            "sha512": .optional(longHash.map(Hexadecimal.text(of:))),
            "size_bytes": .integer(byteCount),
        ])
    }
}

extension ExportedCall {
    fileprivate var json: CanonicalJSON {
        .object([
            "caller": .optional(caller),
            "direction": .optional(direction),
            "handler": .optional(handler),
            "is_withheld": .boolean(isWithheld),
            "sources_contradict": .boolean(hasConflict),
            "started_at": .optional(started),
            "started_or_at": .optional(startedAlternative),
        ])
    }
}

extension ExportedFact {
    fileprivate var json: CanonicalJSON {
        .object([
            "alternative": .optional(alternative),
            "doubt": .optional(doubt?.rawValue),
            "field": .text(field.rawValue),
            "normalized": .optional(normalized),
            "source": .text(source.rawValue),
            "time_zone": .optional(timeZone),
            "value": .text(text),
        ])
    }
}

extension ExportedChannel {
    fileprivate var json: CanonicalJSON {
        .object([
            "channel": .integer(number),
            "flags": .list(summary.flags.sorted().map { .text($0.rawValue) }),
            "noise_floor_cdbfs": .integer(Int(summary.noiseFloor.centiDBFS)),
            "peak_level_cdbfs": .integer(Int(summary.peakLevel.centiDBFS)),
            "role": .optional(role?.rawValue),
            "speech_sample_frames": .integer(summary.speechSampleCount),
        ])
    }
}

extension ExportedItem {
    fileprivate var json: CanonicalJSON {
        .object(
            part.members.merging([
                "description": .optional(description),
                "mark": .optional(mark),
                "produced_on": .optional(producedOn),
                "producer": .optional(producer),
                "reason": .optional(reason),
                "recording": .integer(recording),
                "schedule_number": .optional(scheduleNumber),
                "stated_at": .optional(statedAt),
                "stated_by": .optional(statedBy),
                "status": .text(status.rawValue),
            ]) { $1 })
    }
}

extension ExportedExhibit {
    fileprivate var json: CanonicalJSON {
        .object(
            part.members.merging([
                "created_at": .text(createdAt),
                "created_by": .text(createdBy),
                "description": .text(description),
                "mark": .text(mark.description),
                "produced_on": .text(producedOn),
                "producer": .text(producer),
                "recording": .integer(recording),
                "withdrawal_reason": .optional(withdrawalReason),
                "withdrawn_at": .optional(withdrawnAt),
                "withdrawn_by": .optional(withdrawnBy),
            ]) { $1 })
    }
}

extension RecordingPart {
    fileprivate var members: [String: CanonicalJSON] {
        [
            "channel": .optional(channel),
            "part": .text(kind.rawValue),
            "sample_count": .optional(samples?.count),
            "start_sample": .optional(samples?.lowerBound),
        ]
    }
}

extension ExportedClip {
    fileprivate var json: CanonicalJSON {
        .object([
            "begun_at": .text(begunAt),
            "begun_by": .text(begunBy),
            "channels": .list(channels.map(CanonicalJSON.integer)),
            "fade_sample_count": .integer(fadeSampleCount),
            "file": .optional(isInBag ? fileName : nil),
            "format": .text(format.rawValue),
            "mark": .optional(mark),
            "path": .text(path.description),
            "recording": .integer(recording),
            "redactions": .list(redactions.map(\.json)),
            "sample_count": .integer(samples.count),
            "sample_sha256": .text(sampleHash.description),
            "sha256": .text(contentHash.description),
            "size_bytes": .integer(byteCount),
            "start_sample": .integer(samples.lowerBound),
        ])
    }
}

extension Redaction {
    fileprivate var json: CanonicalJSON {
        .object([
            "channel": .optional(channel),
            "filling": .text(filling.rawValue),
            "sample_count": .integer(samples.count),
            "start_sample": .integer(samples.lowerBound),
        ])
    }
}
