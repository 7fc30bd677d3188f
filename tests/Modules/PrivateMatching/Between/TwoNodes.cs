using Cordon.Kernel.Ids;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

/// <summary>Arvonia asks and Belmora holds.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    public required MatchNode Arvonia { get; init; }

    public required MatchNode Belmora { get; init; }

    public static async Task<TwoNodes> NewAsync(TestDatabase database = TestDatabase.SQLite, MatchingPolicy? policy = null, Func<IRandomness>? randomness = null) => new()
    {
        Arvonia = await MatchNode.NewAsync("arvonia", database, policy, randomness?.Invoke()), Belmora = await MatchNode.NewAsync("belmora", database, policy, randomness?.Invoke()),
    };

    /// <summary>Belmora lets Arvonia ask, and Arvonia knows.</summary>
    public async Task OpenAsync()
    {
        await Belmora.OpenAsync();
        await Belmora.CarryAsync(Arvonia);
    }

    /// <summary>A question with all that follows from it.</summary>
    public async Task<(string Id, PartState State, string? Code)> AskAsync(QuestionForm? form = null)
    {
        var id = await Arvonia.AskAsync(form);
        await CarryAllAsync();
        var (state, code) = await Arvonia.PartAsync(id);
        return (id, state, code);
    }

    /// <summary>Messages and rounds to and fro until the question is over.</summary>
    public async Task CarryAllAsync()
    {
        for (var i = 0; i < 2; i++)
        {
            await Arvonia.CarryAsync(Belmora);
            await Belmora.RoundAsync();
            await Belmora.CarryAsync(Arvonia);
            await Arvonia.RoundAsync();
        }
    }

    public Task CarryBackAsync() => Belmora.CarryAsync(Arvonia);

    public void Pass(TimeSpan time)
    {
        Arvonia.Clock.Advance(time);
        Belmora.Clock.Advance(time);
    }

    public async ValueTask DisposeAsync()
    {
        await Arvonia.DisposeAsync();
        await Belmora.DisposeAsync();
    }
}
