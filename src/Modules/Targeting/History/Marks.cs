using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Operators;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.History;

/// <summary>The marks a declaration leaves. Pure.</summary>
internal static class Marks
{
    public const string Serial = "serial";
    public const string Seal = "seal";
    public const string Container = "container";
    public const string Movement = "movement";
    public const string Party = "party";
    public const string Chapter = "chapter";
    public const string Destination = "destination";
    public const string Address = "address";
    public const string Pair = "pair";
    public const string Cancelled = "cancelled";
    public const string Pattern = "pattern";
    public const string UnitValue = "unit-value";
    public const string Alike = "alike";

    private const int Longest = 120;
    private const int ShortestAddress = 12;

    private static readonly PartyRole[] Known = [PartyRole.Exporter, PartyRole.Consignee, PartyRole.EndUser];

    // A declaration is asked for its marks when it is looked up, compared, remembered and recorded: they are made once.
    private static readonly ConditionalWeakTable<Declaration, Mark[]> Made = [];

    public static IReadOnlyList<Mark> Of(Declaration declaration) => Made.GetValue(declaration, d => [.. Make(d)]);

    private static IEnumerable<Mark> Make(Declaration declaration)
    {
        var (exporter, consignee) = (KeyOf(declaration, PartyRole.Exporter), KeyOf(declaration, PartyRole.Consignee));
        foreach (var movement in Movements(declaration))
            yield return new Mark(movement, consignee ?? "");
        if (declaration.Function == DeclarationFunction.Cancellation)
        {
            foreach (var movement in Movements(declaration))
                yield return new Mark(Key(Cancelled, movement), "");
            yield break;
        }

        foreach (var serial in declaration.Items.SelectMany(i => i.Serials))
            yield return new Mark(Key(Serial, Folded(serial)), "");
        foreach (var container in declaration.Transport.Containers)
        {
            if (Folded(container.Id) is { Length: > 0 } number)
                yield return new Mark(Key(Container, number), "");
            foreach (var seal in container.Seals)
                yield return new Mark(Key(Seal, Folded(seal)), Folded(container.Id));
        }

        foreach (var party in Parties(declaration).Where(p => Known.Contains(p.Role)))
        {
            if (KeyOf(party) is { } key)
                yield return new Mark(Key(Party, key), "");
            if (party.Role != PartyRole.Exporter && party is { Name: { } name, Address: { } address } && Folded(address) is var folded && folded.Length >= ShortestAddress && folded.Any(char.IsAsciiDigit))
                yield return new Mark(Key(Address, folded), Folded(name));
        }

        foreach (var heading in Subheadings(declaration))
        {
            if (declaration.DestinationCountry is { } to)
                yield return new Mark(Key(Pattern, $"{heading} {to}"), consignee ?? "");
            if (exporter is not null)
                yield return new Mark(Key(Chapter, $"{exporter} {heading[..2]}"), "");
        }

        if (exporter is not null && declaration.DestinationCountry is { } destination)
            yield return new Mark(Key(Destination, exporter), destination);
        if (exporter is not null && consignee is not null)
        {
            foreach (var movement in Movements(declaration))
                yield return new Mark(Key(Pair, $"{exporter} {consignee}"), $"{movement}\n{Described(declaration)}");
        }

        if (exporter is not null && consignee is not null)
        {
            foreach (var (subheading, shipment) in Shipments(declaration))
                yield return new Mark(Key(Alike, $"{exporter} {consignee} {subheading}"), JsonSerializer.Serialize(shipment));
        }

        foreach (var item in declaration.Items)
        {
            if (UnitValueOf(item) is { } value)
                yield return new Mark(Key(UnitValue, item.CommodityCode[..6]), value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>References by which two messages are about the same movement: the number of customs, the consignment's, the declarant's own.</summary>
    public static IReadOnlyList<string> Movements(Declaration declaration) =>
    [
        .. new[]
        {
            declaration.Mrn is { } mrn ? Key(Movement, $"mrn {Folded(mrn)}") : null,
            declaration.Ucr is { } ucr ? Key(Movement, $"ucr {Folded(ucr)}") : null,
            Key(Movement, $"own {KeyOf(declaration, PartyRole.Exporter) ?? KeyOf(declaration, PartyRole.Declarant)} {Folded(declaration.Reference)}"),
        }.OfType<string>(),
    ];

    /// <summary>The references by which a message can only mean one declaration: the number of customs, and the declarant's own.</summary>
    public static IReadOnlyList<string> Names(Declaration declaration) => [.. Movements(declaration).Where(m => !m.StartsWith(Key(Movement, "ucr "), StringComparison.Ordinal))];

    /// <summary>Subheadings of the Harmonized System, six digits.</summary>
    public static IEnumerable<string> Subheadings(Declaration declaration) => declaration.Items.Where(i => i.CommodityCode.Length >= 6).Select(i => i.CommodityCode[..6]).Distinct();

    /// <summary>The subheading of a line, six digits; null where its code is shorter.</summary>
    public static string? SubheadingOf(DeclaredItem item) => item.CommodityCode.Length >= 6 ? item.CommodityCode[..6] : null;

    /// <summary>How much of each subheading a declaration moves.</summary>
    public static IEnumerable<(string Subheading, AlikeShipment Shipment)> Shipments(Declaration declaration) =>
        declaration.Items.Where(i => SubheadingOf(i) is not null).GroupBy(i => SubheadingOf(i)!).Select(g => (g.Key, Shipment([.. g])));

    /// <summary>Lines added up. What one of them does not state is not known of all.</summary>
    public static AlikeShipment Shipment(IReadOnlyList<DeclaredItem> lines)
    {
        var currency = lines.Select(i => i.Value?.Currency).Distinct().ToList() is [{ Length: > 0 } one] ? one.ToUpperInvariant() : null;
        return new AlikeShipment(0, Sum(i => i.NetKilograms ?? i.GrossKilograms), currency is null ? null : Sum(i => i.Value?.Value), currency, Sum(i => IsCounted(i.Unit) ? i.Quantity : null));

        decimal? Sum(Func<DeclaredItem, decimal?> of) => lines.All(i => of(i) is not null) ? lines.Sum(of) : null;
    }

    public static IEnumerable<DeclaredParty> Parties(Declaration declaration) => declaration.Parties.Concat(declaration.Items.SelectMany(i => i.Parties)).Distinct();

    public static string? KeyOf(Declaration declaration, PartyRole role) => Parties(declaration).Where(p => p.Role == role).Select(KeyOf).FirstOrDefault(k => k is not null);

    /// <summary>A party by its number, else by its name.</summary>
    public static string? KeyOf(DeclaredParty party) => party.Number is { } number && Folded(number) is { Length: > 0 } folded ? folded : party.Name is { } name && Folded(name) is { Length: > 0 } called ? called : null;

    public static string Key(string sort, string value) =>
        value.Length <= Longest ? $"{sort}:{value}" : $"{sort}:{value[..(Longest / 2)]}#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..16]}";

    /// <summary>What the goods are said to be, so that two descriptions can be told apart.</summary>
    public static string Described(Declaration declaration) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', declaration.Items.Select(i => $"{i.CommodityCode} {Folded(i.Description)}").Order(StringComparer.Ordinal)))))[..16];

    /// <summary>Euro a kilogram; null where it is not stated.</summary>
    public static double? UnitValueOf(DeclaredItem item) =>
        item is { Value: { Currency: "EUR", Value: > 0 } value, CommodityCode.Length: >= 6 } && (item.NetKilograms ?? item.GrossKilograms) is > 0 and var mass ? Math.Round((double)(value.Value / mass), 4) : null;

    /// <summary>Whether a unit counts pieces (UN/ECE Recommendation 20: C62, H87, EA; the tariff's NAR, p/st).</summary>
    private static bool IsCounted(string unit) => unit.ToUpperInvariant() is "" or "C62" or "H87" or "EA" or "NAR" or "P/ST" or "PCS" or "PIECES";

    public static string Folded(string text) => OperatorRegister.Folded(text);
}
