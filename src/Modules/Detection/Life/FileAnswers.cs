using System.Globalization;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Measure;

namespace Cordon.Modules.Detection.Life;

/// <summary>
/// What files say to the safety questions, proposed to the officer, who confirms or corrects it. It never lowers what a person said, and proposes nothing about contamination, which no instrument's file knows. Pure.
/// </summary>
/// <param name="Dose">The highest dose rate in files, µSv/h where the instrument stood; null where none holds one.</param>
/// <param name="Neutrons">Whether files say that neutrons alarm; <see cref="Measured.NotMeasured"/> where one does not know.</param>
public sealed record FileAnswers(double? Dose, Measured Neutrons)
{
    /// <summary>Whether there is anything to propose.</summary>
    public bool SaysSomething => Dose is not null || Neutrons != Measured.NotMeasured;

    /// <summary>What the files of an alarm say.</summary>
    public static FileAnswers Of(Alarm alarm)
    {
        var findings = alarm.Findings.ToList();
        return new FileAnswers(
            alarm.Spectra.Max(s => s.Taken.Dose?.Highest),
            findings.Exists(f => f.NeutronAlarm == true) ? Measured.Yes : findings.Count > 0 && findings.TrueForAll(f => f.NeutronAlarm == false) ? Measured.No : Measured.NotMeasured);
    }

    /// <summary>The form with answers of files in it, or with those of persons where these are higher.</summary>
    public SafetyForm Proposed(Alarm alarm)
    {
        var said = alarm.Safety;
        return new SafetyForm
        {
            AtContact = Typed(Dose is null ? null : said.Max(s => s.AtContact)),
            AtOneMetre = Typed(Dose is null ? null : said.Select(s => s.AtOneMetre).Append(Dose).Max()),
            Neutrons = Word(Neutrons != Measured.NotMeasured && said.Any(s => s.Neutrons == Measured.Yes) ? Measured.Yes : Neutrons),
            Contamination = Word(SaysSomething && said.Any(s => s.Contamination == Measured.Yes) ? Measured.Yes : Measured.NotMeasured),
        };
    }

    private static string? Typed(double? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string? Word(Measured measured) => measured == Measured.NotMeasured ? null : Cordon.Ui.Forms.FormWords.Key(measured);
}
