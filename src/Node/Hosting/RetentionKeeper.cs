using System.Data.Common;
using Cordon.Journal;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Ui.Doors;

namespace Cordon.Node.Hosting;

/// <summary>Erases what is past its retain-until: after the start, and each hour. What keeps it from doing so now does not in an hour, or shows among the node's troubles.</summary>
internal sealed partial class RetentionKeeper(IServiceProvider services, NodeIdentity identity, TimeProvider clock, ILogger<RetentionKeeper> logger) : BackgroundService
{
    /// <summary>Subjects erased in one go; others write in between.</summary>
    private const int AtOnce = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly ProcessWords Words = new(EraseProcess.Name, Actor.System("retention"), "keeping nothing longer than allowed", "the retain-until of what is erased");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Looked for here and not before: the node opens the journal when it starts.
        var journal = services.GetRequiredService<JournalWriter>();
        using var timer = new PeriodicTimer(Pause, clock);
        do
            await EraseAsync(journal, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(JournalWriter journal, CancellationToken stop)
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = identity.Authority, PermittedUse = PermittedUse.Administrative, Purpose = Words.Purpose, LegalBasis = Words.LegalBasis };
        try
        {
            while (await journal.EraseExpiredAsync(AtOnce, Words, handling, stop) == AtOnce)
            {
            }
        }
        catch (Exception broken) when (broken is FaultException or DbException or IOException)
        {
            LogLater(broken is FaultException refused ? refused.Fault.Code : broken.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "what is past its retain-until could not be erased ({Code}); trying again in an hour")]
    private partial void LogLater(string code);
}
