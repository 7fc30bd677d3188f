using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>
/// Reads OFAC's comma-separated files: twelve columns without a header (<c>sdn</c>, <c>cons_prim</c>), with aliases (<c>alt</c>), addresses (<c>add</c>)
/// and the overflow of remarks (<c>sdn_comments</c>) in files of their own. Source: OFAC, dat_spec.txt.
/// </summary>
internal static class OfacReader
{
    private const int Columns = 12;
    private const string Undetermined = "undetermined";

    // OFAC cuts remarks off here and puts the rest into a file of comments.
    private const int LongestRemarks = 1000;

    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        var aliases = new OfacCompanion<PartyName>("list.orphan.alias", report);
        foreach (var file in source.FilesOf(ListRole.Aliases))
            aliases.Load(file, 5, context, rows => new(rows.Text(3), rows[2].SequenceEqual("fka"u8) ? NameKind.Former : NameKind.Alias));
        var addresses = new OfacCompanion<PartyAddress>("list.orphan.address", report);
        foreach (var file in source.FilesOf(ListRole.Addresses))
            addresses.Load(file, 6, context, rows => Address(rows, report));
        var comments = new OfacCompanion<string>("list.orphan.comment", report);
        foreach (var file in source.FilesOf(ListRole.Comments))
            comments.Load(file, 2, context, rows => rows.Text(1));

        var prefix = source.Dataset == Datasets.OfacConsolidated ? "ofac-cons-" : "ofac-sdn-";
        var draft = new EntityDraft(source.Dataset, prefix, context, report);
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            foreach (var entity in Primary(file, draft, context, report, aliases, addresses, comments))
                yield return entity;
        }

        aliases.WarnOfOrphans();
        addresses.WarnOfOrphans();
        comments.WarnOfOrphans();
    }

    private static IEnumerable<ListedEntity> Primary(
        InputFile file, EntityDraft draft, ReadContext context, ReadReport report,
        OfacCompanion<PartyName> aliases, OfacCompanion<PartyAddress> addresses, OfacCompanion<string> comments)
    {
        using var rows = new CsvRows(file, context, report, Columns, Columns);
        while (rows.Next())
        {
            draft.Begin(rows.Place);
            if (!OfacFields.TryId(rows[0], out var id))
            {
                report.Reject(Fault.Of("ofac.id", rows.Place.ToString(), ("text", rows.Text(0))));
                continue;
            }

            Columns1To10(rows, draft, report);
            foreach (var (name, place) in aliases.Of(id))
                draft.AddName(name.Text, name.Kind, place);
            foreach (var (address, _) in addresses.Of(id))
            {
                draft.AddAddress(address.Text, address.Country);
                draft.AddCountry(address.Country);
            }

            draft.Remarks = OfacFields.Value(rows, 11);
            foreach (var (more, _) in comments.Of(id))
                draft.Remarks += more;
            if (draft.Remarks.Length >= LongestRemarks && !draft.Remarks.EndsWith('.'))
                report.Warn("ofac.remarks.cut", draft.Place, ("id", id));
            OfacRemarks.Parse(draft.Remarks, draft, report);
            if (draft.Finish(id.ToString()) is { } entity)
                yield return entity;
        }
    }

    private static void Columns1To10(CsvRows rows, EntityDraft draft, ReadReport report)
    {
        draft.AddName(OfacFields.Value(rows, 1), NameKind.Primary);
        draft.Kind = KindOf(rows[2]);
        foreach (var programme in OfacFields.Value(rows, 3).Split("] ["))
            draft.Programmes.Add(programme);
        draft.AddDetail("position", OfacFields.Value(rows, 4));
        draft.AddIdentifier(IdentifierKind.CallSign, OfacFields.Value(rows, 5));
        draft.AddDetail("vessel type", OfacFields.Value(rows, 6));
        draft.AddDetail("tonnage", OfacFields.Value(rows, 7));
        draft.AddDetail("gross registered tonnage", OfacFields.Value(rows, 8));
        draft.AddCountry(CountryTexts.Code(OfacFields.Value(rows, 9), rows.Place, report));
        if (OfacFields.Value(rows, 10) is { Length: > 0 } owner)
            draft.Links.Add(new(LinkKind.OwnedBy, owner, null, $"Vessel owner {owner}"));
    }

    private static PartyKind KindOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("individual"u8) ? PartyKind.Person
        : type.SequenceEqual("vessel"u8) ? PartyKind.Vessel
        : type.SequenceEqual("aircraft"u8) ? PartyKind.Aircraft
        : PartyKind.Organization;

    private static PartyAddress Address(CsvRows rows, ReadReport report)
    {
        var stated = OfacFields.Value(rows, 4);
        stated = stated == Undetermined ? "" : stated;
        var country = CountryTexts.Code(stated, rows.Place, report);
        var parts = new[] { OfacFields.Value(rows, 2), OfacFields.Value(rows, 3), stated }.Where(p => p.Length > 0).ToArray();
        return new(parts.Length == 1 && country is not null && stated.Length > 0 ? "" : string.Join(", ", parts), country);
    }
}
