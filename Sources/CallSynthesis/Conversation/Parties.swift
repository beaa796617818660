import CallModel

/// Something of each party of a call.
struct Parties<Value> {
    var handler: Value
    var caller: Value

    subscript(role: Role) -> Value {
        get { role == .handler ? handler : caller }
        set { if role == .handler { handler = newValue } else { caller = newValue } }
    }
}

extension Parties: Sendable where Value: Sendable {}
