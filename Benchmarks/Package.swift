// swift-tools-version:6.1

import PackageDescription

let package = Package(
    name: "earmark-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "earmark", path: ".."),
        // Without its traits it needs no library that replaces malloc; allocation counts are not
        // among the figures taken here.
        .package(
            url: "https://github.com/ordo-one/benchmark", .upToNextMinor(from: "1.38.1"),
            traits: []),
    ],
    targets: [
        .executableTarget(
            name: "Kernels",
            dependencies: [
                .product(name: "AudioDecoding", package: "earmark"),
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "SampleKernels", package: "earmark"),
                .product(name: "VoiceSegmentation", package: "earmark"),
            ],
            path: "Benchmarks/Kernels",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "Index",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"),
                .product(name: "CallFacts", package: "earmark"),
                .product(name: "CallModel", package: "earmark"),
                .product(name: "RecordingIndex", package: "earmark"),
            ],
            path: "Benchmarks/Index",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        .executableTarget(
            name: "dump-features",
            dependencies: [.product(name: "VoiceSegmentation", package: "earmark")],
            path: "Sources/FeatureDump"),
    ],
    swiftLanguageModes: [.v6]
)
