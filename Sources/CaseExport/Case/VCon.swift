import CallModel
public import CustodyLog

/// One call as a vCon, unsigned, in the form of draft-ietf-vcon-vcon-core-04.
public enum VCon {
    /// The draft that is written.
    public static let draft = "draft-ietf-vcon-vcon-core-04"
    /// Names the form of the analysis, which is described in docs/export.md.
    static let segmentSchema = "urn:earmark:segments:1"

    /// The vCon of a recording; `nil` where nobody says when the call began, since a vCon has to.
    ///
    /// - Parameters:
    ///   - recording: The recording.
    ///   - exported: The case that it is handed on in.
    ///   - original: The bytes of the recording, to be put into it; otherwise it is named by its hashes.
    /// - Returns: The object.
    public static func json(
        of recording: ExportedRecording, in exported: ExportedCase, original: [UInt8]? = nil
    ) -> CanonicalJSON? {
        guard let started = recording.call.started else { return nil }
        return .object([
            "analysis": .list([analysis(of: recording, in: exported)]),
            "created_at": .text(exported.occasion.at),
            "dialog": .list([
                .object(dialog(of: recording, started: started, original: original))
            ]),
            "parties": .list(parties(of: recording)),
            "subject": .text("\(exported.reference), recording \(recording.number)"),
            "uuid": .text(
                DerivedUUID.version8(of: "vcon \(exported.reference) \(recording.contentHash)")),
        ])
    }

    /// The handler, then the caller; the place in the list is how dialogs refer to them.
    private static func parties(of recording: ExportedRecording) -> [CanonicalJSON] {
        var handler: [String: CanonicalJSON] = ["type": .text(Role.handler.rawValue)]
        if let name = recording.call.handler {
            handler["name"] = .text(name)
            handler["validation"] = .text("none")
        }
        var caller: [String: CanonicalJSON] = ["type": .text(Role.caller.rawValue)]
        if let number = recording.call.caller, !recording.call.isWithheld {
            caller["tel"] = .text(number)
        }
        return [.object(handler), .object(caller)]
    }

    private static func index(of role: Role) -> Int { role == .handler ? 0 : 1 }

    private static func dialog(
        of recording: ExportedRecording, started: String, original: [UInt8]?
    ) -> [String: CanonicalJSON] {
        var dialog: [String: CanonicalJSON] = [
            "duration": .thousandths(recording.length.milliseconds),
            "filename": .text(recording.fileName),
            "mediatype": .text(mediatype(of: recording)),
            "parties": parties(ofChannelsOf: recording),
            "start": .text(started),
            "type": .text("recording"),
            "content_hash": contentHash(of: recording),
        ]
        if let originator = originator(of: recording) {
            dialog["originator"] = .integer(index(of: originator))
        }
        if let original {
            dialog["body"] = .text(Base64URL.text(of: original))
            dialog["encoding"] = .text("base64url")
        }
        return dialog
    }

    /// One entry a channel: whose voice it carries, and both parties where nobody has said whose.
    private static func parties(ofChannelsOf recording: ExportedRecording) -> CanonicalJSON {
        .list(
            recording.channels.map { channel in
                channel.role.map { .integer(index(of: $0)) } ?? .list([.integer(0), .integer(1)])
            })
    }

    private static func originator(of recording: ExportedRecording) -> Role? {
        switch recording.call.direction {
        case "inbound": .caller
        case "outbound": .handler
        default: nil
        }
    }

    /// SHA-512, as the draft wants, where the original was read; SHA-256, by which the recording is known
    /// here, always.
    private static func contentHash(of recording: ExportedRecording) -> CanonicalJSON {
        let short = CanonicalJSON.text("sha256-\(Base64URL.text(of: recording.contentHash.bytes))")
        guard let long = recording.longHash else { return .list([short]) }
        return .list([.text("sha512-\(Base64URL.text(of: long))"), short])
    }

    private static func mediatype(of recording: ExportedRecording) -> String {
        switch recording.container {
        case "WAV", "RF64", "W64": "audio/x-wav"
        case "MP3", "MPEG": "audio/x-mp3"
        case "Ogg": "audio/ogg"
        default: "application/octet-stream"
        }
    }

    private static func analysis(
        of recording: ExportedRecording, in exported: ExportedCase
    ) -> CanonicalJSON {
        .object([
            "body": .object([
                "engine_version": .text(recording.engineVersion),
                "parameters": .text(recording.parameters),
                "sample_rate_hz": .integer(recording.labelled.sampleRate),
                "sample_frames": .integer(recording.labelled.sampleFrameCount),
                "segments": .list(recording.labelled.heard.map(\.json)),
            ]),
            "dialog": .integer(0),
            "encoding": .text("json"),
            "product": .text("earmark \(exported.occasion.programVersion)"),
            "schema": .text(segmentSchema),
            "type": .text("report"),
            "vendor": .text("earmark"),
        ])
    }
}
