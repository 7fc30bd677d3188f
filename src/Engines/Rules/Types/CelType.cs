namespace Cordon.Engines.Rules.Types;

/// <summary>What a type is.</summary>
public enum CelTypeKind
{
    /// <summary>Known only when evaluated.</summary>
    Dyn,

    /// <summary>A type without parameters, by its name: <c>int</c>, <c>string</c>, <c>null_type</c>, <c>google.protobuf.Timestamp</c>.</summary>
    Simple,

    /// <summary><c>list(T)</c>.</summary>
    List,

    /// <summary><c>map(K, V)</c>.</summary>
    Map,

    /// <summary>A named type with parameters, such as <c>optional_type(T)</c>.</summary>
    Named,

    /// <summary>The type of a type.</summary>
    Type,

    /// <summary>A record of typed facts.</summary>
    Record,

    /// <summary>A type or null: a fact that may be known to be absent.</summary>
    Nullable,

    /// <summary>A type still to be found.</summary>
    Parameter,
}

/// <summary>A type of the checker.</summary>
public sealed class CelType
{
    private CelType(CelTypeKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters;
    }

    /// <summary>Known only when evaluated.</summary>
    public static CelType Dyn { get; } = new(CelTypeKind.Dyn, "dyn");

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = Simple("null_type");

    /// <summary>True or false.</summary>
    public static CelType Bool { get; } = Simple("bool");

    /// <summary>64-bit signed integers.</summary>
    public static CelType Int { get; } = Simple("int");

    /// <summary>64-bit unsigned integers.</summary>
    public static CelType Uint { get; } = Simple("uint");

    /// <summary>Binary64.</summary>
    public static CelType Double { get; } = Simple("double");

    /// <summary>Text.</summary>
    public static CelType String { get; } = Simple("string");

    /// <summary>Bytes.</summary>
    public static CelType Bytes { get; } = Simple("bytes");

    /// <summary>Instants.</summary>
    public static CelType Timestamp { get; } = Simple("google.protobuf.Timestamp");

    /// <summary>Spans of time.</summary>
    public static CelType Duration { get; } = Simple("google.protobuf.Duration");

    /// <summary>Which sort of type.</summary>
    public CelTypeKind Kind { get; }

    /// <summary>The name; of a record, its own.</summary>
    public string Name { get; }

    /// <summary>Element type, key and value type, and so on.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>The fields of a record.</summary>
    public IReadOnlyDictionary<string, CelType> Fields { get; private init; } = new Dictionary<string, CelType>();

    /// <summary>A type without parameters.</summary>
    public static CelType Simple(string name) => new(CelTypeKind.Simple, name);

    /// <summary>Lists of a type.</summary>
    public static CelType List(CelType element) => new(CelTypeKind.List, "list", element);

    /// <summary>Maps.</summary>
    public static CelType Map(CelType key, CelType value) => new(CelTypeKind.Map, "map", key, value);

    /// <summary>Optional values of a type.</summary>
    public static CelType Optional(CelType value) => Named("optional_type", value);

    /// <summary>A named type with parameters.</summary>
    public static CelType Named(string name, params CelType[] parameters) => new(CelTypeKind.Named, name, parameters);

    /// <summary>The type of a type.</summary>
    public static CelType Type(CelType of) => new(CelTypeKind.Type, "type", of);

    /// <summary>The type of types in general.</summary>
    public static CelType AnyType { get; } = new(CelTypeKind.Type, "type");

    /// <summary>A type parameter of a function.</summary>
    public static CelType Parameter(string name) => new(CelTypeKind.Parameter, name);

    /// <summary>A type or null.</summary>
    public static CelType Nullable(CelType type) => new(CelTypeKind.Nullable, "nullable", type);

    /// <summary>A record of facts.</summary>
    public static CelType Record(string name, IReadOnlyDictionary<string, CelType> fields) => new(CelTypeKind.Record, name) { Fields = fields };

    /// <summary>Whether it is <c>optional_type</c>.</summary>
    public bool IsOptional => Kind == CelTypeKind.Named && Name == "optional_type";

    /// <summary>Whether two types are the same.</summary>
    public bool Same(CelType other) =>
        ReferenceEquals(this, other) ||
        (Kind == other.Kind && Name == other.Name && Parameters.Count == other.Parameters.Count && Kind != CelTypeKind.Record && Parameters.Zip(other.Parameters).All(p => p.First.Same(p.Second)));

    /// <summary>The type as people write it: <c>map(string, list(int))</c>.</summary>
    public override string ToString() => Kind switch
    {
        CelTypeKind.Simple when this == Timestamp || Name == Timestamp.Name => "timestamp",
        CelTypeKind.Simple when Name == Duration.Name => "duration",
        CelTypeKind.Nullable => $"{Parameters[0]} or null",
        _ => Parameters.Count == 0 ? Name : $"{Name}({string.Join(", ", Parameters)})",
    };
}
