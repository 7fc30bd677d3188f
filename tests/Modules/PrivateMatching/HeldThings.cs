using System.Security.Claims;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Tests.Modules.PrivateMatching;

/// <summary>What a node of these tests holds: whatever a test put in.</summary>
internal sealed class HeldThings : IMatchable
{
    public List<Matchable> All { get; } = [];

    public string Kind => "thing";

    public string Permission => "matching.see";

    public string AddressOf(string id) => $"/things/{id}";

    public Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Matchable>>([.. All]);

    public Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Identifier>?>(All.Where(m => m.Record == $"thing:{id}").Select(m => m.Identifier).ToList() is { Count: > 0 } some ? some : null);

    /// <summary>Records that are closed.</summary>
    public HashSet<string> Closed { get; } = [];

    public Task<bool> IsOpenAsync(string id, CancellationToken cancellation) => Task.FromResult(!Closed.Contains(id));

    public void Serial(string words, string record = "thing:1", MatchPurpose purpose = MatchPurpose.Trafficking, bool silent = false) => All.Add(new Matchable(new Identifier(IdentifierSort.Serial, words), purpose, record, silent));

    public void Person(string words, int? born = null, string record = "thing:2") => All.Add(new Matchable(new Identifier(IdentifierSort.Person, words, born), MatchPurpose.Trafficking, record));

    public void Company(string words, string? number = null, string record = "thing:3") => All.Add(new Matchable(new Identifier(IdentifierSort.Company, words, null, number), MatchPurpose.Trafficking, record));
}
