internal import CSndFile

/// How a file is opened, and what is read of it before its samples.
extension SndFileDecoder {
    /// Opens what is decoded first, or else what is to be tried in its place.
    static func openFirst(
        _ plan: SndFilePlan, _ layout: SndFileLayout, _ source: ByteSource
    ) throws(DecodingError) -> SndFileHandle {
        do throws(DecodingError) {
            return try open(plan.parts[0], layout, source)
        } catch {
            guard case .refused = error, let fallback = plan.fallback else { throw error }
            return try open(fallback, layout, source)
        }
    }

    /// Opens a part.
    static func open(
        _ part: SndFilePlan.Part, _ layout: SndFileLayout, _ source: ByteSource
    ) throws(DecodingError) -> SndFileHandle {
        var info = SF_INFO()
        if case .raw(let format) = layout.shape {
            info.samplerate = Int32(format.sampleRate)
            info.channels = Int32(format.channelCount)
            info.format = Int32(SF_FORMAT_RAW | format.subformat)
        }
        let file = VirtualFile(header: part.header, source: source, range: part.range)
        return try SndFileHandle(file, info: info)
    }

    /// What the tags of the file say; where only a part of it is decoded, under a header made for that, the
    /// tags are those of the file as a whole.
    static func texts(
        of handle: borrowing SndFileHandle, _ plan: SndFilePlan, _ layout: SndFileLayout,
        _ source: ByteSource
    ) -> [EmbeddedText] {
        let all = 0..<source.byteCount
        let isWhole = plan.parts[0].header.isEmpty && plan.parts[0].range == all
        if case .raw = layout.shape { return [] }
        guard !isWhole, handle.texts.isEmpty,
            let whole = try? SndFileHandle(VirtualFile(source: source, range: all))
        else { return handle.texts }
        return whole.texts
    }

    /// The length that libsndfile claims, if a header can mean it.
    static func claim(of handle: borrowing SndFileHandle) -> Int? {
        let frames = Int(handle.info.frames)
        return AudioLimits.claims.contains(frames) ? frames : nil
    }
}

extension RawFormat {
    /// What libsndfile calls the encoding.
    fileprivate var subformat: Int {
        switch encoding {
        case .ulaw: SF_FORMAT_ULAW
        case .alaw: SF_FORMAT_ALAW
        case .pcm16, .pcm16be: SF_FORMAT_PCM_16
        case .gsm: SF_FORMAT_GSM610
        case .vox: SF_FORMAT_VOX_ADPCM
        }
    }
}
