internal import CSndFile

extension SndFileHandle {
    /// What the writer of the file put into the tags that libsndfile reads: Vorbis comments, ID3, and LIST
    /// chunks on either side of the audio.
    var texts: [EmbeddedText] {
        Self.tags.compactMap { type, name in
            let text = string(Int32(type))
            return text.isEmpty ? nil : EmbeddedText(name: "tag \(name)", text: text)
        }
    }

    private static let tags = [
        (SF_STR_TITLE, "TITLE"), (SF_STR_COMMENT, "COMMENT"), (SF_STR_DATE, "DATE"),
    ]
}
