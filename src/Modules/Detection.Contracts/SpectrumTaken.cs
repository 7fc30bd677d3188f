using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Detection.Contracts;

/// <summary>A file of measurements came in and was judged. The file is evidence: it lies as it came in the blob store, and is never rewritten.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Name">Name of the file, without a folder.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
/// <param name="Format">What sort of file it is: <c>N42v2012</c>; <c>Unread</c> when it could not be read.</param>
/// <param name="Instrument">Id of the registered instrument whose serial number stands in the file; empty when it is none of these.</param>
/// <param name="InstrumentSays">Maker, model and serial number as the file says; may be empty.</param>
/// <param name="Findings">What each question of the file came to; at least one, and where nothing could be asked one that says so.</param>
/// <param name="Warnings">What is wrong in the file though it could be read, each sort once.</param>
/// <param name="Library">Digest of the nuclide library and the engine's data it was judged with.</param>
/// <param name="Person">Who handed it in.</param>
/// <param name="OnlyBackground">Whether it was handed in as the background of other files and says nothing about the alarm itself.</param>
/// <param name="Background">SHA-256 of another file of the same alarm that was taken as background; null when that of the file was.</param>
/// <param name="Dose">The highest dose rate that stands in the file; null when none does.</param>
public sealed record SpectrumTaken(
    string Alarm, string Name, string Sha256, string Format, string Instrument, string InstrumentSays, IReadOnlyList<SpectrumFinding> Findings, IReadOnlyList<KeptFault> Warnings, string Library, string Person, bool OnlyBackground = false, string? Background = null, FileDose? Dose = null);

/// <summary>The highest dose rate that stands in a file, and the turn-back value that was in force when it came.</summary>
/// <param name="Highest">µSv/h where the instrument stood; at what distance nobody knows.</param>
/// <param name="TurnBack">The turn-back value, µSv/h.</param>
public sealed record FileDose(double Highest, double TurnBack)
{
    /// <summary>Whether those on site step back at once, without waiting for anybody to confirm it.</summary>
    [JsonIgnore]
    public bool StepsBack => Highest >= TurnBack;
}

/// <summary>What one question of a file came to.</summary>
/// <param name="Measurements">Ids of the measurements it is made of.</param>
/// <param name="Outcome">The identifier's outcome: <c>CannotAssess</c>, <c>NeedsPerson</c>, <c>InnocentNorm</c>, <c>InnocentMedical</c>, <c>InnocentBackground</c>. The last never where clearly more was counted than the background explains.</param>
/// <param name="Reasons">Why, in the identifier's words: <c>NuclearIndicated</c>; or what counts alone say: <c>ExcessUnexplained</c>, <c>CountsNotCompared</c>.</param>
/// <param name="Nuclides">What was found, the most certain first.</param>
/// <param name="Unknown">Whether something is there that nothing known explains.</param>
/// <param name="Counts">All counts of the spectrum.</param>
/// <param name="Warnings">What limits the answer, each sort once.</param>
/// <param name="Group">Id of the group of nuclides that a spectrum hardly tells apart; null when none.</param>
/// <param name="NeutronAlarm">Whether the file's neutrons alarm; null when nobody looked.</param>
/// <param name="LiveSeconds">Live time of the spectrum, s; null when the file does not say.</param>
/// <param name="Over">How much more was counted than the background explains; null when that is not known.</param>
public sealed record SpectrumFinding(
    IReadOnlyList<string> Measurements, string Outcome, IReadOnlyList<string> Reasons, IReadOnlyList<FoundNuclide> Nuclides, bool Unknown, double Counts, IReadOnlyList<KeptFault> Warnings, string? Group = null, bool? NeutronAlarm = null, double? LiveSeconds = null, CountsOver? Over = null);

/// <summary>Counts compared with those of the background, whatever the energies.</summary>
/// <param name="Part">The excess as a part of the background: 0.28 is 28 % more; negative when less was counted.</param>
/// <param name="Deviations">In standard deviations of counting.</param>
/// <param name="IsClear">Whether it was taken for more than backgrounds vary.</param>
public sealed record CountsOver(double Part, double Deviations, bool IsClear);

/// <summary>A nuclide that was found.</summary>
/// <param name="Name">Element and mass number: <c>Cs137</c>.</param>
/// <param name="Probability">How often such a finding was right where the truth is known, 0 to 1.</param>
/// <param name="Categories">As what it is met: <c>Industrial</c>, <c>Medical</c>, <c>Norm</c>, <c>Nuclear</c>.</param>
/// <param name="Lines">Energies of its lines that were found, keV.</param>
/// <param name="Missing">Energies of those that should have been there, keV.</param>
public sealed record FoundNuclide(string Name, double Probability, IReadOnlyList<string> Categories, IReadOnlyList<double> Lines, IReadOnlyList<double> Missing);
