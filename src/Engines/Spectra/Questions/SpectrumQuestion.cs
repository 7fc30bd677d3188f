using System.Collections.Immutable;
using Cordon.Engines.Spectra.Identification;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>What is to be identified of a file.</summary>
/// <param name="Measurements">Ids of the measurements that it is made of: one, or all of a passage.</param>
/// <param name="Request">The question. Where no spectrum has a calibration that can be used, its spectrum has none, and the answer is that it cannot be assessed, or a person's where neutrons alarm.</param>
/// <param name="Warnings">What had to be left out or taken for granted.</param>
public sealed record SpectrumQuestion(ImmutableArray<string> Measurements, IdentificationRequest Request, ImmutableArray<Fault> Warnings);
