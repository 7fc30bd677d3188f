using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Places;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Declarations.Own;

/// <summary>Values of cells. A cell that is not understood refuses the declaration it belongs to: whoever writes tables can mend them.</summary>
internal readonly struct CellValues(string place)
{
    public static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public decimal? Number(string cell, string field)
    {
        if (cell.Length == 0)
            return null;
        if (decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        throw Refused("declaration.cell.number", field, cell);
    }

    public int? Whole(string cell, string field)
    {
        if (cell.Length == 0)
            return null;
        return int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Refused("declaration.cell.whole", field, cell);
    }

    public string? Country(string cell, string field)
    {
        if (cell.Length == 0)
            return null;
        return Countries.CodeOf(cell) ?? throw Refused("declaration.cell.country", field, cell);
    }

    public Instant? Moment(string cell, string field)
    {
        if (cell.Length == 0)
            return null;
        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Instant.Of(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        try
        {
            return Instant.Parse(cell);
        }
        catch (FaultException)
        {
            throw Refused("declaration.cell.moment", field, cell);
        }
    }

    /// <summary>A member of an enumeration by its name, whatever its capitals and hyphens; the first where nothing is stated.</summary>
    public T Choice<T>(string cell, string field)
        where T : struct, Enum
    {
        if (cell.Length == 0)
            return default;
        var name = string.Concat(cell.Where(char.IsLetter));
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        throw new FaultException(Fault.Of("declaration.cell.choice", place, ("field", field), ("text", cell), ("known", string.Join(", ", Enum.GetNames<T>()))));
    }

    /// <summary><c>Y901|X002:GBSIE123:AE</c>: code, number and status, parted by colons.</summary>
    public DeclaredDocument Document(string part)
    {
        var fields = part.Split(':', StringSplitOptions.TrimEntries);
        return fields.Length <= 3 && fields[0].Length > 0 ? new DeclaredDocument(fields[0], fields.ElementAtOrDefault(1) ?? "", fields.ElementAtOrDefault(2) ?? "") : throw Refused("declaration.cell.document", "documents", part);
    }

    /// <summary><c>CONU1234567:S1+S2</c>: container and the seals on it.</summary>
    public static DeclaredContainer Container(string part)
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new DeclaredContainer(part, []) : new DeclaredContainer(part[..colon].Trim(), part[(colon + 1)..].Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private FaultException Refused(string code, string field, string cell) => new(Fault.Of(code, place, ("field", field), ("text", cell)));
}
