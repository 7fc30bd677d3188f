using Cordon.Kernel.Faults;

namespace Cordon.Cli.Screening;

/// <summary>What was asked on the command line.</summary>
internal sealed record ScreenSettings(double Threshold, int Limit, int Threads, double Prior, bool NameOnly, string Format, bool FailOnHit)
{
    public void Check()
    {
        if (!(Threshold is > 0 and <= 1))
            throw Wrong("--threshold is a score above 0 and at most 1");
        if (Limit is < 1 or > 500)
            throw Wrong("--limit is a whole number from 1 to 500");
        if (Threads is < 1 or > 256)
            throw Wrong("--threads is a whole number from 1 to 256");
        if (!(Prior is > 0 and < 1))
            throw Wrong("--prior is a probability between 0 and 1");
    }

    private static FaultException Wrong(string problem) => new(Fault.Of("usage", "", ("problem", problem)));
}
