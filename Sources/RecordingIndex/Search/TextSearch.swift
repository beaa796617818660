/// What is searched for, and where.
public struct TextSearch: Sendable {
    /// The words.
    public var expression: SearchExpression
    /// Where.
    public var sources = Set(TextSource.allCases)
    /// Handler, number and period of the calls.
    public var filter = CallFilter()
    /// The recordings.
    public var selection = RecordingSelection()
    /// How many hits there are at most; `nil` for all.
    public var limit: Int?

    /// Searches everywhere.
    public init(_ expression: SearchExpression) {
        self.expression = expression
    }
}
