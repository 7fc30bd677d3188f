using System.Collections.Frozen;

namespace Cordon.Engines.Rules.Types;

/// <summary>The types that expressions may name.</summary>
internal static class TypeNames
{
    private static readonly FrozenDictionary<string, CelType> Types = new Dictionary<string, CelType>
    {
        ["bool"] = CelType.Bool,
        ["int"] = CelType.Int,
        ["uint"] = CelType.Uint,
        ["double"] = CelType.Double,
        ["string"] = CelType.String,
        ["bytes"] = CelType.Bytes,
        ["null_type"] = CelType.Null,
        ["list"] = CelType.List(CelType.Dyn),
        ["map"] = CelType.Map(CelType.Dyn, CelType.Dyn),
        ["type"] = CelType.AnyType,
        ["optional_type"] = CelType.Optional(CelType.Dyn),
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["google.protobuf.Duration"] = CelType.Duration,
    }.ToFrozenDictionary();

    public static CelType? Of(string name) => Types.GetValueOrDefault(name);
}
