namespace Cordon.Ui.Doors;

/// <summary>Addresses to go back to, which come with a request and so from anybody.</summary>
public static class OwnAddress
{
    /// <summary>The address when it is a path of this node, else the first page. <c>//host</c> and <c>/\host</c> are other hosts to a browser.</summary>
    public static string Of(string? address) => address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : "/";
}
