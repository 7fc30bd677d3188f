using System.Text.Json;

namespace Cordon.Tests.Engines.Rules.Conformance;

/// <summary>One case of the published conformance tests, by its path in the file.</summary>
internal sealed record ConformanceCase(string Name, JsonElement Body)
{
    // What only a case with messages or enumerations of a .proto file mentions.
    private static readonly string[] MessageMarks = ["proto2", "proto3", "google.protobuf", "google.rpc", "cel.expr", "objectValue", "enumValue", "messageType"];

    public string Expression => Body.GetProperty("expr").GetString()!;

    public string Container => Text("container") ?? "";

    public bool Unchecked => Flag("disableCheck");

    public bool CheckOnly => Flag("checkOnly");

    public bool NeedsMessages { get; } = MessageMarks.Any(m => Body.GetRawText().Contains(m, StringComparison.Ordinal));

    public IEnumerable<JsonElement> Declarations => Body.TryGetProperty("typeEnv", out var declarations) ? declarations.EnumerateArray() : [];

    public IEnumerable<JsonProperty> Bindings => Body.TryGetProperty("bindings", out var bindings) ? bindings.EnumerateObject() : [];

    public bool ExpectsError => Body.TryGetProperty("evalError", out _);

    public JsonElement? DeducedType => Body.TryGetProperty("typedResult", out var typed) && typed.TryGetProperty("deducedType", out var type) ? type : null;

    public JsonElement? ExpectedValue =>
        Body.TryGetProperty("value", out var value) ? value
        : Body.TryGetProperty("typedResult", out var typed) && typed.TryGetProperty("result", out var result) ? result
        : null;

    /// <summary>Every case of the file; of cases with one name, the later ones get a number.</summary>
    public static List<ConformanceCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var cases = new List<ConformanceCase>();
        foreach (var suite in document.RootElement.GetProperty("suites").EnumerateArray())
            Collect(suite, suite.GetProperty("name").GetString()!, cases);
        return [.. cases.GroupBy(c => c.Name).SelectMany(g => g.Select((c, i) => i == 0 ? c : c with { Name = $"{c.Name} ({i + 1})" }))];
    }

    private static void Collect(JsonElement suite, string path, List<ConformanceCase> cases)
    {
        if (suite.TryGetProperty("suites", out var inner))
        {
            foreach (var one in inner.EnumerateArray())
                Collect(one, $"{path}/{one.GetProperty("name").GetString()}", cases);
        }

        if (!suite.TryGetProperty("tests", out var tests))
            return;
        foreach (var test in tests.EnumerateArray())
        {
            var body = test.GetProperty("original").Clone();
            cases.Add(new($"{path}/{body.GetProperty("name").GetString()}", body));
        }
    }

    private string? Text(string name) => Body.TryGetProperty(name, out var text) ? text.GetString() : null;

    private bool Flag(string name) => Body.TryGetProperty(name, out var flag) && flag.GetBoolean();
}
