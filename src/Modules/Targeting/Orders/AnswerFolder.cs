using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>
/// Reads answers out of the folder <c>answers</c> beside the orders: one JSON file each, renamed into place by whoever writes it. What was read goes to <c>answers/read</c>; what cannot be
/// goes to <c>answers/refused</c>, with a text beside it that says why: nothing is lost, and no answer stops another.
/// </summary>
internal sealed class AnswerFolder(OrderPolicy policy, OrderReports reports)
{
    private static readonly Actor Folder = Actor.System("orders-folder");

    public async Task ReadAsync(CancellationToken cancellation)
    {
        if (policy.Folder is null || Path.Combine(policy.Folder, "answers") is not { } folder || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (await RefusalAsync(file, cancellation) is not { } refused)
            {
                Move(file, "read");
                continue;
            }

            await File.WriteAllTextAsync(Move(file, "refused") + ".txt", FaultTexts.Say(refused) + "\n", cancellation);
        }
    }

    private async Task<Fault?> RefusalAsync(string file, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file);
        try
        {
            if (new FileInfo(file).Length > GivenAnswer.LargestBody)
                return Fault.Of("targeting.answer.unread", name, ("problem", $"larger than {GivenAnswer.LargestBody >> 10} KB"));
            await reports.AnswerAsync(Folder, viewer: null, GivenAnswer.Read(await File.ReadAllBytesAsync(file, cancellation), name), OrderWays.Folder, cancellation);
            return null;
        }
        catch (FaultException refused) when (refused.Fault.Code.StartsWith("targeting.", StringComparison.Ordinal))
        {
            return refused.Fault;
        }
    }

    private static string Move(string file, string to)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, to)).FullName;
        var target = Path.Combine(folder, Path.GetFileName(file));
        File.Move(file, target, overwrite: true);
        return target;
    }
}
