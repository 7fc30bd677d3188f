using System.Globalization;
using Cordon.Ui.Forms;

namespace Cordon.Modules.People.Clearances.Pages;

/// <summary>A form about a clearance as it was sent. Each page asks for some of it.</summary>
public sealed class ClearanceForm
{
    public string? Level { get; set; }

    public string? Basis { get; set; }

    /// <summary>A day: <c>2027-06-30</c>.</summary>
    public string? Until { get; set; }

    /// <summary>The proposal that was looked at.</summary>
    public Guid Seen { get; set; }

    public string? Step { get; set; }

    public string? Text { get; set; }

    internal ClearanceAsked Asked() => new(int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0, Basis, FormWords.Day(Until));
}
