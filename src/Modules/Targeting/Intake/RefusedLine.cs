using Cordon.Kernel.Faults;
using Cordon.Ui.Texts;

namespace Cordon.Modules.Targeting.Intake;

/// <summary>Why a file was refused, in one line in the reader's language, as it goes back to the page.</summary>
internal static class RefusedLine
{
    private const int MostFaults = 5;

    public static string Of(FaultException refused, PageTexts texts) => string.Join(" · ", refused.Faults.Take(MostFaults).Select(f => f.Where.Length == 0 ? texts.Say(f) : $"{f.Where}: {texts.Say(f)}"));
}
