using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Sample.Acting;
using Cordon.Sample.Invention;
using Cordon.Sample.Story;

namespace Cordon.Sample;

/// <summary>
/// The sample State: the invented authority of Arvonia after five weeks of work. Its people fill a node by its own doors, in their own names and with
/// reasons, so that everything in it is true of the node, and nothing of it is of the world.
/// </summary>
public static class SampleState
{
    /// <summary>Name of the authority.</summary>
    public const string Authority = "arvonia";

    /// <summary>How long a false match is remembered there: short enough that some have opened again.</summary>
    public static readonly TimeSpan FalseMatchLasts = TimeSpan.FromDays(28);

    private static readonly TimeSpan Weeks = TimeSpan.FromDays(36);

    /// <summary>The last scene ends so long before the present: the node's clock goes on while it is being filled.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(4);

    /// <summary>Its realm.</summary>
    public static Realm Realm { get; } = Realm.Exercise(Authority);

    /// <summary>A clock to fill a node by.</summary>
    /// <param name="now">When it is being filled.</param>
    public static SampleClock Clock(DateTimeOffset now) => new(now - Weeks);

    /// <summary>Fills a node on which nothing has happened yet. The same seed gives the same parties, hits and decisions.</summary>
    /// <param name="node">The node, started with <paramref name="clock"/>.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="now">When it is being filled.</param>
    /// <param name="cancellation">Stops between two acts; what is filled in part is of no use.</param>
    /// <exception cref="FaultException"><c>sample.refused</c>: the node did not take what one of its people did</exception>
    public static async Task FillAsync(SampleNode node, SampleClock clock, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var stage = new Stage(node, clock, now - Before, new World(), cancellation);
        var key = await FirstDays.PlayAsync(stage);
        using var traders = new TradersSystem(node.Address, key);
        await BusyWeeks.PlayAsync(stage, traders);
        await NewVersions.PlayAsync(stage, traders);
        await LastDays.PlayAsync(stage, traders);
    }
}
