namespace Cordon.Modules.Targeting.Ranking;

/// <summary>Where the pages and doors of the ranker are.</summary>
internal static class RankerAddresses
{
    public const string Ranker = "/ranker";
    public const string Train = "/ranker/train";
    public const string CancelTraining = "/ranker/train/cancel";
    public const string End = "/ranker/end";

    public static string Of(string digest) => $"{Ranker}/{digest}";

    public static string Adopt(string digest) => $"{Of(digest)}/adopt";

    public static string Withdraw(string digest) => $"{Of(digest)}/withdraw";
}
