using System.Buffers;
using System.Globalization;
using Cordon.Kernel.Json;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>Writes the members in the order of their names, as canonical JSON needs them.</summary>
internal struct EntityJsonWriter(IBufferWriter<byte> output)
{
    private bool hasMember;

    public void Write(ListedEntity entity, bool withPlace)
    {
        var party = entity.Party;
        Raw("{"u8);
        Rows("addresses"u8, party.Addresses, a => [a.Text, a.Country ?? ""]);
        Texts("birthPlaces"u8, party.BirthPlaces);
        Texts("countries"u8, party.Countries);
        Text("dataset"u8, entity.Dataset);
        Texts("dates"u8, [.. party.Dates.Select(d => d.ToString())]);
        Rows("details"u8, entity.Details, d => [d.Name, d.Value]);
        Text("gender"u8, party.Gender == PartyGender.Unknown ? "" : Camel(party.Gender.ToString()));
        Text("id"u8, entity.Id);
        Rows("identifiers"u8, party.Identifiers, i => [Camel(i.Kind.ToString()), i.Value, i.Country ?? ""]);
        Text("kind"u8, party.Kind == PartyKind.Any ? "" : Camel(party.Kind.ToString()));
        Rows("links"u8, entity.Links, l => [Camel(l.Kind.ToString()), l.Name, l.TargetId ?? "", l.Text]);
        Text("listedOn"u8, entity.ListedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Texts("measures"u8, entity.Measures);
        Rows("names"u8, party.Names, n => [Camel(n.Kind.ToString()), n.Text]);
        Texts("notices"u8, entity.Notices);
        if (withPlace)
            Texts("place"u8, [entity.Place.File, entity.Place.Line.ToString(CultureInfo.InvariantCulture), entity.Place.Path]);
        Texts("programmes"u8, entity.Programmes);
        Text("remarks"u8, entity.Remarks);
        Text("sourceId"u8, entity.SourceId);
        if (!entity.IsListed)
        {
            Member("tiedOnly"u8);
            Raw("true"u8);
        }

        Raw("}"u8);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private void Text(ReadOnlySpan<byte> name, string value)
    {
        if (value.Length == 0)
            return;
        Member(name);
        CanonicalJson.WriteString(value, output);
    }

    private void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        Member(name);
        Array(values);
    }

    private void Rows<T>(ReadOnlySpan<byte> name, IReadOnlyList<T> values, Func<T, string[]> row)
    {
        if (values.Count == 0)
            return;
        Member(name);
        Raw("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            Array(row(values[i]));
        }

        Raw("]"u8);
    }

    private readonly void Array(IReadOnlyList<string> values)
    {
        Raw("["u8);
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
                Raw(","u8);
            CanonicalJson.WriteString(values[i], output);
        }

        Raw("]"u8);
    }

    private void Member(ReadOnlySpan<byte> name)
    {
        Raw(hasMember ? ",\""u8 : "\""u8);
        hasMember = true;
        Raw(name);
        Raw("\":"u8);
    }

    private readonly void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
