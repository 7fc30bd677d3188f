namespace Cordon.Ui.Doors;

/// <summary>Addresses to go back to, which come with a request and so from anybody.</summary>
public static class OwnAddress
{
    /// <summary>Leads on to the page where the person's day begins.</summary>
    public const string Start = "/start";

    /// <summary>The address when it is a path of this node, else the first page. <c>//host</c> and <c>/\host</c> are other hosts to a browser.</summary>
    public static string Of(string? address) => address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : "/";

    /// <summary>Where somebody goes who has just come in: to the page asked for, or to where their day begins.</summary>
    public static string AfterSignIn(string? address) => Of(address) is { Length: > 1 } asked ? asked : Start;
}
