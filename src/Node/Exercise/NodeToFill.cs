using Cordon.Journal;
using Cordon.Journal.Reading;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits;
using Cordon.Modules.People;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening;
using Cordon.Sample;

namespace Cordon.Node.Exercise;

/// <summary>A started node on which nothing has happened yet, as those see it who fill it from the outside.</summary>
internal static class NodeToFill
{
    private const int Newest = 20;

    public static async Task<SampleNode> OfAsync(WebApplication app, string authority, IRandomness randomness, CancellationToken cancellation)
    {
        var services = app.Services;
        var link = await PeopleModule.FirstLinkAsync(services, cancellation) ?? throw new InvalidOperationException("somebody has been here before");
        return new SampleNode(new Uri(app.Urls.Single()), link, services.GetRequiredService<IWatchlistIntake>(), randomness, () => PeopleModule.RecordCountsAsync(services), stop => SettledAsync(services, authority, stop));
    }

    /// <summary>Waits until all that follows from what was done is done: parties compared, entries handled, rounds made.</summary>
    private static async Task SettledAsync(IServiceProvider services, string authority, CancellationToken cancellation)
    {
        var journal = services.GetRequiredService<JournalWriter>();
        await ScreeningModule.CatchUpAsync(services, cancellation);
        await HandledAsync(journal, authority, cancellation);
        await HitsModule.CatchUpAsync(services, cancellation);
        await HandledAsync(journal, authority, cancellation);
    }

    /// <summary>Subscribers see what has a position in the log, and the newest entry has one as soon as a checkpoint covers it.</summary>
    private static async Task HandledAsync(JournalWriter journal, string authority, CancellationToken cancellation)
    {
        var looking = new Viewer { Actor = Actor.System("sample"), Authority = authority, Use = PermittedUse.Evidence, Today = DateOnly.MinValue };
        var newest = (await journal.Reader.ProcessesAsync(new ProcessFilter { Most = Newest }, cancellation)).First(p => p.Entries > 0);
        await journal.WaitForCheckpointAsync((await journal.Reader.SeeProcessAsync(newest.Id, looking, cancellation)).Entries[^1].Id, cancellation);
        await journal.WaitForSubscribersAsync(cancellation);
    }
}
