using Cordon.Ui.Texts;

namespace Cordon.Ui.Dose;

/// <summary>A dose rate against the turn-back value, in a sentence.</summary>
internal static class DoseWords
{
    public static string Describe(PageTexts texts, double? measured, double turnBack)
    {
        if (measured is not { } rate)
            return texts.With("ui.dose.says.unknown", ("limit", Rate(turnBack)));
        var key = rate >= turnBack ? "ui.dose.says.beyond" : rate >= turnBack / 10 ? "ui.dose.says.near" : "ui.dose.says.below";
        var times = rate >= turnBack ? rate / turnBack : rate > 0 ? turnBack / rate : 0;
        // Rounded up to the limit, what lies just below it would contradict itself.
        var said = rate < turnBack && Two(rate) == Two(turnBack) ? $"{rate:#,0.#########} µSv/h" : Rate(rate);
        return rate > 0
            ? texts.With(key, ("rate", said), ("limit", Rate(turnBack)), ("times", Two(times)))
            : texts.With("ui.dose.says.zero", ("limit", Rate(turnBack)));
    }

    /// <summary>Two figures: instruments know no more.</summary>
    public static string Rate(double microSieverts) => $"{Two(microSieverts)} µSv/h";

    private static string Two(double number)
    {
        if (number <= 0)
            return "0";
        var unit = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        return (Math.Round(number / unit) * unit).ToString("#,0.#########");
    }
}
