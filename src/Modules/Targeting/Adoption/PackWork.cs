using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>What an offer asks of the desk: a second person.</summary>
internal static class PackWork
{
    public const string Kind = "packs.adopt";

    private const int Usual = 40;
    private const int WhenWeaker = 60;
    private static readonly TimeSpan Clock = TimeSpan.FromDays(7);

    public static string IdOf(string digest) => $"pack-{digest}";

    public static WorkPut Of(PackOffered offered, Instant now) => new(
        IdOf(offered.Digest), Kind, PackAddresses.Of(offered.Digest),
        DeskText.Of(offered.Kind == PackKind.Pack ? "targeting.packs.work.pack" : "targeting.packs.work.overlay", ("pack", offered.Id), ("version", offered.Version)),
        offered.Findings.Count > 0 ? WhenWeaker : Usual,
        [offered.Findings.Count > 0 ? DeskText.Of("targeting.packs.reason.weaker", ("count", $"{offered.Findings.Count}")) : DeskText.Of("targeting.packs.reason.second", ("issuer", offered.Issuer))],
        PackPermissions.Adopt, now + Clock);
}
