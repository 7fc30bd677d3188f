using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Time;

/// <summary>A point in time to the microsecond, UTC. Stored and written in JSON as an integer, so that every database can order it.</summary>
/// <param name="UnixMicroseconds">Microseconds since 1970-01-01T00:00:00Z; negative before it.</param>
[JsonConverter(typeof(AsInteger))]
public readonly record struct Instant(long UnixMicroseconds) : IComparable<Instant>
{
    /// <summary>What the clock says, cut to the microsecond.</summary>
    public static Instant Now(TimeProvider clock) => Of(clock.GetUtcNow());

    /// <summary>The same point in time, cut down to the microsecond.</summary>
    public static Instant Of(DateTimeOffset time) =>
        new((long)Math.Floor((time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / (decimal)TimeSpan.TicksPerMicrosecond));

    /// <summary>Reads RFC 3339 with an offset and at most six decimals; anything else is refused with <c>time.malformed</c>.</summary>
    public static Instant Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Of(time)
            : throw new FaultException(Fault.Of("time.malformed", "", ("text", text)));

    /// <summary>The first moment of a day in UTC.</summary>
    public static Instant OfUtcDay(DateOnly day) => Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));

    /// <summary>As the runtime's type; refused with <see cref="ArgumentOutOfRangeException"/> outside the years 1 to 9999.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.UnixEpoch.AddTicks(checked(UnixMicroseconds * TimeSpan.TicksPerMicrosecond));

    /// <summary>The day in UTC.</summary>
    public DateOnly UtcDay => DateOnly.FromDateTime(ToDateTimeOffset().UtcDateTime);

    /// <summary>Later by this much.</summary>
    public static Instant operator +(Instant instant, TimeSpan span) => new(instant.UnixMicroseconds + (span.Ticks / TimeSpan.TicksPerMicrosecond));

    /// <summary>How much later the first is.</summary>
    public static TimeSpan operator -(Instant later, Instant earlier) =>
        TimeSpan.FromTicks((later.UnixMicroseconds - earlier.UnixMicroseconds) * TimeSpan.TicksPerMicrosecond);

    /// <summary>Earlier.</summary>
    public static bool operator <(Instant a, Instant b) => a.UnixMicroseconds < b.UnixMicroseconds;

    /// <summary>Later.</summary>
    public static bool operator >(Instant a, Instant b) => a.UnixMicroseconds > b.UnixMicroseconds;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Instant a, Instant b) => a.UnixMicroseconds <= b.UnixMicroseconds;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Instant a, Instant b) => a.UnixMicroseconds >= b.UnixMicroseconds;

    /// <inheritdoc/>
    public int CompareTo(Instant other) => UnixMicroseconds.CompareTo(other.UnixMicroseconds);

    /// <summary>RFC 3339 in UTC with six decimals: <c>2026-03-01T08:15:00.000000Z</c>.</summary>
    public override string ToString() => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static readonly string[] Formats =
        [.. from decimals in Enumerable.Range(0, 7) from offset in new[] { "'Z'", "zzz" } select "yyyy-MM-dd'T'HH:mm:ss" + (decimals == 0 ? "" : "." + new string('f', decimals)) + offset];

    private sealed class AsInteger : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteNumberValue(value.UnixMicroseconds);
    }
}
