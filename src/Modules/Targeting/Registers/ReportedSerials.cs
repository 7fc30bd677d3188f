using System.Security.Claims;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.Targeting.Registers;

/// <summary>The authority's register of serial numbers that are reported lost, stolen or diverted, as something partners may ask about without naming what they look for.</summary>
internal sealed class ReportedSerials(RegistersInForce registers) : IMatchable
{
    private const string Record = "serials";

    public string Kind => "register";

    public string Permission => TargetingPermissions.See;

    public string AddressOf(string id) => TargetingAddresses.Registers;

    public async Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation) =>
        [.. ((await registers.NowAsync(cancellation)).ReportedSerials ?? new HashSet<string>()).Order(StringComparer.Ordinal).Select(s => new Matchable(new Identifier(IdentifierSort.Serial, s), MatchPurpose.Trafficking, $"{Kind}:{Record}"))];

    /// <summary>Nobody asks partners for a whole register at once.</summary>
    public Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Identifier>?>(null);

    public Task<bool> IsOpenAsync(string id, CancellationToken cancellation) => Task.FromResult(false);
}
