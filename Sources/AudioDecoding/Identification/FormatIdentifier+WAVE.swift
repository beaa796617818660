extension FormatIdentifier {
    /// Identifies a WAVE file of any kind; `nil` when it is none.
    static func wave(_ head: RawSpan, fileSize: Int?) -> Identification? {
        guard let header = WAVEHeader(head, fileSize: fileSize) else { return nil }
        let bigEndian = header.style == .riff(bigEndian: true)
        let content = header.chunks.format
        let format = WAVEFormat(content.span.bytes, bigEndian: bigEndian)
        let codec = format.map {
            WAVEFormatTag.codec($0.tag, bitsPerSample: $0.bitsPerSample)
        }
        func undecodable(_ reason: UndecodableAudio.Reason) -> Identification {
            .undecodable(
                UndecodableAudio(container: header.container, codec: codec, reason: reason))
        }
        if let format, !WAVEFormatTag.isDecodable(format.tag) { return undecodable(.noDecoder) }

        switch (header.audio, format) {
        case (.failure(.cutOff), _): return undecodable(.headerCutOff)
        case (.failure(.broken), _):
            return undecodable(.invalidHeader("its chunks lead nowhere before the audio"))
        case (.failure(.beyondHead), _):
            return .libsndfile(
                SndFileLayout(
                    container: header.container, codec: codec,
                    shape: .file(claimedByteCount: nil)))
        case (.success, nil):
            return undecodable(.invalidHeader("nothing before the audio says how it is encoded"))
        case (.success(let extent), let format?):
            if extent.isEmpty(fileSize: fileSize) { return undecodable(.noAudio) }
            if let detail = AudioLimits.violation(
                channelCount: format.channelCount, sampleRate: format.sampleRate)
            {
                return undecodable(.invalidHeader(detail))
            }
            if let encoding = format.encoding(bigEndian: bigEndian) {
                return .direct(
                    DirectLayout(
                        container: header.container, encoding: encoding,
                        sampleRate: format.sampleRate, channelCount: format.channelCount,
                        extent: extent))
            }
            let shape: SndFileLayout.Shape =
                if !bigEndian {
                    .wave(chunks: header.chunks, extent: extent)
                } else if extent.claimedByteCount != nil {
                    .bounded(end: extent.end)
                } else {
                    .file(claimedByteCount: nil)
                }
            return .libsndfile(
                SndFileLayout(container: header.container, codec: codec, shape: shape))
        }
    }
}
