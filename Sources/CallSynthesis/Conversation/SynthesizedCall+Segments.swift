import CallModel

extension SynthesizedCall {
    /// The recording as if it had been read: the segments are those of the reference.
    func analysis(hash: ContentHash, at path: FoundPath) -> FileAnalysis {
        let segments = segments
        let frameCount = plan.recordedMilliseconds * Telephone.samplesPerMillisecond
        return FileAnalysis(
            file: FileSnapshot(
                path: path, byteCount: WAVEFile.headerByteCount + 2 * frameCount,
                modificationTime: Int64(plan.endedAt) * 1_000_000_000),
            contentHash: hash, nameMismatch: nil,
            result: .decoded(
                RecordingAnalysis(
                    container: "WAV", codec: "G.711 mu-law", rawFormat: nil,
                    sampleRate: Telephone.sampleRate, sampleFrameCount: frameCount,
                    claimedSampleFrameCount: frameCount, problem: nil,
                    channels: Role.allCases.map { summary(of: $0, segments) },
                    segments: segments)))
    }

    private var segments: [Segment] {
        let speech = conversation.utterances.map { utterance in
            segment(
                utterance.role, .speech, utterance.start, utterance.duration,
                lines[utterance.role].speech.applied(to: Voice.level))
        }
        let line = conversation.events.map { event in
            segment(event.role, event.sound.kind, event.start, event.duration, Voice.level)
        }
        return (speech + line).sorted {
            ($0.channel, $0.startSample) < ($1.channel, $1.startSample)
        }
    }

    private func segment(
        _ role: Role, _ kind: SegmentKind, _ start: Int, _ duration: Int, _ level: Level
    ) -> Segment {
        // Phrases of one voice are equally loud; what is found in calls is not.
        let fainter = Level(centiDBFS: level.centiDBFS - Int16(start % 300))
        return Segment(
            channel: role.channel, startSample: start * Telephone.samplesPerMillisecond,
            sampleCount: duration * Telephone.samplesPerMillisecond, kind: kind,
            meanLevel: fainter, peakLevel: Level(centiDBFS: level.centiDBFS + 600))
    }

    private func summary(of role: Role, _ segments: [Segment]) -> ChannelSummary {
        let own = segments.filter { $0.channel == role.channel }
        let noise = lines[role].noise.applied(to: NoiseStore.level)
        let speech = own.filter { $0.kind == .speech }
        return ChannelSummary(
            noiseFloor: noise, peakLevel: own.map(\.peakLevel).max() ?? noise,
            speechSampleCount: speech.reduce(0) { $0 + $1.sampleCount },
            flags: speech.isEmpty ? [.noSpeech] : [])
    }
}

extension LineSound {
    /// As what a segment of it is indexed.
    var kind: SegmentKind {
        switch self {
        case .ring: .tone
        case .music: .music
        }
    }
}
