namespace Cordon.Modules.Hotline;

/// <summary>Where the pages of this module are.</summary>
internal static class HotlineAddresses
{
    public const string Calls = "/hotline";
    public const string New = "/hotline/new";
    public const string Roster = "/hotline/roster";

    public static string Of(string id) => $"{Calls}/{id}";

    public static string NewOf(string kind, string? partner) => $"{New}?kind={kind}{(partner is null ? "" : $"&partner={Uri.EscapeDataString(partner)}")}";

    public const string Denials = "/hotline/denials";

    /// <summary>The form of a consultation about a partner's denial.</summary>
    public static string Consult(string partner, string denial) => $"{NewOf("consultation", partner)}&denial={Uri.EscapeDataString(denial)}";

    public static string Acknowledge(string id) => $"{Of(id)}/acknowledge";

    public static string Answer(string id) => $"{Of(id)}/answer";

    public static string Telephone(string id) => $"{Of(id)}/telephone";

    /// <summary>Where what was said from here is lowered, by two.</summary>
    public static string Lower(string id) => $"{Of(id)}/lower";

    public static string TakeBack(string id) => $"{Of(id)}/take-back";

    /// <summary>A file of a call or of its answer.</summary>
    public static string File(string id, string sha256) => $"{Of(id)}/files/{sha256}";

    /// <summary>A file that is put to what is being written.</summary>
    public static string DraftFile(string bundle, string sha256) => $"{New}/files/{bundle}/{sha256}";

    public const string NewShift = "/hotline/roster/new";

    public const string Situation = "/hotline/situation";
    public const string KeepReport = "/hotline/situation/keep";
    public const string SituationCsv = "/hotline/situation/report.csv";
    public const string SituationJson = "/hotline/situation/report.json";

    public static string TakeOff(string shift) => $"{Roster}/{shift}/take-off";

    public static string HandOver(string shift) => $"{Roster}/{shift}/hand-over";
}
