namespace Cordon.Engines.Rules.Values;

/// <summary>What a value is.</summary>
public enum CelKind : byte
{
    /// <summary><c>null</c>, which is also the default value.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>64-bit signed integer.</summary>
    Int,

    /// <summary>64-bit unsigned integer.</summary>
    Uint,

    /// <summary>IEEE 754 binary64.</summary>
    Double,

    /// <summary>Unicode text; lengths and positions count code points.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map or a record of facts.</summary>
    Map,

    /// <summary>An instant from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z, in nanoseconds.</summary>
    Timestamp,

    /// <summary>A span of time in nanoseconds, within 64 bits.</summary>
    Duration,

    /// <summary>A type.</summary>
    Type,

    /// <summary>An optional value.</summary>
    Optional,

    /// <summary>It could not be computed, and why.</summary>
    Error,

    /// <summary>It depends on facts that are missing, and on which.</summary>
    Unknown,
}
