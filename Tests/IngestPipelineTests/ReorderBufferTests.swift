import Testing

@testable import IngestPipeline

struct ReorderBufferTests {
    @Test(arguments: [
        [0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 2, 3, 4, 0], [0, 4, 2, 3, 1],
    ])
    func elementsComeOutInTheOrderOfTheirNumbers(arrival: [Int]) {
        var buffer = ReorderBuffer<String>()
        var taken: [String] = []
        for number in arrival {
            buffer.insert("element \(number)", at: number)
            while let element = buffer.popNext() { taken.append(element) }
        }
        #expect(taken == (0..<5).map { "element \($0)" })
        #expect(buffer.count == 0)
    }

    @Test func elementWaitsForThoseBeforeIt() {
        var buffer = ReorderBuffer<Int>()
        buffer.insert(1, at: 1)
        buffer.insert(2, at: 2)
        #expect(buffer.popNext() == nil)
        #expect(buffer.count == 2)
        buffer.insert(0, at: 0)
        #expect(buffer.popNext() == 0)
        #expect(buffer.count == 2)
    }

    @Test func numberThatComesAgainWhileItWaitsIsACallersBug() async {
        await #expect(processExitsWith: .failure) {
            var buffer = ReorderBuffer<Int>()
            buffer.insert(1, at: 1)
            buffer.insert(1, at: 1)
        }
    }

    @Test func numberThatWasTakenAlreadyIsACallersBug() async {
        await #expect(processExitsWith: .failure) {
            var buffer = ReorderBuffer<Int>()
            buffer.insert(0, at: 0)
            _ = buffer.popNext()
            buffer.insert(0, at: 0)
        }
    }
}
