using Cordon.Engines.Formats.Lists.Reading;

namespace Cordon.Engines.Formats.Lists.Own;

/// <summary>Links as <c>owned-by:#av-003</c> (the id of another entry) or <c>linked-to:Arvonia Lines</c> (a name).</summary>
internal static class OwnLink
{
    public static bool TryAdd(string text, EntityDraft draft)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || KindOf(text[..colon].Trim()) is not { } kind)
            return false;
        var other = text[(colon + 1)..].Trim();
        if (other.Length == 0 || other == "#")
            return false;
        draft.Links.Add(other[0] == '#' ? new(kind, "", other[1..], text) : new(kind, other, null, text));
        return true;
    }

    private static LinkKind? KindOf(string text) => text.ToLowerInvariant() switch
    {
        "linked-to" => LinkKind.LinkedTo,
        "owned-by" => LinkKind.OwnedBy,
        "owner-of" => LinkKind.OwnerOf,
        "controlled-by" => LinkKind.ControlledBy,
        "controller-of" => LinkKind.ControllerOf,
        "relative" => LinkKind.Relative,
        "member-of" => LinkKind.MemberOf,
        _ => null,
    };
}
