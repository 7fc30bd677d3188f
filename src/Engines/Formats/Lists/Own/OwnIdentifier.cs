using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Own;

/// <summary>Identifiers as <c>imo:9187629</c> or <c>passport/ru:123456</c>.</summary>
internal static class OwnIdentifier
{
    public static bool TryAdd(string text, EntityDraft draft)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || text.AsSpan(colon + 1).IsWhiteSpace())
            return false;
        var kind = text[..colon].Trim();
        var slash = kind.IndexOf('/');
        string? country = null;
        if (slash >= 0)
        {
            country = Countries.CodeOf(kind.AsSpan(slash + 1));
            if (country is null)
                return false;
            kind = kind[..slash];
        }

        if (KindOf(kind) is not { } known)
            return false;
        draft.AddIdentifier(known, text[(colon + 1)..], country);
        return true;
    }

    private static IdentifierKind? KindOf(string text) => text.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "passport" => IdentifierKind.Passport,
        "nationalid" => IdentifierKind.NationalId,
        "tax" => IdentifierKind.Tax,
        "registration" => IdentifierKind.Registration,
        "lei" => IdentifierKind.Lei,
        "imo" => IdentifierKind.Imo,
        "mmsi" => IdentifierKind.Mmsi,
        "callsign" => IdentifierKind.CallSign,
        "aircraftmark" => IdentifierKind.AircraftMark,
        "serial" => IdentifierKind.SerialNumber,
        "bic" => IdentifierKind.Bic,
        "wallet" => IdentifierKind.Wallet,
        "email" => IdentifierKind.Email,
        "phone" => IdentifierKind.Phone,
        "website" => IdentifierKind.Website,
        "other" => IdentifierKind.Other,
        _ => null,
    };
}
