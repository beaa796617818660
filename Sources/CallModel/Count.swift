/// Numbers with what they count.
package enum Count {
    /// `1 recording`, `2 recordings`; `plural` where that is not made with an s.
    package static func text(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(noun(number, singular, plural))"
    }

    /// What is counted, where the number stands elsewhere.
    package static func noun(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        number == 1 ? singular : plural ?? singular + "s"
    }
}
