using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules.Packs;

/// <summary>The pack that tests begin with, and ways to change it.</summary>
internal static class SamplePack
{
    public static JsonObject Json() => JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Engines", "Rules", "Packs", "sample-pack.json")))!.AsObject();

    public static ReadPack Read(Action<JsonObject>? change = null)
    {
        var json = Json();
        change?.Invoke(json);
        return PackReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public static JsonObject Rule(this JsonObject pack, int index) => pack["rules"]![index]!.AsObject();

    public static PackResult Evaluate(string facts, ReadPack? pack = null)
    {
        var compiled = CompiledPack.Of(pack ?? Read(), new Host());
        using var document = JsonDocument.Parse(facts);
        return compiled.Evaluate(compiled.Bind(document.RootElement));
    }

    public static Fault Refusal(Action act) => Assert.Throws<FaultException>(act).Fault;

    /// <summary>Knows one refused number, and no distances.</summary>
    public sealed class Host : IPackFunctions
    {
        public string Digest { get; init; } = new('a', 64);

        public string? ListDigest(string list) => list == "refused" ? Digest : null;

        public bool? InList(string list, string value) => value == "AR-1";

        public double? NameMatch(string list, string name) => null;

        public double? NamesAlike(string a, string b) => null;

        public IReadOnlyList<string>? ControlMatch(string list, string description, string hs) => null;

        public double? Distance(string from, string to) => null;
    }
}
