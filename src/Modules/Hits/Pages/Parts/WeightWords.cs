namespace Cordon.Modules.Hits.Pages.Parts;

/// <summary>How much a finding weighs, in plain words: natural log-odds of 3 turn an even chance into 20 to 1, of 1 into about 3 to 1.</summary>
internal static class WeightWords
{
    public static string Of(double logOdds) => logOdds switch
    {
        >= 3 => "hits.weight.for.strongly",
        >= 1 => "hits.weight.for.clearly",
        >= 0 => "hits.weight.for.slightly",
        > -1 => "hits.weight.against.slightly",
        > -3 => "hits.weight.against.clearly",
        _ => "hits.weight.against.strongly",
    };
}
