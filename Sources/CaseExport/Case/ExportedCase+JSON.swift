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
            "exported": occasion.json,
            "items": .list(items.map(\.json)),
            "opened_at": .text(openedAt),
            "opened_by": .text(openedBy),
            "recordings": .list(recordings.map(\.json)),
            "reference": .text(reference),
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
            "indexed_at": .text(indexedAt),
            "original": .optional(originalName),
            "parameters": .text(parameters),
            "path": .text(labelled.path.description),
            "problem": .optional(problem),
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
        .object([
            "channel": .optional(channel),
            "description": .optional(description),
            "mark": .optional(mark),
            "produced_on": .optional(producedOn),
            "producer": .optional(producer),
            "reason": .optional(reason),
            "recording": .integer(recording),
            "sample_count": .optional(samples?.count),
            "schedule_number": .optional(scheduleNumber),
            "start_sample": .optional(samples?.lowerBound),
            "status": .text(status.rawValue),
        ])
    }
}

extension ExportedClip {
    fileprivate var json: CanonicalJSON {
        .object([
            "channels": .list(channels.map(CanonicalJSON.integer)),
            "file": .text(fileName),
            "mark": .optional(mark),
            "recording": .integer(recording),
            "redactions": .list(redactions.map(CanonicalJSON.text)),
            "sample_count": .integer(samples.count),
            "sha256": .text(contentHash.description),
            "size_bytes": .integer(byteCount),
            "start_sample": .integer(samples.lowerBound),
        ])
    }
}
