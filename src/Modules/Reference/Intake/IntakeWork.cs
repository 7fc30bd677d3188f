using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Intake;

/// <summary>Lists that were found or chosen and wait to be taken in, one after the other.</summary>
/// <param name="Lists">Each with what takes it in.</param>
internal sealed record IntakeWork(IReadOnlyList<(string Dataset, Func<ImportWords, CancellationToken, Task<ImportOutcome>> TakeInAsync)> Lists)
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Datasets { get; } = [.. Lists.Select(l => l.Dataset)];
}
