using Cordon.Journal;
using Cordon.Journal.Reading;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening;
using Cordon.Node.Configuration;
using Cordon.Sample;

namespace Cordon.Node.Exercise;

/// <summary>Fills a sample State: a whole node, on a clock of its own and a port that nobody is told, whose people live through its weeks.</summary>
internal static class SampleFilling
{
    private const string AnyPort = "http://127.0.0.1:0";
    private const int Newest = 20;

    public static async Task RunAsync(NodeArguments arguments, NodeSettings settings, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var clock = SampleState.Clock(now);
        // Whoever lives through these weeks has the sessions the node ships with, whatever the settings say.
        var node = await NodeHost.BuildAsync(arguments, settings with { Urls = AnyPort, PublicAddress = null, Exchange = new ExchangeSettings(), Session = new SessionSettings() }, modules, randomness, clock);
        await using var app = node.App;
        await app.StartAsync(cancellation);
        // The host takes the signal that ends the process.
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        var services = app.Services;
        var link = await PeopleModule.FirstLinkAsync(services, stopped.Token) ?? throw new InvalidOperationException("somebody has been here before");
        try
        {
            await SampleState.FillAsync(
                new SampleNode(new Uri(app.Urls.Single()), link, services.GetRequiredService<IWatchlistIntake>(), randomness, () => PeopleModule.RecordCountsAsync(services), stop => SettledAsync(services, stop)), clock, now, stopped.Token);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>Waits until all that follows from what was done is done: parties compared, entries handled, rounds made.</summary>
    private static async Task SettledAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var journal = services.GetRequiredService<JournalWriter>();
        await ScreeningModule.CatchUpAsync(services, cancellation);
        await HandledAsync(journal, cancellation);
        await HitsModule.CatchUpAsync(services, cancellation);
        await HandledAsync(journal, cancellation);
    }

    /// <summary>Subscribers see what has a position in the log, and the newest entry has one as soon as a checkpoint covers it.</summary>
    private static async Task HandledAsync(JournalWriter journal, CancellationToken cancellation)
    {
        var looking = new Viewer { Actor = Actor.System("sample"), Authority = SampleState.Authority, Use = PermittedUse.Evidence, Today = DateOnly.MinValue };
        var newest = (await journal.Reader.ProcessesAsync(new ProcessFilter { Most = Newest }, cancellation)).First(p => p.Entries > 0);
        await journal.WaitForCheckpointAsync((await journal.Reader.SeeProcessAsync(newest.Id, looking, cancellation)).Entries[^1].Id, cancellation);
        await journal.WaitForSubscribersAsync(cancellation);
    }
}
