using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Un;

/// <summary>Identity documents of the UN list, whose numbers often carry words ("CAR diplomatic passport no. D00000898").</summary>
internal static class UnDocument
{
    public static void Add(Element document, EntityDraft draft, ReadReport report)
    {
        var type = $"{document.TextOf("TYPE_OF_DOCUMENT")} {document.TextOf("TYPE_OF_DOCUMENT2")}";
        var country = CountryTexts.Code(document.TextOf("ISSUING_COUNTRY"), draft.Place, report) ?? Countries.CodeOf(document.TextOf("COUNTRY_OF_ISSUE").Trim());
        var written = Blanks.Collapse(document.TextOf("NUMBER"));
        var number = Number(written, ref country);
        draft.AddIdentifier(KindOf(type), number, country);
        if (number != written)
            draft.AddDetail("document", written);
        draft.AddDetail("document note", document.TextOf("NOTE"));
    }

    private static IdentifierKind KindOf(string type) =>
        Says(type, "birth") || Says(type, "driver") || Says(type, "student") ? IdentifierKind.Other
        : Says(type, "fiscal") ? IdentifierKind.Tax
        : Says(type, "pass") || Says(type, "pasaporte") ? IdentifierKind.Passport
        : Says(type, "ident") || Says(type, "national") || Says(type, "card") ? IdentifierKind.NationalId
        : IdentifierKind.Other;

    private static bool Says(string type, string word) => type.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Number(string written, ref string? country)
    {
        foreach (var mark in (ReadOnlySpan<string>)["no. ", "no.", "number ", "number: ", ": "])
        {
            var at = written.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + mark.Length < written.Length)
            {
                written = written[(at + mark.Length)..];
                break;
            }
        }

        // "Libya B014995"
        var blank = written.IndexOf(' ');
        if (blank > 3 && Countries.CodeOf(written.AsSpan(0, blank)) is { } named)
        {
            country ??= named;
            written = written[(blank + 1)..];
        }

        return written;
    }
}
