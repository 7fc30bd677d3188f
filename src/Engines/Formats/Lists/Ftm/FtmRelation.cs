using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>One thing said about a party in an entity of its own, ready to be added to the party.</summary>
internal sealed record FtmRelation(Action<EntityDraft> AddTo)
{
    public static FtmRelation Sanction(JsonElement properties)
    {
        string[] programmes = [.. properties.Texts("programId").Concat(properties.Texts("program"))];
        string[] notes = [.. properties.Texts("reason").Concat(properties.Texts("summary"))];
        string[] measures = [.. properties.Texts("provisions")];
        string[] authorities = [.. properties.Texts("authority")];
        var listed = properties.Texts("listingDate").Concat(properties.Texts("startDate")).Select(d => ListDate.Day(d)).FirstOrDefault(d => d is not null);
        return new(draft =>
        {
            foreach (var programme in programmes)
                draft.Programmes.Add(programme);
            foreach (var measure in measures)
                draft.Measures.Add(measure);
            foreach (var authority in authorities)
                draft.AddDetail("authority", authority);
            draft.ListedOn ??= listed;
            foreach (var note in notes.Where(n => !draft.Remarks.Contains(n, StringComparison.Ordinal)))
                draft.Remarks = draft.Remarks.Length == 0 ? note : $"{draft.Remarks}\n{note}";
        });
    }

    public static FtmRelation Document(JsonElement properties, bool isPassport)
    {
        string[] numbers = [.. properties.Texts("number")];
        var country = Countries.CodeOf(properties.Texts("country").FirstOrDefault(""));
        var kind = isPassport || properties.Texts("type").Any(t => t.Contains("passport", StringComparison.OrdinalIgnoreCase)) ? IdentifierKind.Passport : IdentifierKind.NationalId;
        return new(draft =>
        {
            foreach (var number in numbers)
                draft.AddIdentifier(kind, number, country);
        });
    }

    public static FtmRelation Wallet(JsonElement properties)
    {
        string[] keys = [.. properties.Texts("publicKey")];
        return new(draft =>
        {
            foreach (var key in keys)
                draft.AddIdentifier(IdentifierKind.Wallet, key);
        });
    }

    public static FtmRelation Link(LinkKind kind, string other, string text) => new(draft => draft.Links.Add(new(kind, "", other, text)));
}
