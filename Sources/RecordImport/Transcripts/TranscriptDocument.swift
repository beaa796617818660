/// What matters of a transcript in JSON, whichever program wrote it; all else is passed over, and so is
/// what is not of the type that it should be.
struct TranscriptDocument: Decodable {
    /// One stretch, as Whisper or whisper.cpp has it.
    struct Segment: Decodable {
        var start: Double?
        var end: Double?
        var from: Double?
        var to: Double?
        var text: String?
        var speaker: String?

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            start = values[.start]
            end = values[.end]
            let offsets = try? values.nestedContainer(keyedBy: Key.self, forKey: .offsets)
            from = offsets?[.from]
            to = offsets?[.to]
            text = values[.text]
            speaker = values[.speaker]
        }
    }

    /// One analysis of a vCon.
    struct Analysis: Decodable {
        var type: String?
        var vendor: String?
        var product: String?
        var dialogs: [Int]
        var text: String?
        var body: TranscriptDocument?

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            type = values[.type]
            vendor = values[.vendor]
            product = values[.product]
            dialogs = values[.dialog] ?? (values[.dialog] as Int?).map { [$0] } ?? []
            text = values[.body]
            body = values[.body]
        }
    }

    /// One dialog of a vCon.
    struct Dialog: Decodable {
        var filename: String?

        init(from decoder: any Decoder) throws {
            filename = try decoder.container(keyedBy: Key.self)[.filename]
        }
    }

    /// An element that may be of another type than it should.
    struct Element<Value: Decodable>: Decodable {
        var value: Value?

        init(from decoder: any Decoder) {
            value = try? Value(from: decoder)
        }
    }

    /// The names that are looked at.
    enum Key: String, CodingKey {
        case language, segments, transcription, result, model, dialog, analysis
        case start, end, offsets, from, to, text, speaker
        case type, vendor, product, body, filename
    }

    var language: String?
    var segments: [Element<Segment>]?
    var transcription: [Element<Segment>]?
    var resultLanguage: String?
    var modelType: String?
    var dialogs: [Element<Dialog>]
    var analyses: [Element<Analysis>]?

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        language = values[.language]
        segments = values[.segments]
        transcription = values[.transcription]
        let result = try? values.nestedContainer(keyedBy: Key.self, forKey: .result)
        resultLanguage = result?[.language]
        let model = try? values.nestedContainer(keyedBy: Key.self, forKey: .model)
        modelType = model?[.type]
        dialogs = values[.dialog] ?? []
        analyses = values[.analysis]
    }
}

extension KeyedDecodingContainer {
    /// A value, where there is one of the type.
    fileprivate subscript<Value: Decodable>(_ key: Key) -> Value? {
        try? decode(Value.self, forKey: key)
    }
}
