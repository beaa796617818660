import CSampleKernels

/// Which instructions the kernels are made of; it shows in no result.
enum InstructionSet: CaseIterable {
    /// Those that every machine has that the build is for.
    case baseline
    /// The widest that this machine has.
    case widest

    /// The kernels.
    var kernels: CKernels {
        switch self {
        case .baseline: c_kernels_baseline
        case .widest: Self.widestKernels
        }
    }

    private static let widestKernels = c_kernels_widest().pointee
}
