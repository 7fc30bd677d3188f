using Cordon.Kernel.Faults;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;

namespace Cordon.Modules.Detection.Measure;

/// <summary>What an officer says first, as it was sent.</summary>
public sealed class SafetyForm
{
    private const double MostMicrosieverts = 1e9;

    public string? AtContact { get; set; }

    public string? AtOneMetre { get; set; }

    public string? Neutrons { get; set; }

    public string? Contamination { get; set; }

    /// <summary>Whether anything was said at all.</summary>
    public bool SaysSomething => new[] { AtContact, AtOneMetre, Neutrons, Contamination }.Any(w => !string.IsNullOrWhiteSpace(w));

    /// <exception cref="FaultException"><c>detection.number</c>, <c>detection.choice</c></exception>
    internal SafetyMeasured Read(string alarm, double turnBack, string person)
    {
        var (contact, metre) = (Words.Number(AtContact, "atcontact", MostMicrosieverts), Words.Number(AtOneMetre, "atonemetre", MostMicrosieverts));
        var (neutrons, contamination) = (Said(Neutrons, "neutrons"), Said(Contamination, "contamination"));
        var (answer, reasons) = SafetyRules.Of(contact, metre, neutrons, contamination, turnBack);
        return new SafetyMeasured(alarm, neutrons, contamination, turnBack, answer, reasons, person, contact, metre);
    }

    private static Measured Said(string? word, string where) => string.IsNullOrWhiteSpace(word) ? Measured.NotMeasured : Words.Chosen<Measured>(word, where);
}
