using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.PrivateMatching;

/// <summary>Where the pages of this module are.</summary>
internal static class MatchingAddresses
{
    public const string Questions = "/matching";
    public const string New = "/matching/new";
    public const string Asked = "/matching/asked";
    public const string Sets = "/matching/sets";
    public const string Open = "/matching/sets/open";
    public const string Reference = "/matching/reference";
    public const string Canaries = "/matching/canaries";
    public const string Plant = "/matching/canaries/plant";
    public const string Register = "/matching/canaries/register";

    public static string Of(string question) => $"/matching/questions/{question}";

    public static string Note(string question) => $"{Of(question)}/note";

    public static string Stop(string question) => $"{Of(question)}/stop";

    public static string NewFrom(string kind, string record) => $"{New}?from={Uri.EscapeDataString($"{kind}:{record}")}";

    public static string Confirm(string partner, MatchPurpose purpose) => $"{Sets}/{partner}/{FormWords.Key(purpose)}/confirm";

    public static string Close(string partner, MatchPurpose purpose) => $"{Sets}/{partner}/{FormWords.Key(purpose)}/close";

    public static string Renew(string partner, MatchPurpose purpose) => $"{Sets}/{partner}/{FormWords.Key(purpose)}/renew";

    public static string Concern(string concern) => $"/matching/concerns/{concern}";

    public static string Drop(string canary) => $"{Canaries}/{canary}/drop";
}
