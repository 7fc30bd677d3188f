using Cordon.Kernel.Faults;
using Cordon.Modules.Detection;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about radiation alarms.</summary>
internal static class DetectionServices
{
    private const double LargestTurnBack = 1e6;
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <exception cref="FaultException"><c>detection.policy</c>, and what a period must be</exception>
    public static void AddDetection(this IServiceCollection services, NodeSettings node)
    {
        var set = node.Detection;
        if (set.TurnBack is not (> 0 and <= LargestTurnBack))
            throw Wrong("detection.turnBack", "a dose rate in µSv/h above 0");
        foreach (var (name, time) in new[] { ("clock", set.Clock), ("acknowledge", set.Acknowledge), ("answer", set.Answer) })
        {
            if (time < Shortest)
                throw Wrong($"detection.{name}", "a time of at least one minute");
        }

        if (set.TreatmentsKept < TimeSpan.FromDays(1))
            throw Wrong("detection.treatmentsKept", "one day or more");
        if (set.ClosesExplained is not ("always" or "never"))
            throw Wrong("detection.closesExplained", "always or never");
        services.AddDetection(new DetectionPolicy
        {
            TurnBack = set.TurnBack, Telephone = set.Telephone, Clock = set.Clock, Acknowledge = set.Acknowledge, Answer = set.Answer, ClosesExplained = set.ClosesExplained == "always",
            Kept = Period.Checked(node.Retention.Alarms, "retention.alarms"), TreatmentsKept = Period.Checked(set.TreatmentsKept, "detection.treatmentsKept"), Folder = set.Folder,
        });
    }

    private static FaultException Wrong(string setting, string must) => new(Fault.Of("detection.policy", setting, ("setting", setting), ("must", must)));
}
