using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Types;

/// <summary>Between types of the checker and kinds of values.</summary>
internal static class KindTypes
{
    private const int Everything = (1 << (int)CelKind.Error) - 1;

    /// <summary>The type of a literal.</summary>
    public static CelType Of(in CelValue value) => value.Kind switch
    {
        CelKind.Null => CelType.Null,
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        _ => CelType.Dyn,
    };

    /// <summary>The kinds that values of a type may have, one bit each.</summary>
    public static int Mask(CelType type) => type.Kind switch
    {
        CelTypeKind.List => Bit(CelKind.List),
        CelTypeKind.Map or CelTypeKind.Record => Bit(CelKind.Map),
        CelTypeKind.Type => Bit(CelKind.Type),
        CelTypeKind.Nullable => Bit(CelKind.Null) | Mask(type.Parameters[0]),
        CelTypeKind.Named when type.IsOptional => Bit(CelKind.Optional),
        CelTypeKind.Simple => type.Name switch
        {
            "null_type" => Bit(CelKind.Null),
            "bool" => Bit(CelKind.Bool),
            "int" => Bit(CelKind.Int),
            "uint" => Bit(CelKind.Uint),
            "double" => Bit(CelKind.Double),
            "string" => Bit(CelKind.String),
            "bytes" => Bit(CelKind.Bytes),
            "google.protobuf.Timestamp" => Bit(CelKind.Timestamp),
            "google.protobuf.Duration" => Bit(CelKind.Duration),
            _ => 0,
        },
        _ => Everything,
    };

    private static int Bit(CelKind kind) => 1 << (int)kind;
}
