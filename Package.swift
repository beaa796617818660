// swift-tools-version:6.1

import PackageDescription

/// Every target is compiled alike: explicit `any`, explicit imports, and no warning left standing.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags(["-warnings-as-errors"]),
]

let package = Package(
    name: "earmark",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "earmark", targets: ["earmark"]),
        .library(name: "AudioDecoding", targets: ["AudioDecoding"]),
        .library(name: "CallFacts", targets: ["CallFacts"]),
        .library(name: "CallModel", targets: ["CallModel"]),
        .library(name: "CaseAssembly", targets: ["CaseAssembly"]),
        .library(name: "CaseExport", targets: ["CaseExport"]),
        .library(name: "SampleKernels", targets: ["SampleKernels"]),
        .library(name: "VoiceSegmentation", targets: ["VoiceSegmentation"]),
        .library(name: "SpeechEvaluation", targets: ["SpeechEvaluation"]),
        .library(name: "CustodyLog", targets: ["CustodyLog"]),
        .library(name: "ClipWriting", targets: ["ClipWriting"]),
        .library(name: "RecordingIndex", targets: ["RecordingIndex"]),
        .library(name: "IngestPipeline", targets: ["IngestPipeline"]),
    ],
    dependencies: [
        .package(
            url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/apple/swift-crypto", .upToNextMinor(from: "4.5.2")),
        .package(url: "https://github.com/apple/swift-system", .upToNextMinor(from: "1.8.1")),
        .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
        .package(
            url: "https://github.com/swiftlang/swift-docc-plugin", .upToNextMinor(from: "1.5.0")),
    ],
    targets: [
        // Layer 5: commands, options, output.
        .executableTarget(
            name: "earmark",
            dependencies: [
                "AudioDecoding",
                "CallFacts",
                "CallModel",
                "CallSynthesis",
                "CaseAssembly",
                "CaseExport",
                "ClipWriting",
                "CustodyLog",
                "IngestPipeline",
                "RecordImport",
                "RecordingIndex",
                "Sampling",
                "SpeechEvaluation",
                "VoiceSegmentation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),

        // Layer 4: use cases.
        .target(
            name: "IngestPipeline",
            dependencies: [
                "AudioDecoding",
                "CallFacts",
                "CallModel",
                "ClipWriting",
                "RecordingIndex",
                "VoiceSegmentation",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),

        .target(
            name: "RecordImport",
            dependencies: [
                "CallFacts",
                "CallModel",
                "RecordingIndex",
                "SeparatedValues",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),

        .target(
            name: "CallSynthesis",
            dependencies: [
                "AudioDecoding",
                "CallFacts",
                "CallModel",
                "RecordingIndex",
                "Sampling",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),

        .target(
            name: "CaseAssembly",
            dependencies: [
                "AudioDecoding", "CallModel", "CaseExport", "CustodyLog", "IngestPipeline",
                "RecordingIndex", "VoiceSegmentation",
            ],
            swiftSettings: swiftSettings),

        // Layer 3: the index; the only importer of GRDB.
        .target(
            name: "RecordingIndex",
            dependencies: [
                "CallFacts",
                "CallModel",
                "CustodyLog",
                "Sampling",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),

        // Layer 2: signal; knows no cases and no SQL.
        .target(
            name: "VoiceSegmentation",
            dependencies: ["CallModel", "SampleKernels"],
            swiftSettings: swiftSettings),
        .target(
            name: "AudioDecoding",
            dependencies: ["CSndFile", "SampleKernels"],
            swiftSettings: swiftSettings),

        // Layer 2: clips of recordings; knows no cases and no SQL.
        .target(
            name: "ClipWriting",
            dependencies: [
                "AudioDecoding",
                "CallModel",
                "CSndFile",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),

        // Layer 2: hypotheses against references; knows no audio.
        .target(
            name: "SpeechEvaluation", dependencies: ["SeparatedValues"],
            swiftSettings: swiftSettings),

        // Layer 2: what is handed on, in the formats of others; knows no database.
        .target(
            name: "CaseExport",
            dependencies: [
                "CallFacts", "CallModel", "CustodyLog",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),

        // Layer 2: entries, their hashes and proofs; knows no database.
        .target(
            name: "CustodyLog",
            dependencies: ["CallModel", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: swiftSettings),

        // Layer 1: no dependencies.
        .target(
            name: "SampleKernels", dependencies: ["CSampleKernels"], swiftSettings: swiftSettings),
        .target(
            name: "CSampleKernels", cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
        .target(name: "CallModel", dependencies: ["CallFacts"], swiftSettings: swiftSettings),
        .target(name: "CallFacts", swiftSettings: swiftSettings),
        .target(name: "Sampling", swiftSettings: swiftSettings),
        .target(name: "SeparatedValues", swiftSettings: swiftSettings),
        .systemLibrary(
            name: "CSndFile",
            pkgConfig: "sndfile",
            providers: [.apt(["libsndfile1-dev"]), .brew(["libsndfile"])]),

        // What tests of several targets share.
        .target(
            name: "TestNumbers", dependencies: ["Sampling"], path: "Tests/TestNumbers",
            swiftSettings: swiftSettings),

        .testTarget(
            name: "SamplingTests", dependencies: ["Sampling"], swiftSettings: swiftSettings),
        .testTarget(
            name: "SeparatedValuesTests", dependencies: ["SeparatedValues"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CallFactsTests", dependencies: ["CallFacts"], swiftSettings: swiftSettings),
        .testTarget(
            name: "RecordImportTests",
            dependencies: ["CallFacts", "CallModel", "RecordImport", "RecordingIndex"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CallModelTests", dependencies: ["CallModel"], swiftSettings: swiftSettings),
        .testTarget(
            name: "SampleKernelsTests",
            dependencies: ["CSampleKernels", "SampleKernels", "TestNumbers"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "AudioDecodingTests",
            dependencies: ["AudioDecoding", "CSndFile", "TestNumbers"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "VoiceSegmentationTests",
            dependencies: [
                "AudioDecoding", "CallModel", "SampleKernels", "TestNumbers", "VoiceSegmentation",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "SpeechEvaluationTests", dependencies: ["SeparatedValues", "SpeechEvaluation"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CaseExportTests",
            dependencies: ["CallFacts", "CallModel", "CaseExport", "CustodyLog"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CustodyLogTests", dependencies: ["CallModel", "CustodyLog"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ClipWritingTests",
            dependencies: [
                "AudioDecoding", "CallModel", "ClipWriting",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "RecordingIndexTests",
            dependencies: [
                "CallFacts", "CallModel", "CustodyLog", "RecordingIndex",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "IngestPipelineTests",
            dependencies: [
                "AudioDecoding", "CallFacts", "CallModel", "IngestPipeline", "RecordingIndex",
                "ClipWriting", "VoiceSegmentation",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CallSynthesisTests",
            dependencies: [
                "AudioDecoding", "CallModel", "CallSynthesis", "RecordingIndex", "Sampling",
            ],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "EarmarkTests",
            dependencies: [
                "CallModel", "CustodyLog", "IngestPipeline", "RecordingIndex",
                "TestNumbers", "VoiceSegmentation", "earmark",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6]
)
