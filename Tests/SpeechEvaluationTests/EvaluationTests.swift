import Testing

@testable import SpeechEvaluation

struct EvaluationTests {
    private func report(
        references: [String: RecordingSpeech], hypotheses: [String: RecordingSpeech],
        groups: String
    ) throws -> EvaluationReport {
        try Evaluation(references: references, groups: RecordingGroups(csv: groups)).report(
            on: hypotheses.mapValues { Evaluation.Hypothesis(speech: $0, extent: .unknown) })
    }

    @Test func countsArePooledOverChannelsAndRecordingsOfAGroup() throws {
        let report = try report(
            references: [
                "a": RecordingSpeech(channels: intervals((0, 500)), intervals((1000, 2000))),
                "b": RecordingSpeech(channels: intervals((500, 1500))),
            ],
            hypotheses: [
                "a": RecordingSpeech(channels: intervals((0, 400)), intervals((1000, 2600))),
                "b": RecordingSpeech(channels: intervals((500, 1500))),
            ],
            groups: "stem,group,duration_s,channels\na,x,3,2\nb,x,2,1\n")
        let score = try #require(report.groups.first?.score)
        #expect(report.groups.count == 1)
        #expect(score.recordingCount == 2)
        #expect(score.counts.total == 300 + 300 + 200)
        #expect(score.counts.hits == 40 + 100 + 100)
        #expect(score.counts.misses == 10)
        #expect(score.counts.falseAlarms == 60)
        // 100 ms to both sides of 0, 500, 1000 and 2000 are left out.
        #expect(score.collaredCounts.total == 800 - 30 - 40 - 40)
        #expect(score.collaredCounts.hits == 30 + 80 + 80)
        #expect(score.collaredCounts.misses == 0)
        #expect(score.collaredCounts.falseAlarms == 50)
        #expect(score.medianOnsetError == 0)
        #expect(score.foundOnsetShare == 1)
    }

    @Test func medianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() throws {
        let report = try report(
            references: ["a": RecordingSpeech(channels: intervals((0, 1000), (2000, 3000)))],
            hypotheses: ["a": RecordingSpeech(channels: intervals((0, 1000), (2250, 3500)))],
            groups: "stem,group\na,x\n")
        let score = try #require(report.groups.first?.score)
        #expect(score.medianOnsetError == 0.125)
        #expect(score.medianOffsetError == 0)
        #expect(score.foundOnsetShare == 1)
    }

    @Test func withoutAStatedDurationTheRecordingEndsWithTheLastSpeech() throws {
        let reference = RecordingSpeech(channels: intervals((0, 1000)))
        for (end, total) in [(500, 100), (1700, 170)] {
            let report = try report(
                references: ["a": reference],
                hypotheses: ["a": RecordingSpeech(channels: intervals((0, end)))],
                groups: "stem,group\na,x\n")
            #expect(report.groups.map(\.score.counts.total) == [total])
        }
    }

    @Test func extentOfAudioComesBeforeWhatIsStated() throws {
        let evaluation = try Evaluation(
            references: ["a": RecordingSpeech()],
            groups: RecordingGroups(csv: "stem,group,duration_s,channels\na,x,9,1\n"))
        let report = try evaluation.report(on: [
            "a": Evaluation.Hypothesis(
                speech: RecordingSpeech(),
                extent: RecordingExtent(
                    sampleFrameCount: 8079, sampleRate: 8000, channelCount: 2))
        ])
        #expect(report.groups.map(\.score.counts.rejections) == [200])
    }

    @Test func missingHypothesisCountsAsNoSpeechFound() throws {
        let report = try report(
            references: ["a": RecordingSpeech(channels: intervals((0, 1000)))], hypotheses: [:],
            groups: "stem,group\na,x\n")
        let score = try #require(report.groups.first?.score)
        #expect(score.missingCount == 1)
        #expect(score.counts.missRate == 1)
        #expect(score.counts.detectionErrorRate == 1)
        #expect(score.counts.precision == nil)
        #expect(score.medianOnsetError == nil)
        #expect(score.foundOnsetShare == 0)
    }

    @Test func meanWeighsEachGroupAlikeAndIsNoneWhereAGroupHasNone() throws {
        let references = [
            "a": RecordingSpeech(channels: intervals((0, 1000))),
            "b": RecordingSpeech(channels: intervals((0, 500))),
            "c": RecordingSpeech(channels: intervals((0, 500))),
            "silence": RecordingSpeech(),
        ]
        let hypotheses = references.merging([
            "a": RecordingSpeech(channels: intervals((0, 500)))
        ]) { $1 }
        let two = try report(
            references: references, hypotheses: hypotheses, groups: "stem,group\na,x\nb,y\nc,y\n")
        #expect(two.groups.map(\.name) == ["x", "y"])
        #expect(two.meanDetectionErrorRate == 0.25)
        let meanF1: Double = (2.0 / 3.0 + 1.0) / 2.0
        #expect(two.meanF1 == meanF1)
        let three = try report(
            references: references, hypotheses: hypotheses,
            groups: "stem,group,duration_s\na,x,\nsilence,z,4\n")
        #expect(three.groups.map(\.score.counts.falseAlarmRate) == [nil, 0])
        #expect(three.meanDetectionErrorRate == nil)
        #expect(three.meanF1 == nil)
    }

    @Test func whatDoesNotBelongTogetherIsRefused() throws {
        #expect(throws: EvaluationError.noReference(stem: "b")) {
            try report(references: [:], hypotheses: [:], groups: "stem,group\nb,x\n")
        }
        #expect(throws: EvaluationError.channel(stem: "a", found: 2, count: 1)) {
            try report(
                references: ["a": RecordingSpeech(channels: [], intervals((0, 10)))],
                hypotheses: [:], groups: "stem,group,channels\na,x,1\n")
        }
    }
}
