using System.Globalization;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Places;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Declarations.Wco;

/// <summary>Values of elements. What is not understood is left out and said, never guessed.</summary>
internal sealed class WcoValues(string file)
{
    private static readonly Dictionary<string, PartyRole> Roles = new()
    {
        ["Exporter"] = PartyRole.Exporter, ["Consignor"] = PartyRole.Consignor, ["Importer"] = PartyRole.Importer, ["Consignee"] = PartyRole.Consignee,
        ["Declarant"] = PartyRole.Declarant, ["Agent"] = PartyRole.Agent, ["Carrier"] = PartyRole.Carrier, ["Seller"] = PartyRole.Seller, ["Buyer"] = PartyRole.Buyer,
        ["AuthorisationHolder"] = PartyRole.AuthorisationHolder, ["NotifyParty"] = PartyRole.NotifyParty, ["Submitter"] = PartyRole.Declarant,
    };

    private static readonly string[] Moments = ["yyyyMMddHHmmss'Z'", "yyyyMMddHHmmsszzz", "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    private static readonly string[] AddressParts = ["Line", "CityName", "PostcodeID"];

    private readonly List<Fault> _warnings = [];

    public IReadOnlyList<Fault> Warnings => _warnings;

    /// <summary>A party; null when the element is none, or names nobody.</summary>
    public DeclaredParty? Party(Element element)
    {
        if (!Roles.TryGetValue(element.Name, out var role))
            return null;
        var address = element.All("Address").FirstOrDefault();
        var party = new DeclaredParty(
            role, Stated(string.Concat(element.TextOf("ID").Where(c => !char.IsWhiteSpace(c)))), Stated(element.TextOf("Name")),
            address is null ? null : Stated(string.Join(", ", AddressParts.Select(part => address.TextOf(part).Trim()).Where(part => part.Length > 0))),
            address is null ? null : Country(address, "CountryCode"));
        return party is { Number: null, Name: null } ? null : party;
    }

    public DeclaredDocument Document(Element element) => new(
        element.TextOf("CategoryCode").Trim() + element.TextOf("TypeCode").Trim(), element.TextOf("ID").Trim(), element.TextOf("LPCOExemptionCode").Trim(), element.TextOf("Name").Trim(),
        element.All("WriteOff").Select(w => Number(w, "QuantityQuantity")).FirstOrDefault());

    public static DeclaredStatement Statement(Element element) => new(element.TextOf("StatementCode").Trim(), element.TextOf("StatementDescription").Trim());

    /// <summary>The country a child names, as a code; as written, with a warning, where no country is known by it.</summary>
    public string? Country(Element element, string child)
    {
        var text = element.TextOf(child).Trim();
        if (text.Length == 0)
            return null;
        if (Countries.CodeOf(text) is { } code)
            return code;
        Warn("declaration.country", element, child, text);
        return text;
    }

    public decimal? Number(Element element, string child) => element.All(child).FirstOrDefault() is { } found ? Number(found) : null;

    public int? Whole(Element element, string child) => element.All(child).FirstOrDefault() is { } found ? Whole(found) : null;

    public int? Whole(Element element) => Number(element) is { } number && number == Math.Floor(number) && number <= int.MaxValue ? (int)number : null;

    public DeclaredAmount? Amount(Element element, string child) => element.All(child).FirstOrDefault() is { } found ? Amount(found) : null;

    public DeclaredAmount? Amount(Element element) => Number(element) is { } value ? new DeclaredAmount(value, element.Attribute("currencyID")) : null;

    /// <summary>When; the element holds a <c>DateTimeString</c>.</summary>
    public Instant? Moment(Element element)
    {
        var text = element.TextOf("DateTimeString").Trim();
        if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return Instant.Of(moment);
        Warn("declaration.date", element, "DateTimeString", text);
        return null;
    }

    private decimal? Number(Element element)
    {
        var text = element.Text.Trim();
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number))
            return number;
        _warnings.Add(Fault.Of("declaration.number", $"{file} line {element.Line} {element.Name}", ("text", text)));
        return null;
    }

    private void Warn(string code, Element element, string child, string text) => _warnings.Add(Fault.Of(code, $"{file} line {element.Line} {element.Name}/{child}", ("text", text)));

    private static string? Stated(string text) => text.Trim() is { Length: > 0 } stated ? stated : null;
}
