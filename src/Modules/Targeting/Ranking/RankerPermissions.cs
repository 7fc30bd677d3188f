namespace Cordon.Modules.Targeting.Ranking;

/// <summary>The rows of the permission matrix about the ranker.</summary>
internal static class RankerPermissions
{
    public const string See = "ranker.see";
    public const string Train = "ranker.train";
    public const string Adopt = "ranker.adopt";
}
