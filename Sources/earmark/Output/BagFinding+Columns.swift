import CaseExport

extension BagFinding {
    static let columns: [Column<BagFinding>] = [
        Column(name: "finding", heading: "Finding") { .text($0.kind.rawValue) },
        Column(name: "file", heading: "File") { .text($0.path) },
        Column(name: "detail", heading: "Detail", omission: .end) { .text($0.detail) },
    ]
}
