using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Taxii.Pages;

/// <summary>Words of forms, as they come from anybody.</summary>
internal static class TaxiiWords
{
    /// <summary>Colours from the one that goes furthest.</summary>
    public static IEnumerable<string> Colours => Enum.GetValues<Tlp>().Select(FormWords.Key);

    /// <exception cref="FaultException"><c>taxii.choice</c></exception>
    public static T Chosen<T>(string? word, string where)
        where T : struct, Enum => FormWords.Choice<T>(word) ?? throw new FaultException(new Fault("taxii.choice", where));

    /// <summary>A number; zero for anything that is none, which no rule lets pass.</summary>
    public static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
