namespace Cordon.Modules.Targeting;

/// <summary>The rows of the permission matrix about rule packs.</summary>
internal static class PackPermissions
{
    public const string See = "packs.see";
    public const string Offer = "packs.offer";
    public const string Test = "packs.test";
    public const string Adopt = "packs.adopt";
}
