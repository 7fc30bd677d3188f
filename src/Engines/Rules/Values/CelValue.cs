using System.Diagnostics;

namespace Cordon.Engines.Rules.Values;

/// <summary>
/// A value of an expression. Errors and missing facts are values too, because <c>&amp;&amp;</c> and <c>||</c> may absorb them.
/// Equality of the type is that of map keys: numbers are equal when they are mathematically, whatever their type.
/// </summary>
[DebuggerDisplay("{ToString()}")]
public readonly struct CelValue : IEquatable<CelValue>
{
    private readonly object? _object;
    private readonly long _bits;
    private readonly int _nanos;

    private CelValue(CelKind kind, long bits = 0, object? reference = null, int nanos = 0)
    {
        Kind = kind;
        _bits = bits;
        _object = reference;
        _nanos = nanos;
    }

    /// <summary><c>null</c>.</summary>
    public static CelValue Null => default;

    /// <summary><c>true</c>.</summary>
    public static CelValue True => new(CelKind.Bool, 1);

    /// <summary><c>false</c>.</summary>
    public static CelValue False => new(CelKind.Bool);

    /// <summary>What it is.</summary>
    public CelKind Kind { get; }

    /// <summary>True for everything but errors and missing facts.</summary>
    public bool IsKnown => Kind < CelKind.Error;

    /// <summary>Whether it is <c>true</c>.</summary>
    public bool IsTrue => Kind == CelKind.Bool && _bits != 0;

    /// <summary>Whether it is <c>false</c>.</summary>
    public bool IsFalse => Kind == CelKind.Bool && _bits == 0;

    /// <summary>The truth value; of a Bool only.</summary>
    public bool AsBool => _bits != 0;

    /// <summary>The number; of an Int only.</summary>
    public long AsInt => _bits;

    /// <summary>The number; of a Uint only.</summary>
    public ulong AsUint => (ulong)_bits;

    /// <summary>The number; of a Double only.</summary>
    public double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>The text; of a String only.</summary>
    public string AsString => (string)_object!;

    /// <summary>The bytes; of Bytes only. Not to be changed.</summary>
    public byte[] AsBytes => (byte[])_object!;

    /// <summary>The list; of a List only.</summary>
    public CelList AsList => (CelList)_object!;

    /// <summary>The map; of a Map only.</summary>
    public CelMap AsMap => (CelMap)_object!;

    /// <summary>Seconds since 1970; of a Timestamp only.</summary>
    public long Seconds => _bits;

    /// <summary>Nanoseconds within the second, 0 to 999,999,999; of a Timestamp only.</summary>
    public int Nanos => _nanos;

    /// <summary>Nanoseconds; of a Duration only.</summary>
    public long AsDuration => _bits;

    /// <summary>The name of the type; of a Type only.</summary>
    public string AsTypeName => (string)_object!;

    /// <summary>The value inside an optional, or nothing; of an Optional only.</summary>
    public CelValue? AsOptional => (_object as OptionalContent)?.Value;

    /// <summary>Why it could not be computed; of an Error only.</summary>
    public CelError AsError => (CelError)_object!;

    /// <summary>The facts it depends on; of an Unknown only.</summary>
    public MissingFacts AsMissing => (MissingFacts)_object!;

    /// <summary>A truth value.</summary>
    public static CelValue Of(bool value) => new(CelKind.Bool, value ? 1 : 0);

    /// <summary>A signed integer.</summary>
    public static CelValue Of(long value) => new(CelKind.Int, value);

    /// <summary>An unsigned integer.</summary>
    public static CelValue Of(ulong value) => new(CelKind.Uint, (long)value);

    /// <summary>A double.</summary>
    public static CelValue Of(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A text of whole code points.</summary>
    public static CelValue Of(string value) => new(CelKind.String, 0, value);

    /// <summary>Bytes, which must not change afterwards.</summary>
    public static CelValue Of(byte[] value) => new(CelKind.Bytes, 0, value);

    /// <summary>A list.</summary>
    public static CelValue Of(CelList value) => new(CelKind.List, 0, value);

    /// <summary>A map or record.</summary>
    public static CelValue Of(CelMap value) => new(CelKind.Map, 0, value);

    /// <summary>A list of values, which must not change afterwards.</summary>
    public static CelValue List(params CelValue[] values) => Of(new CelList(values));

    /// <summary>An instant.</summary>
    public static CelValue Timestamp(long seconds, int nanos) => new(CelKind.Timestamp, seconds, null, nanos);

    /// <summary>An instant, to the tick of 100 ns.</summary>
    public static CelValue Timestamp(DateTimeOffset instant)
    {
        var ticks = instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        var seconds = (long)Math.Floor((decimal)ticks / TimeSpan.TicksPerSecond);
        return Timestamp(seconds, (int)(ticks - (seconds * TimeSpan.TicksPerSecond)) * 100);
    }

    /// <summary>A span of time.</summary>
    /// <param name="nanoseconds">Nanoseconds.</param>
    public static CelValue Duration(long nanoseconds) => new(CelKind.Duration, nanoseconds);

    /// <summary>A type by its name.</summary>
    public static CelValue Type(string name) => new(CelKind.Type, 0, name);

    /// <summary>An optional that holds a value.</summary>
    public static CelValue Some(CelValue value) => new(CelKind.Optional, 0, new OptionalContent(value));

    /// <summary>An empty optional.</summary>
    public static CelValue None => new(CelKind.Optional);

    /// <summary>An error.</summary>
    public static CelValue Of(CelError error) => new(CelKind.Error, 0, error);

    /// <summary>A value that depends on missing facts.</summary>
    public static CelValue Of(MissingFacts missing) => new(CelKind.Unknown, 0, missing);

    /// <summary>A value that depends on one missing fact.</summary>
    /// <param name="path">Its path, such as <c>goods[0].mass</c>.</param>
    public static CelValue Missing(string path) => Of(MissingFacts.Of(path));

    internal static CelValue Fail(string code, params (string Name, object? Value)[] arguments) => Of(new CelError(code, arguments));

    /// <summary>Whether facts are missing in it, at any depth.</summary>
    public bool HasMissing => Kind switch
    {
        CelKind.Unknown => true,
        CelKind.List => AsList.HasMissing,
        CelKind.Map => AsMap.HasMissing,
        CelKind.Optional => AsOptional is { HasMissing: true },
        _ => false,
    };

    /// <inheritdoc/>
    public bool Equals(CelValue other) => MapKeys.Equal(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => MapKeys.Hash(this);

    /// <summary>The value as CEL would write it, for people and tests.</summary>
    public override string ToString() => ValueText.Of(this);

    /// <summary>The same, cut after so many characters.</summary>
    internal string ToString(long most) => ValueText.Of(this, most);

    /// <summary>Map-key equality.</summary>
    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    /// <summary>Map-key inequality.</summary>
    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    private sealed record OptionalContent(CelValue Value);
}
