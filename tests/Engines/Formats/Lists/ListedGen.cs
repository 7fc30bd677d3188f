using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists;

/// <summary>Listed entities of every shape.</summary>
internal static class ListedGen
{
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char["\"\\/ \u0001\u007Fé漢Жא\u2028"]), 1, 12].Select(s => s.Trim()).Where(s => s.Length > 0);

    private static readonly Gen<DateOnly> Day = Gen.Int[DateOnly.MinValue.DayNumber, new DateOnly(9998, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static readonly Gen<PartialDate> Date = Gen.OneOf(
        Gen.Select(Day, Gen.Bool, PartialDate.Day),
        Gen.Select(Gen.Int[1, 9998], Gen.Bool, PartialDate.Year),
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12], Gen.Bool, PartialDate.Month),
        Gen.Select(Day, Day, Gen.Bool, PartialDate.Between),
        Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 9998], (a, b) => PartialDate.Between(PartialDate.Year(Math.Min(a, b)), PartialDate.Year(Math.Max(a, b)))));

    private static readonly Gen<Party> Party = Gen.Select(
        Gen.Enum<PartyKind>(), Gen.Enum<PartyGender>(),
        Gen.Select(Text, Gen.Enum<NameKind>(), (t, k) => new PartyName(t, k)).Array[1, 4],
        Date.Array[0, 3],
        Gen.Select(Gen.Enum<IdentifierKind>(), Text, Gen.Bool, (k, t, c) => new PartyIdentifier(k, t, c ? "ru" : null)).Array[0, 3],
        Gen.Select(Text, Gen.Bool, (t, c) => new PartyAddress(c ? "" : t, c ? "ir" : null)).Array[0, 3],
        Text.Array[0, 2],
        (kind, gender, names, dates, identifiers, addresses, places) => new Party
        {
            Kind = kind, Gender = gender, Names = names, Dates = dates, Identifiers = identifiers, Addresses = addresses, BirthPlaces = places, Countries = ["ru"],
        });

    public static readonly Gen<ListedEntity> Entity = Gen.Select(
        Party, Gen.Int[1, 500], Text.Array[0, 2], Text.Array[0, 2],
        Gen.Select(Gen.Enum<LinkKind>(), Text, Gen.Bool, (k, t, c) => new EntityLink(k, c ? "" : t, c ? t : null, t)).Array[0, 2],
        Gen.Select(Text, Text, (n, v) => new ListedDetail(n, v)).Array[0, 2],
        Gen.Bool, Day,
        (party, id, programmes, notices, links, details, listed, day) => new ListedEntity
        {
            Party = party with { Id = $"arv-{id}" }, Dataset = "arv", SourceId = $"{id}", Place = new("arv.csv", id, listed ? "/x" : ""), Programmes = programmes,
            Notices = notices, Links = links, Details = details, IsListed = listed, ListedOn = listed ? day : null, Remarks = listed ? "Some \"remarks\"." : "",
        });

    /// <summary>A list in which no id stands twice.</summary>
    public static readonly Gen<ListedEntity[]> List = Entity.Array[0, 12].Select(entities => entities.DistinctBy(e => e.Id).ToArray());
}
