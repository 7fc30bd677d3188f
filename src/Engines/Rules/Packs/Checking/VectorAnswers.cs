using System.Text.Json;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>Functions that answer what a test vector says they answer, and nothing else.</summary>
internal sealed class VectorAnswers(RulePack pack) : IPackFunctions
{
    /// <summary>The vector that is being tried.</summary>
    public TestVector? Vector { get; set; }

    public string? ListDigest(string list) => pack.Lists.GetValueOrDefault(list)?.Digest;

    public bool? InList(string list, string value) => Answer("inList", list, value) is { ValueKind: JsonValueKind.True or JsonValueKind.False } told ? told.GetBoolean() : null;

    public double? NameMatch(string list, string name) => Number(Answer("nameMatch", list, name));

    public double? NamesAlike(string a, string b) => Number(Answer("namesAlike", a, b));

    public double? Distance(string from, string to) => Number(Answer("distance", from, to));

    public IReadOnlyList<string>? ControlMatch(string list, string description, string hs) =>
        Answer("controlMatch", list, description, hs) is { ValueKind: JsonValueKind.Array } codes ? [.. codes.EnumerateArray().Select(c => c.ToString())] : null;

    private JsonElement? Answer(string function, params IEnumerable<string> arguments) =>
        Vector is not null && Vector.Answers.TryGetValue($"{function}({string.Join(", ", arguments.Select(ValueText.Quoted))})", out var told) ? told : null;

    private static double? Number(JsonElement? told) => told is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
