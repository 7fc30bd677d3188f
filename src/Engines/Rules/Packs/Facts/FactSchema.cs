using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Types;

namespace Cordon.Engines.Rules.Packs.Facts;

/// <summary>The declared facts as types for the checker and shapes for records.</summary>
internal sealed class FactSchema
{
    private static readonly Dictionary<string, CelType> Simple = new()
    {
        ["string"] = CelType.String,
        ["int"] = CelType.Int,
        ["double"] = CelType.Double,
        ["bool"] = CelType.Bool,
        ["timestamp"] = CelType.Timestamp,
        ["duration"] = CelType.Duration,
    };

    private FactSchema(FactDeclaration declaration, CelType type, RecordShape? shape, IReadOnlyDictionary<string, FactSchema> fields, FactSchema? of)
    {
        Declaration = declaration;
        Type = type;
        Shape = shape;
        Fields = fields;
        Of = of;
    }

    public FactDeclaration Declaration { get; }

    public CelType Type { get; }

    public RecordShape? Shape { get; }

    public IReadOnlyDictionary<string, FactSchema> Fields { get; }

    /// <summary>What a list is of.</summary>
    public FactSchema? Of { get; }

    /// <summary>The schema of all facts of a pack; what has no type is dyn, which the checker of packs refuses.</summary>
    public static FactSchema From(IReadOnlyDictionary<string, FactDeclaration> facts) => Build("facts", new FactDeclaration("record") { Fields = facts });

    public static bool IsType(string? type) => type is "record" or "list" || (type is not null && Simple.ContainsKey(type));

    /// <summary>The declaration at a path such as <c>goods.mass</c>; list indices and elements are written <c>goods[]</c> or left out.</summary>
    public FactSchema? At(string path)
    {
        var at = this;
        foreach (var step in path.Split('.'))
        {
            at = (at.Of ?? at).Fields.GetValueOrDefault(step.TrimEnd('[', ']'));
            if (at is null)
                return null;
        }

        return at;
    }

    private static FactSchema Build(string name, FactDeclaration declaration)
    {
        if (declaration.Type == "list" && declaration.Of is not null)
        {
            var of = Build(name, declaration.Of);
            return new(declaration, CelType.Nullable(CelType.List(Plain(of.Type))), null, new Dictionary<string, FactSchema>(), of);
        }

        if (declaration is { Type: "record", Fields: not null })
        {
            var fields = declaration.Fields.ToDictionary(f => f.Key, f => Build(f.Key, f.Value));
            return new(declaration, CelType.Nullable(CelType.Record(name, fields.ToDictionary(f => f.Key, f => f.Value.Type))), new RecordShape(fields.Keys), fields, null);
        }

        var type = declaration.Type is not null && Simple.TryGetValue(declaration.Type, out var simple) ? CelType.Nullable(simple) : CelType.Dyn;
        return new(declaration, type, null, new Dictionary<string, FactSchema>(), null);
    }

    private static CelType Plain(CelType type) => type.Kind == CelTypeKind.Nullable ? type.Parameters[0] : type;
}
