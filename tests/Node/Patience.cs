using System.Diagnostics;

namespace Cordon.Tests.Node;

/// <summary>How long a test goes round between nodes: at first without a pause, then with short ones, for two minutes at most.</summary>
internal sealed class Patience
{
    private const int AtOnce = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private int _rounds;

    /// <summary>True to go round once more; fails the test when it was long enough.</summary>
    public async Task<bool> GoesOnAsync(string otherwise)
    {
        if (_since.Elapsed > Most)
            Assert.Fail($"{otherwise} in {_rounds} rounds");
        if (++_rounds > AtOnce)
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        return true;
    }
}
